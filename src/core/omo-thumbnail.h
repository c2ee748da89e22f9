/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-picture.h"

G_BEGIN_DECLS

/* Longest side, px: twice what a row shows, for screens of twice the density. */
#define OMO_THUMBNAIL_SIDE 96

/* The whole picture, made as small as that and never larger, as PNG; a few KiB, and some milliseconds for a large
 * picture. NULL when there is no memory for it. May be called in any thread. */
GBytes *omo_thumbnail_new (OmoPicture *picture);

G_END_DECLS
