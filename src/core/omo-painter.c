/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include <math.h>

#include "core/omo-reduction.h"

/* Side of a square of the chequerboard, view px. */
#define CHEQUER_SIDE 8.0
#define CHEQUER_LIGHT 0.84
#define CHEQUER_DARK 0.70

/* A turned picture is drawn smooth until its pixels are large enough to be looked at as squares. */
#define TURNED_CRISP_SCALE 4.0

/* The page shows both parts of a pair in round frames. An opaque one is cut by it; sides that differ by more
 * than this belong to something else than a disc or a ring. */
#define ROUND_TOLERANCE 2

static void
transform_to_natural (cairo_t *cr, OmoFit fit)
{
  cairo_translate (cr, fit.origin.x, fit.origin.y);
  cairo_scale (cr, fit.scale, fit.scale);
}

static OmoSize
get_size (OmoPicture *picture)
{
  return (OmoSize){ omo_picture_get_width (picture), omo_picture_get_height (picture) };
}

/* In view px, as the context stands. */
static void
draw_chequerboard (cairo_t *cr, OmoRect area)
{
  double columns = ceil (area.width / CHEQUER_SIDE);
  double rows = ceil (area.height / CHEQUER_SIDE);
  double left, top, right, bottom;

  cairo_save (cr);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, CHEQUER_LIGHT, CHEQUER_LIGHT, CHEQUER_LIGHT);
  cairo_paint (cr);
  /* Only the squares that are seen: a picture at 20x has a hundred times as many. */
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (double row = MAX (0, floor ((top - area.y) / CHEQUER_SIDE));
       row < rows && area.y + row * CHEQUER_SIDE < bottom; row++)
    for (double column = MAX (0, floor ((left - area.x) / CHEQUER_SIDE));
         column < columns && area.x + column * CHEQUER_SIDE < right; column++)
      if (fmod (row + column, 2) == 1)
        cairo_rectangle (cr, area.x + column * CHEQUER_SIDE, area.y + row * CHEQUER_SIDE,
                         CHEQUER_SIDE, CHEQUER_SIDE);
  cairo_set_source_rgb (cr, CHEQUER_DARK, CHEQUER_DARK, CHEQUER_DARK);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Fills the current path, in natural px, with the picture. */
static void
fill_with_picture (cairo_t *cr, OmoPicture *picture, cairo_filter_t filter, double scale)
{
  guint level = omo_reduction_choose_level (scale);
  cairo_matrix_t to_level;

  cairo_set_source_surface (cr, omo_picture_get_reduced (picture, level), 0, 0);
  cairo_matrix_init_scale (&to_level, 1.0 / (1 << level), 1.0 / (1 << level));
  cairo_pattern_set_matrix (cairo_get_source (cr), &to_level);
  cairo_pattern_set_filter (cairo_get_source (cr), filter);
  /* Else a smooth picture fades at its edges. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_fill (cr);
}

static gboolean
is_cut_round (OmoPicture *picture)
{
  return omo_picture_is_opaque (picture)
         && ABS (omo_picture_get_width (picture) - omo_picture_get_height (picture))
                <= ROUND_TOLERANCE;
}

static cairo_filter_t
choose_turned_filter (double radians, double scale)
{
  if (radians == 0)
    return scale >= 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD;
  return scale >= TURNED_CRISP_SCALE ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD;
}

/* `centre` in view px; clockwise. */
static void
draw_part (cairo_t *cr, OmoPicture *picture, OmoPoint centre, double degrees, double scale)
{
  OmoSize size;
  double radians;

  if (picture == NULL)
    return;

  size = get_size (picture);
  radians = isfinite (degrees) ? fmod (degrees, 360) * G_PI / 180 : 0;
  cairo_save (cr);
  cairo_translate (cr, centre.x, centre.y);
  cairo_scale (cr, scale, scale);
  cairo_rotate (cr, radians);
  cairo_translate (cr, -size.width / 2, -size.height / 2);
  if (is_cut_round (picture))
    cairo_arc (cr, size.width / 2, size.height / 2, MIN (size.width, size.height) / 2, 0, 2 * G_PI);
  else
    cairo_rectangle (cr, 0, 0, size.width, size.height);
  fill_with_picture (cr, picture, choose_turned_filter (radians, scale), scale);
  cairo_restore (cr);
}

void
omo_painter_draw_picture (cairo_t *cr, OmoPicture *picture, OmoFit fit)
{
  OmoSize size;

  g_return_if_fail (cr != NULL && picture != NULL);

  size = get_size (picture);
  if (!omo_picture_is_opaque (picture))
    draw_chequerboard (cr, (OmoRect){ fit.origin.x, fit.origin.y, size.width * fit.scale,
                                      size.height * fit.scale });
  cairo_save (cr);
  transform_to_natural (cr, fit);
  cairo_rectangle (cr, 0, 0, size.width, size.height);
  fill_with_picture (cr, picture, fit.scale >= 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD,
                     fit.scale);
  cairo_restore (cr);
}

OmoSize
omo_painter_get_pair_size (OmoPicture *inner, OmoPicture *outer)
{
  OmoSize size = { 0, 0 };
  OmoPicture *parts[] = { inner, outer };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      {
        size.width = MAX (size.width, omo_picture_get_width (parts[i]));
        size.height = MAX (size.height, omo_picture_get_height (parts[i]));
      }
  return size;
}

void
omo_painter_draw_pair (cairo_t *cr,
                       OmoPicture *inner,
                       OmoPicture *outer,
                       const OmoRotation *rotation,
                       OmoFit fit)
{
  OmoSize size;
  OmoPoint centre;

  g_return_if_fail (cr != NULL && rotation != NULL);

  size = omo_painter_get_pair_size (inner, outer);
  centre = omo_fit_to_view (fit, (OmoPoint){ size.width / 2, size.height / 2 });
  draw_part (cr, outer, centre, -rotation->outer_degrees, fit.scale);
  draw_part (cr, inner, centre, rotation->inner_degrees, fit.scale);
}
