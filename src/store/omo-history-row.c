/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-row.h"

#include <math.h>
#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json.h"

/* In the order in which the functions below put and take them. */
static const char *const columns[] = {
  /* what was sent */
  "uuid", "time", "kind", "dialect", "endpoint", "type_job_id", "view_width", "view_height",
  "question", "first_picture", "first_name", "second_picture", "second_name",
  /* what came of it */
  "outcome", "result", "message", "error_code", "error_message", "error_words",
  "error_service_code", "error_http_status", "error_stage",
  /* how long it took */
  "n_asked", "seconds", "create_seconds", "wait_seconds", "service_seconds", "service_waiting",
  "service_not_before", "service_not_after",
  /* what people say about it */
  OMO_HISTORY_ROW_JUDGEMENT, NULL
};

static const char *const judgement_columns[] = { OMO_HISTORY_ROW_JUDGEMENT, NULL };

/* An error of another domain: not one of the names of OmoErrorCode. */
#define FOREIGN_ERROR "failed"

char *
omo_history_row_make_insert (void)
{
  g_autofree char *names = g_strjoinv (", ", (char **) columns);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO jobs (%s) VALUES (?", names);
  for (guint i = 1; columns[i] != NULL; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

char *
omo_history_row_make_select (void)
{
  g_autofree char *names = g_strjoinv (", ", (char **) columns);

  return g_strdup_printf ("SELECT %s FROM jobs ", names);
}

char *
omo_history_row_make_update (void)
{
  g_autofree char *names = g_strjoinv (" = ?, ", (char **) judgement_columns);

  return g_strdup_printf ("UPDATE jobs SET %s = ? WHERE deletion IS NULL AND uuid = ?", names);
}

static void
put_picture (OmoSqlCursor *cursor, gint64 picture_id, const char *name)
{
  if (picture_id == 0)
    omo_sql_put_null (cursor);
  else
    omo_sql_put_int (cursor, picture_id);
  omo_sql_put_bounded_text (cursor, name, OMO_HISTORY_MAX_TEXT);
}

static void
put_sent (OmoSqlCursor *cursor, const OmoHistoryJob *job, const gint64 *picture_ids)
{
  omo_sql_put_text (cursor, job->uuid);
  omo_sql_put_int (cursor, job->time);
  omo_sql_put_text (cursor, omo_job_type_get (job->kind)->id);
  omo_sql_put_text (cursor, job->dialect);
  omo_sql_put_text (cursor, job->endpoint);
  omo_sql_put_text (cursor, job->type_job_id);
  omo_sql_put_int (cursor, job->view_width);
  omo_sql_put_int (cursor, job->view_height);
  omo_sql_put_bounded_text (cursor, job->question, OMO_HISTORY_MAX_TEXT);
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    put_picture (cursor, picture_ids[i], job->picture_names[i]);
}

static void
put_error (OmoSqlCursor *cursor, const GError *error)
{
  const char *code = NULL;

  if (error != NULL)
    code = error->domain == OMO_ERROR ? omo_error_code_name ((OmoErrorCode) error->code)
                                      : FOREIGN_ERROR;
  omo_sql_put_text (cursor, code);
  omo_sql_put_bounded_text (cursor, error == NULL ? NULL : error->message, OMO_HISTORY_MAX_TEXT);
  omo_sql_put_text (cursor, omo_error_get_words (error));
  omo_sql_put_text (cursor, omo_error_get_service_code (error));
  omo_sql_put_int (cursor, omo_error_get_http_status (error));
  omo_sql_put_int (cursor, (gint64) omo_error_get_stage (error));
}

static void
put_times (OmoSqlCursor *cursor, const OmoHistoryJob *job)
{
  gboolean is_known = job->has_service_time;

  omo_sql_put_int (cursor, job->n_asked);
  omo_sql_put_double (cursor, job->seconds);
  omo_sql_put_double (cursor, job->create_seconds);
  omo_sql_put_double (cursor, job->wait_seconds);
  omo_sql_put_double (cursor, is_known ? job->service_time.seconds : NAN);
  omo_sql_put_double (cursor, is_known ? job->service_time.waiting : NAN);
  omo_sql_put_double (cursor, is_known ? job->service_time.not_before : NAN);
  omo_sql_put_double (cursor, is_known ? job->service_time.not_after : NAN);
}

void
omo_history_row_put_judgement (OmoSqlCursor *cursor,
                               const OmoHistoryJudgement *judgement,
                               const char *expected)
{
  omo_sql_put_int (cursor, (gint64) judgement->verdict);
  omo_sql_put_int (cursor, (gint64) judgement->proposed);
  omo_sql_put_double (cursor, judgement->distance);
  omo_sql_put_text (cursor, expected);
  omo_sql_put_text (cursor, omo_reading_get_id (judgement->choice.reading));
  omo_sql_put_double (cursor, judgement->choice.travel);
  omo_sql_put_int (cursor, judgement->choice.flip);
  omo_sql_put_bounded_text (cursor, judgement->ticket, OMO_HISTORY_MAX_TICKET);
  omo_sql_put_bounded_text (cursor, judgement->note, OMO_HISTORY_MAX_NOTE);
}

void
omo_history_row_put (OmoSqlCursor *cursor,
                     const OmoHistoryJob *job,
                     const gint64 picture_ids[OMO_HISTORY_N_PICTURES],
                     const char *expected)
{
  put_sent (cursor, job, picture_ids);
  omo_sql_put_text (cursor, omo_outcome_get_id (job->outcome));
  omo_sql_put_bounded_text (cursor, job->result, OMO_HISTORY_MAX_TEXT);
  omo_sql_put_bounded_text (cursor, job->message, OMO_HISTORY_MAX_TEXT);
  put_error (cursor, job->error);
  put_times (cursor, job);
  omo_history_row_put_judgement (cursor, &job->judgement, expected);
}

char *
omo_history_row_print_expected (const OmoHistoryJudgement *judgement)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (judgement->expected == NULL)
    return NULL;
  builder = json_builder_new ();
  omo_expected_write_json (judgement->expected, builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
take_picture (OmoSqlCursor *cursor, OmoHistoryJob *job, guint index, gint64 *picture_ids)
{
  picture_ids[index] = omo_sql_take_int (cursor);
  job->picture_names[index] = omo_sql_take_text (cursor);
}

static gboolean
take_sent (OmoSqlCursor *cursor, OmoHistoryJob *job, gint64 *picture_ids)
{
  const OmoJobType *type;

  g_free (job->uuid);
  job->uuid = omo_sql_take_text (cursor);
  job->time = omo_sql_take_int (cursor);
  type = omo_job_type_from_id (omo_sql_peek_text (cursor));
  if (type != NULL)
    job->kind = type->kind;
  job->dialect = omo_sql_take_text (cursor);
  job->endpoint = omo_sql_take_text (cursor);
  job->type_job_id = omo_sql_take_text (cursor);
  job->view_width = (int) omo_sql_take_int_within (cursor, 0, OMO_VIEW_SIZE_MAX);
  job->view_height = (int) omo_sql_take_int_within (cursor, 0, OMO_VIEW_SIZE_MAX);
  job->question = omo_sql_take_text (cursor);
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    take_picture (cursor, job, i, picture_ids);
  return type != NULL;
}

static GError *
take_error (OmoSqlCursor *cursor)
{
  g_autofree char *name = omo_sql_take_text (cursor);
  g_autofree char *message = omo_sql_take_text (cursor);
  const char *words = omo_sql_peek_text (cursor);
  const char *service_code = omo_sql_peek_text (cursor);
  guint status = (guint) omo_sql_take_int (cursor);
  gint64 stage = omo_sql_take_int (cursor);
  OmoErrorCode code = OMO_ERROR_MALFORMED;
  GError *error;

  if (name == NULL)
    return NULL;
  if (!omo_error_code_from_name (name, &code))
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, message == NULL ? name : message);
  error = g_error_new_literal (OMO_ERROR, (int) code, message == NULL ? name : message);
  omo_error_set_words (error, words);
  omo_error_set_service_code (error, service_code);
  omo_error_set_http_status (error, status);
  omo_error_set_stage (error, (OmoStage) CLAMP (stage, OMO_STAGE_NONE, OMO_STAGE_ASK));
  return error;
}

static void
take_times (OmoSqlCursor *cursor, OmoHistoryJob *job)
{
  job->n_asked = (guint) omo_sql_take_int_within (cursor, 0, G_MAXINT);
  job->seconds = omo_sql_take_double (cursor);
  job->create_seconds = omo_sql_take_double (cursor);
  job->wait_seconds = omo_sql_take_double (cursor);
  job->service_time.seconds = omo_sql_take_double (cursor);
  job->service_time.waiting = omo_sql_take_double (cursor);
  job->service_time.not_before = omo_sql_take_double (cursor);
  job->service_time.not_after = omo_sql_take_double (cursor);
  job->has_service_time = !isnan (job->service_time.seconds);
}

static OmoExpected *
read_expected (const char *json, OmoJobKind kind)
{
  g_autoptr (JsonNode) root =
      json == NULL ? NULL : omo_json_parse (json, strlen (json), NULL, NULL);
  OmoExpected expected;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)
      || !omo_expected_from_json (json_node_get_object (root), omo_job_type_get (kind), &expected,
                                  NULL))
    return NULL;
  return omo_expected_copy (&expected);
}

static OmoVerdict
take_verdict (OmoSqlCursor *cursor)
{
  gint64 verdict = omo_sql_take_int (cursor);

  return verdict >= 0 && verdict < OMO_N_VERDICTS ? (OmoVerdict) verdict : OMO_VERDICT_NONE;
}

static void
take_judgement (OmoSqlCursor *cursor, OmoJobKind kind, OmoHistoryJudgement *judgement)
{
  double travel;

  judgement->verdict = take_verdict (cursor);
  judgement->proposed = take_verdict (cursor);
  judgement->distance = omo_sql_take_double (cursor);
  judgement->expected = read_expected (omo_sql_peek_text (cursor), kind);
  omo_reading_from_id (omo_sql_peek_text (cursor), &judgement->choice.reading);
  travel = omo_sql_take_double (cursor);
  if (travel >= OMO_TRAVEL_MIN && travel <= OMO_TRAVEL_MAX)
    judgement->choice.travel = travel;
  judgement->choice.flip = omo_sql_take_int (cursor) != 0;
  judgement->ticket = omo_sql_take_text (cursor);
  judgement->note = omo_sql_take_text (cursor);
}

OmoHistoryJob *
omo_history_row_take (OmoSqlCursor *cursor, gint64 out_picture_ids[OMO_HISTORY_N_PICTURES])
{
  g_autoptr (OmoHistoryJob) job = omo_history_job_new ();
  gboolean is_known = take_sent (cursor, job, out_picture_ids);

  if (!omo_outcome_from_id (omo_sql_peek_text (cursor), &job->outcome))
    job->outcome = OMO_OUTCOME_FAILED;
  job->result = omo_sql_take_text (cursor);
  job->message = omo_sql_take_text (cursor);
  job->error = take_error (cursor);
  take_times (cursor, job);
  take_judgement (cursor, job->kind, &job->judgement);
  return is_known ? g_steal_pointer (&job) : NULL;
}
