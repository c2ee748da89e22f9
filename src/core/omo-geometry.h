/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Frames, all with the origin top left, x to the right, y down:
 *   natural px    the pixels of the bytes (552x344)
 *   displayed px  the picture as the page shows it, widthview x weightview (340x212); web pairs only
 *   view px       logical px of the canvas (or px of an exported picture)
 * A returned whole number names a pixel: its mark is centred on that pixel, at + 0.5 in its own frame. A
 * returned decimal is a position already. */

typedef struct
{
  double x;
  double y;
} OmoPoint;

typedef struct
{
  double width;
  double height;
} OmoSize;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} OmoRect;

/* Where the picture stands in the view: view = natural * scale + origin. */
typedef struct
{
  double scale;
  OmoPoint origin; /* view px of the picture's top left corner */
} OmoFit;

/* Loupe's habits: at most 20x, and "fit" never enlarges. */
#define OMO_FIT_MAX_SCALE 20.0
#define OMO_FIT_MIN_SCALE 0.01
/* One notch of the wheel. */
#define OMO_FIT_WHEEL_STEP 1.3

/* Displayed px -> natural px: X = x * natural.width / displayed.width, and the same for y. For jobs without
 * a view size pass displayed == natural. Sizes must be > 0. */
OmoPoint omo_geometry_displayed_to_natural (OmoPoint displayed, OmoSize natural, OmoSize view_size);
OmoPoint
omo_geometry_natural_to_displayed (OmoPoint natural_point, OmoSize natural, OmoSize view_size);

/* The centre, in natural px, of the displayed pixel named by a returned coordinate. */
OmoPoint omo_geometry_pixel_centre (OmoPoint displayed, OmoSize natural, OmoSize view_size);

/* TRUE when a point lies in 0 <= x < width, 0 <= y < height. */
gboolean omo_geometry_contains (OmoSize size, OmoPoint point);

/* The point of the picture's edge nearest to an outside point, `inset` px inside; the point itself when it
 * is inside. `out_angle` (may be NULL) is the direction from there to the point, radians, 0 to the right,
 * growing clockwise; 0 for a point inside. */
OmoPoint omo_geometry_clamp (OmoSize size, OmoPoint point, double inset, double *out_angle);

/* Centred, as large as fits in `view` less `margin` on each side, never above 1:1. */
OmoFit omo_fit_best (OmoSize natural, OmoSize view, double margin);

/* Centred at a given scale. */
OmoFit omo_fit_centred (OmoSize natural, OmoSize view, double scale);

/* The same picture point stays under `anchor` (view px) while the scale becomes `scale` (clamped). */
OmoFit omo_fit_zoom_at (OmoFit fit, OmoPoint anchor, double scale);

/* Keeps the picture reachable: an axis smaller than the view is centred, a larger one leaves no gap. */
OmoFit omo_fit_constrain (OmoFit fit, OmoSize natural, OmoSize view);

OmoPoint omo_fit_to_view (OmoFit fit, OmoPoint natural_point);
OmoPoint omo_fit_to_natural (OmoFit fit, OmoPoint view_point);

/* The origin moved to whole device px (`device_scale` device px per view px), so that at 1:1 and above the
 * pixel grid is exact. */
OmoFit omo_fit_snap (OmoFit fit, double device_scale);

/* "340x212", "340 X 212", "340×212" or "340*212", blanks anywhere but inside a number: whole numbers from 1
 * to OMO_VIEW_SIZE_MAX. FALSE and untouched outputs otherwise. */
gboolean omo_geometry_parse_size (const char *text, int *out_width, int *out_height);

G_END_DECLS
