/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-ink.h"
#include "core/omo-painter.h"

G_BEGIN_DECLS

/* What the files of the painter share; nobody else includes it. */

/* What is drawn between these fades as one thing. The area is small: a layer as large as the view takes longer
 * than all marks. */
void omo_painter_begin_fade (cairo_t *cr, OmoRect area, double alpha);
void omo_painter_end_fade (cairo_t *cr, double alpha);

/* The arrows of a drag, without its marks; they grow with `progress`. Nothing for anything else. */
void omo_painter_draw_drag (cairo_t *cr, const OmoOverlay *overlay, OmoFit fit, double progress);

/* What is expected: how far an answer may be off, the squares, the guide; and dashed to each square from what was
 * returned for it, which grows with `progress`. */
void omo_painter_draw_expected (cairo_t *cr,
                                const OmoOverlay *overlay,
                                OmoFit fit,
                                OmoSize view,
                                double progress);

/* The guide of a slide, the slider below it and the distance; the knob comes from the left with `progress`. */
void omo_painter_draw_guide (cairo_t *cr,
                             const OmoGuide *guide,
                             OmoFit fit,
                             OmoSize view,
                             double progress);

G_END_DECLS
