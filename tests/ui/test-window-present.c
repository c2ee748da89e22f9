/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an audience sees, and what it cannot be shown by mistake. */

#include "waiting.h"
#include "window-fixture.h"

static OmoWindow *
open_shown (void)
{
  OmoWindow *window;

  open_demo ();
  window = OMO_WINDOW (get_windows ()->data);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window->canvas)));
  return window;
}

static OmoWindow *
begin (void)
{
  OmoWindow *window = open_shown ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  g_assert_true (omo_window_is_presenting (window));
  return window;
}

static guint
count_shown (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_visible (window))
        n++;
    }
  return n;
}

/* Keys that are pressed by mistake, too. */
static void
test_nothing_private_can_be_asked_for (void)
{
  static const char *const actions[] = {
    "win.history",     "win.traffic",    "win.show-traffic",    "win.connection", "win.prices",
    "win.statistics",  "win.repeat",     "win.test-connection", "win.open",       "win.save-case",
    "win.save-marked", "win.export-har", "win.clear-recent",    "win.private",
  };
  OmoWindow *window = begin ();
  guint n = count_shown ();

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
  activate_action ("preferences");
  activate_action ("profiles");
  g_assert_cmpuint (count_shown (), ==, n);
  g_assert_false (omo_window_is_history_shown (window));
  g_assert_false (omo_window_is_traffic_shown (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Omoscope");
  close_windows ();
}

static void
test_what_was_there_is_gone (void)
{
  OmoWindow *window = open_shown ();

  g_object_set (window, "history-shown", TRUE, "traffic-shown", TRUE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.statistics", NULL);
  omo_window_tell (window, "Saved as secret.png.");
  g_assert_cmpuint (count_shown (), ==, 2);
  omo_window_present (window, TRUE);
  g_assert_cmpuint (count_shown (), ==, 1);
  g_assert_false (omo_window_is_history_shown (window));
  g_assert_false (omo_window_is_traffic_shown (window));
  g_assert_false (gtk_revealer_get_reveal_child (window->notice));
  close_windows ();
}

static void
test_no_notice_tells_of_files (void)
{
  OmoWindow *window = begin ();

  omo_window_tell (window, "Saved as secret.png.");
  omo_window_tell_of_paste (window, "A request of secret.har.");
  g_assert_false (gtk_revealer_get_reveal_child (window->notice));
  g_assert_false (gtk_widget_get_visible (window->token_button));
  omo_window_present (window, FALSE);
  omo_window_tell (window, "Saved as secret.png.");
  g_assert_true (gtk_revealer_get_reveal_child (window->notice));
  close_windows ();
}

/* What it says is no secret, and has to be seen. */
static void
test_it_is_said_that_it_is_simulated (void)
{
  OmoWindow *window = begin ();

  g_assert_true (gtk_revealer_get_reveal_child (window->banner));
  g_assert_false (gtk_widget_get_visible (window->banner_button));
  g_object_set (window->workspace, "simulated", FALSE, NULL);
  g_assert_false (gtk_revealer_get_reveal_child (window->banner));
  close_windows ();
}

/* Their names are in its tooltips. */
static void
test_no_captchas_wait_for_all_to_see (void)
{
  OmoWindow *window = begin ();
  OmoQueue *queue = omo_workspace_get_queue (window->workspace);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "data",
                                                          "samples", "web-rotate-inner.png", NULL);
      g_list_store_append (files, file);
    }
  omo_workspace_load_files (window->workspace, G_LIST_MODEL (files));
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (queue)) > 1);
  g_assert_false (gtk_widget_is_visible (window->queue_strip));
  omo_window_present (window, FALSE);
  g_assert_true (gtk_widget_is_visible (window->queue_strip));
  close_windows ();
}

/* By the space bar alone. */
static void
test_the_samples_wait_for_the_space_bar (void)
{
  OmoWindow *window = begin ();
  GtkWidget *focused;

  omo_workspace_clear (window->workspace);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window->welcome)));
  focused = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_BUTTON (focused));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focused)), ==, "win.sample");
  g_assert_cmpstr (g_variant_get_string (
                       gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focused)), NULL),
                   ==, omo_sample_get (0)->id);
  gtk_widget_activate (focused);
  wait_until (omo_presentation_get_step (window->presentation) == OMO_STEP_PICTURE);
  close_windows ();
}

static void
test_at_the_end_everything_can_be_done_again (void)
{
  OmoWindow *window = begin ();

  omo_window_present (window, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.history", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.traffic", NULL);
  g_assert_true (omo_window_is_history_shown (window));
  g_assert_true (omo_window_is_traffic_shown (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "web-pair.png – Omoscope");
  g_assert_cmpstr (gtk_label_get_label (window->title_label), ==, "web-pair.png");
  close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/window-present/private", test_nothing_private_can_be_asked_for);
  g_test_add_func ("/ui/window-present/gone", test_what_was_there_is_gone);
  g_test_add_func ("/ui/window-present/notice", test_no_notice_tells_of_files);
  g_test_add_func ("/ui/window-present/queue", test_no_captchas_wait_for_all_to_see);
  g_test_add_func ("/ui/window-present/simulated", test_it_is_said_that_it_is_simulated);
  g_test_add_func ("/ui/window-present/samples", test_the_samples_wait_for_the_space_bar);
  g_test_add_func ("/ui/window-present/end", test_at_the_end_everything_can_be_done_again);

  return g_test_run ();
}
