/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-geometry.h"

#include <math.h>
#include <string.h>

#include "core/omo-job-type.h"

static double
centre_coordinate (double returned)
{
  /* A whole number names a pixel; a decimal is a position already. */
  return returned == floor (returned) ? returned + 0.5 : returned;
}

static double
clamp_inside (double length, double at, double inset)
{
  double margin = MIN (inset, length / 2);

  return CLAMP (at, margin, length - margin);
}

static double
clamp_scale (double scale)
{
  return CLAMP (scale, OMO_FIT_MIN_SCALE, OMO_FIT_MAX_SCALE);
}

static double
constrain_axis (double origin, double extent, double view)
{
  if (extent <= view)
    return (view - extent) / 2;
  return CLAMP (origin, view - extent, 0);
}

static const char *
skip_blanks (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

/* NULL when there is no number in range, else what follows it. */
static const char *
parse_side (const char *text, int *out_side)
{
  int side = 0;

  for (; g_ascii_isdigit (*text); text++)
    {
      side = side * 10 + g_ascii_digit_value (*text);
      if (side > OMO_VIEW_SIZE_MAX)
        return NULL;
    }
  if (side == 0)
    return NULL;
  *out_side = side;
  return text;
}

/* NULL when there is no sign that people write between two sides, else what follows it. */
static const char *
skip_times (const char *text)
{
  static const char *const signs[] = { "x", "X", "*", "×" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      return text + strlen (signs[i]);
  return NULL;
}

OmoPoint
omo_geometry_displayed_to_natural (OmoPoint displayed, OmoSize natural, OmoSize view_size)
{
  g_return_val_if_fail (view_size.width > 0 && view_size.height > 0, displayed);

  return (OmoPoint){ displayed.x * natural.width / view_size.width,
                     displayed.y * natural.height / view_size.height };
}

OmoPoint
omo_geometry_natural_to_displayed (OmoPoint natural_point, OmoSize natural, OmoSize view_size)
{
  return omo_geometry_displayed_to_natural (natural_point, view_size, natural);
}

OmoPoint
omo_geometry_pixel_centre (OmoPoint displayed, OmoSize natural, OmoSize view_size)
{
  OmoPoint centre = { centre_coordinate (displayed.x), centre_coordinate (displayed.y) };

  return omo_geometry_displayed_to_natural (centre, natural, view_size);
}

gboolean
omo_geometry_contains (OmoSize size, OmoPoint point)
{
  return point.x >= 0 && point.x < size.width && point.y >= 0 && point.y < size.height;
}

OmoPoint
omo_geometry_clamp (OmoSize size, OmoPoint point, double inset, double *out_angle)
{
  OmoPoint clamped = point;
  double angle = 0;

  if (!omo_geometry_contains (size, point))
    {
      clamped.x = clamp_inside (size.width, point.x, inset);
      clamped.y = clamp_inside (size.height, point.y, inset);
      angle = atan2 (point.y - clamped.y, point.x - clamped.x);
    }
  if (out_angle != NULL)
    *out_angle = angle;
  return clamped;
}

OmoFit
omo_fit_best (OmoSize natural, OmoSize view, double margin)
{
  double scale = 1;

  g_return_val_if_fail (natural.width > 0 && natural.height > 0, ((OmoFit){ .scale = 1 }));

  scale = MIN (scale, (view.width - 2 * margin) / natural.width);
  scale = MIN (scale, (view.height - 2 * margin) / natural.height);
  return omo_fit_centred (natural, view, scale);
}

OmoFit
omo_fit_centred (OmoSize natural, OmoSize view, double scale)
{
  OmoFit fit = { .scale = clamp_scale (scale) };

  fit.origin.x = (view.width - natural.width * fit.scale) / 2;
  fit.origin.y = (view.height - natural.height * fit.scale) / 2;
  return fit;
}

OmoFit
omo_fit_zoom_at (OmoFit fit, OmoPoint anchor, double scale)
{
  OmoPoint held = omo_fit_to_natural (fit, anchor);
  OmoFit zoomed = { .scale = clamp_scale (scale) };

  zoomed.origin.x = anchor.x - held.x * zoomed.scale;
  zoomed.origin.y = anchor.y - held.y * zoomed.scale;
  return zoomed;
}

OmoFit
omo_fit_constrain (OmoFit fit, OmoSize natural, OmoSize view)
{
  OmoFit constrained = fit;

  constrained.origin.x = constrain_axis (fit.origin.x, natural.width * fit.scale, view.width);
  constrained.origin.y = constrain_axis (fit.origin.y, natural.height * fit.scale, view.height);
  return constrained;
}

OmoPoint
omo_fit_to_view (OmoFit fit, OmoPoint natural_point)
{
  return (OmoPoint){ natural_point.x * fit.scale + fit.origin.x,
                     natural_point.y * fit.scale + fit.origin.y };
}

OmoPoint
omo_fit_to_natural (OmoFit fit, OmoPoint view_point)
{
  g_return_val_if_fail (fit.scale > 0, view_point);

  return (OmoPoint){ (view_point.x - fit.origin.x) / fit.scale,
                     (view_point.y - fit.origin.y) / fit.scale };
}

OmoFit
omo_fit_snap (OmoFit fit, double device_scale)
{
  OmoFit snapped = fit;

  g_return_val_if_fail (device_scale > 0, fit);

  snapped.origin.x = round (fit.origin.x * device_scale) / device_scale;
  snapped.origin.y = round (fit.origin.y * device_scale) / device_scale;
  return snapped;
}

gboolean
omo_geometry_parse_size (const char *text, int *out_width, int *out_height)
{
  int width = 0;
  int height = 0;
  const char *at;

  g_return_val_if_fail (text != NULL, FALSE);

  at = parse_side (skip_blanks (text), &width);
  if (at != NULL)
    at = skip_times (skip_blanks (at));
  if (at != NULL)
    at = parse_side (skip_blanks (at), &height);
  if (at == NULL || *skip_blanks (at) != '\0')
    return FALSE;
  *out_width = width;
  *out_height = height;
  return TRUE;
}
