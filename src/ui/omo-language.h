/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of the words for people, which may be another than the desktop's: for a demonstration. Numbers and dates
 * follow the desktop's locale all the same. Main thread only. */

/* The setting "language" of who follows the desktop. */
#define OMO_LANGUAGE_DESKTOP ""

/* After bindtextdomain and textdomain, and before the first translated text: GLib decides with that one whether it
 * translates at all. The language is the desktop's. */
void omo_language_set_up (void);

/* From now on texts are in the language `id`; an unknown one is the desktop's. What was made before stays as it is. */
void omo_language_apply (const char *id);

/* What there is to choose from: OMO_LANGUAGE_DESKTOP, then the languages. */
guint omo_language_get_n (void);
const char *omo_language_get_id (guint index);
/* 0, the desktop's, for what is unknown. */
guint omo_language_find (const char *id);
/* For people: each language in its own words. */
const char *omo_language_get_name (guint index);

G_END_DECLS
