/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-pane.h"
#include "waiting.h"
#include "window-fixture.h"
#include "workspace-fixture.h"

static guint
count_jobs (OmoWindow *window)
{
  GObject *list = gtk_widget_get_template_child (window->history, OMO_TYPE_HISTORY_PANE, "list");

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

/* With the pair loaded, and one job in its history, which it shows; no note of that job is still to be kept. */
static OmoWindow *
open_with_a_job (void)
{
  OmoWindow *window = open_window ();

  load_sample (window->workspace, "phone-slide");
  run_job (window->workspace, "running=0");
  load_sample (window->workspace, "web-pair");
  g_object_set (window, "history-shown", TRUE, NULL);
  wait_until (count_jobs (window) == 1);
  return window;
}

static void
delete_all (OmoWindow *window)
{
  gtk_widget_activate_action (window->history, "history.choose-all", NULL);
  gtk_widget_activate_action (window->history, "history.delete", NULL);
}

static void
leave (OmoWindow *window)
{
  delete_all (window);
  wait_until (count_jobs (window) == 0);
  close_windows ();
}

/* As Ctrl+Z does. */
static void
undo (OmoWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
}

static void
assert_notice (OmoWindow *window, const char *text, gboolean can_undo)
{
  g_assert_true (gtk_revealer_get_reveal_child (window->notice));
  g_assert_cmpstr (gtk_label_get_text (window->notice_label), ==, text);
  g_assert_true (gtk_widget_get_visible (window->undo_button) == can_undo);
}

static void
test_a_deletion (void)
{
  OmoWindow *window = open_with_a_job ();

  delete_all (window);
  wait_until (count_jobs (window) == 0);
  assert_notice (window, "1 job was deleted.", TRUE);
  undo (window);
  wait_until (count_jobs (window) == 1);
  assert_notice (window, "1 job is back.", FALSE);
  g_assert_cmpstr (get_name (window->workspace, 0), ==, "web-pair.png");
  undo (window);
  g_assert_cmpstr (get_name (window->workspace, 0), ==, "phone-slide.png");
  leave (window);
}

static void
test_what_came_after_it_goes_first (void)
{
  OmoWindow *window = open_with_a_job ();

  delete_all (window);
  wait_until (count_jobs (window) == 0);
  load_sample (window->workspace, "phone-pair");
  undo (window);
  g_assert_cmpstr (get_name (window->workspace, 0), ==, "web-pair.png");
  g_assert_cmpuint (count_jobs (window), ==, 0);
  undo (window);
  wait_until (count_jobs (window) == 1);
  g_assert_cmpstr (get_name (window->workspace, 0), ==, "web-pair.png");
  leave (window);
}

/* What is sent must stay as it is; the history need not. */
static void
test_while_a_job_is_under_way (void)
{
  OmoWindow *window = open_with_a_job ();

  simulate (window->workspace, "running=1000");
  omo_workspace_submit (window->workspace);
  g_assert_true (omo_workspace_is_working (window->workspace));
  delete_all (window);
  wait_until (count_jobs (window) == 0);
  undo (window);
  wait_until (count_jobs (window) == 1);
  g_assert_true (omo_workspace_is_working (window->workspace));
  undo (window);
  g_assert_cmpstr (get_name (window->workspace, 0), ==, "web-pair.png");
  omo_workspace_cancel (window->workspace);
  wait_until (!omo_workspace_is_working (window->workspace));
  leave (window);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/window-undo/deletion", test_a_deletion);
  g_test_add_func ("/ui/window-undo/order", test_what_came_after_it_goes_first);
  g_test_add_func ("/ui/window-undo/working", test_while_a_job_is_under_way);

  return g_test_run ();
}
