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

/* Adds the JSON of a text: requests, replies, bare answers. Gives how many pieces of JSON there were, known or not. */
guint omo_paste_add_json (OmoPaste *self, const char *text, gsize length);

/* Settles the kind by what was added. FALSE when nothing was. */
gboolean omo_paste_settle (OmoPaste *self);

/* Sets OMO_ERROR_NOT_UNDERSTOOD. Always NULL. */
gpointer omo_paste_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
