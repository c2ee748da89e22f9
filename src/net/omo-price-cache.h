/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The price list as it was last asked for, in a file: prices change seldom, and an address that is asked at every start
 * tells the service who is at work. It holds nothing secret. */

/* Older than this it is asked for anew. */
#define OMO_PRICE_CACHE_SECONDS (24 * 60 * 60)
/* Some fifty services are 10 KiB. */
#define OMO_PRICE_CACHE_MAX_BYTES (1024 * 1024)

/* "omoscope/prices.json" in the user's cache directory. Free with g_free. */
char *omo_price_cache_get_path (void);
/* A file beside it, for a service that is asked besides the one in force, so that neither is asked more often than once in
 * its time because of the other. Free with g_free. */
char *omo_price_cache_get_path_for (const char *base);

/* Of OmoServicePrice; NULL when there is none for `base`, when it is too old at `now` (unix seconds), was written in the
 * future, or cannot be read. Blocks for the file: it is small. */
GPtrArray *omo_price_cache_load (const char *path, const char *base, gint64 now);

/* Replaces what is there. Errors: G_FILE_ERROR. */
gboolean omo_price_cache_save (const char *path,
                               const char *base,
                               gint64 now,
                               GPtrArray *prices,
                               GError **error);

G_END_DECLS
