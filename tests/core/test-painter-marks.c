/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include <math.h>

#include "drawing.h"

#define AMBER 0xffff9e0au
#define BLUE 0xff218cfau

static const OmoSize view = { 400, 300 };

static OmoOverlay
make_overlay (const char *text, OmoSize natural)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (OMO_ANSWER_POINTS, text, &error);

  g_assert_no_error (error);
  return omo_overlay_new (answer, natural, natural);
}

/* With `margin` px round the view. */
static cairo_surface_t *
draw_overlay (const OmoOverlay *overlay, OmoFit fit, int margin, double progress)
{
  cairo_surface_t *canvas =
      make_canvas ((int) view.width + 2 * margin, (int) view.height + 2 * margin);
  cairo_t *cr = cairo_create (canvas);

  cairo_translate (cr, margin, margin);
  omo_painter_draw_overlay (cr, overlay, fit, view, progress);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

static cairo_surface_t *
draw_points (const char *text)
{
  OmoOverlay overlay = make_overlay (text, view);

  return draw_overlay (&overlay, (OmoFit){ 1, { 0, 0 } }, 0, 1);
}

static gboolean
is_close (guint32 pixel, guint32 colour)
{
  for (int shift = 0; shift < 32; shift += 8)
    if (ABS (get_channel (pixel, shift) - get_channel (colour, shift)) > 40)
      return FALSE;
  return TRUE;
}

/* Between the arms of the cross-hair. */
static gboolean
has_ring (cairo_surface_t *canvas, double x, double y, guint32 colour)
{
  double reach = OMO_MARK_RADIUS * sqrt (0.5);

  return is_close (get_pixel (canvas, (int) floor (x - reach), (int) floor (y - reach)), colour)
         && is_close (get_pixel (canvas, (int) floor (x + reach), (int) floor (y + reach)), colour)
         && is_close (get_pixel (canvas, (int) floor (x + reach), (int) floor (y - reach)), colour)
         && is_close (get_pixel (canvas, (int) floor (x - reach), (int) floor (y + reach)), colour);
}

static void
test_rings (void)
{
  cairo_surface_t *canvas = draw_points ("100_80_300_200");

  g_assert_true (has_ring (canvas, 100.5, 80.5, AMBER));
  g_assert_true (has_ring (canvas, 300.5, 200.5, BLUE));
  cairo_surface_destroy (canvas);
}

/* How many px in a row, from the middle on, have nothing drawn on them. */
static int
count_bare (cairo_surface_t *canvas, int x, int y, int dx, int dy)
{
  int n = 0;

  while (n < 30 && is_bare (canvas, x + n * dx, y + n * dy))
    n++;
  return n;
}

static const double scales[] = { 1, 1.5, 2, 3.7, 20 };

/* The gap of the cross-hair is centred on the returned pixel's centre, at every zoom. */
static void
test_centre (gconstpointer data)
{
  double scale = *(const double *) data;
  OmoOverlay overlay = make_overlay ("101_83_390_290", view);
  OmoFit fit = { scale, { round (200 - 101 * scale), round (150 - 83 * scale) } };
  cairo_surface_t *canvas = draw_overlay (&overlay, fit, 0, 1);
  OmoPoint centre = omo_fit_to_view (fit, (OmoPoint){ 101.5, 83.5 });
  int x = (int) floor (centre.x);
  int y = (int) floor (centre.y);
  double left = x + 1 - count_bare (canvas, x, y, -1, 0);
  double right = x + count_bare (canvas, x, y, 1, 0);
  double top = y + 1 - count_bare (canvas, x, y, 0, -1);
  double bottom = y + count_bare (canvas, x, y, 0, 1);

  g_assert_cmpfloat (right - left, >=, 3);
  g_assert_cmpfloat (right - left, <, 2 * OMO_MARK_RADIUS);
  g_assert_cmpfloat_with_epsilon ((left + right) / 2, centre.x, 0.51);
  g_assert_cmpfloat_with_epsilon ((top + bottom) / 2, centre.y, 0.51);
  cairo_surface_destroy (canvas);
}

typedef struct
{
  const char *name;
  const char *points;
} Case;

/* In each the rings lie inside of the view of 400x300, so labels and all do. */
static const Case inside_cases[] = {
  { "corners", "20_20_379_279" },        { "other-corners", "379_20_20_279" },
  { "side-by-side", "180_150_220_150" }, { "one-above-the-other", "379_130_379_170" },
  { "same-corner", "20_20_60_24" },
};

static void
test_inside (gconstpointer data)
{
  const Case *test = data;
  OmoOverlay overlay = make_overlay (test->points, view);
  cairo_surface_t *canvas = draw_overlay (&overlay, (OmoFit){ 1, { 0, 0 } }, 60, 1);

  assert_bare_around (canvas, 60, 60, 460, 360);
  /* No label lies on a ring. */
  for (guint i = 0; i < overlay.n_marks; i++)
    {
      OmoPoint centre = overlay.marks[i].centre;

      g_assert_true (is_bare (canvas, 60 + (int) centre.x, 60 + (int) centre.y));
      g_assert_true (is_bare (canvas, 60 + (int) centre.x + 5, 60 + (int) centre.y + 5));
      g_assert_true (is_bare (canvas, 60 + (int) centre.x - 5, 60 + (int) centre.y - 5));
    }
  cairo_surface_destroy (canvas);
}

static void
test_outside (void)
{
  const OmoSize small = { 100, 100 };
  OmoOverlay overlay = make_overlay ("150_50_50_50", small);
  cairo_surface_t *canvas = draw_overlay (&overlay, (OmoFit){ 1, { 100, 100 } }, 0, 1);

  /* An arrow that ends at the picture's right edge, and no ring: its shaft runs through the middle. */
  g_assert_true (is_close (get_pixel (canvas, 186, 150), AMBER));
  g_assert_false (is_bare (canvas, 197, 150));
  g_assert_false (has_ring (canvas, 186.5, 150.5, AMBER));
  g_assert_true (has_ring (canvas, 150.5, 150.5, BLUE));
  cairo_surface_destroy (canvas);
}

static int
count_drawn (cairo_surface_t *canvas)
{
  int n = 0;

  for (int y = 0; y < view.height; y++)
    for (int x = 0; x < view.width; x++)
      n += !is_bare (canvas, x, y);
  return n;
}

static void
test_outside_is_said (void)
{
  cairo_surface_t *outside = draw_points ("-20_150_200_400");
  cairo_surface_t *inside = draw_points ("20_150_200_250");

  /* Larger labels: they have a second line. */
  g_assert_cmpint (count_drawn (outside), >, count_drawn (inside) + 2000);
  cairo_surface_destroy (outside);
  cairo_surface_destroy (inside);
}

static void
test_natural_is_said (void)
{
  g_autoptr (OmoAnswer) answer =
      omo_answer_new_from_text (OMO_ANSWER_POINTS, "50_40_150_100", NULL);
  OmoOverlay halved = omo_overlay_new (answer, view, (OmoSize){ 200, 150 });
  cairo_surface_t *both = draw_overlay (&halved, (OmoFit){ 1, { 0, 0 } }, 0, 1);
  cairo_surface_t *same = draw_points ("100_80_300_200");

  g_assert_true (has_ring (both, 101, 81, AMBER));
  g_assert_cmpint (count_drawn (both), >, count_drawn (same) + 2000);
  cairo_surface_destroy (both);
  cairo_surface_destroy (same);
}

static void
test_hovered (void)
{
  OmoOverlay overlay = make_overlay ("100_80_300_200", view);
  cairo_surface_t *plain = draw_overlay (&overlay, (OmoFit){ 1, { 0, 0 } }, 0, 1);
  cairo_surface_t *lit;

  overlay.hovered = 2;
  lit = draw_overlay (&overlay, (OmoFit){ 1, { 0, 0 } }, 0, 1);
  g_assert_true (has_ring (lit, 100.5, 80.5, AMBER));
  g_assert_false (has_ring (lit, 300.5, 200.5, BLUE));
  g_assert_true (has_ring (plain, 300.5, 200.5, BLUE));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (lit);
}

static int
get_most_opaque (cairo_surface_t *canvas)
{
  int most = 0;

  for (int y = 0; y < view.height; y++)
    for (int x = 0; x < view.width; x++)
      most = MAX (most, get_channel (get_pixel (canvas, x, y), 24));
  return most;
}

static void
test_arrival (void)
{
  OmoOverlay overlay = make_overlay ("100_80_300_200", view);
  OmoFit fit = { 1, { 0, 0 } };
  cairo_surface_t *before = draw_overlay (&overlay, fit, 0, 0);
  cairo_surface_t *half = draw_overlay (&overlay, fit, 0, 0.5);
  cairo_surface_t *beyond = draw_overlay (&overlay, fit, 0, 1.2);

  g_assert_cmpint (get_most_opaque (before), ==, 0);
  g_assert_cmpint (get_most_opaque (half), >, 100);
  g_assert_cmpint (get_most_opaque (half), <, 140);
  g_assert_true (has_ring (beyond, 100.5, 80.5, AMBER));
  cairo_surface_destroy (before);
  cairo_surface_destroy (half);
  cairo_surface_destroy (beyond);
}

static void
test_out_of_view (void)
{
  OmoOverlay overlay = make_overlay ("10_10_390_290", view);
  cairo_surface_t *canvas = draw_overlay (&overlay, (OmoFit){ 4, { 300, -500 } }, 60, 1);

  /* At 342, -458 and 1862, 662: not even labels remain. */
  assert_bare_around (canvas, 0, 0, 0, 0);
  cairo_surface_destroy (canvas);
}

static void
test_no_marks (void)
{
  OmoOverlay overlay = { 0 };
  cairo_surface_t *canvas = draw_overlay (&overlay, (OmoFit){ 1, { 0, 0 } }, 0, 1);

  assert_bare_around (canvas, 0, 0, 0, 0);
  cairo_surface_destroy (canvas);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/painter-marks/rings", test_rings);
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/painter-marks/centre/%g", scales[i]);
      g_test_add_data_func (path, &scales[i], test_centre);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (inside_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/core/painter-marks/inside/%s", inside_cases[i].name);
      g_test_add_data_func (path, &inside_cases[i], test_inside);
    }
  g_test_add_func ("/core/painter-marks/outside", test_outside);
  g_test_add_func ("/core/painter-marks/outside/said", test_outside_is_said);
  g_test_add_func ("/core/painter-marks/natural-is-said", test_natural_is_said);
  g_test_add_func ("/core/painter-marks/hovered", test_hovered);
  g_test_add_func ("/core/painter-marks/arrival", test_arrival);
  g_test_add_func ("/core/painter-marks/out-of-view", test_out_of_view);
  g_test_add_func ("/core/painter-marks/no-marks", test_no_marks);

  return g_test_run ();
}
