/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Two stand side by side on a sheet of A4, where a px is half a printed dot. */
#define OMO_REPORT_PICTURE_MAX_SIDE 700

/* A picture with its marks as a PNG for a report, scaled down where it is larger than is printed. Errors:
 * G_FILE_ERROR. */
GBytes *omo_report_picture_encode (cairo_surface_t *surface, GError **error);

G_END_DECLS
