/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include "drawing.h"

#define AMBER 0xffff9e0au
#define BLUE 0xff218cfau

static const OmoSize view = { 400, 300 };

static void
add (OmoScatter *scatter, guint series, const char *text)
{
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (OMO_ANSWER_POINTS, text, NULL);

  g_assert_true (omo_scatter_add (scatter, series, answer, view, view));
}

static cairo_surface_t *
draw_zoomed (const OmoScatter *scatter, const OmoDot *hovered, OmoFit fit)
{
  cairo_surface_t *canvas = make_canvas ((int) view.width, (int) view.height);
  cairo_t *cr = cairo_create (canvas);

  omo_painter_draw_scatter (cr, scatter, fit, view, hovered);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

static cairo_surface_t *
draw (const OmoScatter *scatter, const OmoDot *hovered)
{
  return draw_zoomed (scatter, hovered, (OmoFit){ 1, { 0, 0 } });
}

static guint
count_drawn (cairo_surface_t *canvas, OmoRect area)
{
  guint n = 0;

  for (int y = (int) area.y; y < (int) (area.y + area.height); y++)
    for (int x = (int) area.x; x < (int) (area.x + area.width); x++)
      n += is_bare (canvas, x, y) ? 0 : 1;
  return n;
}

/* A round dot and a diamond, whose corner is bare where the round one is not. */
static void
test_dots (void)
{
  OmoScatter scatter = { 0 };
  cairo_surface_t *canvas;

  add (&scatter, 0, "100_100_300_100");
  add (&scatter, 1, "100_200_300_200");
  canvas = draw (&scatter, NULL);
  assert_pixel (canvas, 100, 100, AMBER);
  assert_pixel (canvas, 300, 200, BLUE);
  g_assert_true (get_channel (get_pixel (canvas, 103, 103), 24) > 200);
  g_assert_true (is_bare (canvas, 105, 205));
  g_assert_true (is_bare (canvas, 200, 150));
  cairo_surface_destroy (canvas);
}

/* All of the answer is larger, not of the others. */
static void
test_hovered (void)
{
  OmoScatter scatter = { 0 };
  OmoRect first = { 90, 90, 20, 20 };
  OmoRect second = { 290, 90, 20, 20 };
  OmoRect other = { 90, 190, 20, 20 };
  cairo_surface_t *plain, *lit;

  add (&scatter, 0, "100_100_300_100");
  add (&scatter, 0, "100_200_300_200");
  plain = draw (&scatter, NULL);
  lit = draw (&scatter, &scatter.dots[1]);
  g_assert_cmpuint (count_drawn (lit, first), >, count_drawn (plain, first));
  g_assert_cmpuint (count_drawn (lit, second), >, count_drawn (plain, second));
  g_assert_cmpuint (count_drawn (lit, other), ==, count_drawn (plain, other));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (lit);
}

/* Dots that lie together share one label beside them; far ones have their own. */
static void
test_labels (void)
{
  OmoScatter together = { 0 };
  OmoScatter apart = { 0 };
  cairo_surface_t *near, *far;

  add (&together, 0, "100_100_300_200");
  add (&together, 0, "102_102_302_202");
  add (&apart, 0, "100_100_300_200");
  add (&apart, 0, "100_200_300_100");
  near = draw (&together, NULL);
  far = draw (&apart, NULL);
  g_assert_cmpuint (count_drawn (near, (OmoRect){ 118, 95, 30, 15 }), >, 100);
  g_assert_cmpuint (count_drawn (near, (OmoRect){ 0, 0, 90, 300 }), ==, 0);
  for (int x = 100; x <= 300; x += 200)
    for (int y = 100; y <= 200; y += 100)
      g_assert_cmpuint (count_drawn (far, (OmoRect){ x + 18, y - 5, 15, 15 }), >, 100);
  cairo_surface_destroy (near);
  cairo_surface_destroy (far);
}

static void
test_empty (void)
{
  OmoScatter scatter = { 0 };
  cairo_surface_t *canvas = draw (&scatter, NULL);

  assert_bare_around (canvas, 0, 0, 0, 0);
  cairo_surface_destroy (canvas);
}

static void
test_out_of_view (void)
{
  OmoScatter scatter = { 0 };
  cairo_surface_t *canvas;

  add (&scatter, 0, "100_100_300_100");
  canvas = draw_zoomed (&scatter, NULL, (OmoFit){ 1, { -3000, 0 } });
  assert_bare_around (canvas, 0, 0, 0, 0);
  cairo_surface_destroy (canvas);
}

/* Ten answers of each of two, none near another: the most there can be. */
static void
test_most (void)
{
  OmoScatter scatter = { 0 };
  cairo_surface_t *canvas;

  for (guint i = 0; i < OMO_SCATTER_MAX_ANSWERS; i++)
    {
      g_autofree char *first = g_strdup_printf ("%u_50_%u_100", 20 + 37 * i, 20 + 37 * i);
      g_autofree char *second = g_strdup_printf ("%u_150_%u_200", 20 + 37 * i, 20 + 37 * i);

      add (&scatter, 0, first);
      add (&scatter, 1, second);
    }
  canvas = draw (&scatter, &scatter.dots[39]);
  assert_pixel (canvas, 20, 50, AMBER);
  cairo_surface_destroy (canvas);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/painter-scatter/dots", test_dots);
  g_test_add_func ("/core/painter-scatter/hovered", test_hovered);
  g_test_add_func ("/core/painter-scatter/labels", test_labels);
  g_test_add_func ("/core/painter-scatter/empty", test_empty);
  g_test_add_func ("/core/painter-scatter/out-of-view", test_out_of_view);
  g_test_add_func ("/core/painter-scatter/most", test_most);

  return g_test_run ();
}
