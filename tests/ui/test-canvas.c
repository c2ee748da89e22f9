/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-canvas.h"

#include <gtk/gtk.h>

#include "ui/omo-application.h"
#include "waiting.h"
#include "workspace-fixture.h"

/* The canvas as it is on the screen, pixel for pixel. */
typedef struct
{
  GtkWidget *window;
  OmoCanvas *canvas;
  OmoWorkspace *workspace;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (OMO_APPLICATION_ID);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->workspace = omo_workspace_new (settings);
  fixture->canvas = g_object_new (OMO_TYPE_CANVAS, "workspace", fixture->workspace, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->canvas));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) > 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->workspace);
}

static void
answer_sample (Fixture *fixture, const char *id, const char *script)
{
  load_sample (fixture->workspace, id);
  run_job (fixture->workspace, script);
}

/* What the widget draws, in its own px. Free with cairo_surface_destroy. */
static cairo_surface_t *
take_picture (Fixture *fixture)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  /* Not a GtkWidgetPaintable: that is empty until the next frame. */
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
read_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (surface)
                                             + x * 4)
         & 0xffffff;
}

/* The middle of all that changed between two pictures, within `reach` of a place: the ring of a mark is even on
 * all sides, so its middle is the mark's centre. */
static OmoPoint
find_change (cairo_surface_t *before, cairo_surface_t *after, OmoPoint place, int reach)
{
  double left = G_MAXDOUBLE, right = -1, top = G_MAXDOUBLE, bottom = -1;

  for (int y = (int) place.y - reach; y <= (int) place.y + reach; y++)
    for (int x = (int) place.x - reach; x <= (int) place.x + reach; x++)
      if (read_pixel (before, x, y) != read_pixel (after, x, y))
        {
          left = MIN (left, x);
          right = MAX (right, x + 1);
          top = MIN (top, y);
          bottom = MAX (bottom, y + 1);
        }
  g_assert_cmpfloat (right, >, left);
  return (OmoPoint){ (left + right) / 2, (top + bottom) / 2 };
}

static void
test_marks_are_where_the_answer_says (Fixture *fixture, gconstpointer data)
{
  double zoom = *(const double *) data;
  /* Displayed 170, 106 of 340x212 on 552x344: the pixel's centre is 170.5 * 552 / 340, 106.5 * 344 / 212. */
  const OmoPoint natural = { 276.811764705882, 172.811320754717 };
  cairo_surface_t *before;
  cairo_surface_t *after;
  OmoPoint expected;
  OmoPoint found;

  answer_sample (fixture, "web-pair", "create=refuse");
  omo_canvas_zoom_to (fixture->canvas, zoom);
  before = take_picture (fixture);
  answer_sample (fixture, "web-pair", "running=0,result=170_106_5_5");
  omo_canvas_zoom_to (fixture->canvas, zoom);
  after = take_picture (fixture);

  expected = omo_fit_to_view (omo_canvas_get_fit (fixture->canvas), natural);
  found = find_change (before, after, expected, (int) OMO_MARK_RADIUS - 1);
  g_test_message ("zoom %g: expected %g, %g; found %g, %g", zoom, expected.x, expected.y, found.x,
                  found.y);
  /* Half a natural px, and one px of the screen for the edges of the ring. */
  g_assert_cmpfloat (ABS (found.x - expected.x), <=, 0.5 * zoom + 1);
  g_assert_cmpfloat (ABS (found.y - expected.y), <=, 0.5 * zoom + 1);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

static void
test_the_pixel_under_a_mark_is_seen (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *before;
  cairo_surface_t *after;
  OmoPoint place;

  answer_sample (fixture, "web-pair", "create=refuse");
  before = take_picture (fixture);
  answer_sample (fixture, "web-pair", "running=0,result=170_106_5_5");
  after = take_picture (fixture);

  place = omo_fit_to_view (omo_canvas_get_fit (fixture->canvas), (OmoPoint){ 276.8, 172.8 });
  g_assert_cmphex (read_pixel (before, (int) place.x, (int) place.y), ==,
                   read_pixel (after, (int) place.x, (int) place.y));
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

/* Whether the ring of a mark is as large as the desktop's text asks for: at its upper left. */
static gboolean
has_ring_at (Fixture *fixture, double radius)
{
  cairo_surface_t *before;
  cairo_surface_t *after;
  OmoPoint place;
  gboolean differs = FALSE;

  answer_sample (fixture, "web-pair", "create=refuse");
  before = take_picture (fixture);
  answer_sample (fixture, "web-pair", "running=0,result=170_106_5_5");
  after = take_picture (fixture);
  place = omo_fit_to_view (omo_canvas_get_fit (fixture->canvas), (OmoPoint){ 276.8, 172.8 });
  for (double r = radius - 1; r <= radius + 1; r += 0.5)
    {
      int x = (int) (place.x - r * G_SQRT2 / 2);
      int y = (int) (place.y - r * G_SQRT2 / 2);

      differs = differs || read_pixel (before, x, y) != read_pixel (after, x, y);
    }
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  return differs;
}

static void
test_marks_grow_with_the_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_assert_true (has_ring_at (fixture, OMO_MARK_RADIUS));
  g_assert_false (has_ring_at (fixture, 2 * OMO_MARK_RADIUS));
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  g_assert_true (has_ring_at (fixture, 2 * OMO_MARK_RADIUS));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_zoom_keeps_the_middle_and_knows_its_limits (Fixture *fixture, gconstpointer data)
{
  OmoFit fit;

  answer_sample (fixture, "web-pair", "create=refuse");
  fit = omo_canvas_get_fit (fixture->canvas);
  g_assert_cmpfloat (fit.scale, ==, 1);

  omo_canvas_zoom_to (fixture->canvas, 1000);
  g_assert_cmpfloat (omo_canvas_get_fit (fixture->canvas).scale, ==, OMO_FIT_MAX_SCALE);
  omo_canvas_zoom_fit (fixture->canvas);
  g_assert_cmpfloat (omo_canvas_get_fit (fixture->canvas).scale, ==, 1);
}

static void
test_it_says_its_answer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wrong = NULL;

  answer_sample (fixture, "web-pair", "running=0");
  wrong = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "point 1 at 48, 57 displayed, 77.9, 92.5 natural; point 2 at 289, 132 displayed, 469.2, 214.2 natural");
  g_assert_cmpstr (wrong, ==, NULL);
}

#define ADD(path, data, test)                                                                      \
  g_test_add ("/ui/canvas/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  static const double zooms[] = { 0.7, 1, 1.7, 4 };

  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/canvas/marks/zoom-%g", zooms[i]);
      g_test_add (path, Fixture, &zooms[i], set_up, test_marks_are_where_the_answer_says,
                  tear_down);
    }
  ADD ("marks/gap", NULL, test_the_pixel_under_a_mark_is_seen);
  ADD ("marks/large-text", NULL, test_marks_grow_with_the_text);
  ADD ("zoom/limits", NULL, test_zoom_keeps_the_middle_and_knows_its_limits);
  ADD ("accessible/description", NULL, test_it_says_its_answer);

  return g_test_run ();
}
