/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include "waiting.h"
#include "workspace-fixture.h"

static void
load_queue (WorkspaceFixture *fixture)
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
  wait_until (!is_loading (fixture->workspace));
}

static void
step (WorkspaceFixture *fixture, int direction)
{
  g_assert_true (omo_workspace_step (fixture->workspace, direction));
  wait_until (!is_loading (fixture->workspace));
}

static void
test_many_files_wait_in_a_queue (WorkspaceFixture *fixture, gconstpointer data)
{
  load_queue (fixture);
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (omo_workspace_get_queue (fixture->workspace))), ==,
      3);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "web-pair.png");
  step (fixture, 1);
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "phone-pair.png");
  step (fixture, 1);
  g_assert_cmpstr (get_name (fixture->workspace, 1), ==, "web-rotate-outer.png");
  g_assert_cmpint (get_kind (fixture->workspace), ==, OMO_JOB_WEB_ROTATE);
  g_assert_false (omo_workspace_step (fixture->workspace, 1));
}

static void
test_going_back_finds_the_answer (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (OmoQueueItem) item = NULL;
  g_autofree char *badge = NULL;
  OmoJob *job;

  load_queue (fixture);
  run_job (fixture->workspace, "running=0");
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
test_something_else_leaves_the_queue_waiting (WorkspaceFixture *fixture, gconstpointer data)
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
  g_assert_cmpstr (get_name (fixture->workspace, 0), ==, "phone-pair.png");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-queue/steps", NULL, test_many_files_wait_in_a_queue);
  ADD_WORKSPACE_TEST ("/ui/workspace-queue/back", NULL, test_going_back_finds_the_answer);
  ADD_WORKSPACE_TEST ("/ui/workspace-queue/else", NULL,
                      test_something_else_leaves_the_queue_waiting);

  return g_test_run ();
}
