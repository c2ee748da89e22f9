/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include <string.h>

#include "core/omo-error.h"
#include "waiting.h"
#include "workspace-fixture.h"

static void
test_a_request_is_filled_in (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *dialect = NULL;

  paste_request (fixture->workspace, "77");
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_object_get (fixture->workspace, "type-job-id", &id, "dialect", &dialect, NULL);
  g_assert_cmpstr (id, ==, "77");
  g_assert_cmpstr (dialect, ==, "v1-current");
  g_assert_nonnull (omo_workspace_get_pasted_request (fixture->workspace));
  g_assert_nonnull (fixture->change);
  g_assert_null (strstr (fixture->change, PASTED_TOKEN));
  omo_workspace_undo (fixture->workspace);
  g_assert_null (get_name (fixture->workspace, 0));
  g_assert_null (omo_workspace_get_pasted_request (fixture->workspace));
}

/* An id that was typed for another request is not sent with this one. */
static void
test_the_own_id_replaces_a_typed_one (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, "type-job-id", "77", NULL);
  paste_request (fixture->workspace, "22");
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_PAIR);
  g_object_get (fixture->workspace, "type-job-id", &id, NULL);
  g_assert_cmpstr (id, ==, "");
}

static void
test_a_pasted_token_is_used_only_when_said (WorkspaceFixture *fixture, gconstpointer data)
{
  paste_request (fixture->workspace, "77");
  g_assert_true (offers_token (fixture->workspace));
  g_assert_false (omo_workspace_has_token (fixture->workspace));
  omo_workspace_take_offered_token (fixture->workspace, FALSE);
  g_assert_false (offers_token (fixture->workspace));
  g_assert_false (omo_workspace_has_token (fixture->workspace));
  paste_request (fixture->workspace, "77");
  omo_workspace_take_offered_token (fixture->workspace, TRUE);
  g_assert_true (omo_workspace_has_token (fixture->workspace));
  paste_request (fixture->workspace, "77");
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_false (offers_token (fixture->workspace));
}

/* What Omoscope itself hands on has no token in it. */
static void
test_a_token_that_was_taken_out_is_not_offered (WorkspaceFixture *fixture, gconstpointer data)
{
  load_text (fixture->workspace,
             "{\"api_token\": \"[token]\", \"data\": {\"type_job_id\": \"22\"}}");
  g_assert_nonnull (omo_workspace_get_pasted_request (fixture->workspace));
  g_assert_false (offers_token (fixture->workspace));
}

/* Nothing of what was read comes in later. */
static void
test_reading_is_stopped (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char text[] = "{\"api_token\": \"s3cret\", \"data\": {\"type_job_id\": \"22\"}}";
  g_autoptr (GBytes) request = g_bytes_new_static (text, strlen (text));
  g_autoptr (GCancellable) mine = NULL;

  g_assert_false (omo_workspace_stop_loading (fixture->workspace));
  omo_workspace_load_text (fixture->workspace, request);
  mine = omo_workspace_begin_reading (fixture->workspace);
  g_assert_true (is_loading (fixture->workspace));
  g_assert_true (omo_workspace_stop_loading (fixture->workspace));
  g_assert_true (g_cancellable_is_cancelled (mine));
  omo_workspace_end_reading (fixture->workspace);
  wait_until (!is_loading (fixture->workspace));
  g_assert_null (omo_workspace_get_pasted_request (fixture->workspace));
  g_assert_null (fixture->change);
  paste_request (fixture->workspace, "77");
  g_assert_nonnull (omo_workspace_get_pasted_request (fixture->workspace));
}

/* The window is of v1, whose number is first read as degrees. */
static void
test_a_reply_is_read_its_own_way (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-rotate-inner.png", "web-rotate-outer.png", NULL);
  load_text (fixture->workspace,
             "{\"errorId\": 0, \"status\": \"ready\", \"solution\": {\"rotate\": 0.75}}");
  g_assert_cmpfloat_with_epsilon (omo_workspace_get_rotation (fixture->workspace).inner_degrees, 45,
                                  1e-9);
  load_text (fixture->workspace, "{\"error\": false, \"status\": \"success\", \"result\": \"45\"}");
  g_assert_cmpfloat_with_epsilon (omo_workspace_get_rotation (fixture->workspace).inner_degrees, 45,
                                  1e-9);
  g_assert_cmpfloat (omo_workspace_get_rotation (fixture->workspace).outer_degrees, ==, 0);
}

static void
test_a_request_brings_its_reading (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *inner = encode_sample ("web-rotate-inner.png");
  g_autofree char *outer = encode_sample ("web-rotate-outer.png");
  g_autofree char *text = g_strdup_printf (
      "{\"clientKey\": \"s3cret\", \"task\": {\"type\": \"TiktokRotateWebTask\", \"imageBase64s\": "
      "[\"%s\", \"%s\"]}}",
      inner, outer);

  load_text (fixture->workspace, text);
  g_assert_cmpint (omo_workspace_get_reading_choice (fixture->workspace).reading, ==,
                   OMO_READING_RATIO);
  omo_workspace_undo (fixture->workspace);
  g_assert_cmpint (omo_workspace_get_reading_choice (fixture->workspace).reading, ==,
                   OMO_READING_DEGREES);
}

static void
test_a_result_is_shown_without_sending (WorkspaceFixture *fixture, gconstpointer text)
{
  OmoJob *job;

  load_samples (fixture, "web-pair.png", NULL);
  load_text (fixture->workspace, text);
  job = omo_workspace_get_job (fixture->workspace);
  g_assert_nonnull (job);
  g_assert_true (omo_job_is_imported (job));
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_marks, ==, 2);
  g_assert_cmpfloat (omo_job_get_answer (job)->points[0].x, ==, 57);
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (job)), ==, 0);
  omo_workspace_undo (fixture->workspace);
  g_assert_null (omo_workspace_get_job (fixture->workspace));
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-pair.png");
}

static void
test_a_refusal_is_shown_as_one (WorkspaceFixture *fixture, gconstpointer data)
{
  const GError *error;

  load_samples (fixture, "web-pair.png", NULL);
  load_text (fixture->workspace, "{\"error\": true, \"message\": \"Invalid api token.\",}");
  error = omo_job_get_error (omo_workspace_get_job (fixture->workspace));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpstr (omo_error_get_words (error), ==, "Invalid api token.");
}

static void
test_a_result_wants_a_picture (WorkspaceFixture *fixture, gconstpointer data)
{
  load_text (fixture->workspace, "57|31|246|148");
  g_assert_null (omo_workspace_get_job (fixture->workspace));
  g_assert_nonnull (strstr (fixture->change, "Load the picture"));
}

/* Whatever it is called. */
static void
test_a_request_is_read_from_a_file (WorkspaceFixture *fixture, gconstpointer name)
{
  g_autofree char *picture = encode_sample ("web-pair.png");
  g_autofree char *body = g_strdup_printf ("{\"api_token\": \"" PASTED_TOKEN "\", \"data\": "
                                           "{\"type_job_id\": \"22\", \"image_base64\": \"%s\", "
                                           "\"widthview\": 340, \"weightview\": 212}}",
                                           picture);

  load_file (fixture->workspace, write_file (fixture, name, body, strlen (body)));
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_assert_true (offers_token (fixture->workspace));
  g_assert_nonnull (omo_workspace_get_pasted_request (fixture->workspace));
}

static void
test_a_file_that_is_nothing_is_told (WorkspaceFixture *fixture, gconstpointer data)
{
  static const char binary[] = "\x7f"
                               "ELF\0\0\0";

  load_file (fixture->workspace, write_file (fixture, "letter.txt", "Dear support,", 13));
  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
  g_clear_error (&fixture->error);
  load_file (fixture->workspace, write_file (fixture, "page.png", "<html>Not found</html>", 22));
  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
  g_clear_error (&fixture->error);
  load_file (fixture->workspace, write_file (fixture, "program.png", binary, sizeof binary));
  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
  g_assert_null (get_name (fixture->workspace, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-paste/request", NULL, test_a_request_is_filled_in);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/own-id", NULL, test_the_own_id_replaces_a_typed_one);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/token", NULL,
                      test_a_pasted_token_is_used_only_when_said);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/token-taken-out", NULL,
                      test_a_token_that_was_taken_out_is_not_offered);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/stopped", NULL, test_reading_is_stopped);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/result", "57|31|246|148",
                      test_a_result_is_shown_without_sending);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/reply",
                      "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_246_148\"}",
                      test_a_result_is_shown_without_sending);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/reading-of-a-reply", NULL,
                      test_a_reply_is_read_its_own_way);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/reading-of-a-request", NULL,
                      test_a_request_brings_its_reading);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/refusal", NULL, test_a_refusal_is_shown_as_one);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/no-picture", NULL, test_a_result_wants_a_picture);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/file/request", "request.txt",
                      test_a_request_is_read_from_a_file);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/file/request-named-picture", "request.png",
                      test_a_request_is_read_from_a_file);
  ADD_WORKSPACE_TEST ("/ui/workspace-paste/file/nothing", NULL,
                      test_a_file_that_is_nothing_is_told);

  return g_test_run ();
}
