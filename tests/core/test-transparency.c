/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-transparency.h"

typedef struct
{
  const char *name;
  int width;
  int height;
  double outer_radius; /* painted between the two radii; 0 paints nothing, beyond the corners all */
  double inner_radius;
  gboolean has_hole;
  gboolean has_clear_corners;
} Case;

static const Case cases[] = {
  { "ring", 347, 347, 173.5, 105.5, TRUE, FALSE },
  { "square-with-hole", 347, 347, 400, 105.5, TRUE, FALSE },
  { "disc", 211, 211, 105.5, 0, FALSE, TRUE },
  { "small-disc", 40, 40, 20, 0, FALSE, TRUE },
  { "opaque", 211, 211, 400, 0, FALSE, FALSE },
  { "clear", 211, 211, 0, 0, FALSE, FALSE },
  { "hole-too-small", 320, 320, 400, 15, FALSE, FALSE },
  { "only-sides-left", 300, 100, 400, 60, FALSE, FALSE },
  { "one-pixel", 1, 1, 10, 0, FALSE, FALSE },
  { "one-clear-pixel", 1, 1, 0, 0, FALSE, FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, c->width, c->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_arc (cr, c->width / 2.0, c->height / 2.0, c->outer_radius, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, c->width / 2.0, c->height / 2.0, c->inner_radius, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_assert_cmpint (omo_transparency_has_hole (surface), ==, c->has_hole);
  g_assert_cmpint (omo_transparency_has_clear_corners (surface), ==, c->has_clear_corners);
  cairo_surface_destroy (surface);
}

static void
test_opaque (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 5, 3);
  cairo_t *cr = cairo_create (surface);
  guint32 *last_row;

  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_true (omo_transparency_is_opaque (surface));

  last_row = (guint32 *) (void *) (cairo_image_surface_get_data (surface)
                                   + 2 * cairo_image_surface_get_stride (surface));
  last_row[4] = 0xfe000000u;
  g_assert_false (omo_transparency_is_opaque (surface));
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/transparency/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/transparency/is-opaque", test_opaque);

  return g_test_run ();
}
