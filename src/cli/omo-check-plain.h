/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What others wrote, as text and nothing else to a terminal: each control character becomes a blank, also those that turn
 * the direction of writing, and bytes that are no UTF-8 become U+FFFD. An escape sequence could write over what stands
 * there. Free with g_free. */
char *omo_check_plain_new (const char *text);

G_END_DECLS
