/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <math.h>

#include "core/omo-dialect.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

/* The JSON reader and every reader of the codec on the same bytes. Besides not crashing they must keep their
 * word: an error exactly when they fail, and what was read is written and read back the same. */

static void
check_outcome (gboolean read, GError *error)
{
  g_assert_cmpint (read, ==, error == NULL);
  if (error != NULL)
    {
      g_assert_true (error->domain == OMO_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* Nothing that passes the gate may surprise json-glib. */
static void
try_json (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  OmoJsonOddities oddities = OMO_JSON_CLEAN;
  g_autoptr (JsonNode) root = omo_json_parse ((const char *) data, size, &oddities, &error);

  check_outcome (root != NULL, error);
  g_assert_false (error != NULL && g_str_has_prefix (error->message, "the parser refuses"));
}

static void
try_create_reply (const OmoDialect *dialect, GBytes *body)
{
  g_autoptr (GError) error = NULL;
  g_auto (OmoCreateReply) reply = { 0 };
  gboolean read = omo_dialect_decode_create_reply (dialect, body, &reply, &error);

  check_outcome (read, error);
  g_assert_cmpint (read, ==, reply.id != NULL);
}

static void
try_ask_reply (const OmoDialect *dialect, GBytes *body, OmoAnswerShape shape)
{
  g_autoptr (GError) error = NULL;
  g_auto (OmoAskReply) reply = { 0 };
  gboolean read = omo_dialect_decode_ask_reply (dialect, body, shape, &reply, &error);

  check_outcome (read, error);
  g_assert_cmpint (reply.answer != NULL, ==, read && reply.status == OMO_ASK_SOLVED);
  if (reply.answer != NULL)
    {
      g_assert_true (isfinite (reply.answer->value));
      g_assert_true (isfinite (reply.answer->end2.x) && isfinite (reply.answer->end2.y));
      for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
        g_assert_true (isfinite (reply.answer->points[i].x)
                       && isfinite (reply.answer->points[i].y));
    }
}

static void
assert_same_request (const OmoCreateRequest *a, const OmoCreateRequest *b)
{
  g_assert_cmpstr (a->token, ==, b->token);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpstr (a->type_job_id, ==, b->type_job_id);
  g_assert_cmpint (a->view_width, ==, b->view_width);
  g_assert_cmpint (a->view_height, ==, b->view_height);
  g_assert_cmpstr (a->question, ==, b->question);
  for (guint i = 0; i < G_N_ELEMENTS (a->pictures); i++)
    g_assert_true (a->pictures[i] == b->pictures[i]
                   || g_bytes_equal (a->pictures[i], b->pictures[i]));
}

static void
try_create (const OmoDialect *dialect, GBytes *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) rewritten = NULL;
  OmoOddities oddities = OMO_ODD_NONE;
  g_auto (OmoCreateRequest) request = { 0 };
  g_auto (OmoCreateRequest) again = { 0 };
  gboolean read = omo_dialect_decode_create (dialect, body, &request, &oddities, &error);

  check_outcome (read, error);
  if (!read)
    return;
  rewritten = omo_dialect_encode_create (dialect, &request);
  g_assert_true (omo_dialect_decode_create (dialect, rewritten, &again, &oddities, &error));
  g_assert_cmphex (oddities, ==, OMO_ODD_NONE);
  assert_same_request (&request, &again);
}

static void
try_ask (const OmoDialect *dialect, GBytes *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) rewritten = NULL;
  g_autofree char *token = NULL;
  g_autofree char *token_again = NULL;
  g_autoptr (OmoJobId) id = NULL;
  g_autoptr (OmoJobId) id_again = NULL;
  gboolean read = omo_dialect_decode_ask (dialect, body, &token, &id, &error);

  check_outcome (read, error);
  if (!read)
    return;
  rewritten = omo_dialect_encode_ask (dialect, token, id);
  g_assert_true (omo_dialect_decode_ask (dialect, rewritten, &token_again, &id_again, &error));
  g_assert_cmpstr (token, ==, token_again);
  g_assert_cmpstr (id->text, ==, id_again->text);
  g_assert_cmpint (id->is_text, ==, id_again->is_text);
}

static void
try_account (const OmoDialect *dialect, GBytes *body)
{
  g_autoptr (GError) balance_error = NULL;
  g_autoptr (GError) prices_error = NULL;
  g_auto (OmoBalance) balance = { 0 };
  g_autoptr (GPtrArray) prices = omo_dialect_decode_prices (dialect, body, &prices_error);
  gboolean read = omo_dialect_decode_balance (dialect, body, &balance, &balance_error);

  check_outcome (read, balance_error);
  g_assert_cmpint (read, ==, balance.amount != NULL);
  check_outcome (prices != NULL, prices_error);
  if (prices != NULL)
    {
      g_autoptr (GBytes) rewritten = omo_dialect_encode_prices (dialect, prices);
      g_autoptr (GPtrArray) again = omo_dialect_decode_prices (dialect, rewritten, &prices_error);

      g_assert_no_error (prices_error);
      g_assert_cmpuint (prices->len, ==, again->len);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) body = g_bytes_new (data, size);

  try_json (data, size);
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    {
      const OmoDialect *dialect = omo_dialect_get (i);

      try_create_reply (dialect, body);
      for (OmoAnswerShape shape = 0; shape < OMO_N_ANSWER_SHAPES; shape++)
        try_ask_reply (dialect, body, shape);
      try_create (dialect, body);
      try_ask (dialect, body);
      try_account (dialect, body);
    }
  return 0;
}
