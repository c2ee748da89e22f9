/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The technical sentence of an error is English wherever it is kept or sent. Where a person reads it in passing, in a notice,
 * it is translated as far as it is a sentence of this program: "`%s` is missing"; names of fields, and what others wrote, stay
 * as they are. */

/* The sentence that `detail` is, English, with %s where `out_inset` (may be NULL; free with g_free) stands in it; NULL when
 * it is none. */
const char *omo_detail_find (const char *detail, char **out_inset);

/* Translated, or a copy. Free with g_free. */
char *omo_detail_translate (const char *detail);

G_END_DECLS
