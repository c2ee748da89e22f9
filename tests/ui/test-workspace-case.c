/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include "core/omo-case.h"
#include "waiting.h"
#include "workspace-fixture.h"

static gboolean
shows_case (WorkspaceFixture *fixture)
{
  g_autofree char *name = NULL;

  g_object_get (fixture->workspace, "case-name", &name, NULL);
  return name != NULL;
}

static void
assert_it_is_shown_until_something_else_is (WorkspaceFixture *fixture, GBytes *document)
{
  g_assert_true (shows_case (fixture));
  load_samples (fixture, "phone-pair.png", NULL);
  g_assert_false (shows_case (fixture));
  g_assert_false (finds (fixture->workspace, "later-rule"));
  omo_workspace_undo (fixture->workspace);
  g_assert_true (shows_case (fixture));
  g_assert_true (finds (fixture->workspace, "later-rule"));
  omo_workspace_clear (fixture->workspace);
  omo_workspace_load_text (fixture->workspace, document);
  wait_until (!is_loading (fixture->workspace) && shows_case (fixture));
  g_assert_true (finds (fixture->workspace, "later-rule"));
  run_job (fixture->workspace, "running=0");
  g_assert_false (shows_case (fixture));
}

static void
test_a_case_is_opened_as_it_was (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (OmoCase) content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  OmoJob *job;

  load_samples (fixture, "web-pair.png", NULL);
  g_object_set (fixture->workspace, "view-width", 340, "view-height", 212, NULL);
  run_job (fixture->workspace, "running=0");
  content = omo_case_new_from_job (omo_workspace_get_job (fixture->workspace),
                                   omo_workspace_get_dialect (fixture->workspace), NULL);
  content->note = g_strdup ("from a customer");
  omo_case_add_finding (content, "later-rule", "warning", "Of a later version.");
  bytes = omo_case_write (content, NULL);
  omo_workspace_clear (fixture->workspace);

  load_file (fixture->workspace, write_file (fixture, "one.omocase", g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes)));
  job = omo_workspace_get_job (fixture->workspace);
  g_assert_nonnull (job);
  g_assert_cmpstr (omo_job_get_answer (job)->raw, ==, "48_57_289_132");
  g_assert_cmpuint (g_list_model_get_n_items (omo_job_get_exchanges (job)), ==, 2);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_assert_cmpstr (omo_workspace_get_opened_case (fixture->workspace)->name, ==, "one.omocase");
  g_assert_true (finds (fixture->workspace, "later-rule"));
  assert_it_is_shown_until_something_else_is (fixture, bytes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-case/open", NULL, test_a_case_is_opened_as_it_was);

  return g_test_run ();
}
