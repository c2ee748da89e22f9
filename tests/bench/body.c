/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <string.h>

#include "standstill.h"
#include "ui/omo-exchange-view.h"

/* How long a large body takes from the click to the frame in which it is seen, and how long the window stands still
 * meanwhile: in the widget of the traffic pane, beside the floor, which is reading every byte once and hashing it. */

#define BODY_SIZE (50u * 1024 * 1024)
#define ROUNDS 5
/* The digests come after the frame, and must not stop the window either. */
#define WATCH_MILLISECONDS 1500

typedef GString *(*MakeFunc) (void);

/* One picture, as every request has it. */
static GString *
make_picture (void)
{
  GString *text = g_string_sized_new (BODY_SIZE + 100);

  g_string_append (
      text, "{\"api_token\":\"[token]\",\"data\":{\"image_base64\":\"iVBORw0KGgoAAAANSUhEUg");
  while (text->len < BODY_SIZE)
    g_string_append (text,
                     "AAAigAAAFYCAYAAADWYgmuAAAgAElEQVR4nOy9aXRc13UmuqtGFAoFoDABIOYZHESKpDhIJCV5");
  g_string_append (text, "\"}}");
  return text;
}

/* Nothing to elide: what a person scrolls through is cut. */
static GString *
make_members (void)
{
  GString *text = g_string_sized_new (BODY_SIZE + 100);

  g_string_append (text, "{\"log\":[0");
  while (text->len < BODY_SIZE)
    g_string_append (text, ",{\"name\":\"x\",\"value\":[1,2,3.5,null]}");
  g_string_append (text, "]}");
  return text;
}

/* As long as nothing is elided that a text view would lay out in one line. */
static GString *
make_line (void)
{
  GString *text = g_string_sized_new (BODY_SIZE + 100);

  while (text->len < BODY_SIZE)
    g_string_append (text, "the quick brown fox. ");
  return text;
}

/* Just long enough to be elided, and very many. */
static GString *
make_small_pictures (void)
{
  GString *text = g_string_sized_new (BODY_SIZE + 1000);
  g_autofree char *small = g_strnfill (300, 'A');

  g_string_append (text, "[0");
  while (text->len < BODY_SIZE)
    g_string_append_printf (text, ",\"%s\"", small);
  g_string_append_c (text, ']');
  return text;
}

static const struct
{
  const char *name;
  MakeFunc make;
} bodies[] = {
  { "one picture", make_picture },
  { "members", make_members },
  { "one line", make_line },
  { "small pictures", make_small_pictures },
};

typedef struct
{
  OmoExchangeView *view;
  GtkTextBuffer *buffer; /* in it */
  gint64 start;
  gint64 shown;
  Standstill standstill;
} Watch;

static GtkTextBuffer *
find_buffer (GtkWidget *widget)
{
  GtkTextBuffer *found = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_buffer (child);
  return found;
}

static void
painted_cb (GdkFrameClock *clock, Watch *watch)
{
  if (watch->start > 0 && watch->shown == 0 && gtk_text_buffer_get_char_count (watch->buffer) > 0)
    watch->shown = g_get_monotonic_time ();
}

static OmoExchange *
create_exchange (GBytes *body)
{
  OmoExchangeRecord record = { .call = g_strdup ("createJob"),
                               .method = g_strdup ("POST"),
                               .uri = g_strdup ("https://omocaptcha.com/api/createJob"),
                               .status = 200,
                               .response_body = g_bytes_ref (body) };

  omo_timing_init (&record.timing);
  return omo_exchange_new (&record, NULL);
}

static double
hash (GBytes *body)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, body);

  return to_ms (g_get_monotonic_time () - start);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
find_median (double *values)
{
  qsort (values, ROUNDS, sizeof *values, compare);
  return values[ROUNDS / 2];
}

static void
measure (const char *name, GString *text, Watch *watch)
{
  g_autoptr (GBytes) body = g_string_free_to_bytes (text);
  g_autoptr (OmoExchange) exchange = create_exchange (body);
  double shown[ROUNDS];
  double floors[ROUNDS];
  double standstill = 0;
  double ours;
  double floor;

  for (guint i = 0; i < ROUNDS; i++)
    {
      omo_exchange_view_set_exchange (watch->view, NULL);
      run_for (100);
      floors[i] = hash (body);
      watch->shown = 0;
      standstill_restart (&watch->standstill);
      watch->start = g_get_monotonic_time ();
      omo_exchange_view_set_exchange (watch->view, exchange);
      run_for (WATCH_MILLISECONDS);
      shown[i] = to_ms (watch->shown - watch->start);
      standstill = MAX (standstill, to_ms (watch->standstill.cpu));
      watch->start = 0;
    }
  ours = find_median (shown);
  floor = find_median (floors);
  g_print (
      "body of 50 MiB, %-14s shown after %4.0f ms, floor %4.0f ms: %.2fx; longest standstill %.0f ms of CPU\n",
      name, ours, floor, ours / floor, standstill);
}

int
main (void)
{
  GtkWidget *window;
  Watch watch = { 0 };

  gtk_init ();
  window = gtk_window_new ();
  watch.view = g_object_new (OMO_TYPE_EXCHANGE_VIEW, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (watch.view));
  gtk_window_present (GTK_WINDOW (window));
  watch.buffer = find_buffer (GTK_WIDGET (watch.view));
  run_for (500);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    &watch);
  standstill_watch (&watch.standstill);
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    measure (bodies[i].name, bodies[i].make (), &watch);
  return 0;
}
