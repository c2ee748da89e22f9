/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* A recorded request as a command for bash, or any shell of its family, that sends the same bytes again: method, URI,
 * headers and body. The token is not in it: where its mark stands in the body, the shell puts in $OMOSCOPE_TOKEN, which
 * whoever runs the command has set. It goes to curl through a pipe, so that no list of processes shows it:
 *
 *   printf %s '{"api_token":"' "$OMOSCOPE_TOKEN" '","job_id":1}' |
 *     curl 'https://omocaptcha.com/api/getJobResult' \
 *     --header 'Content-Type: application/json' \
 *     --data-binary @-
 *
 * Headers that curl makes itself are left out. A secret in a header or in the URI stays OMO_REDACTED: it is not known
 * whether that was the token. Nothing of what others wrote can end its quotes, and no control character is in it but
 * line breaks and tabs of the body, so that it may be pasted into a terminal. */
typedef struct
{
  char *command; /* without a line end */
  GBytes
      *body; /* to be saved beside the command as the file that it names; NULL when there is none */
} OmoCurl;

/* A longer body, and one that is no plain text, goes by file: a terminal is slow with long lines, and a picture hides
 * everything else. */
#define OMO_CURL_MAX_INLINE 2048u
/* So many marks are replaced, the first ones; one is usual. */
#define OMO_CURL_MAX_MARKS 16u

/* `file_name` is what the body's file will be called, relative to where the command is run. FALSE with
 * OMO_ERROR_ENDPOINT when it is no HTTP request, and `out_curl` is untouched. */
gboolean
omo_curl_write (OmoExchange *exchange, const char *file_name, OmoCurl *out_curl, GError **error);
void omo_curl_clear (OmoCurl *self);

/* What to call the file of its body: "omoscope-1-createJob.body", 0 without a number. Nothing in it is special to a
 * shell, whatever the call is named in a file that others made. Free with g_free. */
char *omo_curl_make_file_name (OmoExchange *exchange, guint number);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoCurl, omo_curl_clear)

G_END_DECLS
