/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"
#include "window-fixture.h"

#define READING "Reading… Esc stops it."

static gboolean
says (OmoWindow *window, const char *text)
{
  return gtk_revealer_get_reveal_child (window->notice)
         && g_str_equal (gtk_label_get_text (window->notice_label), text);
}

/* Something large, such as a long paste. */
static OmoWindow *
open_reading (GCancellable **out_cancellable)
{
  OmoWindow *window = open_window ();

  *out_cancellable = omo_workspace_begin_reading (window->workspace);
  wait_until (says (window, READING));
  return window;
}

/* No time is up for it, as it is for other notices. */
static void
test_it_stays_until_the_end (void)
{
  g_autoptr (GCancellable) cancellable = NULL;
  OmoWindow *window = open_reading (&cancellable);

  g_assert_cmpuint (window->notice_timer, ==, 0);
  omo_workspace_end_reading (window->workspace);
  g_assert_false (gtk_revealer_get_reveal_child (window->notice));
  close_windows ();
}

/* Whoever was at a button of it goes away. */
static void
test_attention_starts_no_time (void)
{
  g_autoptr (GCancellable) cancellable = NULL;
  OmoWindow *window = open_reading (&cancellable);

  wait_until (gtk_widget_child_focus (GTK_WIDGET (window->notice), GTK_DIR_TAB_FORWARD));
  gtk_widget_grab_focus (window->open_button);
  g_assert_cmpuint (window->notice_timer, ==, 0);
  omo_workspace_end_reading (window->workspace);
  close_windows ();
}

/* What is said meanwhile goes by itself, and is not taken back with it. */
static void
test_another_notice (void)
{
  g_autoptr (GCancellable) cancellable = NULL;
  OmoWindow *window = open_reading (&cancellable);

  omo_window_tell (window, "Copied.");
  g_assert_cmpuint (window->notice_timer, !=, 0);
  omo_workspace_end_reading (window->workspace);
  g_assert_true (says (window, "Copied."));
  close_windows ();
}

static void
test_it_is_said_again (void)
{
  g_autoptr (GCancellable) cancellable = NULL;
  OmoWindow *window = open_reading (&cancellable);

  omo_window_tell (window, "Copied.");
  omo_window_end_notice (window);
  g_assert_false (gtk_revealer_get_reveal_child (window->notice));
  omo_window_tell (window, "Copied.");
  omo_window_pass_notice (window);
  g_assert_true (says (window, READING));
  omo_workspace_end_reading (window->workspace);
  g_assert_false (gtk_revealer_get_reveal_child (window->notice));
  close_windows ();
}

/* Said in the words of the new one, and taken back there. */
static void
test_a_renewed_window (void)
{
  g_autoptr (GCancellable) cancellable = NULL;
  OmoWindow *window = open_reading (&cancellable);

  gtk_label_set_text (window->notice_label, "As it was called in another language.");
  window = omo_window_renew (window);
  g_assert_true (says (window, READING));
  g_assert_cmpuint (window->notice_timer, ==, 0);
  omo_workspace_end_reading (window->workspace);
  g_assert_false (gtk_revealer_get_reveal_child (window->notice));
  close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/window-activity/end", test_it_stays_until_the_end);
  g_test_add_func ("/ui/window-activity/attention", test_attention_starts_no_time);
  g_test_add_func ("/ui/window-activity/another", test_another_notice);
  g_test_add_func ("/ui/window-activity/again", test_it_is_said_again);
  g_test_add_func ("/ui/window-activity/renewed", test_a_renewed_window);

  return g_test_run ();
}
