/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What the clear parts of a picture say about it. `surface` is an image of CAIRO_FORMAT_ARGB32; a few patches
 * and four lines of it are looked at, except where all of it is. Pure. */

/* The centre is clear and on all four sides of it something is not: a ring. */
gboolean omo_transparency_has_hole (cairo_surface_t *surface);

/* The four corners are clear and the centre is not: a disc. */
gboolean omo_transparency_has_clear_corners (cairo_surface_t *surface);

/* No pixel lets anything through. Looks at all of them. */
gboolean omo_transparency_is_opaque (cairo_surface_t *surface);

G_END_DECLS
