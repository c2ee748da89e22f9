/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include "drawing.h"
#include "drawn-pictures.h"

#define GREEN 0xff33d16bu
#define AMBER 0xffff9e0au
#define RED 0xffff0000u

static const OmoSize view = { 400, 300 };

typedef struct
{
  OmoAnswerShape shape;
  const char *answer; /* NULL for none */
  OmoExpected expected;
  double tolerance;
  OmoSize view_size;
  double progress;
} Scene;

static cairo_surface_t *
draw_zoomed (const Scene *scene, OmoFit fit)
{
  g_autoptr (OmoAnswer) answer =
      scene->answer == NULL ? NULL : omo_answer_new_from_text (scene->shape, scene->answer, NULL);
  OmoOverlay overlay = omo_overlay_new (answer, view, scene->view_size);
  cairo_surface_t *canvas = make_canvas ((int) view.width, (int) view.height);
  cairo_t *cr = cairo_create (canvas);
  OmoDistance distance = { 0 };
  gboolean is_measured =
      omo_distance_measure (&scene->expected, answer, view, scene->view_size, NULL, &distance);

  omo_overlay_set_expected (&overlay, &scene->expected, is_measured ? &distance : NULL,
                            scene->tolerance, view, scene->view_size);
  omo_painter_draw_overlay (cr, &overlay, fit, view, scene->progress);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

static cairo_surface_t *
draw (const Scene *scene)
{
  return draw_zoomed (scene, (OmoFit){ 1, { 0, 0 } });
}

static gboolean
is_close (cairo_surface_t *canvas, int x, int y, guint32 colour)
{
  guint32 pixel = get_pixel (canvas, x, y);

  for (int shift = 0; shift < 32; shift += 8)
    if (ABS (get_channel (pixel, shift) - get_channel (colour, shift)) > 60)
      return FALSE;
  return TRUE;
}

/* A square of 34 px round 100.5, its corners alone, and its pixel bare. */
static void
test_square (void)
{
  Scene scene = {
    OMO_ANSWER_POINTS, NULL, { OMO_ANSWER_POINTS, { { 100, 100 }, { 300, 200 } } }, 0, view, 0
  };
  cairo_surface_t *canvas = draw (&scene);

  for (int x = -1; x <= 1; x += 2)
    for (int y = -1; y <= 1; y += 2)
      {
        g_assert_true (is_close (canvas, 100 + 17 * x, 100 + 10 * y, GREEN));
        g_assert_true (is_close (canvas, 300 + 10 * x, 200 + 17 * y, GREEN));
      }
  g_assert_true (is_bare (canvas, 100, 83));
  g_assert_true (is_bare (canvas, 117, 100));
  for (int y = 90; y <= 110; y++)
    for (int x = 90; x <= 110; x++)
      g_assert_true (is_bare (canvas, x, y));
  assert_bare_around (canvas, 79, 79, 322, 222);
  cairo_surface_destroy (canvas);
}

static void
test_lit (void)
{
  OmoExpected expected = { OMO_ANSWER_POINTS, { { 100, 100 }, { 300, 200 } } };
  OmoOverlay overlay = { 0 };
  cairo_surface_t *canvas = make_canvas (400, 300);
  cairo_t *cr = cairo_create (canvas);

  omo_overlay_set_expected (&overlay, &expected, NULL, 0, view, view);
  overlay.hovered_expected = 2;
  omo_painter_draw_overlay (cr, &overlay, (OmoFit){ 1, { 0, 0 } }, view, 1);
  g_assert_cmpint (get_channel (get_pixel (canvas, 290, 217), 16), >,
                   get_channel (get_pixel (canvas, 90, 117), 16) + 40);
  cairo_destroy (cr);
  cairo_surface_destroy (canvas);
}

/* How much darker or lighter than nothing: a thin line is drawn here. */
static gboolean
has_thin_line (cairo_surface_t *canvas, int x, int y)
{
  return get_channel (get_pixel (canvas, x, y), 24) > 150;
}

static void
test_tolerance (void)
{
  Scene scene = { OMO_ANSWER_POINTS,
                  NULL,
                  { OMO_ANSWER_POINTS, { { 100.5, 100.5 }, { 300.5, 200.5 } } },
                  40,
                  view,
                  1 };
  cairo_surface_t *canvas = draw (&scene);

  g_assert_true (has_thin_line (canvas, 140, 100));
  g_assert_true (has_thin_line (canvas, 60, 100));
  g_assert_true (has_thin_line (canvas, 100, 140));
  g_assert_true (has_thin_line (canvas, 300, 160));
  g_assert_true (is_bare (canvas, 134, 100));
  g_assert_true (is_bare (canvas, 146, 100));
  cairo_surface_destroy (canvas);
}

/* A page that shows the picture half as wide: 40 displayed px are 80 natural ones to the side, 40 down. */
static void
test_tolerance_of_the_page (void)
{
  Scene scene = {
    OMO_ANSWER_POINTS, NULL, { OMO_ANSWER_POINTS, { { 100.5, 100.5 }, { 300.5, 200.5 } } }, 40,
    { 200, 300 },      1
  };
  cairo_surface_t *canvas = draw (&scene);

  g_assert_true (has_thin_line (canvas, 180, 100));
  g_assert_true (has_thin_line (canvas, 100, 140));
  g_assert_true (is_bare (canvas, 140, 100));
  cairo_surface_destroy (canvas);
}

static void
test_link (void)
{
  Scene scene = { OMO_ANSWER_POINTS,
                  "200_150_40_250",
                  { OMO_ANSWER_POINTS, { { 40, 250 }, { 350, 150 } } },
                  0,
                  view,
                  1 };
  cairo_surface_t *canvas = draw (&scene);
  cairo_surface_t *before;
  guint n_green = 0;

  scene.progress = 0;
  before = draw (&scene);
  for (int x = 240; x < 320; x++)
    {
      n_green += is_close (canvas, x, 150, GREEN) ? 1 : 0;
      g_assert_false (is_bare (canvas, x, 150)); /* the shadow goes through */
      g_assert_true (is_bare (before, x, 150));
    }
  /* 7 of 12 px are a dash. */
  g_assert_cmpuint (n_green, >, 35);
  g_assert_cmpuint (n_green, <, 60);
  g_assert_true (is_close (before, 340, 167, GREEN));
  cairo_surface_destroy (before);
  cairo_surface_destroy (canvas);
}

static void
test_guide (void)
{
  Scene scene = { OMO_ANSWER_SLIDE, "250", { OMO_ANSWER_SLIDE, .x = 150 }, 20, view, 1 };
  cairo_surface_t *canvas = draw (&scene);

  g_assert_true (is_close (canvas, 150, 18, GREEN)); /* the small square */
  g_assert_true (is_close (canvas, 150, 2, GREEN));  /* the first dash */
  g_assert_true (has_thin_line (canvas, 130, 100));
  g_assert_true (has_thin_line (canvas, 170, 100));
  g_assert_true (is_bare (canvas, 120, 100));
  g_assert_false (is_bare (canvas, 140, 100)); /* within the band */
  g_assert_false (is_bare (canvas, 200, 18));  /* how far it is off */
  g_assert_true (is_bare (canvas, 200, 40));
  g_assert_true (is_close (canvas, 250, 100, AMBER));
  cairo_surface_destroy (canvas);
}

/* A disc of radius 100 with its middle at 200, 200. */
static cairo_surface_t *
draw_angle (double outer_degrees, double expected_degrees, double tolerance)
{
  cairo_surface_t *canvas = make_canvas (400, 400);
  cairo_t *cr = cairo_create (canvas);
  OmoRotation rotation = { 10, outer_degrees, 0 };
  OmoExpected expected = { OMO_ANSWER_ROTATION, .degrees = expected_degrees };

  omo_painter_draw_expected_angle (cr, (OmoSize){ 180, 180 }, 50, &rotation, &expected, tolerance,
                                   (OmoFit){ 2, { 20, 20 } });
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return canvas;
}

typedef struct
{
  const char *name;
  double outer;
  double expected;
  /* The middle of the square at the spoke's end, 96 px from the middle. */
  int x;
  int y;
} AngleCase;

static const AngleCase angle_cases[] = {
  { "top", 0, 0, 200, 104 },           { "right", 0, 90, 296, 200 },
  { "below", 0, 180, 200, 296 },       { "left", 0, 270, 104, 200 },
  { "ring-turned", 45, 90, 267, 132 }, { "ring-turned-back", -90, 90, 200, 296 },
};

static void
test_angle (gconstpointer data)
{
  const AngleCase *c = data;
  cairo_surface_t *canvas = draw_angle (c->outer, c->expected, 0);

  g_assert_true (is_close (canvas, c->x, c->y, GREEN));
  g_assert_true (is_bare (canvas, 400 - c->x, 400 - c->y));
  g_assert_false (is_bare (canvas, (200 + c->x) / 2, (200 + c->y) / 2));
  cairo_surface_destroy (canvas);
}

static void
test_wedge (void)
{
  cairo_surface_t *canvas = draw_angle (0, 90, 30);

  /* 60 px out at 15 degrees is within it, at 45 degrees not. */
  g_assert_false (is_bare (canvas, 258, 216));
  g_assert_false (is_bare (canvas, 258, 184));
  g_assert_true (is_bare (canvas, 242, 242));
  g_assert_true (is_bare (canvas, 142, 200));
  cairo_surface_destroy (canvas);
}

static void
test_no_angle (void)
{
  cairo_surface_t *canvas = make_canvas (100, 100);
  cairo_t *cr = cairo_create (canvas);
  OmoRotation rotation = { 10, 0, 0 };
  OmoExpected slide = { OMO_ANSWER_SLIDE, .x = 10 };

  omo_painter_draw_expected_angle (cr, (OmoSize){ 100, 100 }, 50, &rotation, &slide, 4,
                                   (OmoFit){ 1, { 0, 0 } });
  assert_bare_around (canvas, 0, 0, 0, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (canvas);
}

static void
test_out_of_view (void)
{
  Scene points = {
    OMO_ANSWER_POINTS, "1_1_2_2", { OMO_ANSWER_POINTS, { { 100, 100 }, { 300, 200 } } }, 20, view, 1
  };
  Scene slide = { OMO_ANSWER_SLIDE, NULL, { OMO_ANSWER_SLIDE, .x = 150 }, 20, view, 1 };
  OmoFit away = { 1, { -3000, -3000 } };
  cairo_surface_t *canvas = draw_zoomed (&points, away);
  cairo_surface_t *other = draw_zoomed (&slide, away);

  assert_bare_around (canvas, 0, 0, 0, 0);
  assert_bare_around (other, 0, 0, 0, 0);
  cairo_surface_destroy (canvas);
  cairo_surface_destroy (other);
}

static void
test_exported (void)
{
  g_autoptr (OmoPicture) inner = load_ring (120, 0, RED, RED);
  OmoRotation rotation = { 0, 0, 0 };
  OmoExpected expected = { OMO_ANSWER_ROTATION, .degrees = 180 };
  cairo_surface_t *plain = omo_painter_render_rotation (inner, NULL, &rotation);
  cairo_surface_t *judged =
      omo_painter_render_expected_rotation (inner, NULL, &rotation, &expected, 4);

  g_assert_true (is_close (judged, 60, 116, GREEN));
  assert_pixel (plain, 60, 116, RED);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (judged);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/painter-expected/square", test_square);
  g_test_add_func ("/core/painter-expected/square/lit", test_lit);
  g_test_add_func ("/core/painter-expected/tolerance", test_tolerance);
  g_test_add_func ("/core/painter-expected/tolerance/of-the-page", test_tolerance_of_the_page);
  g_test_add_func ("/core/painter-expected/link", test_link);
  g_test_add_func ("/core/painter-expected/guide", test_guide);
  for (gsize i = 0; i < G_N_ELEMENTS (angle_cases); i++)
    {
      g_autofree char *path =
          g_strconcat ("/core/painter-expected/angle/", angle_cases[i].name, NULL);

      g_test_add_data_func (path, &angle_cases[i], test_angle);
    }
  g_test_add_func ("/core/painter-expected/angle/wedge", test_wedge);
  g_test_add_func ("/core/painter-expected/angle/none", test_no_angle);
  g_test_add_func ("/core/painter-expected/out-of-view", test_out_of_view);
  g_test_add_func ("/core/painter-expected/exported", test_exported);

  return g_test_run ();
}
