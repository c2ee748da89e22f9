/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-application.h"

#include "waiting.h"
#include "window-fixture.h"
#include "workspace-fixture.h"

static OmoWorkspace *
get_workspace (guint index)
{
  return omo_window_get_workspace (OMO_WINDOW (g_list_nth_data (get_windows (), index)));
}

static void
test_new_windows (void)
{
  for (guint n = 1; n <= 2; n++)
    {
      activate_action ("new-window");
      g_assert_cmpuint (g_list_length (get_windows ()), ==, n);
      g_assert_true (gtk_widget_get_visible (get_windows ()->data));
    }
  g_assert_false (omo_workspace_is_simulated (get_workspace (0)));
  close_windows ();
}

/* Only where there is none. */
static void
test_activation (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_application_activate (G_APPLICATION (get_application ()));
      g_assert_cmpuint (g_list_length (get_windows ()), ==, 1);
    }
  close_windows ();
}

/* It is a window of its own: somebody's work stays as it is. */
static void
test_demo (void)
{
  OmoWorkspace *work;

  g_application_activate (G_APPLICATION (get_application ()));
  work = get_workspace (0);
  activate_action ("demo");
  g_assert_cmpuint (g_list_length (get_windows ()), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      OmoWorkspace *workspace = get_workspace (i);

      g_assert_true (omo_workspace_is_simulated (workspace) == (workspace != work));
      if (workspace != work)
        wait_until (omo_workspace_get_picture (workspace, 0) != NULL);
    }
  g_assert_null (omo_workspace_get_picture (work, 0));
  close_windows ();
}

static void
test_files (void)
{
  g_autoptr (GFile) file = find_sample ("phone-pair.png");
  OmoWorkspace *workspace;

  g_application_open (G_APPLICATION (get_application ()), &file, 1, "");
  g_assert_cmpuint (g_list_length (get_windows ()), ==, 1);
  workspace = get_workspace (0);
  wait_until (omo_workspace_get_picture (workspace, 0) != NULL);
  g_assert_cmpint (omo_workspace_get_job_type (workspace)->kind, ==, OMO_JOB_PHONE_PAIR);
  close_windows ();
}

/* Whoever wants nothing kept need not remember to say so. */
static void
test_private_from_the_start (void)
{
  g_autoptr (GSettings) settings = g_settings_new (OMO_APPLICATION_ID);

  for (gboolean wanted = FALSE; wanted <= TRUE; wanted++)
    {
      gboolean private;

      g_settings_set_boolean (settings, "start-private", wanted);
      activate_action ("new-window");
      g_object_get (get_windows ()->data, "private", &private, NULL);
      g_assert_true (private == wanted);
      close_windows ();
    }
  g_settings_reset (settings, "start-private");
}

/* The desktop file names them; an action that is gone would be a menu item that does nothing. */
static void
test_actions (void)
{
  static const char *const names[] = { "new-window", "demo", "preferences", "about", "quit" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_action_group_has_action (G_ACTION_GROUP (get_application ()), names[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/application/new-window", test_new_windows);
  g_test_add_func ("/ui/application/activation", test_activation);
  g_test_add_func ("/ui/application/demo", test_demo);
  g_test_add_func ("/ui/application/files", test_files);
  g_test_add_func ("/ui/application/private", test_private_from_the_start);
  g_test_add_func ("/ui/application/actions", test_actions);

  return g_test_run ();
}
