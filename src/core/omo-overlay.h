/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer.h"
#include "core/omo-geometry.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* A returned click point, ready to draw and to hit. */
typedef struct
{
  guint number;      /* 1, 2 */
  OmoPoint returned; /* as the service gave it, displayed px */
  OmoPoint natural;  /* the same in natural px (no half-pixel shift): what the label says */
  OmoPoint centre; /* natural px: centre of the displayed pixel; clamped to the edge when outside */
  gboolean outside; /* it lies outside the picture: drawn at the edge with an arrow */
  double angle;     /* radians, clockwise from the right: where the point really is; when outside */
} OmoMark;

/* What is drawn over the picture. A small value, copied freely. */
typedef struct
{
  guint n_marks;
  OmoMark marks[OMO_ANSWER_N_POINTS];
  int hovered; /* number of the mark that is lit, 0 for none */
} OmoOverlay;

/* Marks for a points answer on a picture of `natural` px displayed at `view_size` (equal to `natural` for jobs
 * without a view size). NULL or a rotation answer gives no marks. */
OmoOverlay omo_overlay_new (const OmoAnswer *answer, OmoSize natural, OmoSize view_size);

/* The middle, in view px, of what is drawn for a mark: its ring's centre; for a point outside, the middle of
 * its arrow, which ends at the picture's edge. */
OmoPoint omo_mark_get_middle (const OmoMark *self, OmoFit fit);

/* The number of the mark under `view_point`, 0 for none. The nearest of those within OMO_MARK_RADIUS (view px)
 * of their middle. */
guint omo_overlay_hit (const OmoOverlay *self, OmoFit fit, OmoPoint view_point);

/* Radius of a mark's ring in view px: the pixel under it stays visible. */
#define OMO_MARK_RADIUS 13.0

G_END_DECLS
