/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-history-job.h"
#include "store/omo-sql.h"

G_BEGIN_DECLS

/* A job as a row of the table `jobs`, without its pictures and its case file, which have tables of their own. */

/* What omo_history_row_put_judgement puts, in its order. */
#define OMO_HISTORY_ROW_JUDGEMENT                                                                  \
  "verdict", "proposed", "distance", "expected", "reading", "travel", "flip", "ticket", "note"

/* INSERT of one job. Free with g_free. */
char *omo_history_row_make_insert (void);
/* SELECT of what omo_history_row_take reads; the caller adds the condition. Free with g_free. */
char *omo_history_row_make_select (void);
/* UPDATE of the judgement of the job with a uuid, which is put last. Free with g_free. */
char *omo_history_row_make_update (void);

/* Puts the values of the INSERT. `job` and `picture_ids` (0: none) must live until `cursor` is cleared. `expected` is
 * what omo_history_row_print_expected gives. */
void omo_history_row_put (OmoSqlCursor *cursor,
                          const OmoHistoryJob *job,
                          const gint64 picture_ids[OMO_HISTORY_N_PICTURES],
                          const char *expected);
void omo_history_row_put_judgement (OmoSqlCursor *cursor,
                                    const OmoHistoryJudgement *judgement,
                                    const char *expected);

/* The expected answer as JSON, NULL where there is none. Free with g_free. */
char *omo_history_row_print_expected (const OmoHistoryJudgement *judgement);

/* Takes a row of the SELECT; `out_picture_ids` is 0 where there is none. What cannot be read is as if it were not
 * there; NULL when the job type is unknown. */
OmoHistoryJob *
omo_history_row_take (OmoSqlCursor *cursor, gint64 out_picture_ids[OMO_HISTORY_N_PICTURES]);

G_END_DECLS
