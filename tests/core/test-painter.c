/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include "drawing.h"
#include "drawn-pictures.h"

#define RED 0xffff0000u
#define GREEN 0xff00ff00u
#define BLUE 0xff0000ffu
#define YELLOW 0xffffff00u

static cairo_surface_t *
draw_picture (OmoPicture *picture, OmoFit fit)
{
  cairo_surface_t *canvas = make_canvas (64, 64);
  cairo_t *cr = cairo_create (canvas);

  omo_painter_draw_picture (cr, picture, fit);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

static void
test_crisp (void)
{
  g_autoptr (OmoPicture) picture = load_halves (2, 1, RED, BLUE);
  cairo_surface_t *canvas = draw_picture (picture, (OmoFit){ 8, { 16, 24 } });

  g_assert_cmphex (get_pixel (canvas, 16, 24), ==, RED);
  g_assert_cmphex (get_pixel (canvas, 23, 31), ==, RED);
  g_assert_cmphex (get_pixel (canvas, 24, 24), ==, BLUE);
  g_assert_cmphex (get_pixel (canvas, 31, 31), ==, BLUE);
  assert_bare_around (canvas, 16, 24, 32, 32);
  cairo_surface_destroy (canvas);
}

static void
test_smooth (void)
{
  g_autoptr (OmoPicture) picture = load_halves (34, 32, RED, BLUE);
  cairo_surface_t *canvas = draw_picture (picture, (OmoFit){ 0.5, { 8, 8 } });

  /* The seam, at 8.5, lies within a px; the picture's edges stay whole. */
  assert_pixel (canvas, 8, 8, RED);
  assert_pixel (canvas, 24, 23, BLUE);
  g_assert_cmpint (get_channel (get_pixel (canvas, 16, 16), 16), >, 60);
  g_assert_cmpint (get_channel (get_pixel (canvas, 16, 16), 0), >, 60);
  assert_bare_around (canvas, 8, 8, 25, 24);
  cairo_surface_destroy (canvas);
}

/* Drawn from the picture that was halved in advance: its place and colours are the same. */
static void
test_tiny (void)
{
  g_autoptr (OmoPicture) picture = load_halves (330, 320, RED, BLUE);
  cairo_surface_t *canvas = draw_picture (picture, (OmoFit){ 0.1, { 8, 8 } });

  assert_pixel (canvas, 8, 8, RED);
  assert_pixel (canvas, 23, 39, RED);
  assert_pixel (canvas, 26, 8, BLUE);
  assert_pixel (canvas, 40, 39, BLUE);
  assert_bare_around (canvas, 8, 8, 41, 40);
  cairo_surface_destroy (canvas);
}

static void
test_chequerboard (void)
{
  g_autoptr (OmoPicture) picture = load_surface (make_canvas (20, 30));
  cairo_surface_t *canvas = draw_picture (picture, (OmoFit){ 1, { 10, 10 } });
  guint32 light = get_pixel (canvas, 10, 10);
  guint32 dark = get_pixel (canvas, 18, 10);

  g_assert_cmphex (light >> 24, ==, 0xff);
  g_assert_cmphex (dark >> 24, ==, 0xff);
  g_assert_cmphex (light & 0xff, >, (dark & 0xff) + 20);
  g_assert_cmphex (get_pixel (canvas, 17, 17), ==, light);
  g_assert_cmphex (get_pixel (canvas, 17, 18), ==, dark);
  g_assert_cmphex (get_pixel (canvas, 18, 18), ==, light);
  g_assert_cmphex (get_pixel (canvas, 29, 39), ==, dark);
  assert_bare_around (canvas, 10, 10, 30, 40);
  cairo_surface_destroy (canvas);
}

static void
test_chequerboard_moved (void)
{
  g_autoptr (OmoPicture) picture = load_surface (make_canvas (20, 20));
  cairo_surface_t *seen = draw_picture (picture, (OmoFit){ 20, { -160, -168 } });
  cairo_surface_t *corner = draw_picture (picture, (OmoFit){ 20, { 0, 0 } });

  /* 20 and 21 squares away from the corner: an odd number of them. */
  g_assert_cmphex (get_pixel (seen, 0, 0), ==, get_pixel (corner, 8, 0));
  g_assert_cmphex (get_pixel (seen, 63, 63), !=, get_pixel (corner, 63, 63));
  cairo_surface_destroy (seen);
  cairo_surface_destroy (corner);
}

static void
test_pair_size (void)
{
  g_autoptr (OmoPicture) inner = load_halves (20, 44, RED, BLUE);
  g_autoptr (OmoPicture) outer = load_halves (40, 30, RED, BLUE);
  OmoSize both = omo_painter_get_pair_size (inner, outer);
  OmoSize alone = omo_painter_get_pair_size (NULL, outer);
  OmoSize none = omo_painter_get_pair_size (NULL, NULL);

  g_assert_cmpfloat (both.width, ==, 40);
  g_assert_cmpfloat (both.height, ==, 44);
  g_assert_cmpfloat (alone.width, ==, 40);
  g_assert_cmpfloat (alone.height, ==, 30);
  g_assert_cmpfloat (none.width, ==, 0);
}

static cairo_surface_t *
draw_pair (OmoPicture *inner, OmoPicture *outer, double inner_degrees, double outer_degrees)
{
  cairo_surface_t *canvas = make_canvas (64, 64);
  cairo_t *cr = cairo_create (canvas);
  OmoRotation rotation = { inner_degrees, outer_degrees, 0 };

  omo_painter_draw_pair (cr, inner, outer, &rotation, (OmoFit){ 1, { 2, 2 } });
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

typedef struct
{
  const char *name;
  double inner;
  double outer;
  /* On the disc and on the ring: at the top and at the right. */
  guint32 disc_top;
  guint32 disc_right;
  guint32 ring_top;
  guint32 ring_right;
} Turn;

/* The disc is red on the left and blue on the right, the ring green and yellow; at 30 degrees the left half
 * reaches across the top, or the right half does. */
static const Turn turns[] = {
  { "inner-clockwise", 30, 0, RED, BLUE, 0, YELLOW },
  { "inner-back", -30, 0, BLUE, BLUE, 0, YELLOW },
  { "outer-anticlockwise", 0, 30, 0, BLUE, YELLOW, YELLOW },
  { "outer-back", 0, -30, 0, BLUE, GREEN, YELLOW },
  { "half-each", 180, 180, 0, RED, 0, GREEN },
  { "more-than-a-turn", 390, 750, RED, BLUE, YELLOW, YELLOW },
};

static void
assert_if (cairo_surface_t *canvas, int x, int y, guint32 expected)
{
  if (expected != 0)
    assert_pixel (canvas, x, y, expected);
}

static void
test_turn (gconstpointer data)
{
  const Turn *turn = data;
  g_autoptr (OmoPicture) inner = load_ring (36, 0, RED, BLUE);
  g_autoptr (OmoPicture) outer = load_ring (60, 18, GREEN, YELLOW);
  cairo_surface_t *canvas = draw_pair (inner, outer, turn->inner, turn->outer);

  assert_if (canvas, 32, 20, turn->disc_top);
  assert_if (canvas, 44, 32, turn->disc_right);
  assert_if (canvas, 32, 8, turn->ring_top);
  assert_if (canvas, 56, 32, turn->ring_right);
  cairo_surface_destroy (canvas);
}

static void
test_pair_part_missing (void)
{
  g_autoptr (OmoPicture) inner = load_ring (36, 0, RED, BLUE);
  g_autoptr (OmoPicture) outer = load_ring (60, 18, GREEN, YELLOW);
  cairo_surface_t *only_inner = draw_pair (inner, NULL, 0, 0);
  cairo_surface_t *only_outer = draw_pair (NULL, outer, 0, 0);

  assert_pixel (only_inner, 10, 20, RED);
  assert_bare_around (only_inner, 2, 2, 38, 38);
  assert_pixel (only_outer, 8, 32, GREEN);
  g_assert_true (is_bare (only_outer, 32, 32));
  cairo_surface_destroy (only_inner);
  cairo_surface_destroy (only_outer);
}

static void
test_pair_opaque_is_cut (void)
{
  g_autoptr (OmoPicture) inner = load_halves (40, 40, RED, BLUE);
  g_autoptr (OmoPicture) outer = load_halves (60, 60, GREEN, YELLOW);
  g_autoptr (OmoPicture) oblong = load_halves (60, 30, RED, BLUE);
  cairo_surface_t *pair = draw_pair (inner, outer, 0, 0);
  cairo_surface_t *whole = draw_pair (oblong, NULL, 0, 0);

  assert_pixel (pair, 14, 32, RED);
  assert_pixel (pair, 13, 13, GREEN);
  g_assert_true (is_bare (pair, 3, 3));
  assert_pixel (whole, 2, 2, RED);
  cairo_surface_destroy (pair);
  cairo_surface_destroy (whole);
}

static void
test_pair_not_finite (void)
{
  g_autoptr (OmoPicture) inner = load_ring (36, 0, RED, BLUE);
  cairo_surface_t *canvas = draw_pair (inner, NULL, G_MAXDOUBLE * 2, 0);

  assert_pixel (canvas, 10, 20, RED);
  cairo_surface_destroy (canvas);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/painter/crisp", test_crisp);
  g_test_add_func ("/core/painter/smooth", test_smooth);
  g_test_add_func ("/core/painter/tiny", test_tiny);
  g_test_add_func ("/core/painter/chequerboard", test_chequerboard);
  g_test_add_func ("/core/painter/chequerboard/moved", test_chequerboard_moved);
  g_test_add_func ("/core/painter/pair/size", test_pair_size);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/painter/pair/turn/%s", turns[i].name);
      g_test_add_data_func (path, &turns[i], test_turn);
    }
  g_test_add_func ("/core/painter/pair/part-missing", test_pair_part_missing);
  g_test_add_func ("/core/painter/pair/opaque-is-cut", test_pair_opaque_is_cut);
  g_test_add_func ("/core/painter/pair/not-finite", test_pair_not_finite);

  return g_test_run ();
}
