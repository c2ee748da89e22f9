/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include "core/omo-error.h"

/* Round trips: what one side writes, the other reads. */

typedef struct
{
  const char *name;
  OmoJobKind kind;
  const char *type_job_id; /* as sent */
  const char *task_type;   /* as v2 reads it; NULL: as sent */
  gsize sizes[2];          /* of the pictures in bytes */
  int view_width;
  int view_height;
  OmoAnswerShape shape;
  const char *result;
  gboolean id_is_text;
  const char *question;
} TripCase;

static const TripCase trip_cases[] = {
  { "web-pair",
    OMO_JOB_WEB_PAIR,
    "22",
    "Tiktok3DSelectObjectWebTask",
    { 3000 },
    340,
    212,
    OMO_ANSWER_POINTS,
    "57_31_246_148",
    FALSE },
  { "web-pair-own-type",
    OMO_JOB_WEB_PAIR,
    "my \"type\"",
    NULL,
    { 3001 },
    1,
    16384,
    OMO_ANSWER_POINTS,
    "231.5_80_1_2",
    TRUE },
  { "phone-pair",
    OMO_JOB_PHONE_PAIR,
    "25",
    "Tiktok3DSelectObjectPhoneTask",
    { 3001 },
    0,
    0,
    OMO_ANSWER_POINTS,
    "1_2_3_4",
    FALSE },
  { "phone-pair-own-type",
    OMO_JOB_PHONE_PAIR,
    "7",
    NULL,
    { 1 },
    0,
    0,
    OMO_ANSWER_POINTS,
    "1_2_3_4",
    TRUE },
  { "web-rotate",
    OMO_JOB_WEB_ROTATE,
    "23",
    "TiktokRotateWebTask",
    { 3002, 4000 },
    0,
    0,
    OMO_ANSWER_ROTATION,
    "50",
    FALSE },
  { "web-rotate-own-type",
    OMO_JOB_WEB_ROTATE,
    "7",
    NULL,
    { 2, 1 },
    0,
    0,
    OMO_ANSWER_ROTATION,
    "0.76",
    TRUE },
  { "web-question",
    OMO_JOB_WEB_QUESTION,
    "TiktokSelectObjectWebTask",
    NULL,
    { 3000 },
    340,
    212,
    OMO_ANSWER_POINTS,
    "57_31_246_148",
    FALSE,
    "Which two \"look\" the same? \xe2\x9c\x93" },
  { "web-question-own-type",
    OMO_JOB_WEB_QUESTION,
    "99",
    NULL,
    { 3000 },
    340,
    212,
    OMO_ANSWER_POINTS,
    "57_31_246_148",
    TRUE,
    "?" },
  { "web-slide",
    OMO_JOB_WEB_SLIDE,
    "21",
    "TiktokSliderWebTask",
    { 3000 },
    340,
    0,
    OMO_ANSWER_SLIDE,
    "50.5",
    FALSE },
  { "web-slide-own-type",
    OMO_JOB_WEB_SLIDE,
    "7",
    NULL,
    { 3000 },
    340,
    0,
    OMO_ANSWER_SLIDE,
    "50",
    TRUE },
  { "phone-slide",
    OMO_JOB_PHONE_SLIDE,
    "24",
    "TiktokSliderPhoneTask",
    { 3000 },
    0,
    0,
    OMO_ANSWER_DRAG,
    "1_2_3_4",
    FALSE },
  { "phone-slide-two-ends",
    OMO_JOB_PHONE_SLIDE,
    "24",
    "TiktokSliderPhoneTask",
    { 3000 },
    0,
    0,
    OMO_ANSWER_DRAG,
    "1_2_3_4_5_6.5",
    TRUE },
};

/* One case through one pair of dialects. */
typedef struct
{
  const TripCase *c;
  const OmoDialect *writer;
  const OmoDialect *reader;
} Trip;

static gboolean
is_v2 (const OmoDialect *dialect)
{
  return g_str_equal (omo_dialect_get_id (dialect), "v2");
}

static gboolean
has_current_names (const OmoDialect *dialect)
{
  return g_str_equal (omo_dialect_get_id (dialect), "v1-current");
}

/* What the reader must find odd: nothing where both write the same. */
static OmoOddities
expect_oddities (const Trip *trip, OmoOddities across_versions, gboolean spellings_differ)
{
  if (is_v2 (trip->writer) != is_v2 (trip->reader))
    return across_versions;
  if (!spellings_differ || has_current_names (trip->writer) == has_current_names (trip->reader))
    return OMO_ODD_NONE;
  return has_current_names (trip->writer) ? OMO_ODD_NEW_FIELD : OMO_ODD_OTHER_DIALECT;
}

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
  const Trip *trip = data;
  const TripCase *c = trip->c;
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
  sent.question = g_strdup (c->question);
  g_assert_true (omo_dialect_check_create (trip->writer, &sent, &error));
  body = omo_dialect_encode_create (trip->writer, &sent);

  g_assert_true (omo_dialect_decode_create (trip->reader, body, &read, &oddities, &error));
  g_assert_no_error (error);
  g_assert_cmphex (oddities, ==, expect_oddities (trip, OMO_ODD_OTHER_DIALECT, c->view_height > 0));
  g_assert_cmpstr (read.token, ==, sent.token);
  g_assert_cmpint (read.kind, ==, sent.kind);
  g_assert_cmpstr (read.type_job_id, ==,
                   is_v2 (trip->reader) && c->task_type != NULL ? c->task_type : c->type_job_id);
  g_assert_cmpint (read.view_width, ==, sent.view_width);
  g_assert_cmpint (read.view_height, ==, sent.view_height);
  g_assert_cmpstr (read.question, ==, sent.question);
  for (guint i = 0; i < 2; i++)
    g_assert_true (sent.pictures[i] == read.pictures[i]
                   || g_bytes_equal (sent.pictures[i], read.pictures[i]));

  g_assert_cmpint (is_v2 (read.dialect), ==, is_v2 (trip->writer));
  if (c->view_height > 0)
    g_assert_cmpint (has_current_names (read.dialect), ==, has_current_names (trip->writer));
  if (trip->reader == trip->writer)
    g_assert_true (read.dialect == trip->reader);
}

static void
test_trip_ids (gconstpointer data)
{
  const Trip *trip = data;
  gboolean is_text = trip->c->id_is_text;
  g_autoptr (OmoJobId) id = omo_job_id_new ("123456", is_text);
  g_autoptr (OmoJobId) asked = NULL;
  g_autofree char *token = NULL;
  g_autoptr (GBytes) reply_body = omo_dialect_encode_create_reply (trip->writer, id, "\"Made\".");
  g_autoptr (GBytes) ask_body = NULL;
  g_auto (OmoCreateReply) reply = { 0 };
  OmoOddities odd_id = is_text && !is_v2 (trip->reader) ? OMO_ODD_ID_AS_TEXT : OMO_ODD_NONE;
  OmoOddities foreign = is_v2 (trip->reader) ? OMO_ODD_OTHER_DIALECT : OMO_ODD_FOREIGN_SHAPE;

  g_assert_true (omo_dialect_decode_create_reply (trip->reader, reply_body, &reply, NULL));
  g_assert_cmpstr (reply.message, ==, "\"Made\".");
  ask_body = omo_dialect_encode_ask (trip->reader, "t\"", reply.id);
  g_assert_true (omo_dialect_decode_ask (trip->writer, ask_body, &token, &asked, NULL));

  g_assert_cmpstr (token, ==, "t\"");
  g_assert_cmpstr (asked->text, ==, "123456");
  g_assert_cmpint (asked->is_text, ==, is_text);
  g_assert_cmphex (reply.oddities, ==, expect_oddities (trip, foreign, FALSE) | odd_id);
}

static void
test_trip_running (gconstpointer data)
{
  const Trip *trip = data;
  g_autoptr (GBytes) body = omo_dialect_encode_running (trip->writer);
  g_auto (OmoAskReply) reply = { 0 };
  OmoOddities foreign = is_v2 (trip->reader) ? OMO_ODD_OTHER_DIALECT : OMO_ODD_FOREIGN_SHAPE;

  g_assert_true (omo_dialect_decode_ask_reply (trip->reader, body, trip->c->shape, &reply, NULL));
  g_assert_cmpint (reply.status, ==, OMO_ASK_RUNNING);
  g_assert_null (reply.answer);
  g_assert_cmphex (reply.oddities, ==,
                   expect_oddities (trip, foreign | OMO_ODD_STATUS_WORD, FALSE));
}

static void
test_trip_answer (gconstpointer data)
{
  const Trip *trip = data;
  const TripCase *c = trip->c;
  g_autoptr (GBytes) body = omo_dialect_encode_solved (trip->writer, c->shape, c->result);
  g_autoptr (OmoAnswer) expected = omo_answer_new_from_text (c->shape, c->result, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (OmoAskReply) reply = { 0 };
  OmoOddities foreign = OMO_ODD_OTHER_DIALECT;

  if (!is_v2 (trip->reader))
    foreign |= OMO_ODD_FOREIGN_SHAPE | OMO_ODD_OLD_FIELD;

  g_assert_true (omo_dialect_decode_ask_reply (trip->reader, body, c->shape, &reply, &error));
  g_assert_no_error (error);
  g_assert_cmpint (reply.status, ==, OMO_ASK_SOLVED);
  g_assert_cmphex (reply.oddities, ==,
                   expect_oddities (trip, foreign, c->shape == OMO_ANSWER_POINTS));
  g_assert_cmpfloat (reply.answer->value, ==, expected->value);
  g_assert_cmpint (reply.answer->has_end2, ==, expected->has_end2);
  g_assert_cmpfloat (reply.answer->end2.x, ==, expected->end2.x);
  g_assert_cmpfloat (reply.answer->end2.y, ==, expected->end2.y);
  g_assert_cmpmem (reply.answer->points, sizeof expected->points, expected->points,
                   sizeof expected->points);
  if (!is_v2 (trip->writer) && !has_current_names (trip->writer))
    g_assert_cmpstr (reply.answer->raw, ==, c->result);
}

static void
test_trip_failures (gconstpointer data)
{
  const Trip *trip = data;
  g_autoptr (GBytes) refusal = omo_dialect_encode_refusal (trip->writer, "ERROR_KEY: \"No\".");
  g_autoptr (GBytes) unsolved = omo_dialect_encode_unsolved (trip->writer);
  g_autoptr (GBytes) nothing = omo_dialect_encode_solved (trip->writer, trip->c->shape, "nothing");
  g_autoptr (GError) error = NULL;
  OmoCreateReply create = { 0 };
  OmoAskReply ask = { 0 };

  g_assert_false (omo_dialect_decode_create_reply (trip->reader, refusal, &create, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpstr (omo_error_get_words (error), ==, "ERROR_KEY: \"No\".");
  g_clear_error (&error);

  g_assert_false (
      omo_dialect_decode_ask_reply (trip->reader, refusal, trip->c->shape, &ask, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_false (
      omo_dialect_decode_ask_reply (trip->reader, unsolved, trip->c->shape, &ask, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_UNSOLVED);
  g_clear_error (&error);

  g_assert_false (
      omo_dialect_decode_ask_reply (trip->reader, nothing, trip->c->shape, &ask, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_RESULT_UNREADABLE);
  g_assert_cmpstr (omo_error_get_words (error), ==, "nothing");
}

static void
add_trip (const Trip *trip, const char *message, GTestDataFunc function)
{
  g_autofree char *path = g_strdup_printf ("/core/dialect/round-trip/%s/%s-to-%s/%s", message,
                                           omo_dialect_get_id (trip->writer),
                                           omo_dialect_get_id (trip->reader), trip->c->name);

  g_test_add_data_func_full (path, g_memdup2 (trip, sizeof *trip), function, g_free);
}

static void
add_trips (const OmoDialect *writer, const OmoDialect *reader)
{
  for (guint i = 0; i < G_N_ELEMENTS (trip_cases); i++)
    {
      Trip trip = { &trip_cases[i], writer, reader };

      add_trip (&trip, "create", test_trip_create);
      add_trip (&trip, "ids", test_trip_ids);
      add_trip (&trip, "running", test_trip_running);
      add_trip (&trip, "answer", test_trip_answer);
      add_trip (&trip, "failures", test_trip_failures);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint writer = 0; writer < omo_dialect_get_n (); writer++)
    for (guint reader = 0; reader < omo_dialect_get_n (); reader++)
      add_trips (omo_dialect_get (writer), omo_dialect_get (reader));

  return g_test_run ();
}
