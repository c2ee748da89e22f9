/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"
#include "window-fixture.h"

#define PRIVATE "Private session"

/* Whether the banner stands there and has `text` in it. */
static gboolean
says (OmoWindow *window, const char *text)
{
  return gtk_revealer_get_reveal_child (window->banner)
         && strstr (gtk_label_get_text (window->banner_label), text) != NULL;
}

static void
test_a_private_session_is_told (void)
{
  OmoWindow *window = open_window ();

  g_assert_false (says (window, PRIVATE));
  g_object_set (window, "private", TRUE, NULL);
  g_assert_true (says (window, PRIVATE));
  g_object_set (window, "private", FALSE, NULL);
  g_assert_false (says (window, PRIVATE));
  close_windows ();
}

/* As one that begins so, and as one whose language has changed. */
static void
test_a_private_window_is_told (void)
{
  OmoWindow *window = open_window ();
  g_autoptr (GSettings) settings = g_object_ref (window->settings);

  g_settings_set_boolean (settings, "start-private", TRUE);
  window = open_window ();
  g_assert_true (says (window, PRIVATE));
  g_assert_true (says (omo_window_renew (window), PRIVATE));
  g_settings_reset (settings, "start-private");
  close_windows ();
}

/* It hides nothing else that is said there. */
static void
test_a_private_simulation (void)
{
  OmoWindow *window = open_window ();

  g_object_set (window, "private", TRUE, NULL);
  g_object_set (window->workspace, "simulated", TRUE, NULL);
  g_assert_true (says (window, PRIVATE));
  g_assert_true (says (window, "Simulated"));
  omo_window_present (window, TRUE);
  g_assert_false (says (window, PRIVATE));
  g_assert_true (says (window, "Simulated"));
  close_windows ();
}

/* The notice goes by itself, but not from under somebody who is at one of its buttons. */
static void
test_a_notice_waits (void)
{
  OmoWindow *window = open_window ();

  g_signal_emit_by_name (window->workspace, "changed", "Something was pasted.");
  g_assert_cmpuint (window->notice_timer, !=, 0);
  wait_until (gtk_widget_child_focus (GTK_WIDGET (window->notice), GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (window->notice_timer, ==, 0);
  gtk_widget_grab_focus (window->open_button);
  g_assert_cmpuint (window->notice_timer, !=, 0);
  close_windows ();
}

/* With the keyboard at one of its buttons: it loses the focus while the window is taken apart. */
static void
test_a_closed_window_waits_for_nothing (void)
{
  OmoWindow *window = open_window ();

  g_signal_emit_by_name (window->workspace, "changed", "Something was pasted.");
  wait_until (gtk_widget_child_focus (GTK_WIDGET (window->notice), GTK_DIR_TAB_FORWARD));
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_run_dispose (G_OBJECT (window));
  g_assert_cmpuint (window->notice_timer, ==, 0);
  g_object_unref (window);
  close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/window-notice/private", test_a_private_session_is_told);
  g_test_add_func ("/ui/window-notice/private-from-the-start", test_a_private_window_is_told);
  g_test_add_func ("/ui/window-notice/private-simulation", test_a_private_simulation);
  g_test_add_func ("/ui/window-notice/waits", test_a_notice_waits);
  g_test_add_func ("/ui/window-notice/closed", test_a_closed_window_waits_for_nothing);

  return g_test_run ();
}
