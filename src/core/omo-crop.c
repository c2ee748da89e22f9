/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-crop.h"

#include <math.h>

#include "core/omo-painter.h"

/* A span of one axis: start and length within `limit`. */
static void
fit_span (int *start, int *length, int limit)
{
  *length = CLAMP (*length, MIN (OMO_CROP_MIN_SIDE, limit), limit);
  *start = CLAMP (*start, 0, limit - *length);
}

static OmoCrop
fit (OmoCrop crop, OmoSize natural)
{
  fit_span (&crop.x, &crop.width, (int) natural.width);
  fit_span (&crop.y, &crop.height, (int) natural.height);
  return crop;
}

OmoCrop
omo_crop_new (OmoSize natural)
{
  int width = (int) natural.width;
  int height = (int) natural.height;

  return fit ((OmoCrop){ width / 4, height / 4, width / 2, height / 2 }, natural);
}

OmoCrop
omo_crop_between (OmoPoint one, OmoPoint other, OmoSize natural)
{
  double left = CLAMP (MIN (one.x, other.x), 0, natural.width);
  double top = CLAMP (MIN (one.y, other.y), 0, natural.height);
  double right = CLAMP (MAX (one.x, other.x), 0, natural.width);
  double bottom = CLAMP (MAX (one.y, other.y), 0, natural.height);

  return fit ((OmoCrop){ (int) round (left), (int) round (top), (int) round (right - left),
                         (int) round (bottom - top) },
              natural);
}

/* One axis of a drag: the near edge, the far edge, or both. */
static void
drag_span (int *start, int *length, gboolean near, gboolean far, int change, int limit)
{
  int least = MIN (OMO_CROP_MIN_SIDE, limit);
  int end = *start + *length;

  if (near && far)
    *start = CLAMP (*start + change, 0, limit - *length);
  else if (near)
    {
      *start = CLAMP (*start + change, 0, end - least);
      *length = end - *start;
    }
  else if (far)
    *length = CLAMP (end + change, *start + least, limit) - *start;
}

OmoCrop
omo_crop_drag (OmoCrop self, OmoCropGrip grip, int dx, int dy, OmoSize natural)
{
  drag_span (&self.x, &self.width, (grip & OMO_CROP_LEFT) != 0, (grip & OMO_CROP_RIGHT) != 0, dx,
             (int) natural.width);
  drag_span (&self.y, &self.height, (grip & OMO_CROP_TOP) != 0, (grip & OMO_CROP_BOTTOM) != 0, dy,
             (int) natural.height);
  return self;
}

/* Which edge of one axis is near: 1 the first, 2 the second, 0 none. */
static int
find_edge (double start, double end, double at)
{
  double to_start = fabs (at - start);
  double to_end = fabs (at - end);

  if (MIN (to_start, to_end) > OMO_CROP_REACH)
    return 0;
  return to_start < to_end ? 1 : 2;
}

OmoCropGrip
omo_crop_find_grip (OmoCrop self, OmoFit fit_in_view, OmoPoint view_point)
{
  OmoPoint start = omo_fit_to_view (fit_in_view, (OmoPoint){ self.x, self.y });
  OmoPoint end =
      omo_fit_to_view (fit_in_view, (OmoPoint){ self.x + self.width, self.y + self.height });
  int horizontal = find_edge (start.x, end.x, view_point.x);
  int vertical = find_edge (start.y, end.y, view_point.y);
  gboolean beside =
      view_point.x < start.x - OMO_CROP_REACH || view_point.x > end.x + OMO_CROP_REACH;
  gboolean beyond =
      view_point.y < start.y - OMO_CROP_REACH || view_point.y > end.y + OMO_CROP_REACH;

  if (beside || beyond)
    return OMO_CROP_NONE;
  if (horizontal == 0 && vertical == 0)
    return OMO_CROP_ALL;
  return (OmoCropGrip) ((horizontal == 1   ? OMO_CROP_LEFT
                         : horizontal == 2 ? OMO_CROP_RIGHT
                                           : 0)
                        | (vertical == 1   ? OMO_CROP_TOP
                           : vertical == 2 ? OMO_CROP_BOTTOM
                                           : 0));
}

GBytes *
omo_crop_cut (OmoCrop self, OmoPicture *picture, GError **error)
{
  cairo_surface_t *part = cairo_image_surface_create (
      omo_picture_is_opaque (picture) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, self.width,
      self.height);
  cairo_t *cr = cairo_create (part);
  GBytes *bytes;

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, omo_picture_get_surface (picture), -self.x, -self.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  bytes = omo_painter_encode_png (part, error);
  cairo_surface_destroy (part);
  return bytes;
}
