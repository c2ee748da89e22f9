/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-record.h"

G_BEGIN_DECLS

/* What a list shows of a job that is kept, without its pictures and its traffic. Texts are UTF-8, NULL where there is
 * none. */
typedef struct
{
  gint64 id; /* in this history, for its lifetime; newer jobs have larger ones */
  char *uuid;
  gint64 time; /* when it was sent, unix seconds */
  OmoJobKind kind;
  OmoOutcome outcome;
  char *result;      /* as the service gave it */
  char *error_code;  /* omo_error_code_name; of a job that was not answered */
  char *error_words; /* the service's, else the technical sentence */
  double seconds;    /* NAN where not known */
  OmoVerdict verdict;
  OmoVerdict proposed;
  double distance; /* displayed px, of a rotation degrees; NAN where not known */
  char *ticket;
  char *note;
  char *picture_name; /* of the first */
  GBytes *thumbnail;  /* a small PNG, see omo_thumbnail_new; NULL where there is none */
} OmoHistoryEntry;

void omo_history_entry_free (OmoHistoryEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoHistoryEntry, omo_history_entry_free)

G_END_DECLS
