/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include "drawing.h"

#define AMBER 0xffff9e0au
#define BLUE 0xff218cfau
#define WHITE 0xfff5f5f7u

static const OmoSize natural = { 400, 300 };

/* With 60 px round the picture, drawn 1:1. */
#define MARGIN 60

static cairo_surface_t *
draw_part (OmoAnswerShape shape, const char *text, OmoSize view_size, OmoFit fit, double progress)
{
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (shape, text, NULL);
  OmoOverlay overlay = omo_overlay_new (answer, natural, view_size);
  cairo_surface_t *canvas =
      make_canvas ((int) natural.width + 2 * MARGIN, (int) natural.height + 2 * MARGIN);
  cairo_t *cr = cairo_create (canvas);

  cairo_translate (cr, MARGIN, MARGIN);
  omo_painter_draw_overlay (cr, &overlay, fit, natural, progress);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

static cairo_surface_t *
draw (OmoAnswerShape shape, const char *text)
{
  return draw_part (shape, text, natural, (OmoFit){ .scale = 1 }, 1);
}

static gboolean
is_close (cairo_surface_t *canvas, int x, int y, guint32 colour)
{
  guint32 pixel = get_pixel (canvas, MARGIN + x, MARGIN + y);

  for (int shift = 0; shift < 32; shift += 8)
    if (ABS (get_channel (pixel, shift) - get_channel (colour, shift)) > 40)
      return FALSE;
  return TRUE;
}

static gboolean
is_bare_at (cairo_surface_t *canvas, int x, int y)
{
  return is_bare (canvas, MARGIN + x, MARGIN + y);
}

/* The guide is two px wide round its place; the slider's middle is 21 px above the lower edge, at 279. */
static void
test_guide (void)
{
  cairo_surface_t *canvas = draw (OMO_ANSWER_SLIDE, "150");

  g_assert_true (is_close (canvas, 149, 10, AMBER));
  g_assert_true (is_close (canvas, 150, 10, AMBER));
  g_assert_true (is_close (canvas, 149, 295, AMBER));
  g_assert_true (is_bare_at (canvas, 140, 10));
  g_assert_true (is_bare_at (canvas, 160, 10));
  cairo_surface_destroy (canvas);
}

static void
test_slider (void)
{
  cairo_surface_t *canvas = draw (OMO_ANSWER_SLIDE, "150");

  g_assert_true (is_close (canvas, 145, 278, AMBER)); /* the knob */
  g_assert_true (is_close (canvas, 50, 278, AMBER));  /* gone */
  g_assert_true (is_close (canvas, 300, 278, WHITE)); /* left */
  g_assert_true (is_bare_at (canvas, 50, 268));
  g_assert_true (is_bare_at (canvas, 300, 290));
  cairo_surface_destroy (canvas);
}

static void
test_guide_is_of_the_page (void)
{
  /* 75 px of a page that shows 400 px as 200. */
  cairo_surface_t *canvas =
      draw_part (OMO_ANSWER_SLIDE, "75", (OmoSize){ 200, 0 }, (OmoFit){ .scale = 1 }, 1);

  g_assert_true (is_close (canvas, 150, 10, AMBER));
  g_assert_true (is_bare_at (canvas, 75, 10));
  cairo_surface_destroy (canvas);
}

static void
test_guide_outside (void)
{
  cairo_surface_t *canvas = draw (OMO_ANSWER_SLIDE, "500");

  g_assert_true (is_close (canvas, 399, 10, AMBER));
  g_assert_true (is_close (canvas, 300, 278, AMBER));
  cairo_surface_destroy (canvas);
}

static void
test_guide_arrives (void)
{
  OmoFit fit = { .scale = 1 };
  cairo_surface_t *canvas = draw_part (OMO_ANSWER_SLIDE, "300", natural, fit, 0.5);

  /* The knob comes from the left. */
  g_assert_true (is_close (canvas, 150, 10, AMBER));
  g_assert_true (is_bare_at (canvas, 300, 10));
  g_assert_true (is_close (canvas, 200, 278, WHITE));
  cairo_surface_destroy (canvas);
}

static void
test_guide_out_of_view (void)
{
  cairo_surface_t *canvas =
      draw_part (OMO_ANSWER_SLIDE, "300", natural, (OmoFit){ 20, { -30000, -30000 } }, 1);

  assert_bare_around (canvas, 0, 0, 0, 0);
  cairo_surface_destroy (canvas);
}

/* From ring to ring: the one at 100.5 ends at 113.5, the other at 300.5 begins at 287.5. */
static void
test_arrow (void)
{
  cairo_surface_t *canvas = draw (OMO_ANSWER_DRAG, "100|150|300|150");

  g_assert_true (is_close (canvas, 100 - 9, 150 - 9, AMBER));
  g_assert_true (is_close (canvas, 300 + 9, 150 - 9, BLUE));
  for (int x = 122; x < 280; x++)
    g_assert_true (is_close (canvas, x, 150, BLUE));
  g_assert_true (is_close (canvas, 280, 146, BLUE)); /* the head */
  g_assert_true (is_close (canvas, 280, 154, BLUE));
  g_assert_true (is_bare_at (canvas, 200, 160));
  cairo_surface_destroy (canvas);
}

static void
test_arrow_grows (void)
{
  OmoFit fit = { .scale = 1 };
  cairo_surface_t *canvas = draw_part (OMO_ANSWER_DRAG, "100|150|300|150", natural, fit, 0.5);

  /* Half of 174 px from 113.5 on. */
  g_assert_true (is_close (canvas, 190, 150, BLUE));
  g_assert_true (is_bare_at (canvas, 210, 150));
  cairo_surface_destroy (canvas);
}

static void
test_other_end (void)
{
  cairo_surface_t *one = draw (OMO_ANSWER_DRAG, "100|150|300|150");
  cairo_surface_t *two = draw (OMO_ANSWER_DRAG, "100|150|300|150|100|40");

  g_assert_true (is_bare_at (one, 100, 100));
  g_assert_true (is_close (two, 100, 100, WHITE));
  g_assert_true (is_close (two, 100 - 9, 40 + 9, WHITE));
  g_assert_true (is_bare_at (two, 100, 40)); /* the pixel itself stays visible */
  g_assert_true (is_close (two, 200, 150, BLUE));
  cairo_surface_destroy (one);
  cairo_surface_destroy (two);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/painter-slide/guide", test_guide);
  g_test_add_func ("/core/painter-slide/guide/of-the-page", test_guide_is_of_the_page);
  g_test_add_func ("/core/painter-slide/guide/outside", test_guide_outside);
  g_test_add_func ("/core/painter-slide/guide/arrives", test_guide_arrives);
  g_test_add_func ("/core/painter-slide/guide/out-of-view", test_guide_out_of_view);
  g_test_add_func ("/core/painter-slide/slider", test_slider);
  g_test_add_func ("/core/painter-slide/arrow", test_arrow);
  g_test_add_func ("/core/painter-slide/arrow/grows", test_arrow_grows);
  g_test_add_func ("/core/painter-slide/other-end", test_other_end);

  return g_test_run ();
}
