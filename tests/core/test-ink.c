/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-ink.h"

#include "drawing.h"

/* Amber and blue: 0.96, 0.62 and so on of 255. */
#define AMBER 0xffff9e0au
#define BLUE 0xff218cfau
#define WHITE 0xffffffffu

static double
get_lightness (OmoInk ink)
{
  return 0.3 * ink.red + 0.6 * ink.green + 0.1 * ink.blue;
}

static void
test_lit (void)
{
  for (guint number = 0; number <= OMO_INK_EXPECTED; number++)
    g_assert_cmpfloat (get_lightness (omo_ink_get (number, TRUE)), >,
                       get_lightness (omo_ink_get (number, FALSE)));
}

static void
test_stroke (void)
{
  cairo_surface_t *canvas = make_canvas (21, 21);
  cairo_t *cr = cairo_create (canvas);

  /* 4 px of amber, 1 px of white on each side, and 1 px of darkness. */
  cairo_move_to (cr, 10, -5);
  cairo_line_to (cr, 10, 25);
  omo_ink_stroke (omo_ink_get (1, FALSE), cr, 4);

  g_assert_false (cairo_has_current_point (cr));
  assert_pixel (canvas, 8, 10, AMBER);
  assert_pixel (canvas, 11, 10, AMBER);
  assert_pixel (canvas, 7, 10, WHITE);
  assert_pixel (canvas, 12, 10, WHITE);
  assert_pixel (canvas, 6, 10, 0x99000000u);
  assert_pixel (canvas, 13, 10, 0x99000000u);
  assert_bare_around (canvas, 6, 0, 14, 21);
  cairo_destroy (cr);
  cairo_surface_destroy (canvas);
}

/* Seven px of a dash and five px of nothing but shadow. */
static void
test_dashes (void)
{
  cairo_surface_t *canvas = make_canvas (21, 24);
  cairo_t *cr = cairo_create (canvas);

  cairo_move_to (cr, 10, 0);
  cairo_line_to (cr, 10, 24);
  omo_ink_stroke_dashes (omo_ink_get (1, FALSE), cr);

  g_assert_false (cairo_has_current_point (cr));
  assert_pixel (canvas, 9, 3, AMBER);
  assert_pixel (canvas, 10, 6, AMBER);
  assert_pixel (canvas, 8, 3, WHITE);
  assert_pixel (canvas, 11, 3, WHITE);
  assert_pixel (canvas, 9, 9, 0x4d000000u);
  assert_pixel (canvas, 7, 3, 0x4d000000u);
  assert_pixel (canvas, 10, 13, AMBER);
  assert_bare_around (canvas, 7, 0, 13, 24);
  /* The next line is whole. */
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (canvas);
}

static void
test_fill (void)
{
  cairo_surface_t *canvas = make_canvas (20, 20);
  cairo_t *cr = cairo_create (canvas);

  cairo_rectangle (cr, 5, 5, 10, 10);
  omo_ink_fill (omo_ink_get (2, FALSE), cr);

  g_assert_false (cairo_has_current_point (cr));
  assert_pixel (canvas, 5, 10, BLUE);
  assert_pixel (canvas, 14, 14, BLUE);
  assert_pixel (canvas, 4, 10, WHITE);
  assert_pixel (canvas, 3, 10, 0x99000000u);
  assert_bare_around (canvas, 3, 3, 17, 17);
  cairo_destroy (cr);
  cairo_surface_destroy (canvas);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/ink/lit", test_lit);
  g_test_add_func ("/core/ink/stroke", test_stroke);
  g_test_add_func ("/core/ink/dashes", test_dashes);
  g_test_add_func ("/core/ink/fill", test_fill);

  return g_test_run ();
}
