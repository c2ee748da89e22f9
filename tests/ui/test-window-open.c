/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"
#include "window-fixture.h"
#include "workspace-fixture.h"

static char *
make_sample_uri (const char *name)
{
  g_autoptr (GFile) file = find_sample (name);

  return g_file_get_uri (file);
}

static void
test_is_listed (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  OmoWindow *window = open_window ();
  g_autofree char *uri = make_sample_uri ("web-pair.png");

  load_file (window->workspace, g_file_new_for_uri (uri));
  g_assert_true (gtk_recent_manager_has_item (manager, uri));
  omo_workspace_clear (window->workspace);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-recent", "s", uri);
  wait_until (omo_workspace_get_picture (window->workspace, 0) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.clear-recent", NULL);
  g_assert_false (gtk_recent_manager_has_item (manager, uri));
  close_windows ();
}

static void
test_private (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  OmoWindow *window = open_window ();
  g_autofree char *uri = make_sample_uri ("phone-pair.png");

  g_object_set (window, "private", TRUE, NULL);
  load_file (window->workspace, g_file_new_for_uri (uri));
  g_assert_false (gtk_recent_manager_has_item (manager, uri));
  close_windows ();
}

/* Neither pasted pixels nor a sample are files. */
static void
test_no_file (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  OmoWindow *window = open_window ();
  GList *items;

  load_sample (window->workspace, "web-pair");
  items = gtk_recent_manager_get_items (manager);
  g_assert_null (items);
  close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/window-open/no-file", test_no_file);
  g_test_add_func ("/ui/window-open/is-listed", test_is_listed);
  g_test_add_func ("/ui/window-open/private", test_private);

  return g_test_run ();
}
