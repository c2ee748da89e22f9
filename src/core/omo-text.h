/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "core/omo-geometry.h"

G_BEGIN_DECLS

/* Plain text for drawings: the same size on every screen, as it is part of a picture. Free with g_object_unref. */
PangoLayout *omo_text_layout_new (const char *text, int px, PangoWeight weight);

/* Its logical size; none for NULL. */
OmoSize omo_text_measure (PangoLayout *layout);

/* With its top left corner at `corner`, in the source that is set. */
void omo_text_draw (PangoLayout *layout, cairo_t *cr, OmoPoint corner);

G_END_DECLS
