/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "ui/omo-application.h"
#include "ui/omo-language.h"
#include "ui/omo-preferences-window.h"
#include "waiting.h"
#include "window-fixture.h"
#include "workspace-fixture.h"
#include "widget-search.h"

static GSettings *settings;

static OmoWindow *
find_window (void)
{
  for (GList *l = get_windows (); l != NULL; l = l->next)
    if (OMO_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static OmoWorkspace *
open_scripted (const char *script)
{
  OmoWorkspace *workspace = open_demo ();

  g_assert_true (omo_workspace_set_script (workspace, script, NULL));
  return workspace;
}

static void
end (void)
{
  g_settings_reset (settings, "language");
  activate_action ("quit");
  wait_until (find_window () == NULL);
}

static OmoWindow *
choose (const char *language)
{
  OmoWindow *old = find_window ();

  g_settings_set_string (settings, "language", language);
  wait_until (find_window () != old);
  g_assert_cmpuint (g_list_length (get_windows ()), <=, 2);
  return find_window ();
}

/* The work is the very same. */
static void
test_work_stays (void)
{
  OmoWorkspace *workspace = open_scripted ("running=0");
  OmoJob *job;

  submit (workspace);
  job = omo_workspace_get_job (workspace);
  for (guint i = 0; i < 2; i++)
    {
      const char *language = i == 0 ? "vi" : "en";
      OmoWindow *renewed = choose (language);

      g_assert_true (omo_window_get_workspace (renewed) == workspace);
      g_assert_true (omo_workspace_get_job (workspace) == job);
      g_assert_nonnull (omo_workspace_get_picture (workspace, 0));
      g_assert_true (has_label (GTK_WIDGET (renewed), i == 0 ? "Gửi" : "Submit"));
      g_assert_false (has_label (GTK_WIDGET (renewed), i == 0 ? "Submit" : "Gửi"));
      g_assert_true (has_label (GTK_WIDGET (renewed), "48_57_289_132"));
    }
  end ();
}

static void
test_a_job_goes_on (void)
{
  OmoWorkspace *workspace = open_scripted ("running=1");

  omo_workspace_submit (workspace);
  g_assert_true (omo_workspace_is_working (workspace));
  choose ("vi");
  g_assert_true (omo_workspace_is_working (workspace));
  wait_until (!omo_workspace_is_working (workspace));
  g_assert_nonnull (omo_job_get_answer (omo_workspace_get_job (workspace)));
  end ();
}

static gboolean
is_open (OmoWindow *window, const char *part)
{
  gboolean open;

  g_object_get (window, part, &open, NULL);
  return open;
}

static void
test_what_was_open_is_open (void)
{
  OmoWindow *renewed;

  open_scripted ("running=0");
  g_object_set (find_window (), "history-shown", TRUE, "private", TRUE, NULL);
  renewed = choose ("vi");
  wait_until (is_open (renewed, "history-shown"));
  g_assert_true (is_open (renewed, "private"));
  end ();
}

/* As its switcher does it. */
static void
turn_to (const char *page)
{
  GtkWidget *stack = find_widget (GTK_WIDGET (omo_preferences_window_find ()), GTK_TYPE_STACK);

  g_assert_nonnull (stack);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), page);
}

/* Where the language was chosen. */
static void
test_preferences_stay_open (void)
{
  OmoPreferencesWindow *old;

  open_scripted ("running=0");
  activate_action ("preferences");
  old = omo_preferences_window_find ();
  g_assert_nonnull (old);
  gtk_widget_activate_action (GTK_WIDGET (old), "window.close", NULL);
  wait_until (omo_preferences_window_find () == NULL);

  activate_action ("preferences");
  turn_to ("general");
  choose ("vi");
  wait_until (omo_preferences_window_find () != NULL);
  g_assert_true (has_label (GTK_WIDGET (omo_preferences_window_find ()), "Tùy chọn"));
  g_assert_cmpstr (omo_preferences_window_get_page (omo_preferences_window_find ()), ==, "general");
  end ();
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OMOSCOPE_LOCALE"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  omo_language_set_up ();
  settings = g_settings_new (OMO_APPLICATION_ID);
  /* Of a job that ends before its window is in front; there is no desktop to take them. */
  g_settings_set_boolean (settings, "notify", FALSE);
  start_application ();

  g_test_add_func ("/ui/language-switch/work", test_work_stays);
  g_test_add_func ("/ui/language-switch/job", test_a_job_goes_on);
  g_test_add_func ("/ui/language-switch/open", test_what_was_open_is_open);
  g_test_add_func ("/ui/language-switch/preferences", test_preferences_stay_open);

  status = g_test_run ();
  g_object_unref (settings);
  return status;
}
