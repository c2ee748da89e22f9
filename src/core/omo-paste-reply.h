/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"

G_BEGIN_DECLS

/* A reply that somebody pasted. Part of omo-paste. */

typedef enum
{
  OMO_PASTE_ACCEPTED, /* of createJob */
  OMO_PASTE_RUNNING,
  OMO_PASTE_SOLVED, /* with an answer of some shape */
  OMO_PASTE_REFUSED,
  OMO_PASTE_UNSOLVED,   /* the service gave up on the job */
  OMO_PASTE_UNREADABLE, /* broken JSON, or a reply to which these words do not apply */
} OmoPasteReplyState;

typedef struct
{
  GBytes *body;              /* as it came */
  guint status;              /* HTTP; 0: not known */
  const OmoDialect *dialect; /* by the shape of the reply; never NULL */
  OmoPasteReplyState state;
  char *
      text; /* the job's id, the answer as it stands, or the service's words; else the technical reason. Words may
                 repeat the token: whoever knows it takes it out. NULL while running, and where the service refused or
                 gave up without a word */
} OmoPasteReply;

/* `status` 0: not known. Never fails: see OMO_PASTE_UNREADABLE. */
OmoPasteReply *omo_paste_reply_new (GBytes *body, guint status);
void omo_paste_reply_free (OmoPasteReply *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoPasteReply, omo_paste_reply_free)

G_END_DECLS
