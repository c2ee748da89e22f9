/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which service a window uses, beside others. No keyring answers here. */

#include "ui/omo-application.h"
#include "waiting.h"
#include "window-fixture.h"

static OmoProfileStore *
get_profiles (OmoWindow *window)
{
  return window->profiles;
}

/* One more profile, which is the window's then. */
static char *
give_another (OmoWindow *window, const char *name)
{
  OmoProfile *profile = omo_profile_new (name);
  g_autofree char *id = g_strdup (profile->id);

  omo_profile_store_insert (get_profiles (window), G_MAXUINT, profile);
  omo_window_choose_profile (window, id);
  return g_steal_pointer (&id);
}

static const char *
get_name (OmoWindow *window)
{
  return omo_workspace_get_profile (window->workspace)->name;
}

static void
end (OmoWindow *window)
{
  g_autoptr (GSettings) settings = g_object_ref (window->settings);

  close_windows ();
  g_settings_reset (settings, "profile");
  g_settings_reset (settings, "profiles");
}

static void
test_each_window_has_its_own (void)
{
  OmoWindow *first = open_window ();
  OmoWindow *second = open_window ();
  g_autofree char *id = give_another (second, "B");

  g_assert_cmpstr (get_name (first), ==, "OMOcaptcha");
  g_assert_cmpstr (get_name (second), ==, "B");
  end (first);
}

/* It goes on with another one; the other window does not notice. */
static void
test_a_removed_one_is_left (void)
{
  OmoWindow *first = open_window ();
  OmoWindow *second = open_window ();
  g_autofree char *id = give_another (second, "B");
  g_autoptr (OmoProfile) removed = omo_profile_store_remove (get_profiles (second), id);

  g_assert_cmpstr (get_name (first), ==, "OMOcaptcha");
  g_assert_cmpstr (get_name (second), ==, "OMOcaptcha");
  /* Had back it is there to be chosen, and chosen by nobody. */
  omo_profile_store_insert (get_profiles (second), 1, g_steal_pointer (&removed));
  g_assert_cmpstr (get_name (second), ==, "OMOcaptcha");
  end (first);
}

/* The job that is on its way ends as it was sent. */
static void
test_one_is_removed_while_it_is_asked (void)
{
  OmoWorkspace *workspace = open_demo ();
  OmoWindow *window = OMO_WINDOW (get_windows ()->data);
  g_autofree char *id = give_another (window, "B");
  g_autoptr (OmoProfile) removed = NULL;

  g_assert_true (omo_workspace_set_script (workspace, "running=1", NULL));
  omo_workspace_submit (workspace);
  g_assert_true (omo_workspace_is_working (workspace));
  removed = omo_profile_store_remove (get_profiles (window), id);
  wait_until (!omo_workspace_is_working (workspace));
  g_assert_nonnull (omo_job_get_answer (omo_workspace_get_job (workspace)));
  g_assert_cmpstr (get_name (window), ==, "OMOcaptcha");
  end (window);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/window-profile/each", test_each_window_has_its_own);
  g_test_add_func ("/ui/window-profile/removed", test_a_removed_one_is_left);
  g_test_add_func ("/ui/window-profile/asked", test_one_is_removed_while_it_is_asked);

  return g_test_run ();
}
