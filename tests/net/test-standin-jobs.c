/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-standin-jobs.h"

static OmoStandinJob *
add (OmoStandinJobs *jobs, const char *dialect, const char *result)
{
  const OmoCreateRequest request = { .kind = OMO_JOB_WEB_SLIDE,
                                     .dialect = omo_dialect_from_id (dialect) };

  return omo_standin_jobs_add (jobs, &request, g_strdup (result));
}

static void
test_add (void)
{
  g_auto (OmoStandinJobs) jobs = { 0 };
  OmoStandinJob *first = add (&jobs, "v1-current", "1");
  OmoStandinJob *second = add (&jobs, "v2", "2");

  g_assert_cmpstr (first->id->text, ==, "1001");
  g_assert_false (first->id->is_text);
  g_assert_true (second->id->is_text);
  g_assert_cmpstr (omo_dialect_get_id (first->dialect), ==, "v1-current");
  g_assert_cmpint (first->shape, ==, OMO_ANSWER_SLIDE);
  g_assert_cmpstr (second->result, ==, "2");
  g_assert_cmpuint (first->n_running, ==, 0);
}

static void
test_find (void)
{
  g_auto (OmoStandinJobs) jobs = { 0 };
  /* The service takes the number as text, too. */
  g_autoptr (OmoJobId) id = omo_job_id_new ("1002", TRUE);
  g_autoptr (OmoJobId) unknown = omo_job_id_new ("1003", FALSE);
  OmoStandinJob *second;

  add (&jobs, "v1", "1");
  second = add (&jobs, "v1", "2");
  g_assert_true (omo_standin_jobs_find (&jobs, id) == second);
  g_assert_null (omo_standin_jobs_find (&jobs, unknown));
}

static void
test_oldest_goes (void)
{
  g_auto (OmoStandinJobs) jobs = { 0 };
  g_autoptr (OmoJobId) first = omo_job_id_new ("1001", FALSE);
  g_autoptr (OmoJobId) second = omo_job_id_new ("1002", FALSE);

  for (guint i = 0; i < OMO_STANDIN_MAX_JOBS; i++)
    add (&jobs, "v1", "1");
  g_assert_nonnull (omo_standin_jobs_find (&jobs, first));
  add (&jobs, "v1", "1");
  g_assert_null (omo_standin_jobs_find (&jobs, first));
  g_assert_nonnull (omo_standin_jobs_find (&jobs, second));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/standin-jobs/add", test_add);
  g_test_add_func ("/net/standin-jobs/find", test_find);
  g_test_add_func ("/net/standin-jobs/oldest-goes", test_oldest_goes);

  return g_test_run ();
}
