/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-paste.h"

G_BEGIN_DECLS

/* What the files that recognise a form share; nobody else includes it. */

/* Nothing in it yet. */
OmoPaste *omo_paste_new (void);

/* The first request that creates a job stays; before it is found the first of any call. Takes `request`. */
void omo_paste_take_request (OmoPaste *self, OmoPasteRequest *request);

/* Takes `reply`. */
void omo_paste_take_reply (OmoPaste *self, OmoPasteReply *reply);

/* Whether OMO_PASTE_MAX_MESSAGES were taken. */
gboolean omo_paste_is_full (const OmoPaste *self);

/* Adds the JSON of a text: requests, replies, bare answers, HAR. What of it is nothing else may set `out_reason`. */
void omo_paste_add_json (OmoPaste *self, const char *text, gsize length, GError **out_reason);

/* Settles the kind by what was added. FALSE when nothing was. */
gboolean omo_paste_settle (OmoPaste *self);

/* Adds "Name: value" to a list of OmoHeader. FALSE when it is no header; one too many or too long is left out. */
gboolean omo_paste_add_header (GPtrArray *headers, const char *line, gsize length);
/* Adds one; `value` is valid UTF-8. */
void omo_paste_set_header (GPtrArray *headers, const char *name, const char *value);
/* The value of the first of this name in any case, or NULL. Borrowed. */
const char *omo_paste_find_header (GPtrArray *headers, const char *name);

/* Sets OMO_ERROR_NOT_UNDERSTOOD, unless there is an error already; `error` may be NULL. Always NULL. */
gpointer omo_paste_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
