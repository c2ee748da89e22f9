/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-error.h"

static void
test_table (void)
{
  const OmoDialect *dialect = omo_dialect_get_default ();

  g_assert_cmpstr (omo_dialect_get_id (dialect), ==, "v1-2022");
  g_assert_cmpstr (omo_dialect_get_create_path (dialect), ==, "createJob");
  g_assert_cmpstr (omo_dialect_get_ask_path (dialect), ==, "getJobResult");
  g_assert_true (omo_dialect_from_id ("v1-2022") == dialect);
  g_assert_null (omo_dialect_from_id ("v1"));
}

static void
test_oddity_texts (void)
{
  for (guint bit = 0; bit <= 13; bit++)
    {
      const char *text = omo_oddity_get_text ((OmoOddities) (1u << bit));

      g_assert_nonnull (text);
      g_assert_true (g_str_has_suffix (text, "."));
    }
}

static void
test_job_id_copy (void)
{
  g_autoptr (OmoJobId) id = omo_job_id_new ("123456", TRUE);
  g_autoptr (OmoJobId) copy = omo_job_id_copy (id);

  g_assert_true (copy->text != id->text);
  g_assert_cmpstr (copy->text, ==, "123456");
  g_assert_true (copy->is_text);
}

/* ---- round trips: what one side writes, the other reads ---- */

typedef struct
{
  const char *name;
  OmoJobKind kind;
  const char *type_job_id;
  gsize sizes[2]; /* of the pictures in bytes */
  int view_width;
  int view_height;
  OmoAnswerShape shape;
  const char *result;
  gboolean id_is_text;
} TripCase;

static const TripCase trip_cases[] = {
  { "web-pair",
    OMO_JOB_WEB_PAIR,
    "22",
    { 3000 },
    340,
    212,
    OMO_ANSWER_POINTS,
    "57_31_246_148",
    FALSE },
  { "web-pair-own-type",
    OMO_JOB_WEB_PAIR,
    "my \"type\"",
    { 3001 },
    1,
    16384,
    OMO_ANSWER_POINTS,
    "231.5_80_1_2",
    TRUE },
  { "phone-pair", OMO_JOB_PHONE_PAIR, "25", { 3001 }, 0, 0, OMO_ANSWER_POINTS, "1_2_3_4", FALSE },
  { "phone-pair-own-type",
    OMO_JOB_PHONE_PAIR,
    "7",
    { 1 },
    0,
    0,
    OMO_ANSWER_POINTS,
    "1_2_3_4",
    TRUE },
  { "web-rotate",
    OMO_JOB_WEB_ROTATE,
    "23",
    { 3002, 4000 },
    0,
    0,
    OMO_ANSWER_ROTATION,
    "50",
    FALSE },
  { "web-rotate-own-type",
    OMO_JOB_WEB_ROTATE,
    "7",
    { 2, 1 },
    0,
    0,
    OMO_ANSWER_ROTATION,
    "0.76",
    TRUE },
};

/* Every byte value, in an order that differs from picture to picture. */
static GBytes *
create_picture (gsize size, guint seed)
{
  guint8 *data;

  if (size == 0)
    return NULL;
  data = g_malloc (size);
  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (i * (2 * seed + 1) + (i >> 8));
  return g_bytes_new_take (data, size);
}

static void
test_trip_create (gconstpointer data)
{
  const TripCase *c = data;
  const OmoDialect *dialect = omo_dialect_get_default ();
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GError) error = NULL;
  OmoOddities oddities = OMO_ODD_NUL_ESCAPE;
  g_auto (OmoCreateRequest)
      sent = { g_strdup ("t\"\\\n\xc3\xa9"), c->kind, g_strdup (c->type_job_id) };
  g_auto (OmoCreateRequest) read = { 0 };

  for (guint i = 0; i < 2; i++)
    sent.pictures[i] = create_picture (c->sizes[i], i);
  sent.view_width = c->view_width;
  sent.view_height = c->view_height;
  body = omo_dialect_encode_create (dialect, &sent);

  g_assert_true (omo_dialect_decode_create (dialect, body, &read, &oddities, &error));
  g_assert_no_error (error);
  g_assert_cmphex (oddities, ==, OMO_ODD_NONE);
  g_assert_cmpstr (read.token, ==, sent.token);
  g_assert_cmpint (read.kind, ==, sent.kind);
  g_assert_cmpstr (read.type_job_id, ==, sent.type_job_id);
  g_assert_cmpint (read.view_width, ==, sent.view_width);
  g_assert_cmpint (read.view_height, ==, sent.view_height);
  for (guint i = 0; i < 2; i++)
    g_assert_true (sent.pictures[i] == read.pictures[i]
                   || g_bytes_equal (sent.pictures[i], read.pictures[i]));
}

static void
test_trip_ids (gconstpointer data)
{
  const TripCase *c = data;
  const OmoDialect *dialect = omo_dialect_get_default ();
  g_autoptr (OmoJobId) id = omo_job_id_new ("123456", c->id_is_text);
  g_autoptr (OmoJobId) asked = NULL;
  g_autofree char *token = NULL;
  g_autoptr (GBytes) reply_body = omo_dialect_encode_create_reply (dialect, id, "\"Made\".");
  g_autoptr (GBytes) ask_body = NULL;
  g_auto (OmoCreateReply) reply = { 0 };

  g_assert_true (omo_dialect_decode_create_reply (dialect, reply_body, &reply, NULL));
  g_assert_cmpstr (reply.message, ==, "\"Made\".");
  ask_body = omo_dialect_encode_ask (dialect, "t\"", reply.id);
  g_assert_true (omo_dialect_decode_ask (dialect, ask_body, &token, &asked, NULL));

  g_assert_cmpstr (token, ==, "t\"");
  g_assert_cmpstr (asked->text, ==, "123456");
  g_assert_cmpint (asked->is_text, ==, c->id_is_text);
  g_assert_cmphex (reply.oddities, ==, c->id_is_text ? OMO_ODD_ID_AS_TEXT : OMO_ODD_NONE);
}

static void
test_trip_answer (gconstpointer data)
{
  const TripCase *c = data;
  const OmoDialect *dialect = omo_dialect_get_default ();
  g_autoptr (GBytes) solved = omo_dialect_encode_solved (dialect, c->result);
  g_autoptr (GBytes) running = omo_dialect_encode_running (dialect);
  g_autoptr (OmoAnswer) expected = omo_answer_new_from_text (c->shape, c->result, NULL);
  g_auto (OmoAskReply) solved_reply = { 0 };
  g_auto (OmoAskReply) running_reply = { 0 };

  g_assert_true (omo_dialect_decode_ask_reply (dialect, running, c->shape, &running_reply, NULL));
  g_assert_cmpint (running_reply.status, ==, OMO_ASK_RUNNING);
  g_assert_null (running_reply.answer);

  g_assert_true (omo_dialect_decode_ask_reply (dialect, solved, c->shape, &solved_reply, NULL));
  g_assert_cmpint (solved_reply.status, ==, OMO_ASK_SOLVED);
  g_assert_cmphex (solved_reply.oddities, ==, OMO_ODD_NONE);
  g_assert_cmpstr (solved_reply.answer->raw, ==, c->result);
  g_assert_cmpfloat (solved_reply.answer->value, ==, expected->value);
  g_assert_cmpmem (solved_reply.answer->points, sizeof expected->points, expected->points,
                   sizeof expected->points);
}

static void
test_trip_failures (gconstpointer data)
{
  const TripCase *c = data;
  const OmoDialect *dialect = omo_dialect_get_default ();
  g_autoptr (GBytes) refusal = omo_dialect_encode_refusal (dialect, "Invalid \"api\" token.");
  g_autoptr (GBytes) unsolved = omo_dialect_encode_unsolved (dialect);
  g_autoptr (GError) error = NULL;
  OmoCreateReply create = { 0 };
  OmoAskReply ask = { 0 };

  g_assert_false (omo_dialect_decode_create_reply (dialect, refusal, &create, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpstr (omo_error_get_words (error), ==, "Invalid \"api\" token.");
  g_clear_error (&error);

  g_assert_false (omo_dialect_decode_ask_reply (dialect, refusal, c->shape, &ask, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_false (omo_dialect_decode_ask_reply (dialect, unsolved, c->shape, &ask, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_UNSOLVED);
}

static void
add_trip (const TripCase *c, const char *message, GTestDataFunc function)
{
  g_autofree char *path = g_strdup_printf ("/core/dialect/round-trip/%s/%s", message, c->name);

  g_test_add_data_func (path, c, function);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dialect/table", test_table);
  g_test_add_func ("/core/dialect/oddity-texts", test_oddity_texts);
  g_test_add_func ("/core/dialect/job-id-copy", test_job_id_copy);
  for (guint i = 0; i < G_N_ELEMENTS (trip_cases); i++)
    {
      add_trip (&trip_cases[i], "create", test_trip_create);
      add_trip (&trip_cases[i], "ids", test_trip_ids);
      add_trip (&trip_cases[i], "answer", test_trip_answer);
      add_trip (&trip_cases[i], "failures", test_trip_failures);
    }

  return g_test_run ();
}
