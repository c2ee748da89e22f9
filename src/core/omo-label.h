/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/omo-geometry.h"

G_BEGIN_DECLS

/* A dark box with light text, in view px: a title, a dimmer line below it and a numbered badge at the end that
 * looks at what it belongs to. */
typedef struct _OmoLabel OmoLabel;

/* `detail` may be NULL; `number` 0 has no badge, 1 a round one, 2 a square one. The texts are plain. */
OmoLabel *omo_label_new (const char *title, const char *detail, guint number);
void omo_label_free (OmoLabel *self);

OmoSize omo_label_get_size (OmoLabel *self);

/* Draws it with its top left corner at `corner`; `lit` is brighter. */
void
omo_label_draw (OmoLabel *self, cairo_t *cr, OmoPoint corner, gboolean badge_right, gboolean lit);

/* Where a label of `size` stands best beside the ring of radius `radius` round `middle`: inside `view`, off
 * its own ring, off the `n_taken` rectangles and as near as may be. Where there is no such place, the one that
 * hides least. Pure. */
OmoRect omo_label_place (OmoSize size,
                         OmoPoint middle,
                         double radius,
                         OmoSize view,
                         const OmoRect *taken,
                         guint n_taken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoLabel, omo_label_free)

G_END_DECLS
