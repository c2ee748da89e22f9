/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "net/omo-price-cache.h"
#include "net/omo-standin.h"
#include "ui/omo-application.h"
#include "waiting.h"
#include "workspace-fixture.h"

/* A service that a token is needed for, as the profile has it. */
typedef struct
{
  OmoStandin *service;
  GSettings *settings;
  OmoProfile *profile;
  OmoWorkspace *workspace;
} Fixture;

static OmoWorkspace *
make_workspace (Fixture *fixture)
{
  OmoWorkspace *workspace = omo_workspace_new (fixture->settings);

  omo_workspace_set_profile (workspace, fixture->profile);
  return workspace;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoEndpoint) endpoint = NULL;

  fixture->service = omo_standin_new (omo_script_parse ("running=0", NULL), NULL);
  endpoint = omo_standin_dup_endpoint (fixture->service);
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->profile = omo_profile_new ("A");
  g_free (fixture->profile->base);
  fixture->profile->base = g_strdup (omo_endpoint_get_base (endpoint));
  fixture->workspace = make_workspace (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = omo_price_cache_get_path ();

  g_assert_finalize_object (fixture->workspace);
  omo_profile_free (fixture->profile);
  g_object_unref (fixture->settings);
  g_clear_object (&fixture->service);
  g_unlink (path);
}

static gboolean
is_kept (void)
{
  g_autofree char *path = omo_price_cache_get_path ();

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What a call costs is known before it is made. */
static void
test_a_captcha_is_priced (Fixture *fixture, gconstpointer data)
{
  omo_workspace_set_token (fixture->workspace, "t");
  g_assert_null (omo_workspace_get_prices (fixture->workspace));
  load_file (fixture->workspace, find_sample ("phone-pair.png"));
  wait_until (omo_workspace_get_prices (fixture->workspace) != NULL);
  wait_until (is_kept ());
  g_assert_cmpstr (omo_workspace_find_price (fixture->workspace)->type_id, ==, "25");
}

/* Who has no token yet has nothing to do with the service. */
static void
test_without_a_token_nobody_is_asked (Fixture *fixture, gconstpointer data)
{
  load_file (fixture->workspace, find_sample ("phone-pair.png"));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (omo_workspace_get_prices (fixture->workspace));
  g_assert_false (is_kept ());
}

/* For a day the list is read from its file, by another window and after a restart too. */
static void
test_the_list_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoWorkspace) next = make_workspace (fixture);

  omo_workspace_set_token (fixture->workspace, "t");
  omo_workspace_refresh_account (fixture->workspace);
  wait_until (is_kept ());
  g_clear_object (&fixture->service);
  omo_workspace_set_token (next, "t");
  load_file (next, find_sample ("phone-pair.png"));
  wait_until (omo_workspace_get_prices (next) != NULL);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static GPtrArray *
ask_guest (OmoWorkspace *workspace, const OmoProfile *guest)
{
  g_autoptr (GAsyncResult) result = NULL;

  omo_workspace_ask_guest_prices_async (workspace, guest, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return omo_workspace_ask_guest_prices_finish (workspace, result, NULL);
}

/* Without a token, once a day, and the list of the service in force stays in its own file. */
static void
test_another_profile_is_priced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = omo_price_cache_get_path_for (fixture->profile->base);
  g_autoptr (OmoWorkspace) workspace = omo_workspace_new (fixture->settings);
  g_autoptr (GPtrArray) prices = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_object_set (workspace, "job-kind", OMO_JOB_PHONE_PAIR, NULL);
  prices = ask_guest (workspace, fixture->profile);
  g_assert_nonnull (prices);
  g_assert_cmpstr (omo_workspace_find_guest_price (workspace, prices, fixture->profile)->type_id,
                   ==, "25");
  wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (is_kept ());
  g_clear_object (&fixture->service);
  again = ask_guest (workspace, fixture->profile);
  g_assert_nonnull (again);
  g_assert_cmpint (g_unlink (path), ==, 0);
  none = ask_guest (workspace, fixture->profile);
  g_assert_null (none);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/ui/workspace-account/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("priced", test_a_captcha_is_priced);
  ADD ("no-token", test_without_a_token_nobody_is_asked);
  ADD ("kept", test_the_list_is_kept);
  ADD ("guest", test_another_profile_is_priced);

  return g_test_run ();
}
