/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Tokens of any letters, and the forms in which they come to stand somewhere. All are free with g_free. */

char *invented_token_new (void);
/* All forms that are sought, of char *. */
GPtrArray *invented_token_list_forms (const char *token);
/* The token in one of its forms, or in something that contains it; in JSON text as it would stand there. */
char *invented_token_plant (const char *token);
