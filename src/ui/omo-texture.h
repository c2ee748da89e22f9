/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "core/omo-picture.h"

G_BEGIN_DECLS

/* A small copy for a list or a slot: fits into `size` x `size` px, never enlarged, from pixels that are already
 * decoded. GTK's own loaders, which know no limits, are never given a customer's bytes. Transfer full. */
GdkTexture *omo_texture_new_thumbnail (OmoPicture *picture, int size);

/* The same of a surface (CAIRO_FORMAT_RGB24 or ARGB32). Transfer full. */
GdkTexture *omo_texture_new_reduced (cairo_surface_t *surface, int size);

/* The whole surface (CAIRO_FORMAT_ARGB32) as a texture. Transfer full. */
GdkTexture *omo_texture_new_for_surface (cairo_surface_t *surface);

G_END_DECLS
