/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which service a window speaks to. No keyring answers here. */

#include <string.h>

#include "../net/canned-server.h"
#include "core/omo-error.h"
#include "ui/omo-application.h"
#include "ui/omo-workspace.h"
#include "waiting.h"
#include "workspace-fixture.h"

#define TOKEN "t0ken-9Zq"
#define ACCEPTED "{\"error\": false, \"job_id\": 1}"
#define SOLVED "{\"error\": false, \"status\": \"success\", \"result\": \"1_2_3_4\"}"

typedef struct
{
  GSettings *settings;
  OmoWorkspace *workspace;
  OmoProfile *profile; /* another one, not in force yet */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->workspace = omo_workspace_new (fixture->settings);
  fixture->profile = omo_profile_new ("Other");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->settings);
  omo_profile_free (fixture->profile);
}

static void
set_base (OmoProfile *profile, const char *base)
{
  g_free (profile->base);
  profile->base = g_strdup (base);
}

/* A request of v2 with a picture of 1 x 1. */
static void
paste_v2 (Fixture *fixture)
{
  load_text (
      fixture->workspace,
      "{\"clientKey\": \"x\", \"task\": {\"type\": \"Tiktok3DSelectObjectWebTask\", "
      "\"imageBase64\": \"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA"
      "WjR9awAAAABJRU5ErkJggg==\", \"widthView\": 340, \"heightView\": 212}}");
}

static const char *
get_dialect (Fixture *fixture)
{
  return omo_dialect_get_id (omo_workspace_get_dialect (fixture->workspace));
}

static void
assert_endpoint (Fixture *fixture, const char *expected)
{
  g_autofree char *name = omo_workspace_dup_endpoint_name (fixture->workspace);

  g_assert_cmpstr (name, ==, expected);
}

/* --- what is in force --- */

static void
test_a_profile_brings_what_it_says (Fixture *fixture, gconstpointer data)
{
  OmoReadingChoice choice;

  fixture->profile->dialect = omo_dialect_from_id ("v2");
  fixture->profile->choice = (OmoReadingChoice){ OMO_READING_EACH, 284, TRUE };
  set_base (fixture->profile, "https://a.example/v2");
  omo_workspace_set_profile (fixture->workspace, fixture->profile);

  choice = omo_workspace_get_reading_choice (fixture->workspace);
  g_assert_cmpstr (get_dialect (fixture), ==, "v2");
  g_assert_cmpint (choice.reading, ==, OMO_READING_EACH);
  g_assert_cmpfloat (choice.travel, ==, 284);
  g_assert_true (choice.flip);
  assert_endpoint (fixture, "https://a.example/v2");
}

static void
test_an_edit_elsewhere_leaves_the_choice_here (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) edited = NULL;

  omo_workspace_set_profile (fixture->workspace, fixture->profile);
  g_object_set (fixture->workspace, "reading", OMO_READING_SLIDER, NULL);
  edited = omo_profile_copy (fixture->profile);
  edited->deadline_seconds = 5;
  omo_workspace_set_profile (fixture->workspace, edited);
  g_assert_cmpint (omo_workspace_get_reading_choice (fixture->workspace).reading, ==,
                   OMO_READING_SLIDER);

  edited->choice.reading = OMO_READING_EACH;
  omo_workspace_set_profile (fixture->workspace, edited);
  g_assert_cmpint (omo_workspace_get_reading_choice (fixture->workspace).reading, ==,
                   OMO_READING_EACH);
}

static void
test_a_paste_speaks_for_itself_alone (Fixture *fixture, gconstpointer data)
{
  load_sample (fixture->workspace, "web-pair");
  paste_v2 (fixture);
  g_assert_cmpstr (get_dialect (fixture), ==, "v2");
  g_assert_cmpstr (omo_dialect_get_id (omo_workspace_get_profile (fixture->workspace)->dialect), ==,
                   "v1");

  omo_workspace_undo (fixture->workspace);
  g_assert_cmpstr (get_dialect (fixture), ==, "v1");
  paste_v2 (fixture);
  g_assert_cmpstr (get_dialect (fixture), ==, "v2");
  omo_workspace_clear (fixture->workspace);
  g_assert_cmpstr (get_dialect (fixture), ==, "v1");
  paste_v2 (fixture);
  load_sample (fixture->workspace, "phone-pair");
  wait_until (omo_workspace_get_job_type (fixture->workspace)->kind == OMO_JOB_PHONE_PAIR);
  g_assert_cmpstr (get_dialect (fixture), ==, "v1");
}

typedef struct
{
  const char *name;
  const char *base;
  const char *expected; /* where a pasted v2 request would go */
} AddressCase;

static const AddressCase address_cases[] = {
  { "the-services-own", "https://omocaptcha.com/api", "https://api.omocaptcha.com/v2" },
  { "a-person's", "https://proxy.example/api", "https://proxy.example/api" },
};

static void
test_no_request_goes_where_nobody_chose (Fixture *fixture, gconstpointer data)
{
  const AddressCase *c = data;

  set_base (fixture->profile, c->base);
  omo_workspace_set_profile (fixture->workspace, fixture->profile);
  assert_endpoint (fixture, c->base);
  paste_v2 (fixture);
  assert_endpoint (fixture, c->expected);
}

/* --- the service's id of a job type --- */

static void
test_the_profiles_type_id (Fixture *fixture, gconstpointer data)
{
  g_autofree char *typed = NULL;

  fixture->profile->type_job_ids[OMO_JOB_WEB_PAIR] = g_strdup ("1022");
  omo_workspace_set_profile (fixture->workspace, fixture->profile);
  load_sample (fixture->workspace, "web-pair");
  g_assert_cmpstr (omo_workspace_get_usual_type_id (fixture->workspace), ==, "1022");
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_PHONE_PAIR, NULL);
  g_assert_cmpstr (omo_workspace_get_usual_type_id (fixture->workspace), ==, "25");
  /* It is an id of v1. */
  paste_v2 (fixture);
  g_assert_cmpstr (omo_workspace_get_usual_type_id (fixture->workspace), ==,
                   "Tiktok3DSelectObjectWebTask");
  g_object_get (fixture->workspace, "type-job-id", &typed, NULL);
  g_assert_cmpstr (typed, ==, "");
}

/* --- on the wire --- */

static void
test_submitted_as_the_profile_says (Fixture *fixture, gconstpointer data)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_autoptr (CannedServer) server = canned_server_new (replies, NULL);
  g_autoptr (OmoEndpoint) endpoint = canned_server_dup_endpoint (server);
  const char *body;

  set_base (fixture->profile, omo_endpoint_get_base (endpoint));
  fixture->profile->create_path = g_strdup ("v3/make");
  fixture->profile->ask_path = g_strdup ("v3/ask");
  fixture->profile->type_job_ids[OMO_JOB_WEB_PAIR] = g_strdup ("1022");
  omo_workspace_set_profile (fixture->workspace, fixture->profile);
  load_sample (fixture->workspace, "web-pair");
  omo_workspace_enter_token (fixture->workspace, " " TOKEN "\n");
  submit (fixture->workspace);

  g_assert_no_error (omo_job_get_error (omo_workspace_get_job (fixture->workspace)));
  g_assert_true (g_str_has_suffix (server->paths->pdata[0], "/v3/make"));
  g_assert_true (g_str_has_suffix (server->paths->pdata[1], "/v3/ask"));
  body = server->bodies->pdata[0];
  g_assert_nonnull (strstr (body, "\"" TOKEN "\""));
  g_assert_nonnull (strstr (body, "\"1022\""));
}

/* To another profile's service, as that has it and with its token; the one in force is not asked. */
static void
test_sent_to_a_guest (Fixture *fixture, gconstpointer data)
{
  static const char *const replies[] = { ACCEPTED, SOLVED, NULL };
  g_autoptr (CannedServer) server = canned_server_new (replies, NULL);
  g_autoptr (OmoEndpoint) endpoint = canned_server_dup_endpoint (server);
  g_autofree char *name = NULL;
  const char *body;

  set_base (fixture->profile, omo_endpoint_get_base (endpoint));
  fixture->profile->dialect = omo_dialect_from_id ("v1-task");
  fixture->profile->type_job_ids[OMO_JOB_WEB_PAIR] = g_strdup ("1022");
  load_sample (fixture->workspace, "web-pair");
  g_object_set (fixture->workspace, "type-job-id", "77", NULL);
  omo_workspace_enter_token (fixture->workspace, "own-t0ken");
  omo_tokens_set (omo_workspace_get_tokens (fixture->workspace), fixture->profile, TOKEN);
  omo_workspace_submit_to (fixture->workspace, fixture->profile);
  wait_until (!omo_workspace_is_working (fixture->workspace));

  g_assert_no_error (omo_job_get_error (omo_workspace_get_job (fixture->workspace)));
  g_assert_true (g_str_has_suffix (server->paths->pdata[0], "/createTask"));
  body = server->bodies->pdata[0];
  g_assert_nonnull (strstr (body, "\"" TOKEN "\""));
  g_assert_nonnull (strstr (body, "\"1022\""));
  g_assert_null (strstr (body, "own-t0ken"));
  name = omo_workspace_dup_job_endpoint_name (fixture->workspace);
  g_assert_cmpstr (name, ==, omo_endpoint_get_base (endpoint));
  g_assert_cmpstr (omo_dialect_get_id (omo_workspace_get_job_dialect (fixture->workspace)), ==,
                   "v1-task");
  /* The next one is the own service's again. */
  g_assert_cmpstr (get_dialect (fixture), ==, "v1");
  assert_endpoint (fixture, "https://omocaptcha.com/api");
  g_assert_cmpuint (server->bodies->len, ==, 2);
}

/* --- the token --- */

static void
test_a_submission_waits_for_the_keyring (Fixture *fixture, gconstpointer data)
{
  load_sample (fixture->workspace, "web-pair");
  omo_workspace_submit (fixture->workspace);
  g_assert_true (omo_workspace_is_working (fixture->workspace));
  wait_until (!omo_workspace_is_working (fixture->workspace));
  g_assert_error (omo_job_get_error (omo_workspace_get_job (fixture->workspace)), OMO_ERROR,
                  OMO_ERROR_NO_TOKEN);
}

static void
test_the_wait_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  load_sample (fixture->workspace, "web-pair");
  omo_workspace_submit (fixture->workspace);
  omo_workspace_cancel (fixture->workspace);
  g_assert_false (omo_workspace_is_working (fixture->workspace));
  g_assert_error (omo_job_get_error (omo_workspace_get_job (fixture->workspace)), G_IO_ERROR,
                  G_IO_ERROR_CANCELLED);
  /* What the keyring says then starts nothing. */
  wait_until (omo_tokens_get_state (omo_workspace_get_tokens (fixture->workspace),
                                    omo_workspace_get_profile (fixture->workspace)->id)
              != OMO_TOKEN_LOOKING);
  g_assert_false (omo_workspace_is_working (fixture->workspace));
}

static void
test_each_profile_has_its_own_token (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) first = omo_profile_copy (omo_workspace_get_profile (fixture->workspace));

  omo_workspace_enter_token (fixture->workspace, TOKEN);
  g_assert_true (omo_workspace_has_token (fixture->workspace));
  omo_workspace_set_profile (fixture->workspace, fixture->profile);
  g_assert_false (omo_workspace_has_token (fixture->workspace));
  omo_workspace_set_profile (fixture->workspace, first);
  g_assert_true (omo_workspace_has_token (fixture->workspace));
}

/* A token that a customer pasted was not meant for another service. */
static void
test_a_pasted_token_does_not_change_sides (Fixture *fixture, gconstpointer data)
{
  omo_workspace_set_token (fixture->workspace, TOKEN);
  g_assert_true (omo_workspace_has_own_token (fixture->workspace));
  omo_workspace_set_profile (fixture->workspace, fixture->profile);
  g_assert_false (omo_workspace_has_token (fixture->workspace));
}

/* --- the prices of another profile --- */

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

/* Asks a service that has no list, so that the one with a token is asked for as well, where there is one. */
static gboolean
sends_token (Fixture *fixture)
{
  static const char *const replies[] = { "{}", NULL };
  g_autoptr (CannedServer) server = canned_server_new (replies, NULL);
  g_autoptr (OmoEndpoint) endpoint = canned_server_dup_endpoint (server);
  g_autoptr (GAsyncResult) result = NULL;
  gboolean is_sent = FALSE;

  set_base (fixture->profile, omo_endpoint_get_base (endpoint));
  omo_workspace_ask_guest_prices_async (fixture->workspace, fixture->profile, NULL, asked_cb,
                                        &result);
  wait_until (result != NULL);
  g_assert_null (omo_workspace_ask_guest_prices_finish (fixture->workspace, result, NULL));
  g_assert_cmpuint (server->bodies->len, >, 0);
  for (guint i = 0; i < server->bodies->len; i++)
    is_sent = is_sent || strstr (server->bodies->pdata[i], TOKEN) != NULL;
  return is_sent;
}

/* Nothing is submitted yet: OMOSCOPE_TOKEN is for the service in force, until somebody sends a captcha elsewhere. */
static void
test_a_guest_is_asked_with_its_own_token (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoTokens) environment = NULL;

  omo_tokens_set (omo_workspace_get_tokens (fixture->workspace), fixture->profile, TOKEN);
  g_assert_true (sends_token (fixture));

  g_setenv ("OMOSCOPE_TOKEN", TOKEN, TRUE);
  environment = omo_tokens_new ();
  omo_workspace_share_tokens (fixture->workspace, environment);
  g_assert_false (sends_token (fixture));
}

#define ADD(path, data, test)                                                                      \
  g_test_add ("/ui/workspace-profile/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("brings", NULL, test_a_profile_brings_what_it_says);
  ADD ("edited", NULL, test_an_edit_elsewhere_leaves_the_choice_here);
  ADD ("pasted", NULL, test_a_paste_speaks_for_itself_alone);
  ADD ("address/own", &address_cases[0], test_no_request_goes_where_nobody_chose);
  ADD ("address/person", &address_cases[1], test_no_request_goes_where_nobody_chose);
  ADD ("type-id", NULL, test_the_profiles_type_id);
  ADD ("wire", NULL, test_submitted_as_the_profile_says);
  ADD ("guest", NULL, test_sent_to_a_guest);
  ADD ("guest-prices", NULL, test_a_guest_is_asked_with_its_own_token);
  ADD ("waits", NULL, test_a_submission_waits_for_the_keyring);
  ADD ("waits-cancelled", NULL, test_the_wait_can_be_cancelled);
  ADD ("token", NULL, test_each_profile_has_its_own_token);
  ADD ("token-pasted", NULL, test_a_pasted_token_does_not_change_sides);

  return g_test_run ();
}
