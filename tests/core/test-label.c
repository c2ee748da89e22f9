/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-label.h"

#include <math.h>

#include "drawing.h"

/* Of a ring, in the tests of places. */
#define RADIUS 15.0

static const OmoSize view = { 300, 200 };
static const OmoSize box_size = { 100, 40 };

static void
test_size (void)
{
  g_autoptr (OmoLabel) bare = omo_label_new ("48, 57", NULL, 0);
  g_autoptr (OmoLabel) numbered = omo_label_new ("48, 57", NULL, 1);
  g_autoptr (OmoLabel) detailed = omo_label_new ("48, 57", "77.9, 92.5 natural", 1);

  g_assert_cmpfloat (omo_label_get_size (bare).width, <, omo_label_get_size (numbered).width);
  g_assert_cmpfloat (omo_label_get_size (numbered).width, <, omo_label_get_size (detailed).width);
  g_assert_cmpfloat (omo_label_get_size (numbered).height, <, omo_label_get_size (detailed).height);
}

static void
test_plain (void)
{
  g_autoptr (OmoLabel) markup = omo_label_new ("<b>48</b>", NULL, 0);
  g_autoptr (OmoLabel) text = omo_label_new ("48", NULL, 0);

  g_assert_cmpfloat (omo_label_get_size (markup).width, >, omo_label_get_size (text).width + 20);
}

static cairo_surface_t *
draw (OmoLabel *label, gboolean badge_right)
{
  cairo_surface_t *canvas = make_canvas (300, 100);
  cairo_t *cr = cairo_create (canvas);

  omo_label_draw (label, cr, (OmoPoint){ 20, 30 }, badge_right, FALSE);
  cairo_destroy (cr);
  return canvas;
}

static void
test_drawn_inside (void)
{
  for (int right = FALSE; right <= TRUE; right++)
    {
      g_autoptr (OmoLabel) label = omo_label_new ("1048, 1057", "77.9, 92.5 natural", 2);
      OmoSize size = omo_label_get_size (label);
      cairo_surface_t *canvas = draw (label, right);

      assert_bare_around (canvas, 20, 30, 20 + (int) size.width, 30 + (int) size.height);
      g_assert_cmpint (get_channel (get_pixel (canvas, 21 + (int) size.width / 2, 32), 24), >, 200);
      cairo_surface_destroy (canvas);
    }
}

static int
count_pixels (cairo_surface_t *canvas, int left, int right, guint32 colour)
{
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (canvas); y++)
    for (int x = left; x < right; x++)
      n += get_pixel (canvas, x, y) == colour;
  return n;
}

static void
test_badge_shape (void)
{
  g_autoptr (OmoLabel) first = omo_label_new ("4, 5", NULL, 1);
  g_autoptr (OmoLabel) second = omo_label_new ("4, 5", NULL, 2);
  cairo_surface_t *round = draw (first, FALSE);
  cairo_surface_t *square = draw (second, FALSE);

  /* In number 2's corner there is colour; number 1 has the box's darkness there. */
  int x = 20 + 4 + 1;
  int y = 30 + (int) omo_label_get_size (first).height / 2 - 9 + 1;

  g_assert_cmpint (get_channel (get_pixel (square, x, y), 0), >, 200);
  g_assert_cmpint (get_channel (get_pixel (round, x, y), 16), <, 60);
  cairo_surface_destroy (round);
  cairo_surface_destroy (square);
}

static void
test_badge_side (void)
{
  g_autoptr (OmoLabel) label = omo_label_new ("1048, 1057", NULL, 1);
  int middle = 20 + (int) omo_label_get_size (label).width / 2;
  cairo_surface_t *left = draw (label, FALSE);
  cairo_surface_t *right = draw (label, TRUE);

  g_assert_cmpint (count_pixels (left, 0, middle, 0xffff9e0au), >, 100);
  g_assert_cmpint (count_pixels (left, middle, 300, 0xffff9e0au), ==, 0);
  g_assert_cmpint (count_pixels (right, 0, middle, 0xffff9e0au), ==, 0);
  g_assert_cmpint (count_pixels (right, middle, 300, 0xffff9e0au), >, 100);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
}

static gboolean
overlaps (OmoRect a, OmoRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

typedef struct
{
  const char *name;
  OmoPoint middle;
} Place;

static const Place places[] = {
  { "middle", { 150, 100 } },     { "top-left", { 16, 16 } },       { "top-right", { 284, 16 } },
  { "bottom-left", { 16, 184 } }, { "bottom-right", { 284, 184 } }, { "top", { 150, 2 } },
  { "beyond", { 310, 100 } },
};

static void
test_place (gconstpointer data)
{
  const Place *place = data;
  OmoRect box = omo_label_place (box_size, place->middle, RADIUS, view, NULL, 0);
  double dx = place->middle.x - CLAMP (place->middle.x, box.x, box.x + box.width);
  double dy = place->middle.y - CLAMP (place->middle.y, box.y, box.y + box.height);

  g_assert_cmpfloat (box.width, ==, box_size.width);
  g_assert_cmpfloat (box.height, ==, box_size.height);
  g_assert_cmpfloat (box.x, >=, 0);
  g_assert_cmpfloat (box.y, >=, 0);
  g_assert_cmpfloat (box.x + box.width, <=, view.width);
  g_assert_cmpfloat (box.y + box.height, <=, view.height);
  g_assert_cmpfloat (hypot (dx, dy), >=, RADIUS);
}

static void
test_place_first_choice (void)
{
  OmoRect box = omo_label_place (box_size, (OmoPoint){ 150, 100 }, RADIUS, view, NULL, 0);

  g_assert_cmpfloat (box.x, >, 150 + RADIUS);
  g_assert_cmpfloat (box.y, ==, 80);
}

static void
test_place_taken (void)
{
  /* The right is taken, and then the left too. */
  const OmoRect taken[] = { { 180, 90, 30, 30 }, { 90, 90, 30, 30 } };
  const OmoPoint middle = { 150, 100 };
  OmoRect left = omo_label_place (box_size, middle, RADIUS, view, taken, 1);
  OmoRect elsewhere = omo_label_place (box_size, middle, RADIUS, view, taken, 2);

  g_assert_cmpfloat (left.x + left.width, <, middle.x - RADIUS);
  g_assert_false (overlaps (left, taken[0]));
  g_assert_false (overlaps (elsewhere, taken[0]));
  g_assert_false (overlaps (elsewhere, taken[1]));
}

static void
test_place_no_room (void)
{
  const OmoSize tiny = { 60, 30 };
  OmoRect box = omo_label_place (box_size, (OmoPoint){ 30, 15 }, RADIUS, tiny, NULL, 0);

  /* Its beginning is seen. */
  g_assert_cmpfloat (box.x, >=, 0);
  g_assert_cmpfloat (box.x, <, 10);
  g_assert_cmpfloat (box.y, >=, 0);
  g_assert_cmpfloat (box.y, <, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/label/size", test_size);
  g_test_add_func ("/core/label/plain", test_plain);
  g_test_add_func ("/core/label/drawn-inside", test_drawn_inside);
  g_test_add_func ("/core/label/badge-shape", test_badge_shape);
  g_test_add_func ("/core/label/badge-side", test_badge_side);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/label/place/%s", places[i].name);
      g_test_add_data_func (path, &places[i], test_place);
    }
  g_test_add_func ("/core/label/place/first-choice", test_place_first_choice);
  g_test_add_func ("/core/label/place/taken", test_place_taken);
  g_test_add_func ("/core/label/place/no-room", test_place_no_room);

  return g_test_run ();
}
