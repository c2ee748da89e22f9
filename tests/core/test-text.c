/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-text.h"

#include "drawing.h"

static void
test_measure (void)
{
  PangoLayout *layout = omo_text_layout_new ("Kết quả", 12, PANGO_WEIGHT_NORMAL);
  PangoLayout *larger = omo_text_layout_new ("Kết quả", 24, PANGO_WEIGHT_NORMAL);
  OmoSize size = omo_text_measure (layout);
  OmoSize twice = omo_text_measure (larger);

  g_assert_cmpfloat (size.width, >, 20);
  g_assert_cmpfloat (size.height, >=, 12);
  g_assert_cmpfloat_with_epsilon (twice.width, 2 * size.width, 2);
  g_assert_cmpfloat (omo_text_measure (NULL).width, ==, 0);
  g_object_unref (layout);
  g_object_unref (larger);
}

static void
test_draw (void)
{
  PangoLayout *layout = omo_text_layout_new ("W", 12, PANGO_WEIGHT_BOLD);
  OmoSize size = omo_text_measure (layout);
  cairo_surface_t *canvas = make_canvas (60, 60);
  cairo_t *cr = cairo_create (canvas);
  guint n_drawn = 0;

  omo_text_draw (layout, cr, (OmoPoint){ 20, 20 });
  for (int y = 0; y < 60; y++)
    for (int x = 0; x < 60; x++)
      n_drawn += is_bare (canvas, x, y) ? 0 : 1;
  g_assert_cmpuint (n_drawn, >, 20);
  assert_bare_around (canvas, 18, 20, (int) (22 + size.width), (int) (20 + size.height));
  cairo_destroy (cr);
  cairo_surface_destroy (canvas);
  g_object_unref (layout);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/text/measure", test_measure);
  g_test_add_func ("/core/text/draw", test_draw);

  return g_test_run ();
}
