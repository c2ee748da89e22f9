/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gdk/gdk.h>

G_BEGIN_DECLS

/* A picture for whoever takes it, by the clipboard or a drag: the bytes of a PNG without metadata, or a file of them. Both
 * are made in a worker thread, and only when somebody asks. */
#define OMO_TYPE_MARKED_PICTURE (omo_marked_picture_get_type ())
G_DECLARE_FINAL_TYPE (OmoMarkedPicture, omo_marked_picture, OMO, MARKED_PICTURE, GdkContentProvider)

/* Takes a reference to `surface`, which must not change any more. `file_name` is what the file is called; NULL offers the
 * bytes alone. */
GdkContentProvider *omo_marked_picture_new (cairo_surface_t *surface, const char *file_name);

/* Removes the files that were made: whoever took one has copied it by the time that the program ends. */
void omo_marked_picture_remove_files (void);

G_END_DECLS
