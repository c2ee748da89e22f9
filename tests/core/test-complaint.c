/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-complaint.h"

#include <string.h>

#include "core/omo-error.h"

typedef struct
{
  const char *name;
  OmoErrorCode code;
  OmoStage stage;
  guint http_status;
  OmoSide side;
  gboolean may_be_charged;
} Case;

static const Case cases[] = {
  { "no-picture", OMO_ERROR_NO_PICTURE, OMO_STAGE_NONE, 0, OMO_SIDE_YOURS, FALSE },
  { "no-token", OMO_ERROR_NO_TOKEN, OMO_STAGE_NONE, 0, OMO_SIDE_YOURS, FALSE },
  { "create-unreachable", OMO_ERROR_UNREACHABLE, OMO_STAGE_CREATE, 0, OMO_SIDE_NETWORK, FALSE },
  { "create-cut", OMO_ERROR_CUT, OMO_STAGE_CREATE, 0, OMO_SIDE_NETWORK, TRUE },
  { "create-timed-out", OMO_ERROR_TIMED_OUT, OMO_STAGE_CREATE, 0, OMO_SIDE_NETWORK, TRUE },
  { "create-html", OMO_ERROR_MALFORMED, OMO_STAGE_CREATE, 0, OMO_SIDE_SERVICE, TRUE },
  { "create-500", OMO_ERROR_HTTP_STATUS, OMO_STAGE_CREATE, 500, OMO_SIDE_SERVICE, TRUE },
  { "create-201", OMO_ERROR_HTTP_STATUS, OMO_STAGE_CREATE, 201, OMO_SIDE_SERVICE, TRUE },
  { "create-204", OMO_ERROR_HTTP_STATUS, OMO_STAGE_CREATE, 204, OMO_SIDE_SERVICE, TRUE },
  { "create-403", OMO_ERROR_HTTP_STATUS, OMO_STAGE_CREATE, 403, OMO_SIDE_SERVICE, FALSE },
  { "create-404", OMO_ERROR_HTTP_STATUS, OMO_STAGE_CREATE, 404, OMO_SIDE_YOURS, FALSE },
  { "create-407", OMO_ERROR_HTTP_STATUS, OMO_STAGE_CREATE, 407, OMO_SIDE_NETWORK, FALSE },
  { "create-413", OMO_ERROR_HTTP_STATUS, OMO_STAGE_CREATE, 413, OMO_SIDE_YOURS, FALSE },
  { "create-429", OMO_ERROR_HTTP_STATUS, OMO_STAGE_CREATE, 429, OMO_SIDE_SERVICE, FALSE },
  { "create-refused", OMO_ERROR_REFUSED, OMO_STAGE_CREATE, 0, OMO_SIDE_SERVICE, FALSE },
  { "create-proxy", OMO_ERROR_UNREACHABLE, OMO_STAGE_CREATE, 407, OMO_SIDE_NETWORK, FALSE },
  { "ask-cut", OMO_ERROR_CUT, OMO_STAGE_ASK, 0, OMO_SIDE_NETWORK, FALSE },
  { "ask-unsolved", OMO_ERROR_UNSOLVED, OMO_STAGE_ASK, 0, OMO_SIDE_SERVICE, FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = g_error_new (OMO_ERROR, c->code, "technical");
  g_autoptr (OmoComplaint) complaint = NULL;

  omo_error_set_stage (error, c->stage);
  omo_error_set_http_status (error, c->http_status);
  complaint = omo_complaint_new (error);

  g_assert_cmpint (complaint->side, ==, c->side);
  g_assert_cmpint (complaint->may_be_charged, ==, c->may_be_charged);
  g_assert_cmpstr (complaint->detail, ==, "technical");
}

static void
test_every_code_has_words (void)
{
  for (int code = 0; code < OMO_N_ERROR_CODES; code++)
    {
      g_autoptr (GError) error = g_error_new (OMO_ERROR, code, "technical");
      g_autoptr (OmoComplaint) complaint = omo_complaint_new (error);

      g_assert_cmpstr (complaint->what, !=, "");
      g_assert_cmpstr (complaint->advice, !=, "");
      g_assert_cmpstr (omo_side_get_label (complaint->side), !=, "");
    }
}

static void
test_the_services_words_are_verbatim (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");
  g_autoptr (OmoComplaint) complaint = NULL;

  omo_error_set_words (error, "<b>Invalid</b> %s & more");
  complaint = omo_complaint_new (error);

  g_assert_cmpstr (complaint->words, ==, "<b>Invalid</b> %s & more");
}

static void
test_the_status_is_said (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_HTTP_STATUS, "technical");
  g_autoptr (OmoComplaint) complaint = NULL;

  omo_error_set_http_status (error, 503);
  complaint = omo_complaint_new (error);

  g_assert_nonnull (strstr (complaint->what, "503"));
}

typedef struct
{
  const char *name;
  guint status;
  const char *advice; /* a word of it */
} AdviceCase;

/* What helps with one does not help with another: sending the same again is of use only where it may pass. */
static const AdviceCase advice_cases[] = {
  { "not-200", 201, "address" }, { "wrong-request", 400, "token" },  { "token", 401, "token" },
  { "refused", 403, "token" },   { "no-such-path", 404, "address" }, { "no-post", 405, "address" },
  { "proxy", 407, "network" },   { "too-large", 413, "Crop" },       { "too-many", 429, "Wait" },
  { "trouble", 503, "again" },
};

static void
test_advice (gconstpointer data)
{
  const AdviceCase *c = data;
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_HTTP_STATUS, "technical");
  g_autoptr (OmoComplaint) complaint = NULL;

  omo_error_set_http_status (error, c->status);
  complaint = omo_complaint_new (error);

  g_assert_nonnull (strstr (complaint->advice, c->advice));
  g_assert_true ((strstr (complaint->advice, "in a moment") != NULL) == (c->status >= 500));
}

/* Also where the proxy opened no way at all. */
static void
test_a_proxy_with_a_password (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_UNREACHABLE, "technical");
  g_autoptr (OmoComplaint) complaint = NULL;

  omo_error_set_http_status (error, 407);
  complaint = omo_complaint_new (error);

  g_assert_nonnull (strstr (complaint->what, "proxy"));
  g_assert_nonnull (strstr (complaint->advice, "password"));
}

/* What refuses the question has accepted the job. */
static void
test_a_refused_question (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");
  g_autoptr (OmoComplaint) created = NULL;
  g_autoptr (OmoComplaint) asked = NULL;

  omo_error_set_stage (error, OMO_STAGE_CREATE);
  created = omo_complaint_new (error);
  omo_error_set_stage (error, OMO_STAGE_ASK);
  asked = omo_complaint_new (error);

  g_assert_nonnull (strstr (created->advice, "type id"));
  g_assert_null (strstr (asked->advice, "type id"));
  g_assert_nonnull (strstr (asked->advice, "accepted"));
}

/* JSON with a word that no document has comes from the service, not from a login page. */
static void
test_an_unknown_word (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_MALFORMED, "technical");
  g_autoptr (OmoComplaint) page = omo_complaint_new (error);
  g_autoptr (OmoComplaint) word = NULL;

  omo_error_set_words (error, "pondering");
  word = omo_complaint_new (error);

  g_assert_nonnull (strstr (page->advice, "login page"));
  g_assert_null (strstr (word->advice, "login page"));
  g_assert_cmpint (word->side, ==, OMO_SIDE_SERVICE);
}

/* It may as well have said nothing at all. */
static void
test_a_deadline_says_nothing_of_the_service (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_DEADLINE, "technical");
  g_autoptr (OmoComplaint) complaint = omo_complaint_new (error);

  g_assert_null (strstr (complaint->what, "working"));
}

static void
test_what_passes_is_tried_later (void)
{
  g_autoptr (GError) nameless = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");
  g_autoptr (OmoComplaint) plain = omo_complaint_new (nameless);
  g_autoptr (OmoComplaint) final = NULL;
  g_autoptr (OmoComplaint) passing = NULL;

  omo_error_set_stage (error, OMO_STAGE_CREATE);
  omo_error_set_service_code (error, "ERROR_KEY");
  final = omo_complaint_new (error);
  omo_error_set_service_code (error, "ERROR_TASK_IS_MAINTENANCE");
  passing = omo_complaint_new (error);

  g_assert_cmpint (plain->retry, ==, OMO_RETRY_NOW);
  g_assert_cmpint (final->retry, ==, OMO_RETRY_NEVER);
  g_assert_cmpint (passing->retry, ==, OMO_RETRY_LATER);
  g_assert_cmpint (passing->side, ==, OMO_SIDE_SERVICE);
  g_assert_false (passing->may_be_charged);
  g_assert_cmpstr (passing->what, !=, final->what);
  g_assert_cmpstr (passing->advice, !=, final->advice);
}

static void
test_cancelled_is_nobodys_fault (void)
{
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  g_autoptr (OmoComplaint) complaint = omo_complaint_new (error);

  g_assert_cmpint (complaint->side, ==, OMO_SIDE_NOBODY);
  g_assert_null (complaint->detail);
}

/* The window's parts are in quotes; the terminal's are options. */
static void
test_terminal_names_no_window (void)
{
  for (int code = 0; code < OMO_ERROR_NOT_UNDERSTOOD; code++)
    {
      g_autoptr (GError) error = g_error_new (OMO_ERROR, code, "technical");
      g_autoptr (OmoComplaint) window = omo_complaint_new (error);
      g_autoptr (OmoComplaint) terminal = omo_complaint_new_for_terminal (error);

      g_assert_cmpstr (terminal->what, ==, window->what);
      g_assert_null (strstr (terminal->advice, "Connection"));
      g_assert_null (strstr (window->advice, "--"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/complaint/side/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (advice_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/complaint/advice/%s", advice_cases[i].name);
      g_test_add_data_func (path, &advice_cases[i], test_advice);
    }
  g_test_add_func ("/core/complaint/proxy-with-a-password", test_a_proxy_with_a_password);
  g_test_add_func ("/core/complaint/refused-question", test_a_refused_question);
  g_test_add_func ("/core/complaint/unknown-word", test_an_unknown_word);
  g_test_add_func ("/core/complaint/deadline", test_a_deadline_says_nothing_of_the_service);
  g_test_add_func ("/core/complaint/every-code-has-words", test_every_code_has_words);
  g_test_add_func ("/core/complaint/words-are-verbatim", test_the_services_words_are_verbatim);
  g_test_add_func ("/core/complaint/status-is-said", test_the_status_is_said);
  g_test_add_func ("/core/complaint/tried-later", test_what_passes_is_tried_later);
  g_test_add_func ("/core/complaint/cancelled", test_cancelled_is_nobodys_fault);

  g_test_add_func ("/core/complaint/terminal", test_terminal_names_no_window);
  return g_test_run ();
}
