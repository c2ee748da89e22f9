/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which jobs of the history are meant. A plain value. */
typedef struct
{
  /* Words that all must be found in the ticket, the note, the result, what the service said, the question or the
   * names of the pictures; capitals and marks on letters do not count. NULL or blanks: any job. */
  char *text;
  int kind;     /* OmoJobKind, OMO_HISTORY_ANY for all; so the next two */
  int outcome;  /* OmoOutcome */
  int verdict;  /* OmoVerdict: what a person said, else what was proposed */
  gint64 from;  /* sent at this moment or later, unix seconds */
  gint64 until; /* and before this one */
} OmoHistoryFilter;

#define OMO_HISTORY_ANY (-1)

/* More words are a text that was pasted by mistake: those beyond do not count. */
#define OMO_HISTORY_FILTER_MAX_WORDS 16

/* All jobs. */
#define OMO_HISTORY_FILTER_INIT                                                                    \
  {                                                                                                \
    NULL, OMO_HISTORY_ANY, OMO_HISTORY_ANY, OMO_HISTORY_ANY, G_MININT64, G_MAXINT64                \
  }

void omo_history_filter_clear (OmoHistoryFilter *self);
void omo_history_filter_copy (const OmoHistoryFilter *self, OmoHistoryFilter *out_copy);
gboolean omo_history_filter_equal (const OmoHistoryFilter *self, const OmoHistoryFilter *other);

/* The words of `text` as they are sought, folded; at most OMO_HISTORY_FILTER_MAX_WORDS. Free with g_strfreev. */
char **omo_history_filter_split (const OmoHistoryFilter *self);

/* Which jobs are meant, for people: "Rotate, web · Wrong · 2024-05-01 – 2024-05-31 · “T-17”"; NULL for all. Free with
 * g_free. */
char *omo_history_filter_print (const OmoHistoryFilter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoHistoryFilter, omo_history_filter_clear)

G_END_DECLS
