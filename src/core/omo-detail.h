/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The technical sentence of an error is English wherever it is kept or sent. Where a person reads it, it is translated as
 * far as it is a sentence of this program: "“%s” is missing"; names of fields, and what others wrote, stay as they are. */

/* The sentence that `detail` is, English, with %s where `out_insets` (may be NULL; free with g_strfreev) stand in it, in
 * their order; NULL when it is none, and `out_insets` is untouched. One of more than 5000 bytes is none. */
const char *omo_detail_find (const char *detail, char ***out_insets);

/* Translated, or a copy. Free with g_free. */
char *omo_detail_translate (const char *detail);

/* The message of `error`, translated; a sentence of GIO's or another library's stands in quotes. Free with g_free. */
char *omo_detail_tell (const GError *error);

G_END_DECLS
