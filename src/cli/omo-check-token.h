/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A token is near 60 bytes; more is another file. */
#define OMO_CHECK_TOKEN_MAX_LENGTH 4096

/* The token: from the file `path` ("-" is standard input, for which this blocks), else from OMOSCOPE_TOKEN, which is
 * taken out of the environment in either case. Blanks and line breaks round it are dropped. Errors:
 * OMO_ERROR_NO_TOKEN when there is none, G_OPTION_ERROR in translated words when the file cannot be read or holds
 * something else; none repeats what was read. Free with omo_check_token_free. */
char *omo_check_token_read (const char *path, GError **error);

/* Clears the token's memory. NULL is fine. */
void omo_check_token_free (char *token);

G_END_DECLS
