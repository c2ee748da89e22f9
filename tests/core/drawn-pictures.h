/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-picture.h"

/* Pictures as the tests draw them, loaded as any other. */

static inline cairo_status_t
append_png_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Takes the surface. */
static inline OmoPicture *
load_surface (cairo_surface_t *surface)
{
  GByteArray *png = g_byte_array_new ();
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_png_cb, png);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (png);
  g_autoptr (GError) error = NULL;
  OmoPicture *picture = omo_picture_new_from_bytes (bytes, "drawn.png", NULL, &error);

  g_assert_cmpint (status, ==, CAIRO_STATUS_SUCCESS);
  g_assert_no_error (error);
  cairo_surface_destroy (surface);
  return picture;
}

static inline void
set_colour (cairo_t *cr, guint32 rgb)
{
  cairo_set_source_rgb (cr, ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0,
                        (rgb & 0xff) / 255.0);
}

/* The left half in one colour, the right half in another. */
static inline OmoPicture *
load_halves (int width, int height, guint32 left, guint32 right)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  set_colour (cr, left);
  cairo_paint (cr);
  set_colour (cr, right);
  cairo_rectangle (cr, width / 2, 0, width, height);
  cairo_fill (cr);
  cairo_destroy (cr);
  return load_surface (surface);
}

/* A ring in two halves: clear outside of `side` / 2 and inside of `hole` from the middle. */
static inline OmoPicture *
load_ring (int side, double hole, guint32 left, guint32 right)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr = cairo_create (surface);
  double middle = side / 2.0;

  cairo_arc (cr, middle, middle, middle, 0, 2 * G_PI);
  cairo_clip (cr);
  set_colour (cr, left);
  cairo_paint (cr);
  set_colour (cr, right);
  cairo_rectangle (cr, middle, 0, side, side);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_arc (cr, middle, middle, hole, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
  return load_surface (surface);
}
