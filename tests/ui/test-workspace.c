/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>

#include "core/omo-case.h"
#include "core/omo-error.h"
#include "ui/omo-application.h"
#include "ui/omo-tolerance-settings.h"
#include "waiting.h"

typedef struct
{
  GSettings *settings;
  OmoWorkspace *workspace;
  GError *error; /* of the last notice */
  char *text;
  char *change; /* of the last one told */
  char *folder; /* of pictures without their truth beside them; NULL until one is wanted */
} Fixture;

static void
noticed_cb (OmoWorkspace *workspace, const GError *error, const char *text, Fixture *fixture)
{
  g_clear_error (&fixture->error);
  g_clear_pointer (&fixture->text, g_free);
  fixture->error = error == NULL ? NULL : g_error_copy (error);
  fixture->text = g_strdup (text);
}

static void
changed_cb (OmoWorkspace *workspace, const char *text, Fixture *fixture)
{
  g_free (fixture->change);
  fixture->change = g_strdup (text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->workspace = omo_workspace_new (fixture->settings);
  g_signal_connect (fixture->workspace, "notice", G_CALLBACK (noticed_cb), fixture);
  g_signal_connect (fixture->workspace, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
remove_folder (Fixture *fixture)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (fixture->folder == NULL)
    return;
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->settings);
  g_clear_error (&fixture->error);
  g_free (fixture->text);
  g_free (fixture->change);
  remove_folder (fixture);
}

/* A sample's picture alone: the truth beside it would be read too. */
static GFile *
copy_sample (Fixture *fixture, const char *name)
{
  g_autoptr (GFile) from =
      g_file_new_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "data", "samples", name, NULL);
  GFile *to;
  g_autoptr (GError) error = NULL;

  if (fixture->folder == NULL)
    fixture->folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  to = g_file_new_build_filename (fixture->folder, name, NULL);
  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return to;
}

static gboolean
is_loading (Fixture *fixture)
{
  gboolean loading;

  g_object_get (fixture->workspace, "loading", &loading, NULL);
  return loading;
}

static void
load_samples (Fixture *fixture, const char *first, const char *second)
{
  const char *names[] = { first, second };
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      {
        g_autoptr (GFile) file = copy_sample (fixture, names[i]);

        g_list_store_append (files, file);
      }
  omo_workspace_load_files (fixture->workspace, G_LIST_MODEL (files));
  wait_until (!is_loading (fixture));
}

static OmoJobKind
get_kind (Fixture *fixture)
{
  return omo_workspace_get_job_type (fixture->workspace)->kind;
}

static const char *
get_name (Fixture *fixture, guint place)
{
  OmoPicture *picture = omo_workspace_get_picture (fixture->workspace, place);

  return picture == NULL ? NULL : omo_picture_get_name (picture);
}

static void
run_job (Fixture *fixture, const char *script)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_workspace_set_script (fixture->workspace, script, &error));
  g_assert_no_error (error);
  g_object_set (fixture->workspace, "simulated", TRUE, NULL);
  omo_workspace_submit (fixture->workspace);
  wait_until (!omo_workspace_is_working (fixture->workspace));
}

/* --- paste --- */

static char *
encode_sample (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "data", "samples", name, NULL);
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return g_base64_encode ((const guchar *) data, size);
}

static void
load_text (Fixture *fixture, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  omo_workspace_load_text (fixture->workspace, bytes);
  wait_until (!is_loading (fixture));
}

static gboolean
offers_token (Fixture *fixture)
{
  gboolean offers;

  g_object_get (fixture->workspace, "offers-token", &offers, NULL);
  return offers;
}

static gboolean
has_token (Fixture *fixture)
{
  gboolean there;

  g_object_get (fixture->workspace, "has-token", &there, NULL);
  return there;
}

static void
paste_request_of_type (Fixture *fixture, const char *type_job_id)
{
  g_autofree char *picture = encode_sample ("web-pair.png");
  g_autofree char *body =
      g_strdup_printf ("{\"api_token\": \"s3cret-t0ken-of-a-customer\", \"data\": "
                       "{\"type_job_id\": \"%s\", \"image_base64 \": \"%s\", "
                       "\"width_view\": 340, \"height_view\": 212}}",
                       type_job_id, picture);

  load_text (fixture, body);
}

static void
paste_request (Fixture *fixture)
{
  paste_request_of_type (fixture, "77");
}

static void
test_a_request_is_filled_in (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *dialect = NULL;

  paste_request (fixture);
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_object_get (fixture->workspace, "type-job-id", &id, "dialect", &dialect, NULL);
  g_assert_cmpstr (id, ==, "77");
  g_assert_cmpstr (dialect, ==, "v1-current");
  g_assert_nonnull (omo_workspace_get_pasted_request (fixture->workspace));
  g_assert_nonnull (fixture->change);
  g_assert_null (strstr (fixture->change, "s3cret"));
  omo_workspace_undo (fixture->workspace);
  g_assert_null (get_name (fixture, 0));
  g_assert_null (omo_workspace_get_pasted_request (fixture->workspace));
}

/* An id that was typed for another request is not sent with this one. */
static void
test_the_own_id_replaces_a_typed_one (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, "type-job-id", "77", NULL);
  paste_request_of_type (fixture, "22");
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_PAIR);
  g_object_get (fixture->workspace, "type-job-id", &id, NULL);
  g_assert_cmpstr (id, ==, "");
}

static void
test_a_pasted_token_is_used_only_when_said (Fixture *fixture, gconstpointer data)
{
  paste_request (fixture);
  g_assert_true (offers_token (fixture));
  g_assert_false (has_token (fixture));
  omo_workspace_take_offered_token (fixture->workspace, FALSE);
  g_assert_false (offers_token (fixture));
  g_assert_false (has_token (fixture));
  paste_request (fixture);
  omo_workspace_take_offered_token (fixture->workspace, TRUE);
  g_assert_true (has_token (fixture));
  paste_request (fixture);
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_false (offers_token (fixture));
}

static void
test_a_result_is_shown_without_sending (Fixture *fixture, gconstpointer text)
{
  OmoJob *job;

  load_samples (fixture, "web-pair.png", NULL);
  load_text (fixture, text);
  job = omo_workspace_get_job (fixture->workspace);
  g_assert_nonnull (job);
  g_assert_true (omo_job_is_imported (job));
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_marks, ==, 2);
  g_assert_cmpfloat (omo_job_get_answer (job)->points[0].x, ==, 57);
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (job)), ==, 0);
  omo_workspace_undo (fixture->workspace);
  g_assert_null (omo_workspace_get_job (fixture->workspace));
  g_assert_cmpstr (get_name (fixture, 0), ==, "web-pair.png");
}

static void
test_a_refusal_is_shown_as_one (Fixture *fixture, gconstpointer data)
{
  const GError *error;

  load_samples (fixture, "web-pair.png", NULL);
  load_text (fixture, "{\"error\": true, \"message\": \"Invalid api token.\",}");
  error = omo_job_get_error (omo_workspace_get_job (fixture->workspace));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpstr (omo_error_get_words (error), ==, "Invalid api token.");
}

static void
test_a_result_wants_a_picture (Fixture *fixture, gconstpointer data)
{
  load_text (fixture, "57|31|246|148");
  g_assert_null (omo_workspace_get_job (fixture->workspace));
  g_assert_nonnull (strstr (fixture->change, "Load the picture"));
}

/* --- the address that was pasted --- */

static void
paste_command (Fixture *fixture, const char *address)
{
  g_autofree char *picture = encode_sample ("web-pair.png");
  g_autofree char *command = g_strdup_printf (
      "curl %s/createJob -d '{\"api_token\": \"s3cret-t0ken-of-a-customer\", \"data\": "
      "{\"type_job_id\": \"22\", \"image_base64\": \"%s\", \"widthview\": 340, \"weightview\": 212}}'",
      address, picture);

  load_text (fixture, command);
}

static char *
dup_endpoint (Fixture *fixture)
{
  return omo_workspace_dup_endpoint_name (fixture->workspace);
}

/* Of the profile no token goes there, nor one that was typed before. */
static void
test_a_pasted_address_is_used_when_said (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dup_endpoint (fixture);
  g_autofree char *after = NULL;
  g_autofree char *then = NULL;

  omo_workspace_set_token (fixture->workspace, "an0ther-t0ken");
  paste_command (fixture, "https://example.com/api");
  g_assert_cmpstr (omo_workspace_get_offered_address (fixture->workspace), ==,
                   "https://example.com/api");
  g_assert_nonnull (strstr (fixture->change, "https://example.com/api"));
  g_assert_null (omo_workspace_get_address (fixture->workspace));
  after = dup_endpoint (fixture);
  g_assert_cmpstr (after, ==, before);

  omo_workspace_use_offered_address (fixture->workspace);
  then = dup_endpoint (fixture);
  g_assert_cmpstr (then, ==, "https://example.com/api");
  g_assert_false (has_token (fixture));
  g_assert_true (offers_token (fixture));
  omo_workspace_take_offered_token (fixture->workspace, TRUE);
  g_assert_true (has_token (fixture));

  omo_workspace_leave_address (fixture->workspace);
  g_clear_pointer (&then, g_free);
  then = dup_endpoint (fixture);
  g_assert_cmpstr (then, ==, before);
  g_assert_false (has_token (fixture));
}

static void
test_the_token_of_an_address_goes_with_it (Fixture *fixture, gconstpointer data)
{
  paste_command (fixture, "https://example.com/api");
  omo_workspace_take_offered_token (fixture->workspace, TRUE);
  omo_workspace_use_offered_address (fixture->workspace);
  g_assert_true (has_token (fixture));
  omo_workspace_set_token (fixture->workspace, "an0ther-t0ken");
  paste_command (fixture, "https://example.org");
  omo_workspace_use_offered_address (fixture->workspace);
  g_assert_false (has_token (fixture));
}

static void
test_an_address_that_cannot_be_used_is_not_offered (Fixture *fixture, gconstpointer address)
{
  paste_command (fixture, address);
  g_assert_null (omo_workspace_get_offered_address (fixture->workspace));
  g_object_set (fixture->workspace, "simulated", TRUE, NULL);
  paste_command (fixture, address);
  g_assert_null (omo_workspace_get_offered_address (fixture->workspace));
}

/* --- files with text in them --- */

static GFile *
write_file (const char *name, const void *data, gsize size)
{
  g_autofree char *folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
  return g_file_new_for_path (path);
}

/* Takes `file`. */
static void
load_and_remove (Fixture *fixture, GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_list_store_append (files, file);
  omo_workspace_load_files (fixture->workspace, G_LIST_MODEL (files));
  wait_until (!is_loading (fixture));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));
  g_object_unref (file);
}

/* Whatever it is called. */
static void
test_a_request_is_read_from_a_file (Fixture *fixture, gconstpointer name)
{
  g_autofree char *picture = encode_sample ("web-pair.png");
  g_autofree char *body =
      g_strdup_printf ("{\"api_token\": \"s3cret-t0ken-of-a-customer\", \"data\": "
                       "{\"type_job_id\": \"22\", \"image_base64\": \"%s\", "
                       "\"widthview\": 340, \"weightview\": 212}}",
                       picture);

  load_and_remove (fixture, write_file (name, body, strlen (body)));
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_assert_true (offers_token (fixture));
  g_assert_nonnull (omo_workspace_get_pasted_request (fixture->workspace));
}

static void
test_a_file_that_is_nothing_is_told (Fixture *fixture, gconstpointer data)
{
  static const char binary[] = "\x7f"
                               "ELF\0\0\0";

  load_and_remove (fixture, write_file ("letter.txt", "Dear support,", 13));
  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
  g_clear_error (&fixture->error);
  load_and_remove (fixture, write_file ("page.png", "<html>Not found</html>", 22));
  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
  g_clear_error (&fixture->error);
  load_and_remove (fixture, write_file ("program.png", binary, sizeof binary));
  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
  g_assert_null (get_name (fixture, 0));
}

/* --- the doctor --- */

static void
examined_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GPtrArray **) user_data = omo_workspace_examine_finish (result);
}

static gboolean
tells (Fixture *fixture, const char *rule, gboolean is_mended)
{
  g_autoptr (GPtrArray) findings = NULL;

  omo_workspace_examine_async (fixture->workspace, examined_cb, &findings);
  wait_until (findings != NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *finding = findings->pdata[i];

      if (g_str_equal (finding->rule, rule) && finding->is_mended == is_mended)
        return TRUE;
    }
  return FALSE;
}

/* Waits; whether the doctor finds `rule`. */
static gboolean
finds (Fixture *fixture, const char *rule)
{
  return tells (fixture, rule, FALSE);
}

static gboolean
tells_mended (Fixture *fixture, const char *rule)
{
  return tells (fixture, rule, TRUE);
}

static void
test_a_pasted_request_is_mended (Fixture *fixture, gconstpointer data)
{
  paste_request (fixture);
  g_assert_true (finds (fixture, data));
  omo_workspace_mend (fixture->workspace, data);
  wait_until (!is_loading (fixture));
  g_assert_false (finds (fixture, data));
  g_assert_true (tells_mended (fixture, data));
  g_assert_true (offers_token (fixture));
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  omo_workspace_undo (fixture->workspace);
  g_assert_null (get_name (fixture, 1));
  g_assert_true (finds (fixture, data));
  g_assert_false (tells_mended (fixture, data));
}

static void
test_a_sample_has_no_findings (Fixture *fixture, gconstpointer id)
{
  g_autoptr (GPtrArray) findings = NULL;

  omo_workspace_load_sample (fixture->workspace, omo_sample_from_id (id));
  wait_until (!is_loading (fixture));
  omo_workspace_examine_async (fixture->workspace, examined_cb, &findings);
  wait_until (findings != NULL);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((const OmoFinding *) findings->pdata[i])->text);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The picture is what is wrong, so that there is none to show. */
static void
test_a_request_without_a_picture_is_examined (Fixture *fixture, gconstpointer base64)
{
  g_autofree char *body = g_strdup_printf (
      "{\"api_token\": \"s3cret-t0ken-of-a-customer\", \"data\": {\"type_job_id\": \"22\", "
      "\"image_base64\": \"%s\", \"widthview\": \"340\", \"weightview\": \"212\"}}",
      (const char *) base64);

  load_samples (fixture, "phone-pair.png", NULL);
  omo_workspace_clear (fixture->workspace);
  load_text (fixture, body);
  g_assert_true (omo_workspace_has_patient (fixture->workspace));
  g_assert_null (get_name (fixture, 0));
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_PAIR);
  g_assert_true (finds (fixture, "base64-no-picture") || finds (fixture, "base64-alien")
                 || finds (fixture, "picture-broken") || finds (fixture, "picture-truncated"));
  g_assert_true (offers_token (fixture));
  omo_workspace_undo (fixture->workspace);
  g_assert_false (omo_workspace_has_patient (fixture->workspace));
}

static void
test_a_reply_without_a_picture_is_examined (Fixture *fixture, gconstpointer data)
{
  load_text (fixture, "{\"error\": false, \"success\": false, \"job_id\": 7}");
  g_assert_true (finds (fixture, "reply-flags-disagree"));
  load_text (fixture, "{\"error\": false, \"status\": \"done\", \"result\": \"1_2_3_4\"}");
  g_assert_true (finds (fixture, "reply-status-unknown"));
  g_assert_false (finds (fixture, "reply-flags-disagree"));
}

/* Of the service, of what was pasted, and of a result alone; never of what is hidden. */
static void
test_replies_are_examined (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 340, "view-height", 212, NULL);
  run_job (fixture, "running=0,result=57_31_400_148");
  g_assert_true (finds (fixture, "points-natural"));
  load_text (fixture, "{\"error\": false, \"status\": \"success\", \"result\": \"90_90_90_90\"}");
  g_assert_false (finds (fixture, "points-natural"));
  g_assert_true (finds (fixture, "points-same"));
  load_text (fixture, "57|31|600|148");
  g_assert_true (finds (fixture, "points-outside"));
  g_object_set (fixture->workspace, "concealed", TRUE, NULL);
  g_assert_false (finds (fixture, "points-outside"));
}

/* --- the picture to hand on --- */

static int
get_captioned_height (Fixture *fixture)
{
  cairo_surface_t *surface = omo_workspace_render_captioned (fixture->workspace);
  int height = cairo_image_surface_get_height (surface);

  g_assert_cmpint (cairo_image_surface_get_width (surface), >=, 552);
  cairo_surface_destroy (surface);
  return height;
}

/* Nothing is said of an answer that is not there, or hidden. */
static void
test_an_answered_picture_has_a_caption (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-pair.png", NULL);
  g_assert_cmpint (get_captioned_height (fixture), ==, 344);
  run_job (fixture, "running=0");
  g_assert_cmpint (get_captioned_height (fixture), >, 344);
  g_object_set (fixture->workspace, "concealed", TRUE, NULL);
  g_assert_cmpint (get_captioned_height (fixture), ==, 344);
}

/* Whatever is chosen afterwards. */
static void
test_a_job_knows_where_it_was_asked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endpoint = NULL;

  load_samples (fixture, "web-pair.png", NULL);
  run_job (fixture, "running=0");
  g_object_set (fixture->workspace, "simulated", FALSE, "dialect", "v2", NULL);
  endpoint = omo_workspace_dup_job_endpoint_name (fixture->workspace);
  g_assert_cmpstr (endpoint, ==, "simulated");
  g_assert_cmpstr (omo_dialect_get_id (omo_workspace_get_job_dialect (fixture->workspace)), ==,
                   "v1");
}

/* --- case files --- */

static gboolean
shows_case (Fixture *fixture)
{
  g_autofree char *name = NULL;

  g_object_get (fixture->workspace, "case-name", &name, NULL);
  return name != NULL;
}

static void
assert_it_is_shown_until_something_else_is (Fixture *fixture, GBytes *document)
{
  g_assert_true (shows_case (fixture));
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_false (shows_case (fixture));
  g_assert_false (finds (fixture, "later-rule"));
  omo_workspace_undo (fixture->workspace);
  g_assert_true (shows_case (fixture));
  g_assert_true (finds (fixture, "later-rule"));
  omo_workspace_clear (fixture->workspace);
  omo_workspace_load_text (fixture->workspace, document);
  wait_until (!is_loading (fixture) && shows_case (fixture));
  g_assert_true (finds (fixture, "later-rule"));
  run_job (fixture, "running=0");
  g_assert_false (shows_case (fixture));
}

static void
test_a_case_is_opened_as_it_was (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "one.omocase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (OmoCase) content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  OmoJob *job;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 340, "view-height", 212, NULL);
  run_job (fixture, "running=0");
  content = omo_case_new_from_job (omo_workspace_get_job (fixture->workspace),
                                   omo_workspace_get_dialect (fixture->workspace), NULL);
  content->note = g_strdup ("from a customer");
  omo_case_add_finding (content, "later-rule", "warning", "Of a later version.");
  bytes = omo_case_write (content, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  omo_workspace_clear (fixture->workspace);

  g_list_store_append (files, file);
  omo_workspace_load_files (fixture->workspace, G_LIST_MODEL (files));
  wait_until (!is_loading (fixture));
  job = omo_workspace_get_job (fixture->workspace);
  g_assert_nonnull (job);
  g_assert_cmpstr (omo_job_get_answer (job)->raw, ==, "48_57_289_132");
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (job)), ==, 2);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_assert_cmpstr (omo_workspace_get_opened_case (fixture->workspace)->name, ==, "one.omocase");
  g_assert_true (finds (fixture, "later-rule"));
  assert_it_is_shown_until_something_else_is (fixture, bytes);
  g_remove (path);
  g_rmdir (folder);
}

/* --- the queue --- */

static void
load_queue (Fixture *fixture)
{
  static const char *const names[] = { "web-pair.png", "phone-pair.png", "web-rotate-inner.png",
                                       "web-rotate-outer.png" };
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "data",
                                                          "samples", names[i], NULL);
      g_list_store_append (files, file);
    }
  omo_workspace_load_files (fixture->workspace, G_LIST_MODEL (files));
  wait_until (!is_loading (fixture));
}

static void
step (Fixture *fixture, int direction)
{
  g_assert_true (omo_workspace_step (fixture->workspace, direction));
  wait_until (!is_loading (fixture));
}

static void
test_many_files_wait_in_a_queue (Fixture *fixture, gconstpointer data)
{
  load_queue (fixture);
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (omo_workspace_get_queue (fixture->workspace))), ==,
      3);
  g_assert_cmpstr (get_name (fixture, 0), ==, "web-pair.png");
  step (fixture, 1);
  g_assert_cmpstr (get_name (fixture, 0), ==, "phone-pair.png");
  step (fixture, 1);
  g_assert_cmpstr (get_name (fixture, 1), ==, "web-rotate-outer.png");
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_ROTATE);
  g_assert_false (omo_workspace_step (fixture->workspace, 1));
}

static void
test_going_back_finds_the_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoQueueItem) item = NULL;
  g_autofree char *badge = NULL;
  OmoJob *job;

  load_queue (fixture);
  run_job (fixture, "running=0");
  job = omo_workspace_get_job (fixture->workspace);
  g_object_set (omo_workspace_get_verification (fixture->workspace), "verdict", OMO_VERDICT_WRONG,
                NULL);
  step (fixture, 1);
  g_assert_null (omo_workspace_get_job (fixture->workspace));
  step (fixture, -1);
  g_assert_true (omo_workspace_get_job (fixture->workspace) == job);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_WRONG);
  item = g_list_model_get_item (G_LIST_MODEL (omo_workspace_get_queue (fixture->workspace)), 0);
  g_object_get (item, "badge", &badge, NULL);
  g_assert_cmpstr (badge, ==, "✗");
}

static void
test_something_else_leaves_the_queue_waiting (Fixture *fixture, gconstpointer data)
{
  guint position;

  load_queue (fixture);
  load_samples (fixture, "phone-pair.png", NULL);
  g_object_get (fixture->workspace, "queue-position", &position, NULL);
  g_assert_cmpuint (position, ==, G_MAXUINT);
  step (fixture, 1);
  g_object_get (fixture->workspace, "queue-position", &position, NULL);
  g_assert_cmpuint (position, ==, 1);
  omo_workspace_end_queue (fixture->workspace);
  g_assert_false (omo_workspace_can_step (fixture->workspace, 1));
  g_assert_cmpstr (get_name (fixture, 0), ==, "phone-pair.png");
}

/* --- the truth --- */

static void
mark (Fixture *fixture, double x1, double y1, double x2, double y2)
{
  OmoVerification *verification = omo_workspace_get_verification (fixture->workspace);

  omo_verification_set_point (verification, 0, (OmoPoint){ x1, y1 });
  omo_verification_set_point (verification, 1, (OmoPoint){ x2, y2 });
}

/* 48_57_289_132 of 340 x 212 are 78, 92.5 and 469, 214 of 552 x 344. */
static void
test_the_distance_proposes_a_verdict (Fixture *fixture, gconstpointer data)
{
  OmoDistance distance;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 340, "view-height", 212, NULL);
  mark (fixture, 470, 215, 78, 92);
  g_assert_false (omo_workspace_measure (fixture->workspace, &distance));
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_NONE);
  run_job (fixture, "running=0,result=48_57_289_132");
  g_assert_true (omo_workspace_measure (fixture->workspace, &distance));
  g_assert_cmpfloat (omo_distance_get_worst (&distance), <, 2);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_RIGHT);
  mark (fixture, 470, 215, 200, 92);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_WRONG);
  g_object_set (omo_workspace_get_verification (fixture->workspace), "verdict", OMO_VERDICT_UNSURE,
                NULL);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_UNSURE);
  run_job (fixture, "running=0,result=48_57_289_132");
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_WRONG);
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* The answer is 10 px off: what is set counts for the answer that is there. */
static void
test_another_tolerance_counts_at_once (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    double tolerance;
    OmoVerdict verdict;
  } cases[] = { { 5, OMO_VERDICT_WRONG }, { 20, OMO_VERDICT_RIGHT }, { 9.5, OMO_VERDICT_UNSURE } };
  const OmoJobType *type = omo_job_type_get (OMO_JOB_WEB_PAIR);
  guint n = 0;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 552, "view-height", 344, NULL);
  mark (fixture, 100, 100, 200, 200);
  run_job (fixture, "running=0,result=110_100_200_200");
  g_signal_connect_swapped (fixture->workspace, "notify::tolerance", G_CALLBACK (count_cb), &n);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      omo_tolerance_settings_set (fixture->settings, type, cases[i].tolerance);
      g_assert_cmpuint (n, ==, i + 1);
      g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, cases[i].verdict);
    }
  g_settings_reset (fixture->settings, "tolerances");
}

static void
test_a_tolerance_of_ones_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) tight = g_variant_ref_sink (g_variant_new_parsed ("{'web-pair': 1.0}"));

  load_samples (fixture, "web-pair.png", NULL);
  run_job (fixture, "running=0,result=100_100_200_200");
  mark (fixture, 103, 100, 200, 200);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_RIGHT);
  g_settings_set_value (fixture->settings, "tolerances", tight);
  g_assert_cmpint (omo_workspace_get_verdict (fixture->workspace), ==, OMO_VERDICT_WRONG);
  g_settings_reset (fixture->settings, "tolerances");
}

static void
test_blind_hides_the_answer_until_the_truth_is_there (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (omo_workspace_get_verification (fixture->workspace), "blind", TRUE, NULL);
  run_job (fixture, "running=0,result=100_100_200_200");
  g_assert_true (omo_workspace_is_answer_hidden (fixture->workspace));
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_marks, ==, 0);
  mark (fixture, 100, 100, 200, 200);
  g_assert_false (omo_workspace_is_answer_hidden (fixture->workspace));
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_marks, ==, 2);
  g_assert_cmpuint (omo_workspace_get_overlay (fixture->workspace).n_expected, ==, 2);
}

/* --- undo --- */

static void
test_a_removed_captcha_comes_back_with_its_answer (Fixture *fixture, gconstpointer data)
{
  OmoJob *job;
  gboolean can_undo;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 340, "view-height", 212, "type-job-id", "77",
                NULL);
  run_job (fixture, "running=0");
  job = omo_workspace_get_job (fixture->workspace);
  omo_workspace_clear (fixture->workspace);
  g_assert_null (get_name (fixture, 0));

  omo_workspace_undo (fixture->workspace);
  g_assert_cmpstr (get_name (fixture, 0), ==, "web-pair.png");
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_assert_true (omo_workspace_get_job (fixture->workspace) == job);

  omo_workspace_undo (fixture->workspace);
  g_assert_null (get_name (fixture, 0));
  g_object_get (fixture->workspace, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
  omo_workspace_undo (fixture->workspace);
}

static void
test_the_past_is_short (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < OMO_WORKSPACE_MAX_PAST + 1; i++)
    load_samples (fixture, i == 0 ? "web-pair.png" : "phone-pair.png", NULL);
  for (guint i = 0; i < OMO_WORKSPACE_MAX_PAST + 1; i++)
    omo_workspace_undo (fixture->workspace);
  g_assert_cmpstr (get_name (fixture, 0), ==, "web-pair.png");
}

static void
test_a_crop_is_the_picture_until_undone (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "phone-pair.png", NULL);
  omo_workspace_crop (fixture->workspace, (OmoCrop){ 100, 700, 800, 500 });
  wait_until (!is_loading (fixture));
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 800);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).height, ==, 500);
  g_assert_cmpstr (get_name (fixture, 0), ==, "part of phone-pair.png");
  omo_workspace_undo (fixture->workspace);
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_PHONE_PAIR);
  g_assert_cmpstr (get_name (fixture, 0), ==, "phone-pair.png");
}

/* --- trying again --- */

static void
test_the_pause_grows (Fixture *fixture, gconstpointer data)
{
  static const guint pauses[] = { 5, 10, 20 };

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "dialect", "v2", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      run_job (fixture, "create=refuse,message=ERROR_TASK_IS_MAINTENANCE: later");
      g_assert_cmpuint (omo_workspace_get_retry_pause (fixture->workspace), ==, pauses[i]);
    }
  run_job (fixture, "create=refuse,message=ERROR_KEY_DOES_NOT_EXIST: no such key");
  g_assert_cmpuint (omo_workspace_get_retry_pause (fixture->workspace), ==, 0);
  run_job (fixture, "create=refuse,message=ERROR_TASK_IS_MAINTENANCE: later");
  g_assert_cmpuint (omo_workspace_get_retry_pause (fixture->workspace), ==, 5);
}

/* --- pictures --- */

static void
test_one_picture_is_a_web_pair (Fixture *fixture, gconstpointer data)
{
  OmoSize view;

  load_samples (fixture, "web-pair.png", NULL);

  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_PAIR);
  view = omo_workspace_get_view_size (fixture->workspace);
  g_assert_cmpfloat (view.width, ==, 552);
  g_assert_cmpfloat (view.height, ==, 344);
}

static void
test_a_tall_screenshot_is_a_phone_pair (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "phone-pair.png", NULL);

  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_PHONE_PAIR);
}

static void
test_two_files_in_any_order_are_a_rotate_pair (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-rotate-outer.png", "web-rotate-inner.png");

  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_ROTATE);
  g_assert_cmpstr (get_name (fixture, 0), ==, "web-rotate-inner.png");
  g_assert_cmpstr (get_name (fixture, 1), ==, "web-rotate-outer.png");
  g_assert_false (omo_workspace_pair_is_swapped (fixture->workspace));
}

static void
test_the_second_picture_completes_a_pair (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-rotate-outer.png", NULL);
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_ROTATE);
  g_assert_null (get_name (fixture, 0));
  g_assert_cmpstr (get_name (fixture, 1), ==, "web-rotate-outer.png");

  load_samples (fixture, "web-rotate-inner.png", NULL);

  g_assert_cmpstr (get_name (fixture, 0), ==, "web-rotate-inner.png");
  g_assert_cmpstr (get_name (fixture, 1), ==, "web-rotate-outer.png");
}

static void
test_swap_is_kept_and_seen (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-rotate-inner.png", "web-rotate-outer.png");
  omo_workspace_swap (fixture->workspace);

  g_assert_cmpstr (get_name (fixture, 0), ==, "web-rotate-outer.png");
  g_assert_true (omo_workspace_pair_is_swapped (fixture->workspace));
}

static void
test_a_pasted_pair_keeps_its_order_and_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inner = encode_sample ("web-rotate-inner.png");
  g_autofree char *outer = encode_sample ("web-rotate-outer.png");
  g_autofree char *text = g_strconcat (outer, " | ", inner, NULL);

  load_text (fixture, text);

  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_ROTATE);
  g_assert_true (omo_workspace_pair_is_swapped (fixture->workspace));
  g_assert_nonnull (strstr (fixture->change, "Swap"));
}

static void
test_rubbish_is_told_and_costs_nothing (Fixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-pair.png", NULL);
  load_text (fixture, "hello world");
  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);

  load_and_remove (fixture, write_file ("cut.png", "\x89PNG\r\n\x1a\n", 8));

  g_assert_error (fixture->error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
  g_assert_cmpstr (get_name (fixture, 0), ==, "web-pair.png");
}

static void
test_a_chosen_job_type_stays (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, NULL);
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_WEB_PAIR);

  omo_workspace_clear (fixture->workspace);
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_cmpint (get_kind (fixture), ==, OMO_JOB_PHONE_PAIR);
}

/* An id typed for one job type would ask for the wrong thing in another. */
static void
test_a_typed_id_goes_with_its_job_type (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;

  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, "type-job-id", "122", NULL);
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, NULL);
  g_object_get (fixture->workspace, "type-job-id", &kept, NULL);
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_ROTATE, NULL);
  g_object_get (fixture->workspace, "type-job-id", &gone, NULL);

  g_assert_cmpstr (kept, ==, "122");
  g_assert_cmpstr (gone, ==, "");
}

/* --- jobs --- */

static void
load_sample (Fixture *fixture, const char *id)
{
  omo_workspace_load_sample (fixture->workspace, omo_sample_from_id (id));
  wait_until (!is_loading (fixture));
}

static void
test_a_sample_is_answered_truly (Fixture *fixture, gconstpointer data)
{
  const char *id = data;
  OmoJob *job;

  load_sample (fixture, id);
  run_job (fixture, "running=0");

  job = omo_workspace_get_job (fixture->workspace);
  g_assert_cmpint (omo_job_get_state (job), ==, OMO_JOB_SOLVED);
  g_assert_cmpstr (omo_job_get_answer (job)->raw, ==, omo_sample_from_id (id)->result);
}

static void
test_the_view_size_moves_the_marks (Fixture *fixture, gconstpointer data)
{
  OmoOverlay overlay;

  load_sample (fixture, "web-pair");
  run_job (fixture, "running=0,result=170_106_0_0");
  overlay = omo_workspace_get_overlay (fixture->workspace);
  g_assert_cmpuint (overlay.n_marks, ==, 2);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].natural.x, 276, 1e-9);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].natural.y, 172, 1e-9);

  g_object_set (fixture->workspace, "view-width", 552, "view-height", 344, NULL);

  overlay = omo_workspace_get_overlay (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].natural.x, 170, 1e-9);
  g_assert_cmpfloat_with_epsilon (overlay.marks[0].natural.y, 106, 1e-9);
}

static void
test_the_reading_turns_the_parts (Fixture *fixture, gconstpointer data)
{
  OmoRotation rotation;

  load_sample (fixture, "web-rotate");
  run_job (fixture, "running=0");
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (rotation.outer_degrees, 0, 1e-9);

  g_object_set (fixture->workspace, "reading", OMO_READING_SLIDER, "travel", 271.0, NULL);
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, 33.2, 0.05);

  g_object_set (fixture->workspace, "flip", TRUE, NULL);
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, -33.2, 0.05);

  g_object_set (fixture->workspace, "flip", FALSE, "scrub", 271.0, NULL);
  rotation = omo_workspace_get_rotation (fixture->workspace);
  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, 180, 1e-9);
}

static void
test_without_a_token_nothing_is_sent (Fixture *fixture, gconstpointer data)
{
  OmoJob *job;

  load_sample (fixture, "web-pair");
  omo_workspace_submit (fixture->workspace);
  wait_until (!omo_workspace_is_working (fixture->workspace));

  job = omo_workspace_get_job (fixture->workspace);
  g_assert_error (omo_job_get_error (job), OMO_ERROR, OMO_ERROR_NO_TOKEN);
  g_assert_cmpstr (get_name (fixture, 0), ==, "web-pair.png");
}

static void
test_a_failure_loses_nothing_and_submit_works_again (Fixture *fixture, gconstpointer data)
{
  load_sample (fixture, "web-pair");
  run_job (fixture, "create=refuse,message=Invalid api token.");
  g_assert_error (omo_job_get_error (omo_workspace_get_job (fixture->workspace)), OMO_ERROR,
                  OMO_ERROR_REFUSED);

  run_job (fixture, "running=0");

  g_assert_cmpint (omo_job_get_state (omo_workspace_get_job (fixture->workspace)), ==,
                   OMO_JOB_SOLVED);
}

static void
test_pictures_stay_while_it_works (Fixture *fixture, gconstpointer data)
{
  load_sample (fixture, "web-pair");
  g_assert_true (omo_workspace_set_script (fixture->workspace, "running=50", NULL));
  g_object_set (fixture->workspace, "simulated", TRUE, NULL);
  omo_workspace_submit (fixture->workspace);

  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_nonnull (fixture->text);
  g_assert_cmpstr (get_name (fixture, 0), ==, "web-pair.png");

  omo_workspace_cancel (fixture->workspace);
  wait_until (!omo_workspace_is_working (fixture->workspace));
  g_assert_error (omo_job_get_error (omo_workspace_get_job (fixture->workspace)), G_IO_ERROR,
                  G_IO_ERROR_CANCELLED);
}

static void
test_an_answer_belongs_to_its_job_type (Fixture *fixture, gconstpointer data)
{
  load_sample (fixture, "web-pair");
  run_job (fixture, "running=0");

  g_object_set (fixture->workspace, "job-kind", OMO_JOB_PHONE_PAIR, NULL);
  g_assert_null (omo_workspace_get_job (fixture->workspace));
  g_object_set (fixture->workspace, "job-kind", OMO_JOB_WEB_PAIR, NULL);
  g_assert_nonnull (omo_workspace_get_job (fixture->workspace));
}

/* --- token --- */

static void
test_the_token_leaves_the_environment (void)
{
  g_autoptr (GSettings) settings = g_settings_new (OMO_APPLICATION_ID);
  g_autoptr (OmoWorkspace) workspace = NULL;

  g_setenv ("OMOSCOPE_TOKEN", "s3cret", TRUE);
  workspace = omo_workspace_new (settings);

  g_assert_null (g_getenv ("OMOSCOPE_TOKEN"));
  g_assert_true (omo_workspace_has_token (workspace));
  omo_workspace_drop_token (workspace);
  g_assert_false (omo_workspace_has_token (workspace));
}

#define ADD(path, data, test)                                                                      \
  g_test_add ("/ui/workspace/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("load/web-pair", NULL, test_one_picture_is_a_web_pair);
  ADD ("load/phone-pair", NULL, test_a_tall_screenshot_is_a_phone_pair);
  ADD ("load/rotate-pair", NULL, test_two_files_in_any_order_are_a_rotate_pair);
  ADD ("load/completes", NULL, test_the_second_picture_completes_a_pair);
  ADD ("load/swap", NULL, test_swap_is_kept_and_seen);
  ADD ("load/pasted-pair", NULL, test_a_pasted_pair_keeps_its_order_and_is_told);
  ADD ("load/rubbish", NULL, test_rubbish_is_told_and_costs_nothing);
  ADD ("load/chosen-type", NULL, test_a_chosen_job_type_stays);
  ADD ("load/typed-id", NULL, test_a_typed_id_goes_with_its_job_type);
  ADD ("job/web-pair", "web-pair", test_a_sample_is_answered_truly);
  ADD ("job/phone-pair", "phone-pair", test_a_sample_is_answered_truly);
  ADD ("job/web-rotate", "web-rotate", test_a_sample_is_answered_truly);
  ADD ("job/web-question", "web-question", test_a_sample_is_answered_truly);
  ADD ("job/web-slide", "web-slide", test_a_sample_is_answered_truly);
  ADD ("job/phone-slide", "phone-slide", test_a_sample_is_answered_truly);
  ADD ("job/view-size", NULL, test_the_view_size_moves_the_marks);
  ADD ("job/reading", NULL, test_the_reading_turns_the_parts);
  ADD ("job/no-token", NULL, test_without_a_token_nothing_is_sent);
  ADD ("paste/request", NULL, test_a_request_is_filled_in);
  ADD ("paste/own-id", NULL, test_the_own_id_replaces_a_typed_one);
  ADD ("paste/token", NULL, test_a_pasted_token_is_used_only_when_said);
  ADD ("paste/result", "57|31|246|148", test_a_result_is_shown_without_sending);
  ADD ("paste/reply", "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_246_148\"}",
       test_a_result_is_shown_without_sending);
  ADD ("paste/refusal", NULL, test_a_refusal_is_shown_as_one);
  ADD ("paste/no-picture", NULL, test_a_result_wants_a_picture);
  ADD ("address/used", NULL, test_a_pasted_address_is_used_when_said);
  ADD ("address/token", NULL, test_the_token_of_an_address_goes_with_it);
  ADD ("address/in-force", "https://omocaptcha.com/api",
       test_an_address_that_cannot_be_used_is_not_offered);
  ADD ("address/plain", "http://example.com/api",
       test_an_address_that_cannot_be_used_is_not_offered);
  ADD ("file/request", "request.txt", test_a_request_is_read_from_a_file);
  ADD ("file/request-named-picture", "request.png", test_a_request_is_read_from_a_file);
  ADD ("file/nothing", NULL, test_a_file_that_is_nothing_is_told);
  ADD ("asked", NULL, test_a_job_knows_where_it_was_asked);
  ADD ("caption", NULL, test_an_answered_picture_has_a_caption);
  ADD ("doctor/mend", "field-blanks", test_a_pasted_request_is_mended);
  ADD ("doctor/no-base64", "see attachment!", test_a_request_without_a_picture_is_examined);
  ADD ("doctor/no-picture", "aGVsbG8gd29ybGQsIHRoaXMgaXMgbm8gcGljdHVyZSBhdCBhbGw=",
       test_a_request_without_a_picture_is_examined);
  ADD ("doctor/cut-picture", "iVBORw0KGgoAAAANSUhEUgAAAigAAAFYCAIAAABdXo0QAAEAAElEQVR42gzY",
       test_a_request_without_a_picture_is_examined);
  ADD ("doctor/reply-alone", NULL, test_a_reply_without_a_picture_is_examined);
  ADD ("doctor/replies", NULL, test_replies_are_examined);
  ADD ("doctor/web-pair", "web-pair", test_a_sample_has_no_findings);
  ADD ("doctor/phone-pair", "phone-pair", test_a_sample_has_no_findings);
  ADD ("doctor/web-rotate", "web-rotate", test_a_sample_has_no_findings);
  ADD ("doctor/web-slide", "web-slide", test_a_sample_has_no_findings);
  ADD ("doctor/phone-slide", "phone-slide", test_a_sample_has_no_findings);
  ADD ("case/open", NULL, test_a_case_is_opened_as_it_was);
  ADD ("queue/steps", NULL, test_many_files_wait_in_a_queue);
  ADD ("queue/back", NULL, test_going_back_finds_the_answer);
  ADD ("queue/else", NULL, test_something_else_leaves_the_queue_waiting);
  ADD ("truth/distance", NULL, test_the_distance_proposes_a_verdict);
  ADD ("truth/tolerance-at-once", NULL, test_another_tolerance_counts_at_once);
  ADD ("truth/tolerance", NULL, test_a_tolerance_of_ones_own);
  ADD ("truth/blind", NULL, test_blind_hides_the_answer_until_the_truth_is_there);
  ADD ("undo/removed", NULL, test_a_removed_captcha_comes_back_with_its_answer);
  ADD ("undo/crop", NULL, test_a_crop_is_the_picture_until_undone);
  ADD ("undo/limit", NULL, test_the_past_is_short);
  ADD ("job/pause", NULL, test_the_pause_grows);
  ADD ("job/again", NULL, test_a_failure_loses_nothing_and_submit_works_again);
  ADD ("job/pictures-stay", NULL, test_pictures_stay_while_it_works);
  ADD ("job/type", NULL, test_an_answer_belongs_to_its_job_type);
  g_test_add_func ("/ui/workspace/token", test_the_token_leaves_the_environment);

  return g_test_run ();
}
