/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Files of annotated pictures. */

/* TRUE when `path` and `other` are the same file, whatever they are called. */
gboolean omo_check_annotated_is_same_file (const char *path, const char *other);

/* Saves `surface` in `folder` as STEM.png, or as STEM-2.png and so on where the name is taken by anything but this
 * very picture, which is left as it is. Returns the path; free with g_free. Errors: G_FILE_ERROR. */
char *omo_check_annotated_save_beside (cairo_surface_t *surface,
                                       const char *folder,
                                       const char *stem,
                                       GError **error);

/* So many names are tried. */
#define OMO_CHECK_ANNOTATED_MAX_NAMES 99

G_END_DECLS
