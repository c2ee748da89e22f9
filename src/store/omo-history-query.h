/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-history-filter.h"
#include "store/omo-sql.h"

G_BEGIN_DECLS

/* An expression over the columns of `jobs`: the verdict that counts, which is what a person said, else what was
 * proposed. */
#define OMO_HISTORY_QUERY_VERDICT "iif (verdict = 0, proposed, verdict)"

/* Prepares "SELECT `what` FROM jobs" of the jobs that `filter` lets through and that are not deleted, newest first,
 * `limit` of them at most (0: all). `what` is a constant of the program. */
gboolean omo_history_query_prepare (sqlite3 *db,
                                    const char *what,
                                    const OmoHistoryFilter *filter,
                                    guint limit,
                                    OmoSqlCursor *out_cursor,
                                    GError **error);

G_END_DECLS
