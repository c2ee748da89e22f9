/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include "drawing.h"

#define RED 0xffff0000u

static cairo_surface_t *
make_red (cairo_format_t format, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (format, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
add_caption (cairo_format_t format, int width, int height, const OmoCaption *caption)
{
  cairo_surface_t *surface = make_red (format, width, height);
  cairo_surface_t *whole = omo_painter_add_caption (surface, caption);

  cairo_surface_destroy (surface);
  g_assert_cmpint (cairo_surface_status (whole), ==, CAIRO_STATUS_SUCCESS);
  return whole;
}

static OmoCaption
make_caption (const char *text, const char *detail)
{
  return (OmoCaption){ (char *) "Rotate", (char *) text, (char *) detail };
}

/* How many px of the row are light: letters. */
static int
count_light (cairo_surface_t *surface, int y)
{
  int n = 0;

  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    n += get_channel (get_pixel (surface, x, y), 8) > 150;
  return n;
}

static int
count_lines (cairo_surface_t *surface, int from)
{
  int height = cairo_image_surface_get_height (surface);
  gboolean was_light = FALSE;
  int n = 0;

  for (int y = from; y < height; y++)
    {
      gboolean is_light = count_light (surface, y) > 0;

      n += is_light && !was_light;
      was_light = is_light;
    }
  return n;
}

static void
test_picture_stays (void)
{
  OmoCaption caption = make_caption ("Words", "Detail");
  cairo_surface_t *surface = add_caption (CAIRO_FORMAT_RGB24, 400, 100, &caption);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 400);
  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 400; x++)
      g_assert_cmphex (get_pixel (surface, x, y), ==, RED);
  g_assert_cmpint (cairo_image_surface_get_height (surface), >, 150);
  assert_pixel (surface, 2, 102, 0xff17171cu);
  cairo_surface_destroy (surface);
}

/* No letters touch the strip's edges, and there are as many lines as texts. */
static void
test_lines (void)
{
  OmoCaption three = make_caption ("WORDS", "DETAIL");
  OmoCaption two = make_caption (NULL, "DETAIL");
  OmoCaption one = make_caption (NULL, NULL);
  const OmoCaption *captions[] = { &one, &two, &three };

  for (int i = 0; i < 3; i++)
    {
      cairo_surface_t *surface = add_caption (CAIRO_FORMAT_RGB24, 400, 10, captions[i]);

      /* The dot of an i would be a line of its own; the title has one that touches none. */
      g_assert_cmpint (count_lines (surface, 10), ==, i + 1);
      g_assert_cmpint (count_light (surface, 12), ==, 0);
      g_assert_cmpint (count_light (surface, cairo_image_surface_get_height (surface) - 3), ==, 0);
      cairo_surface_destroy (surface);
    }
}

static void
test_narrow (void)
{
  OmoCaption caption = make_caption ("Words", NULL);
  cairo_surface_t *surface = add_caption (CAIRO_FORMAT_ARGB32, 50, 50, &caption);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 320);
  assert_pixel (surface, 49, 49, RED);
  assert_pixel (surface, 51, 20, 0xff17171cu);
  cairo_surface_destroy (surface);
}

static void
test_clear_stays_clear (void)
{
  OmoCaption caption = make_caption ("Words", NULL);
  cairo_surface_t *clear = make_canvas (50, 50);
  cairo_surface_t *surface = omo_painter_add_caption (clear, &caption);

  g_assert_true (is_bare (surface, 20, 20));
  assert_pixel (surface, 51, 20, 0xff17171cu);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (clear);
}

static void
test_wide_grows (void)
{
  OmoCaption caption = make_caption (NULL, NULL);
  cairo_surface_t *narrow = add_caption (CAIRO_FORMAT_RGB24, 600, 10, &caption);
  cairo_surface_t *wide = add_caption (CAIRO_FORMAT_RGB24, 1800, 10, &caption);
  int height = cairo_image_surface_get_height (narrow) - 10;

  g_assert_cmpint (ABS (cairo_image_surface_get_height (wide) - 10 - 3 * height), <=, 3);
  cairo_surface_destroy (wide);
  cairo_surface_destroy (narrow);
}

static void
test_long_text_ends (void)
{
  g_autofree char *text = g_strnfill (OMO_CAPTION_MAX_CHARACTERS * 4, 'W');
  OmoCaption caption = make_caption (text, NULL);
  cairo_surface_t *surface = add_caption (CAIRO_FORMAT_RGB24, 320, 10, &caption);

  g_assert_cmpint (count_lines (surface, 10), ==, 1 + 16);
  cairo_surface_destroy (surface);
}

static void
test_too_large (void)
{
  OmoCaption caption = make_caption ("Words", NULL);
  cairo_surface_t *tall = make_red (CAIRO_FORMAT_RGB24, 10, OMO_PICTURE_MAX_SIDE);
  cairo_surface_t *surface = omo_painter_add_caption (tall, &caption);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_painter_encode_png (surface, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (tall);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/painter-caption/picture-stays", test_picture_stays);
  g_test_add_func ("/core/painter-caption/lines", test_lines);
  g_test_add_func ("/core/painter-caption/narrow", test_narrow);
  g_test_add_func ("/core/painter-caption/clear-stays-clear", test_clear_stays_clear);
  g_test_add_func ("/core/painter-caption/wide-grows", test_wide_grows);
  g_test_add_func ("/core/painter-caption/long-text-ends", test_long_text_ends);
  g_test_add_func ("/core/painter-caption/too-large", test_too_large);
  return g_test_run ();
}
