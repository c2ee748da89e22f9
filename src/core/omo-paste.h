/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-paste-picture.h"
#include "core/omo-paste-reply.h"
#include "core/omo-paste-request.h"

G_BEGIN_DECLS

/* Text that was pasted, dropped or read, told apart. */

typedef enum
{
  OMO_PASTE_PICTURES, /* see omo-paste-picture.h */
  OMO_PASTE_REQUEST,  /* a body of any dialect, perhaps with what came back */
  OMO_PASTE_REPLY,    /* what came back alone, or with the request that asked for it */
  OMO_PASTE_RESULT,   /* `result` or `solution` alone: "57|31|246|148", "50", {"rotate": 0.76} */
  OMO_PASTE_CASE,     /* a case file; who reads it is another */
} OmoPasteKind;

typedef struct
{
  OmoPasteKind kind;
  GPtrArray *pictures; /* of GBytes, never NULL: 1 or 2 in the order pasted; of a request 0 to 2 */
  OmoPasteRequest *request; /* of a request; the first that creates a job where there are several */
  guint n_requests;         /* how many create a job */
  GPtrArray *replies;       /* of OmoPasteReply, never NULL: in order */
  guint n_messages;         /* requests and replies that were read, kept or not */
  char *result;             /* of a result: as it stands, without blanks around */
} OmoPaste;

/* The longest text that is looked at: two pictures of the largest size as base64, with line breaks. */
#define OMO_PASTE_MAX_BYTES (64u * 1024 * 1024)
/* A log of days has more; what follows is not read. */
#define OMO_PASTE_MAX_MESSAGES 10000
/* A job that is polled for half an hour has 900; what is between the first ones and the last is not kept. */
#define OMO_PASTE_MAX_REPLIES 1000

/* Recognises `text`, of `length` bytes, which need not be NUL-terminated nor valid UTF-8, with or without a byte order
 * mark: pictures; a bare result; a case file; requests and replies as JSON (also broken, lacking fields, with words or ```
 * round it), as HTTP, as curl commands, in a HAR file, and in code of Python and JavaScript. Errors:
 * OMO_ERROR_NOT_UNDERSTOOD with the reason, in which no secret stands; OMO_ERROR_PICTURE_TOO_LARGE. Pure; linear in
 * `length`, but not quick (a tree is built of a HAR file): run it in a thread. */
OmoPaste *omo_paste_recognise (const char *text, gsize length, GError **error);

void omo_paste_free (OmoPaste *self);

/* What was recognised, translated, in one line without secrets: "createJob request, v1: Pick two same shapes, web;
 * 552 × 344 shown at 340 × 212; with a token". Free with g_free. */
char *omo_paste_describe (const OmoPaste *self);

/* The answer that was pasted, read for a job whose answer is `shape`: the last one of the replies, or the result.
 * Errors: as of omo_dialect_decode_ask_reply; OMO_ERROR_NOT_UNDERSTOOD when there is none. */
OmoAnswer *omo_paste_read_answer (const OmoPaste *self, OmoAnswerShape shape, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoPaste, omo_paste_free)

G_END_DECLS
