/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer.h"
#include "core/omo-distance.h"
#include "core/omo-expected.h"
#include "core/omo-geometry.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* A returned or an expected point, ready to draw and to hit. */
typedef struct
{
  guint number;      /* 1, 2 */
  OmoPoint returned; /* as the service gave it, displayed px; an expected one in natural px */
  OmoPoint natural;  /* the same in natural px (no half-pixel shift): what the label says */
  OmoPoint centre; /* natural px: centre of the displayed pixel; clamped to the edge when outside */
  gboolean outside; /* it lies outside the picture: drawn at the edge with an arrow */
  double angle;     /* radians, clockwise from the right: where the point really is; when outside */
} OmoMark;

/* How far a slide on the web goes: a vertical guide where the piece's left edge comes to lie when it starts at the
 * picture's, as it does on the page. */
typedef struct
{
  double returned;  /* as the service gave it, displayed px */
  double natural;   /* the same in natural px: what the label says */
  double x;         /* natural px: where the guide stands; the picture's edge when outside */
  gboolean outside; /* it leads off the picture */
  OmoSize picture;  /* natural px */
} OmoGuide;

/* What is drawn over the picture. A small value, copied freely. */
typedef struct
{
  guint n_marks;
  OmoMark marks[OMO_ANSWER_N_POINTS]; /* click points; of a drag its start and its end */
  int hovered;                        /* number of the mark that is lit, 0 for none */
  gboolean has_arrow; /* the marks are a drag: an arrow leads from the first to the second */
  gboolean has_end2;  /* and perhaps another, fainter, to `end2` */
  OmoMark end2;
  gboolean has_guide; /* a slide: no marks */
  OmoGuide guide;
  /* What is right. While a person has marked the first point only, the caller makes `n_expected` 1. */
  guint n_expected;
  OmoMark expected[OMO_ANSWER_N_POINTS]; /* squares; of a drag its start and its end */
  int hovered_expected;                  /* number of the square that is lit, 0 for none */
  gboolean has_expected_guide;
  OmoGuide expected_guide;
  /* Which mark lies with which square, as the distance says; no lines without one. */
  gboolean has_distance;
  gboolean is_crossed;
  gboolean is_by_end2;
  /* Half the axes, in natural px, of what is drawn round a square to show what is near enough: a circle on the page,
   * an ellipse where the page distorts the picture; of a guide the width alone counts. 0 for none. */
  OmoSize tolerance;
} OmoOverlay;

/* The overlay for an answer on a picture of `natural` px displayed at `view_size` (equal to `natural` for jobs
 * without a view size; of a slide's the width alone counts). NULL or a rotation answer gives an empty one. */
OmoOverlay omo_overlay_new (const OmoAnswer *answer, OmoSize natural, OmoSize view_size);

/* Adds what is expected to an overlay; NULL takes it away. `distance` is between it and the overlay's answer, NULL
 * where there is none. `tolerance` in displayed px, 0 to draw none. A rotation is drawn by
 * omo_painter_draw_expected_angle. */
void omo_overlay_set_expected (OmoOverlay *self,
                               const OmoExpected *expected,
                               const OmoDistance *distance,
                               double tolerance,
                               OmoSize natural,
                               OmoSize view_size);

/* The middle, in view px, of what is drawn for a mark: its ring's centre; for a point outside, the middle of
 * its arrow, which ends at the picture's edge. */
OmoPoint omo_mark_get_middle (const OmoMark *self, OmoFit fit);

/* The number of the mark under `view_point`, 0 for none. The nearest of those within OMO_MARK_RADIUS (view px)
 * of their middle. */
guint omo_overlay_hit (const OmoOverlay *self, OmoFit fit, OmoPoint view_point);

/* The number of the expected point under `view_point`, 0 for none: the nearest of those in whose square it is. */
guint omo_overlay_hit_expected (const OmoOverlay *self, OmoFit fit, OmoPoint view_point);

/* The mark that is compared with expected point `number`; NULL where nothing is compared. */
const OmoMark *omo_overlay_get_partner (const OmoOverlay *self, guint number);

/* Where the line runs, in view px, from an expected point to the mark that is compared with it. FALSE, and nothing
 * touched, when there is none or the two are so near that the line would hide them. */
gboolean omo_overlay_get_link (const OmoOverlay *self,
                               OmoFit fit,
                               guint number,
                               OmoPoint *out_from,
                               OmoPoint *out_to);

/* Where the arrow of a drag runs in view px: from the ring of the start to that of the end, or of `end2` when
 * `to_end2`. FALSE, and nothing touched, when there is none or the two are too near. */
gboolean omo_overlay_get_arrow (const OmoOverlay *self,
                                OmoFit fit,
                                gboolean to_end2,
                                OmoPoint *out_from,
                                OmoPoint *out_to);

/* The page's slider, in view px, near the lower edge of the picture: as long as the picture is wide, its knob's
 * middle under the guide. */
OmoRect omo_guide_get_track (const OmoGuide *self, OmoFit fit);
OmoPoint omo_guide_get_knob (const OmoGuide *self, OmoFit fit);

/* Height of the slider's track, and how far it stays off the picture's lower edge, view px. */
#define OMO_TRACK_HEIGHT 6.0
#define OMO_TRACK_MARGIN 18.0

/* Radius of a mark's ring in view px: the pixel under it stays visible. */
#define OMO_MARK_RADIUS 13.0
/* Half the side of an expected point's square in view px: a ring at the same place lies within it. */
#define OMO_EXPECTED_HALF_SIDE 17.0

G_END_DECLS
