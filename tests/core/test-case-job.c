/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case.h"

#include "cases.h"
#include "core/omo-error.h"

static OmoJob *
rebuild (OmoJob *job)
{
  g_autoptr (OmoCase) file = omo_case_new_from_job (job, omo_dialect_get_default (), "https://h");
  g_autoptr (GError) error = NULL;
  OmoJob *built = omo_case_build_job (file, NULL, &error);

  g_assert_no_error (error);
  return built;
}

static void
assert_same_request (OmoJob *job, OmoJob *other)
{
  g_assert_true (omo_job_get_job_type (job) == omo_job_get_job_type (other));
  g_assert_cmpstr (omo_job_get_type_job_id (job), ==, omo_job_get_type_job_id (other));
  g_assert_cmpstr (omo_job_get_question (job), ==, omo_job_get_question (other));
  g_assert_cmpint (omo_job_get_view_width (job), ==, omo_job_get_view_width (other));
  g_assert_cmpint (omo_job_get_view_height (job), ==, omo_job_get_view_height (other));
  for (guint i = 0; i < omo_job_get_job_type (job)->n_pictures; i++)
    {
      OmoPicture *picture = omo_job_get_picture (job, i);
      OmoPicture *same = omo_job_get_picture (other, i);

      g_assert_true (g_bytes_equal (omo_picture_get_bytes (picture), omo_picture_get_bytes (same)));
      g_assert_cmpstr (omo_picture_get_name (picture), ==, omo_picture_get_name (same));
    }
}

static void
test_solved (gconstpointer data)
{
  g_autoptr (OmoJob) job = create_solved_case_job (data);
  g_autoptr (OmoJob) built = rebuild (job);
  GListModel *exchanges = omo_job_get_exchanges (built);

  assert_same_request (job, built);
  g_assert_cmpint (omo_job_get_state (built), ==, OMO_JOB_SOLVED);
  g_assert_cmpstr (omo_job_get_id (built)->text, ==, "123456");
  g_assert_false (omo_job_get_id (built)->is_text);
  g_assert_cmpstr (omo_job_get_message (built), ==, OMO_JOB_ORDINARY_MESSAGE);
  g_assert_cmpuint (omo_job_get_n_asked (built), ==, 1);
  g_assert_cmpint (omo_job_get_oddities (built), ==, OMO_ODD_TRAILING_COMMA);
  g_assert_cmpstr (omo_job_get_answer (built)->raw, ==, omo_sample_from_id (data)->result);
  g_assert_cmpfloat (omo_job_get_create_seconds (built), ==, 0.5);
  g_assert_cmpfloat (omo_job_get_wait_seconds (built), ==, 2.75);
  g_assert_cmpfloat (omo_job_get_total_seconds (built), ==, 3.25);
  g_assert_cmpuint (g_list_model_get_n_items (exchanges), ==, 2);
  g_assert_false (omo_job_is_imported (built));
}

/* As far as it came. */
static void
test_failed (void)
{
  g_autoptr (OmoJob) job = create_case_job (omo_sample_from_id ("web-question"));
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_HTTP_STATUS, "HTTP 500");
  g_autoptr (OmoJob) built = NULL;

  omo_error_set_words (error, "Internal error");
  omo_error_set_http_status (error, 500);
  omo_error_set_stage (error, OMO_STAGE_CREATE);
  omo_job_set_imported (job);
  omo_job_start (job);
  omo_job_fail (job, error);
  built = rebuild (job);
  assert_same_request (job, built);
  g_assert_error (omo_job_get_error (built), OMO_ERROR, OMO_ERROR_HTTP_STATUS);
  g_assert_cmpstr (omo_error_get_words (omo_job_get_error (built)), ==, "Internal error");
  g_assert_null (omo_job_get_id (built));
  g_assert_true (omo_job_is_imported (built));
}

static void
test_ready (void)
{
  g_autoptr (OmoJob) job = omo_job_new (OMO_JOB_WEB_ROTATE, NULL, NULL, "99", 0, 0);
  g_autoptr (OmoJob) built = rebuild (job);

  g_assert_cmpint (omo_job_get_state (built), ==, OMO_JOB_READY);
  g_assert_null (omo_job_get_picture (built, 0));
  g_assert_cmpstr (omo_job_get_type_job_id (built), ==, "99");
}

static void
test_no_picture (void)
{
  g_autoptr (OmoCase) file = omo_case_new ();
  g_autoptr (GError) error = NULL;

  file->pictures[0] = g_bytes_new_static ("no picture", 10);
  g_assert_null (omo_case_build_job (file, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
}

static void
test_cancelled (void)
{
  g_autoptr (OmoJob) job = create_solved_case_job ("web-pair");
  g_autoptr (OmoCase) file = omo_case_new_from_job (job, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (omo_case_build_job (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const char *id = omo_sample_get (i)->id;
      g_autofree char *path = g_strconcat ("/core/case-job/solved/", id, NULL);

      g_test_add_data_func (path, id, test_solved);
    }
  g_test_add_func ("/core/case-job/failed", test_failed);
  g_test_add_func ("/core/case-job/ready", test_ready);
  g_test_add_func ("/core/case-job/no-picture", test_no_picture);
  g_test_add_func ("/core/case-job/cancelled", test_cancelled);

  return g_test_run ();
}
