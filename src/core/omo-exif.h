/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The orientation, 1 to 8, in the payload of a JPEG's APP1 segment ("Exif", two NULs, a TIFF header in either
 * byte order); 1 for anything else, cut or nonsensical. Pure; never looks past `size`. */
int omo_exif_read_orientation (const guint8 *data, gsize size);

G_END_DECLS
