/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The same pixels at a half, a quarter and so on of their size: drawing a screenshot small from all of its
 * pixels takes longer than a frame of an animation lasts. Each is made when first asked for and then kept; at
 * most a third more memory. Safe to ask from any thread. */
typedef struct _OmoReduction OmoReduction;

/* A 32nd of the size: of the longest side that can be drawn 1024 px remain. */
#define OMO_REDUCTION_MAX_LEVEL 5

/* `surface` is an image of CAIRO_FORMAT_ARGB32, level 0; it is referenced. */
OmoReduction *omo_reduction_new (cairo_surface_t *surface);
void omo_reduction_free (OmoReduction *self);

/* The level to draw from at `scale`, px drawn per natural px: the smallest that is not enlarged by the drawing. */
guint omo_reduction_choose_level (double scale);

/* Halved `level` times, at most OMO_REDUCTION_MAX_LEVEL; a px of it stands for 2^level px of level 0 along each
 * axis, the last column and row also for less. Borrowed. */
cairo_surface_t *omo_reduction_get (OmoReduction *self, guint level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoReduction, omo_reduction_free)

G_END_DECLS
