/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* `bytes` as gzip; NULL when there is no memory for it. */
GBytes *omo_deflate_pack (GBytes *bytes);

/* What was packed, NULL when it is damaged, or more than `max` bytes: a few KiB can be made to be gigabytes. */
GBytes *omo_deflate_unpack (GBytes *packed, gsize max);

G_END_DECLS
