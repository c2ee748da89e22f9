/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include "ui/omo-application.h"
#include "workspace-fixture.h"

static int
get_captioned_height (WorkspaceFixture *fixture)
{
  cairo_surface_t *surface = omo_workspace_render_captioned (fixture->workspace);
  int height = cairo_image_surface_get_height (surface);

  g_assert_cmpint (cairo_image_surface_get_width (surface), >=, 552);
  cairo_surface_destroy (surface);
  return height;
}

/* Nothing is said of an answer that is not there, or hidden. */
static void
test_an_answered_picture_has_a_caption (WorkspaceFixture *fixture, gconstpointer data)
{
  load_samples (fixture, "web-pair.png", NULL);
  g_assert_cmpint (get_captioned_height (fixture), ==, 344);
  run_job (fixture->workspace, "running=0");
  g_assert_cmpint (get_captioned_height (fixture), >, 344);
  g_object_set (fixture->workspace, "concealed", TRUE, NULL);
  g_assert_cmpint (get_captioned_height (fixture), ==, 344);
}

/* Whatever is chosen afterwards. */
static void
test_a_job_knows_where_it_was_asked (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autofree char *endpoint = NULL;

  load_samples (fixture, "web-pair.png", NULL);
  run_job (fixture->workspace, "running=0");
  g_object_set (fixture->workspace, "simulated", FALSE, "dialect", "v2", NULL);
  endpoint = omo_workspace_dup_job_endpoint_name (fixture->workspace);
  g_assert_cmpstr (endpoint, ==, "simulated");
  g_assert_cmpstr (omo_dialect_get_id (omo_workspace_get_job_dialect (fixture->workspace)), ==,
                   "v1");
}

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace/asked", NULL, test_a_job_knows_where_it_was_asked);
  ADD_WORKSPACE_TEST ("/ui/workspace/caption", NULL, test_an_answered_picture_has_a_caption);
  g_test_add_func ("/ui/workspace/token", test_the_token_leaves_the_environment);

  return g_test_run ();
}
