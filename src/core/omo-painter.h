/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/omo-caption.h"
#include "core/omo-overlay.h"
#include "core/omo-picture.h"
#include "core/omo-scatter.h"

G_BEGIN_DECLS

/* Draws pictures and marks on a cairo context in view px. The canvas and the exported picture call the same
 * functions: what is seen is what is saved. Needs no display. */

/* A chequerboard behind transparent pixels, then the picture. Nearest neighbour from 1:1 upwards, smooth
 * below. */
void omo_painter_draw_picture (cairo_t *cr, OmoPicture *picture, OmoFit fit);

/* The natural size of a composed pair: large enough for both, so that the ring sets the frame. */
OmoSize omo_painter_get_pair_size (OmoPicture *inner, OmoPicture *outer);

/* The pair composed concentric at the same scale: ring turned ANTIclockwise by rotation->outer_degrees, disc
 * clockwise by rotation->inner_degrees, each about the common centre. Either picture may be NULL. A square one
 * without transparency is cut round, as the page does. */
void omo_painter_draw_pair (cairo_t *cr,
                            OmoPicture *inner,
                            OmoPicture *outer,
                            const OmoRotation *rotation,
                            OmoFit fit);

/* The angle to read: a tick on the ring, a spoke on the disc, and from the top to each that is turned an arc
 * with its number in degrees, so that the numbers are those of the printed arithmetic.
 * `inner_radius` is the disc's radius in natural px. */
void omo_painter_draw_angle (cairo_t *cr,
                             OmoSize pair_size,
                             double inner_radius,
                             const OmoRotation *rotation,
                             OmoFit fit);

/* What the angle should be, beside omo_painter_draw_angle and under it: where the disc's spoke would stand on the
 * ring as `rotation` turns it, dashed, with a square at its end, and between two thin lines what is within
 * `tolerance` degrees; 0 draws none. Nothing where `expected` is no rotation. */
void omo_painter_draw_expected_angle (cairo_t *cr,
                                      OmoSize pair_size,
                                      double inner_radius,
                                      const OmoRotation *rotation,
                                      const OmoExpected *expected,
                                      double tolerance,
                                      OmoFit fit);

/* The marks: ring with a cross-hair gap, number, halo, a label with the coordinates as returned and, where
 * they differ, in natural px. For a drag the arrow from the first to the second, and a fainter one to its other end;
 * for a slide its guide, the slider and the distance. What is expected lies below as squares, thin circles of the
 * tolerance and dashed lines. `progress` 0..1 is the arrival of the answer; 1 is at rest. Labels stay inside `view`. */
void omo_painter_draw_overlay (cairo_t *cr,
                               const OmoOverlay *overlay,
                               OmoFit fit,
                               OmoSize view,
                               double progress);

/* Repeated answers: round dots of the first series, diamonds of the second in another colour, and for dots that lie
 * together one label with the answers' numbers. `hovered` is a dot of `scatter` (omo_scatter_hit), NULL for none: all
 * of its answer is lit. */
void omo_painter_draw_scatter (cairo_t *cr,
                               const OmoScatter *scatter,
                               OmoFit fit,
                               OmoSize view,
                               const OmoDot *hovered);

/* The answer drawn on the picture in natural size (at least 1:1), as `check --annotated` writes and the window
 * exports: for points, a slide or a drag the picture with its marks, none of them lit and larger than in the window where a
 * screenshot is large; for a rotation the composed pair, turned, with the angle (`inner` or `outer` may be
 * NULL). Free with cairo_surface_destroy. */
cairo_surface_t *omo_painter_render_points (OmoPicture *picture, const OmoOverlay *overlay);
cairo_surface_t *
omo_painter_render_rotation (OmoPicture *inner, OmoPicture *outer, const OmoRotation *rotation);
/* The same with what the angle should be (omo_painter_draw_expected_angle). */
cairo_surface_t *omo_painter_render_expected_rotation (OmoPicture *inner,
                                                       OmoPicture *outer,
                                                       const OmoRotation *rotation,
                                                       const OmoExpected *expected,
                                                       double tolerance);

/* An image surface with `caption` in a strip below it. The picture stays at the top left, so that its px are the same
 * as without; a narrow one gets room at its right, a wide one larger letters. Beyond OMO_PICTURE_MAX_SIDE it is a
 * surface in an error state, which omo_painter_encode_png refuses. Free with cairo_surface_destroy. */
cairo_surface_t *omo_painter_add_caption (cairo_surface_t *surface, const OmoCaption *caption);

/* A PNG without metadata of an RGB24 or ARGB32 surface, the same bytes for the same pixels. Errors: G_FILE_ERROR. */
GBytes *omo_painter_encode_png (cairo_surface_t *surface, GError **error);
/* The same for a picture with marks on it, which says so: omo_picture_is_marked. */
GBytes *omo_painter_encode_marked_png (cairo_surface_t *surface, GError **error);
/* Writes that so that a full disk never costs an older file (g_file_set_contents_full,
 * CONSISTENT). Errors: G_FILE_ERROR. */
gboolean omo_painter_save_marked_png (cairo_surface_t *surface, const char *path, GError **error);

G_END_DECLS
