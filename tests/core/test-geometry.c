/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-geometry.h"

#include "../add-cases.h"

#define CLOSE 1e-9

static const OmoSize natural = { 552, 344 };
static const OmoSize page = { 340, 212 };

static void
assert_point (OmoPoint point, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (point.x, x, CLOSE);
  g_assert_cmpfloat_with_epsilon (point.y, y, CLOSE);
}

static void
assert_fit (OmoFit fit, double scale, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (fit.scale, scale, CLOSE);
  assert_point (fit.origin, x, y);
}

static void
test_displayed_to_natural (void)
{
  /* 85 * 552 / 340 = 138, 53 * 344 / 212 = 86. */
  assert_point (omo_geometry_displayed_to_natural ((OmoPoint){ 85, 53 }, natural, page), 138, 86);
  assert_point (omo_geometry_displayed_to_natural ((OmoPoint){ 0, 0 }, natural, page), 0, 0);
  assert_point (omo_geometry_displayed_to_natural ((OmoPoint){ 57, 31 }, natural, natural), 57, 31);
}

static void
test_natural_to_displayed (void)
{
  assert_point (omo_geometry_natural_to_displayed ((OmoPoint){ 138, 86 }, natural, page), 85, 53);
  assert_point (omo_geometry_natural_to_displayed ((OmoPoint){ 552, 344 }, natural, page), 340,
                212);
}

static void
test_pixel_centre (void)
{
  assert_point (omo_geometry_pixel_centre ((OmoPoint){ 57, 31 }, natural, natural), 57.5, 31.5);
  /* 84.5 * 552 / 338 = 138; twice as high. */
  assert_point (omo_geometry_pixel_centre ((OmoPoint){ 84, 10 }, natural, (OmoSize){ 338, 172 }),
                138, 21);
}

static void
test_pixel_centre_decimal (void)
{
  assert_point (omo_geometry_pixel_centre ((OmoPoint){ 231.5, 80 }, natural, natural), 231.5, 80.5);
  assert_point (omo_geometry_pixel_centre ((OmoPoint){ -1, -0.25 }, natural, natural), -0.5, -0.25);
}

typedef struct
{
  const char *name;
  OmoPoint point;
  gboolean inside;
} ContainsCase;

static const ContainsCase contains_cases[] = {
  { "origin", { 0, 0 }, TRUE },
  { "last-pixel", { 339, 211 }, TRUE },
  { "last-position", { 339.99, 211.99 }, TRUE },
  { "width", { 340, 10 }, FALSE },
  { "height", { 10, 212 }, FALSE },
  { "left", { -0.01, 10 }, FALSE },
  { "above", { 10, -1 }, FALSE },
};

static void
test_contains (gconstpointer data)
{
  const ContainsCase *c = data;

  g_assert_cmpint (omo_geometry_contains (page, c->point), ==, c->inside);
}

typedef struct
{
  const char *name;
  OmoPoint point;
  double inset;
  OmoPoint clamped;
  double angle; /* degrees, clockwise from the right */
} ClampCase;

static const ClampCase clamp_cases[] = {
  { "inside", { 100, 50 }, 5, { 100, 50 }, 0 },
  { "inside-near-edge", { 1, 1 }, 5, { 1, 1 }, 0 },
  { "right", { 400, 50 }, 0.5, { 339.5, 50 }, 0 },
  { "below", { 100, 300 }, 2, { 100, 210 }, 90 },
  { "left", { -30, 60 }, 2, { 2, 60 }, 180 },
  { "above", { 100, -7 }, 0, { 100, 0 }, -90 },
  { "corner", { 350, 222 }, 0, { 340, 212 }, 45 },
  { "right-near-corner", { 400, 0 }, 4, { 336, 4 }, -3.57633437 },
  { "inset-too-large", { 400, 106 }, 1000, { 170, 106 }, 0 },
};

static void
test_clamp (gconstpointer data)
{
  const ClampCase *c = data;
  double angle = 99;
  OmoPoint clamped = omo_geometry_clamp (page, c->point, c->inset, &angle);

  assert_point (clamped, c->clamped.x, c->clamped.y);
  g_assert_cmpfloat_with_epsilon (angle * 180 / G_PI, c->angle, 1e-6);
  clamped = omo_geometry_clamp (page, c->point, c->inset, NULL);
  assert_point (clamped, c->clamped.x, c->clamped.y);
}

typedef struct
{
  const char *name;
  OmoSize natural;
  OmoSize view;
  double margin;
  OmoFit fit;
} BestCase;

static const BestCase best_cases[] = {
  { "never-enlarges", { 100, 50 }, { 500, 300 }, 0, { 1, { 200, 125 } } },
  { "view-taller", { 800, 400 }, { 400, 400 }, 0, { 0.5, { 0, 100 } } },
  { "view-wider", { 400, 800 }, { 600, 400 }, 0, { 0.5, { 200, 0 } } },
  { "margin", { 400, 400 }, { 240, 400 }, 20, { 0.5, { 20, 100 } } },
  { "no-room", { 400, 400 }, { 20, 20 }, 30, { OMO_FIT_MIN_SCALE, { 8, 8 } } },
  { "no-view", { 400, 200 }, { 0, 0 }, 0, { OMO_FIT_MIN_SCALE, { -2, -1 } } },
};

static void
test_best (gconstpointer data)
{
  const BestCase *c = data;

  assert_fit (omo_fit_best (c->natural, c->view, c->margin), c->fit.scale, c->fit.origin.x,
              c->fit.origin.y);
}

static void
test_centred (void)
{
  assert_fit (omo_fit_centred ((OmoSize){ 100, 50 }, (OmoSize){ 500, 300 }, 4), 4, 50, 50);
  assert_fit (omo_fit_centred ((OmoSize){ 100, 50 }, (OmoSize){ 100, 50 }, 99), OMO_FIT_MAX_SCALE,
              -950, -475);
}

static void
test_zoom_at (void)
{
  OmoFit fit = { 2, { 10, 20 } };

  /* The natural point under (110, 120) is (50, 50): it stays there. */
  fit = omo_fit_zoom_at (fit, (OmoPoint){ 110, 120 }, 6);
  assert_fit (fit, 6, -190, -180);
  assert_point (omo_fit_to_view (fit, (OmoPoint){ 50, 50 }), 110, 120);
}

static void
test_zoom_at_limits (void)
{
  OmoFit fit = { 10, { 0, 0 } };

  assert_fit (omo_fit_zoom_at (fit, (OmoPoint){ 100, 50 }, 500), OMO_FIT_MAX_SCALE, -100, -50);
  assert_fit (omo_fit_zoom_at (fit, (OmoPoint){ 100, 50 }, 0), OMO_FIT_MIN_SCALE, 99.9, 49.95);
}

typedef struct
{
  const char *name;
  OmoFit fit;
  OmoPoint origin;
} ConstrainCase;

/* A picture of 100x50 in a view of 300x200. */
static const ConstrainCase constrain_cases[] = {
  { "small-is-centred", { 1, { 7, -90 } }, { 100, 75 } },
  { "gap-left-and-above", { 10, { 30, 40 } }, { 0, 0 } },
  { "gap-right-and-below", { 10, { -900, -900 } }, { -700, -300 } },
  { "reachable-stays", { 10, { -123, -45 } }, { -123, -45 } },
  { "one-axis", { 3.5, { 5, -60 } }, { 0, 12.5 } },
};

static void
test_constrain (gconstpointer data)
{
  const ConstrainCase *c = data;

  assert_fit (omo_fit_constrain (c->fit, (OmoSize){ 100, 50 }, (OmoSize){ 300, 200 }), c->fit.scale,
              c->origin.x, c->origin.y);
}

static void
test_to_view_and_back (void)
{
  OmoFit fit = { 3.7, { -41.5, 12 } };

  assert_point (omo_fit_to_view (fit, (OmoPoint){ 10, 20 }), -4.5, 86);
  assert_point (omo_fit_to_natural (fit, (OmoPoint){ -4.5, 86 }), 10, 20);
}

static void
test_snap (void)
{
  OmoFit fit = { 2.5, { 10.3, -7.6 } };

  assert_fit (omo_fit_snap (fit, 1), 2.5, 10, -8);
  assert_fit (omo_fit_snap (fit, 2), 2.5, 10.5, -7.5);
}

static const char *const good_sizes[] = {
  "340x212", "340X212",   "340 X 212", "340×212",   "340 × 212",
  "340*212", " 340x212 ", "340x212\n", "0340x0212",
};

static void
test_parse_size (gconstpointer data)
{
  int width = 0;
  int height = 0;

  g_assert_true (omo_geometry_parse_size (data, &width, &height));
  g_assert_cmpint (width, ==, 340);
  g_assert_cmpint (height, ==, 212);
}

static void
test_parse_size_limits (void)
{
  int width = 0;
  int height = 0;

  g_assert_true (omo_geometry_parse_size ("1x16384", &width, &height));
  g_assert_cmpint (width, ==, 1);
  g_assert_cmpint (height, ==, 16384);
}

static const char *const bad_sizes[] = {
  "",
  "340",
  "340x",
  "x212",
  "340x212x1",
  "340 212",
  "340,212",
  "-340x212",
  "+340x212",
  "340x-212",
  "340.0x212",
  "340x212.5",
  "340x212px",
  "0x212",
  "340x0",
  "16385x1",
  "340x16385",
  "4294967636x212",
  "99999999999999999999x212",
  "3 40x212",
  "0x10x212",
  "340xx212",
  "٣٤٠x212",
};

static void
test_parse_size_refused (gconstpointer data)
{
  int width = -1;
  int height = -2;

  g_assert_false (omo_geometry_parse_size (data, &width, &height));
  g_assert_cmpint (width, ==, -1);
  g_assert_cmpint (height, ==, -2);
}

static void
add_texts (const char *prefix, const char *const *texts, gsize n_texts, GTestDataFunc function)
{
  for (gsize i = 0; i < n_texts; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%" G_GSIZE_FORMAT, prefix, i);

      g_test_add_data_func (path, texts[i], function);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/geometry/displayed-to-natural", test_displayed_to_natural);
  g_test_add_func ("/core/geometry/natural-to-displayed", test_natural_to_displayed);
  g_test_add_func ("/core/geometry/pixel-centre/whole", test_pixel_centre);
  g_test_add_func ("/core/geometry/pixel-centre/decimal", test_pixel_centre_decimal);
  ADD_CASES ("/core/geometry/contains", contains_cases, test_contains);
  ADD_CASES ("/core/geometry/clamp", clamp_cases, test_clamp);
  ADD_CASES ("/core/geometry/best", best_cases, test_best);
  g_test_add_func ("/core/geometry/centred", test_centred);
  g_test_add_func ("/core/geometry/zoom-at", test_zoom_at);
  g_test_add_func ("/core/geometry/zoom-at/limits", test_zoom_at_limits);
  ADD_CASES ("/core/geometry/constrain", constrain_cases, test_constrain);
  g_test_add_func ("/core/geometry/to-view-and-back", test_to_view_and_back);
  g_test_add_func ("/core/geometry/snap", test_snap);
  add_texts ("/core/geometry/parse-size", good_sizes, G_N_ELEMENTS (good_sizes), test_parse_size);
  g_test_add_func ("/core/geometry/parse-size/limits", test_parse_size_limits);
  add_texts ("/core/geometry/parse-size/refused", bad_sizes, G_N_ELEMENTS (bad_sizes),
             test_parse_size_refused);
  return g_test_run ();
}
