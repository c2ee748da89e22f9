/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <string.h>

#include "core/omo-paste.h"
#include "core/omo-sample.h"
#include "standstill.h"
#include "ui/omo-application.h"
#include "ui/omo-window.h"

/* How long the window stands still at most while the largest text that is looked at is pasted into it, and how long that
 * takes, beside the floor, which is reading every byte once and hashing it. */

/* The doctor and the panes follow what was loaded. */
#define REST_MILLISECONDS 1500

static GString *
make_start (void)
{
  return g_string_sized_new (OMO_PASTE_MAX_BYTES);
}

static void
append_sample (GString *text)
{
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0);
  g_autofree char *base64 =
      g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_string_append (text, base64);
}

/* A request that has more in it than anybody needs. */
static GString *
make_request (void)
{
  GString *text = make_start ();

  g_string_append (text, "{\"api_token\":\"tok3n-of-a-customer\",\"data\":{\"type_job_id\":\"22\","
                         "\"widthview\":340,\"weightview\":212,\"image_base64\":\"");
  append_sample (text);
  g_string_append (text, "\",\"log\":[0");
  while (text->len < OMO_PASTE_MAX_BYTES - 100)
    g_string_append (text, ",{\"name\":\"x\",\"value\":1}");
  g_string_append (text, "]}}");
  return text;
}

static GString *
make_har (void)
{
  GString *text = make_start ();

  g_string_append (text, "{\"log\":{\"version\":\"1.2\",\"entries\":[");
  while (text->len < OMO_PASTE_MAX_BYTES - 400000)
    {
      g_string_append (
          text,
          "{\"request\":{\"method\":\"POST\",\"url\":\"https://omocaptcha.com/api/createJob\","
          "\"headers\":[],\"postData\":{\"text\":\"{\\\"api_token\\\":\\\"tok3n\\\",\\\"data\\\":"
          "{\\\"type_job_id\\\":\\\"22\\\",\\\"image_base64\\\":\\\"");
      append_sample (text);
      g_string_append (text, "\\\"}}\"}},\"response\":{\"status\":200,\"content\":{\"text\":"
                             "\"{\\\"error\\\":false,\\\"job_id\\\":7}\"}}},");
    }
  g_string_append (text, "{}]}}");
  return text;
}

/* No picture at all. */
static GString *
make_base64 (void)
{
  GString *text = make_start ();

  while (text->len < OMO_PASTE_MAX_BYTES - 100)
    g_string_append (text,
                     "iVBORw0KGgoAAAANSUhEUgAAAigAAAFYCAYAAADWYgmuAAAgAElEQVR4nOy9aXRc13UmuqtG\n");
  return text;
}

static GString *
make_words (void)
{
  GString *text = make_start ();

  while (text->len < OMO_PASTE_MAX_BYTES - 100)
    g_string_append (text, "Dear support, your API is wrong, see {\"this\": [1, 2, 3]}. ");
  return text;
}

static const struct
{
  const char *name;
  GString *(*make) (void);
} texts[] = {
  { "request", make_request },
  { "HAR", make_har },
  { "base64", make_base64 },
  { "words", make_words },
};

static void
told_cb (gboolean *is_told)
{
  *is_told = TRUE;
}

static double
hash (const GString *text)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *digest =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text->str, text->len);

  return to_ms (g_get_monotonic_time () - start);
}

static void
measure (OmoWindow *window, const char *name, GString *text, Standstill *standstill)
{
  OmoWorkspace *workspace = omo_window_get_workspace (window);
  double floor = hash (text);
  gboolean is_told = FALSE;
  gint64 start;
  gulong signals[2];

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), text->str);
  g_string_free (text, TRUE);
  signals[0] = g_signal_connect_swapped (workspace, "changed", G_CALLBACK (told_cb), &is_told);
  signals[1] = g_signal_connect_swapped (workspace, "notice", G_CALLBACK (told_cb), &is_told);
  run_for (500);
  standstill_restart (standstill);
  start = g_get_monotonic_time ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
  while (!is_told)
    g_main_context_iteration (NULL, FALSE);
  g_print ("64 MiB pasted, %-8s told after %5.0f ms, floor %4.0f ms: %5.2fx; ", name,
           to_ms (g_get_monotonic_time () - start), floor,
           to_ms (g_get_monotonic_time () - start) / floor);
  run_for (REST_MILLISECONDS);
  g_print ("longest standstill %.0f ms, of CPU %.0f ms\n", to_ms (standstill->longest),
           to_ms (standstill->cpu));
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_handler_disconnect (workspace, signals[i]);
}

static gboolean
measure_cb (gpointer user_data)
{
  GtkApplication *application = user_data;
  OmoWindow *window = OMO_WINDOW (gtk_application_get_active_window (application));
  Standstill standstill;
  guint pulse;

  run_for (500);
  pulse = standstill_watch (&standstill);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    measure (window, texts[i].name, texts[i].make (), &standstill);
  g_source_remove (pulse);
  g_application_quit (G_APPLICATION (application));
  return G_SOURCE_REMOVE;
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer user_data)
{
  g_timeout_add (500, measure_cb, application);
}

int
main (int argc, char *argv[])
{
  g_autoptr (OmoApplication) application = omo_application_new ();

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
