/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include "drawing.h"

/* A disc of radius 100 in a ring of 180, drawn with its middle at 200, 200. */
#define MIDDLE 200
#define AMBER 0xffff9e0au
#define BLUE 0xff218cfau

static cairo_surface_t *
draw_angle (double inner_degrees, double outer_degrees)
{
  cairo_surface_t *canvas = make_canvas (400, 400);
  cairo_t *cr = cairo_create (canvas);
  OmoRotation rotation = { inner_degrees, outer_degrees, 0 };

  omo_painter_draw_angle (cr, (OmoSize){ 180, 180 }, 50, &rotation, (OmoFit){ 2, { 20, 20 } });
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

static gboolean
is_close (guint32 pixel, guint32 colour)
{
  for (int shift = 0; shift < 32; shift += 8)
    if (ABS (get_channel (pixel, shift) - get_channel (colour, shift)) > 90)
      return FALSE;
  return TRUE;
}

/* A line of this colour crosses here: lines are thin, so look a px round it. */
static gboolean
has_line (cairo_surface_t *canvas, int x, int y, guint32 colour)
{
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      if (is_close (get_pixel (canvas, x + dx, y + dy), colour))
        return TRUE;
  return FALSE;
}

typedef struct
{
  const char *name;
  double inner;
  double outer;
  /* A place on the spoke, on the tick, in the middle of the disc's arc, and one where nothing is. */
  OmoPoint spoke;
  OmoPoint tick;
  OmoPoint arc;
  OmoPoint bare;
} Reading;

/* The disc's arc has a radius of 62 and the ring's one of 140; 62 * sin 45 = 43.8. */
static const Reading readings[] = {
  { "quarter", 90, 0, { 290, 200 }, { 200, 80 }, { 243.8, 156.2 }, { 156, 156 } },
  { "half", 180, 0, { 200, 290 }, { 200, 80 }, { 262, 200 }, { 138, 200 } },
  { "backwards", -90, 0, { 110, 200 }, { 200, 80 }, { 156.2, 156.2 }, { 244, 156 } },
  { "each", 90, 90, { 290, 200 }, { 80, 200 }, { 243.8, 156.2 }, { 200, 80 } },
  { "ring-backwards", 180, -90, { 200, 290 }, { 320, 200 }, { 262, 200 }, { 80, 200 } },
  { "beyond-a-turn", 450, 0, { 290, 200 }, { 200, 80 }, { 156.2, 243.8 }, { 156, 80 } },
};

static void
test_reading (gconstpointer data)
{
  const Reading *reading = data;
  cairo_surface_t *canvas = draw_angle (reading->inner, reading->outer);

  g_assert_true (has_line (canvas, (int) reading->spoke.x, (int) reading->spoke.y, AMBER));
  g_assert_true (has_line (canvas, (int) reading->tick.x, (int) reading->tick.y, BLUE));
  g_assert_true (has_line (canvas, (int) reading->arc.x, (int) reading->arc.y, AMBER));
  g_assert_true (is_bare (canvas, (int) reading->bare.x, (int) reading->bare.y));
  cairo_surface_destroy (canvas);
}

static void
test_ring_arc (void)
{
  cairo_surface_t *turned = draw_angle (0, 90);
  cairo_surface_t *still = draw_angle (0, 0);

  /* 140 * sin 45 = 99 to the left of and above the middle. */
  g_assert_true (has_line (turned, MIDDLE - 99, MIDDLE - 99, BLUE));
  g_assert_true (is_bare (still, MIDDLE - 99, MIDDLE - 99));
  cairo_surface_destroy (turned);
  cairo_surface_destroy (still);
}

static void
test_seam_stays_bare (void)
{
  cairo_surface_t *canvas = draw_angle (90, 0);

  g_assert_true (is_bare (canvas, MIDDLE + 100, MIDDLE));
  g_assert_true (is_bare (canvas, MIDDLE, MIDDLE - 100));
  cairo_surface_destroy (canvas);
}

static void
test_number (void)
{
  cairo_surface_t *canvas = draw_angle (90, 0);

  /* Below the spoke, at the arc's distance: a dark box; nothing above the spoke. */
  g_assert_cmpint (get_channel (get_pixel (canvas, MIDDLE + 62, MIDDLE + 10), 24), >, 200);
  g_assert_true (is_bare (canvas, MIDDLE + 40, MIDDLE - 20));
  cairo_surface_destroy (canvas);
}

/* Neither to the right nor to the left: on the right, as of a turn to the right. */
static void
test_number_of_none (void)
{
  cairo_surface_t *canvas = draw_angle (0, 0);

  g_assert_cmpint (get_channel (get_pixel (canvas, MIDDLE + 14, MIDDLE - 62), 24), >, 200);
  g_assert_true (is_bare (canvas, MIDDLE - 14, MIDDLE - 62));
  cairo_surface_destroy (canvas);
}

static void
test_zoomed (void)
{
  cairo_surface_t *canvas = make_canvas (400, 400);
  cairo_t *cr = cairo_create (canvas);
  OmoRotation rotation = { 180, 0, 0 };

  /* Of a disc of radius 1000 the arc is still seen: the part of it right of the middle. */
  omo_painter_draw_angle (cr, (OmoSize){ 180, 180 }, 50, &rotation,
                          (OmoFit){ 20, { -1600, -1600 } });
  g_assert_true (has_line (canvas, MIDDLE + 130, MIDDLE, AMBER));
  cairo_destroy (cr);
  cairo_surface_destroy (canvas);
}

static void
test_not_finite (void)
{
  cairo_surface_t *canvas = draw_angle (G_MAXDOUBLE * 2, 0);

  assert_bare_around (canvas, 0, 0, 0, 0);
  cairo_surface_destroy (canvas);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/painter-angle/reading/%s", readings[i].name);
      g_test_add_data_func (path, &readings[i], test_reading);
    }
  g_test_add_func ("/core/painter-angle/ring-arc", test_ring_arc);
  g_test_add_func ("/core/painter-angle/seam-stays-bare", test_seam_stays_bare);
  g_test_add_func ("/core/painter-angle/number", test_number);
  g_test_add_func ("/core/painter-angle/number/none", test_number_of_none);
  g_test_add_func ("/core/painter-angle/zoomed", test_zoomed);
  g_test_add_func ("/core/painter-angle/not-finite", test_not_finite);

  return g_test_run ();
}
