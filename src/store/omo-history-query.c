/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-query.h"

#include "core/omo-job-type.h"
#include "core/omo-record.h"

static char *
make_sql (const char *what, const OmoHistoryFilter *filter, guint n_words)
{
  GString *sql = g_string_new ("SELECT ");

  g_string_append_printf (sql, "%s FROM jobs WHERE deletion IS NULL", what);
  g_string_append (sql, " AND time >= ? AND time < ?");
  if (filter->kind != OMO_HISTORY_ANY)
    g_string_append (sql, " AND kind = ?");
  if (filter->outcome != OMO_HISTORY_ANY)
    g_string_append (sql, " AND outcome = ?");
  if (filter->verdict != OMO_HISTORY_ANY)
    g_string_append (sql, " AND " OMO_HISTORY_QUERY_VERDICT " = ?");
  for (guint i = 0; i < n_words; i++)
    g_string_append (sql, " AND instr (search, ?) > 0");
  g_string_append (sql, " ORDER BY time DESC, id DESC LIMIT ?");
  return g_string_free (sql, FALSE);
}

gboolean
omo_history_query_prepare (sqlite3 *db,
                           const char *what,
                           const OmoHistoryFilter *filter,
                           guint limit,
                           OmoSqlCursor *out_cursor,
                           GError **error)
{
  g_auto (GStrv) words = omo_history_filter_split (filter);
  g_autofree char *sql = make_sql (what, filter, g_strv_length (words));

  if (!omo_sql_prepare (db, sql, out_cursor, error))
    return FALSE;
  omo_sql_put_int (out_cursor, filter->from);
  omo_sql_put_int (out_cursor, filter->until);
  if (filter->kind != OMO_HISTORY_ANY)
    omo_sql_put_text (out_cursor, omo_job_type_get ((OmoJobKind) filter->kind)->id);
  if (filter->outcome != OMO_HISTORY_ANY)
    omo_sql_put_text (out_cursor, omo_outcome_get_id ((OmoOutcome) filter->outcome));
  if (filter->verdict != OMO_HISTORY_ANY)
    omo_sql_put_int (out_cursor, filter->verdict);
  for (guint i = 0; words[i] != NULL; i++)
    omo_sql_put_copied_text (out_cursor, words[i]);
  omo_sql_put_int (out_cursor, limit == 0 ? -1 : (gint64) limit);
  return TRUE;
}
