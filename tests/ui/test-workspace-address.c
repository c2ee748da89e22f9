/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include <string.h>

#include "workspace-fixture.h"

static void
paste_command (WorkspaceFixture *fixture, const char *address)
{
  g_autofree char *picture = encode_sample ("web-pair.png");
  g_autofree char *command = g_strdup_printf (
      "curl %s/createJob -d '{\"api_token\": \"" PASTED_TOKEN "\", \"data\": "
      "{\"type_job_id\": \"22\", \"image_base64\": \"%s\", \"widthview\": 340, \"weightview\": 212}}'",
      address, picture);

  load_text (fixture->workspace, command);
}

static char *
dup_endpoint (WorkspaceFixture *fixture)
{
  return omo_workspace_dup_endpoint_name (fixture->workspace);
}

/* Of the profile no token goes there, nor one that was typed before. */
static void
test_a_pasted_address_is_used_when_said (WorkspaceFixture *fixture, gconstpointer data)
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
  g_assert_false (omo_workspace_has_token (fixture->workspace));
  g_assert_true (offers_token (fixture->workspace));
  omo_workspace_take_offered_token (fixture->workspace, TRUE);
  g_assert_true (omo_workspace_has_token (fixture->workspace));

  omo_workspace_leave_address (fixture->workspace);
  g_clear_pointer (&then, g_free);
  then = dup_endpoint (fixture);
  g_assert_cmpstr (then, ==, before);
  g_assert_false (omo_workspace_has_token (fixture->workspace));
}

static void
test_the_token_of_an_address_goes_with_it (WorkspaceFixture *fixture, gconstpointer data)
{
  paste_command (fixture, "https://example.com/api");
  omo_workspace_take_offered_token (fixture->workspace, TRUE);
  omo_workspace_use_offered_address (fixture->workspace);
  g_assert_true (omo_workspace_has_token (fixture->workspace));
  omo_workspace_set_token (fixture->workspace, "an0ther-t0ken");
  paste_command (fixture, "https://example.org");
  omo_workspace_use_offered_address (fixture->workspace);
  g_assert_false (omo_workspace_has_token (fixture->workspace));
}

static void
test_an_address_that_cannot_be_used_is_not_offered (WorkspaceFixture *fixture,
                                                    gconstpointer address)
{
  paste_command (fixture, address);
  g_assert_null (omo_workspace_get_offered_address (fixture->workspace));
  g_object_set (fixture->workspace, "simulated", TRUE, NULL);
  paste_command (fixture, address);
  g_assert_null (omo_workspace_get_offered_address (fixture->workspace));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/workspace-address/used", NULL, test_a_pasted_address_is_used_when_said);
  ADD_WORKSPACE_TEST ("/ui/workspace-address/token", NULL,
                      test_the_token_of_an_address_goes_with_it);
  ADD_WORKSPACE_TEST ("/ui/workspace-address/in-force", "https://omocaptcha.com/api",
                      test_an_address_that_cannot_be_used_is_not_offered);
  ADD_WORKSPACE_TEST ("/ui/workspace-address/plain", "http://example.com/api",
                      test_an_address_that_cannot_be_used_is_not_offered);

  return g_test_run ();
}
