/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "fit.h"
#include "language-fixture.h"
#include "ui/omo-application.h"
#include "waiting.h"
#include "widget-search.h"
#include "window-fixture.h"
#include "workspace-fixture.h"

/* Frames until what is laid out by what was laid out rests. */
#define FRAMES 4
/* A window that is larger than asked for is asked this often: it gets narrow in two steps. */
#define TRIES 100

/* Where Vietnamese, the longer language, has the least room. */
typedef struct
{
  const char *name;
  int width;
  int height;
  int dpi;
  gboolean may_scroll; /* sideways: a table is wider than any narrow window */
} Look;

static const Look looks[] = {
  { "default", 1080, 760, 96 }, /* the first: no edge has been moved */
  { "narrow", 360, 700, 96, TRUE },
  { "small", 800, 600, 96 },
  { "large-text", 1200, 800, 192 },
};

typedef struct
{
  const char *name;
  const char *sample;  /* NULL: no picture */
  const char *script;  /* NULL: not submitted */
  const char *action;  /* of the window; NULL: none */
  gboolean opens;      /* a window of its own */
  const char *type_id; /* of a request with a token that is pasted; NULL: none */
  const char *awaited; /* a label of the window of its own; NULL: it is whole at once */
} State;

static const State states[] = {
  { "empty" },
  { "pair", "web-pair", "running=0" },
  { "rotation", "web-rotate", "running=0" },
  { "drag", "phone-slide", "running=0" },
  { "question", "web-question", "running=0" },
  { "refused", "web-pair", "create=refuse" },
  { "unreadable", "web-rotate", "create=html" },
  { "marking", "web-pair", NULL, "win.mark" },
  { "request", .type_id = "23" },
  { "crop", "phone-pair", NULL, "win.crop" },
  { "traffic", "web-pair", "running=0", "win.traffic" },
  { "history", "web-pair", "running=0", "win.history" },
  { "repeat", "web-pair", "running=0", "win.repeat", TRUE },
  { "statistics", "web-pair", "running=0", "win.statistics", TRUE, .awaited = N_ ("All") },
  { "prices", "web-pair", NULL, "win.prices", TRUE },
  { "connection-test", "web-pair", NULL, "win.test-connection", TRUE },
  { "preferences", NULL, NULL, "app.preferences", TRUE },
};

static void
count_frame_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
}

static void
wait_for_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint n_frames = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame_cb), &n_frames);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
  wait_until (n_frames >= FRAMES);
  g_signal_handler_disconnect (clock, handler);
}

/* With its frame. */
static gboolean
is_as_small_as (GtkWidget *window, const Look *look)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (window, window, &bounds) && bounds.size.width <= look->width
         && bounds.size.height <= look->height;
}

/* FALSE when it stays larger. */
static gboolean
resize (GtkWidget *window, const Look *look)
{
  for (guint i = 0; i < TRIES; i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), look->width, look->height);
      wait_for_frames (window);
      if (is_as_small_as (window, look))
        return TRUE;
    }
  return FALSE;
}

static void
check_fit (GtkWidget *window, const Look *look, const char *state)
{
  g_autofree char *faults = fit_find_faults (window, look->may_scroll);

  if (*faults == '\0')
    return;
  g_test_message ("%s, %s:\n%s", state, G_OBJECT_TYPE_NAME (window), faults);
  g_test_fail ();
}

static void
check (GtkWidget *window, const Look *look, const char *state)
{
  wait_until (gtk_widget_get_mapped (window));
  if (!resize (window, look))
    {
      g_test_message ("%s, %s: %d x %d is too large", state, G_OBJECT_TYPE_NAME (window),
                      gtk_widget_get_width (window), gtk_widget_get_height (window));
      g_test_fail ();
    }
  check_fit (window, look, state);
}

/* As large as it opens, too. */
static void
check_other (GtkWidget *window, const Look *look, const State *state)
{
  wait_until (gtk_widget_get_mapped (window)
              && (state->awaited == NULL || has_label (window, _ (state->awaited))));
  wait_for_frames (window);
  check_fit (window, look, state->name);
  check (window, look, state->name);
}

static void
show (OmoWindow *window, const State *state)
{
  if (state->sample != NULL)
    load_sample (window->workspace, state->sample);
  if (state->type_id != NULL)
    paste_request (window->workspace, state->type_id);
  if (state->script != NULL)
    run_job (window->workspace, state->script);
  if (state->action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), state->action, NULL);
}

/* Another one that is shown; NULL: there is none. Borrowed. */
static GtkWidget *
find_other (OmoWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      if (other != GTK_WIDGET (window) && gtk_widget_get_visible (other))
        return other;
    }
  return NULL;
}

/* What the action opened is closed, or it turns off what it turned on. */
static void
leave (OmoWindow *window, const State *state)
{
  if (state->opens)
    gtk_window_close (GTK_WINDOW (find_other (window)));
  else if (state->action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), state->action, NULL);
  wait_until (find_other (window) == NULL);
}

static void
test_fit (gconstpointer data)
{
  const Look *look = data;
  OmoWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", look->dpi * PANGO_SCALE, NULL);
  window = open_window ();
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      show (window, &states[i]);
      check (GTK_WIDGET (window), look, states[i].name);
      g_assert_true ((find_other (window) != NULL) == states[i].opens);
      if (states[i].opens)
        check_other (find_other (window), look, &states[i]);
      leave (window, &states[i]);
    }
  close_windows ();
}

/* Where English is what has the least room. */
static OmoWindow *
open_large_in_english (GSettings *settings)
{
  OmoWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  g_settings_set_string (settings, "language", "en");
  /* Windows that are open are built anew when there is time. */
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  window = open_window ();
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  return window;
}

/* Beside all buttons of the notice there is room for a narrow column of text. GTK says it when a row needs more than it
 * asked for. */
static void
test_notice (gconstpointer data)
{
  OmoWindow *window = open_large_in_english ((GSettings *) data);
  graphene_rect_t words, button;

  paste_call (window->workspace, "23");
  wait_for_frames (GTK_WIDGET (window));
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (window->notice)));
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (window->notice_label), GTK_WIDGET (window), &words));
  g_assert_true (gtk_widget_compute_bounds (window->token_button, GTK_WIDGET (window), &button));
  g_assert_cmpfloat (button.origin.y, >=, words.origin.y + words.size.height);
  close_windows ();
}

/* The titles of the list are longer than in Vietnamese. */
static void
test_traffic (gconstpointer data)
{
  static const Look look = { "large-english", 1200, 800, 192 };
  OmoWindow *window = open_large_in_english ((GSettings *) data);

  load_sample (window->workspace, "web-pair");
  run_job (window->workspace, "running=0");
  g_object_set (window, "traffic-shown", TRUE, NULL);
  check (GTK_WIDGET (window), &look, "traffic");
  close_windows ();
}

/* The side pane is the narrowest, the result the longest. */
static void
test_result (gconstpointer data)
{
  static const Look look = { "large-english", 1200, 800, 192 };
  OmoWindow *window = open_large_in_english ((GSettings *) data);

  load_sample (window->workspace, "phone-slide");
  run_job (window->workspace, "running=0");
  check (GTK_WIDGET (window), &look, "result");
  close_windows ();
}

int
main (int argc, char *argv[])
{
  GSettings *settings;
  int status;

  g_test_init (&argc, &argv, NULL);
  start_language ("C.UTF-8");
  settings = g_settings_new (OMO_APPLICATION_ID);
  g_settings_set_boolean (settings, "notify", FALSE);
  g_settings_set_string (settings, "language", "vi");
  start_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/fit/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_fit);
    }
  g_test_add_data_func ("/ui/fit/notice", settings, test_notice);
  g_test_add_data_func ("/ui/fit/result", settings, test_result);
  g_test_add_data_func ("/ui/fit/traffic", settings, test_traffic);

  status = g_test_run ();
  g_object_unref (settings);
  return status;
}
