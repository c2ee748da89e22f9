/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-application.h"
#include "waiting.h"
#include "window-fixture.h"
#include "workspace-fixture.h"

#define WIDTH 1140
#define HEIGHT 700
/* The side pane has not room enough. */
#define LOW 360
#define SIDE_WIDTH 360

static OmoWindow *
open_pair (void)
{
  OmoWindow *window = open_window ();

  load_sample (window->workspace, "web-pair");
  wait_until (gtk_widget_get_mapped (window->side)
              && gtk_widget_get_width (GTK_WIDGET (window->split)) > 0
              && gtk_paned_get_position (window->split) > 0);
  return window;
}

static int
get_side_width (OmoWindow *window)
{
  return gtk_widget_get_width (GTK_WIDGET (window->split)) - gtk_paned_get_position (window->split);
}

/* What the person set is there again in the next window. */
static void
test_is_remembered (void)
{
  OmoWindow *window = open_pair ();
  int split_width = WIDTH;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  wait_until (ABS (gtk_widget_get_width (GTK_WIDGET (window->split)) - split_width) < 20);
  split_width = gtk_widget_get_width (GTK_WIDGET (window->split));
  gtk_paned_set_position (window->split, split_width - SIDE_WIDTH);
  close_windows ();

  window = open_pair ();
  wait_until (gtk_widget_get_width (GTK_WIDGET (window->split)) == split_width);
  g_assert_cmpint (get_side_width (window), ==, SIDE_WIDTH);
  close_windows ();
}

/* Then the pane would have all of the width. */
static void
test_not_laid_out_it_is_not_kept (void)
{
  g_autoptr (GSettings) settings = g_settings_new (OMO_APPLICATION_ID);
  OmoWindow *window = open_pair ();

  g_settings_set_int (settings, "side-width", SIDE_WIDTH);
  gtk_paned_set_position (window->split, 0);
  close_windows ();
  g_assert_cmpint (g_settings_get_int (settings, "side-width"), ==, SIDE_WIDTH);
}

/* The next captcha is not looked at from where the last one was left. */
static void
test_another_captcha_is_seen_from_its_top (void)
{
  OmoWindow *window = open_pair ();
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window->side));

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, LOW);
  wait_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment));
  wait_until (window->reveal == 0);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  load_sample (window->workspace, "phone-pair");
  wait_until (gtk_adjustment_get_value (adjustment) == 0);
  close_windows ();
}

static void
get_size (int *out_width, int *out_height)
{
  g_autoptr (GSettings) settings = g_settings_new (OMO_APPLICATION_ID);

  g_settings_get (settings, "window-size", "(ii)", out_width, out_height);
}

static void
assert_size (int width, int height)
{
  int kept_width, kept_height;

  get_size (&kept_width, &kept_height);
  g_assert_cmpint (kept_width, ==, width);
  g_assert_cmpint (kept_height, ==, height);
}

static void
resize (OmoWindow *window, int width, int height)
{
  int before = gtk_widget_get_width (GTK_WIDGET (window));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  wait_until (gtk_widget_get_width (GTK_WIDGET (window)) != before);
}

static int
get_traffic_height (OmoWindow *window)
{
  return gtk_widget_get_height (GTK_WIDGET (window->work)) - gtk_paned_get_position (window->work);
}

static void
test_traffic_is_as_high_again (void)
{
  OmoWindow *window = open_pair ();

  g_object_set (window, "traffic-shown", TRUE, NULL);
  wait_until (gtk_widget_get_height (window->traffic) > 0);
  gtk_paned_set_position (window->work, gtk_paned_get_position (window->work) + 60);
  g_assert_cmpint (get_traffic_height (window), !=, 280);
  close_windows ();

  /* One that is closed without it has nothing to say about it. */
  open_pair ();
  close_windows ();

  window = open_pair ();
  g_object_set (window, "traffic-shown", TRUE, NULL);
  wait_until (gtk_widget_get_height (window->traffic) > 0);
  g_assert_cmpint (get_traffic_height (window), ==, 220);
  close_windows ();
}

static void
test_maximized_it_comes_back (void)
{
  OmoWindow *window = open_pair ();
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  gtk_window_maximize (GTK_WINDOW (window));
  wait_until (gtk_window_is_maximized (GTK_WINDOW (window)));
  close_windows ();
  assert_size (width, height);

  window = open_pair ();
  wait_until (gtk_window_is_maximized (GTK_WINDOW (window)));
  gtk_window_unmaximize (GTK_WINDOW (window));
  wait_until (!gtk_window_is_maximized (GTK_WINDOW (window)));
  close_windows ();

  window = open_pair ();
  g_assert_false (gtk_window_is_maximized (GTK_WINDOW (window)));
  close_windows ();
}

/* The screen's size is not the window's. */
static void
test_closed_before_an_audience (void)
{
  OmoWindow *window = open_pair ();
  int side_width = get_side_width (window);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  omo_window_present (window, TRUE);
  wait_until (gtk_window_is_fullscreen (GTK_WINDOW (window)));
  close_windows ();
  assert_size (width, height);

  window = open_pair ();
  g_assert_false (gtk_window_is_fullscreen (GTK_WINDOW (window)));
  g_assert_false (gtk_window_is_maximized (GTK_WINDOW (window)));
  g_assert_cmpint (get_side_width (window), ==, side_width);
  close_windows ();
}

static void
test_of_several_the_last_counts (void)
{
  OmoWindow *first = open_pair ();
  OmoWindow *second = open_pair ();

  resize (first, 1000, 650);
  resize (second, 1040, 670);
  gtk_window_close (GTK_WINDOW (second));
  assert_size (1040, 670);
  gtk_window_close (GTK_WINDOW (first));
  assert_size (1000, 650);
  wait_until (get_windows () == NULL);
}

/* Who submits looks for what comes of it. */
static void
test_a_job_is_seen_from_its_start (void)
{
  OmoWindow *window = open_pair ();
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window->side));

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, LOW);
  wait_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment));
  wait_until (window->reveal == 0);
  gtk_adjustment_set_value (adjustment, 0);
  g_object_set (window->workspace, "simulated", TRUE, NULL);
  omo_workspace_submit (window->workspace);
  wait_until (gtk_adjustment_get_value (adjustment) > 0);
  g_assert_true (omo_workspace_is_working (window->workspace));
  close_windows ();
}

/* Also in a low window nobody has to scroll for one. */
static void
test_all_samples_are_seen (void)
{
  OmoWindow *window = open_window ();
  GtkWidget *scroller =
      gtk_widget_get_ancestor (GTK_WIDGET (window->welcome), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  resize (window, 800, 600);
  wait_until (gtk_adjustment_get_page_size (adjustment) > 0);
  wait_until (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment));
  close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/window-layout/is-remembered", test_is_remembered);
  g_test_add_func ("/ui/window-layout/not-laid-out", test_not_laid_out_it_is_not_kept);

  g_test_add_func ("/ui/window-layout/traffic", test_traffic_is_as_high_again);
  g_test_add_func ("/ui/window-layout/maximized", test_maximized_it_comes_back);
  g_test_add_func ("/ui/window-layout/audience", test_closed_before_an_audience);
  g_test_add_func ("/ui/window-layout/several", test_of_several_the_last_counts);
  g_test_add_func ("/ui/window-layout/job", test_a_job_is_seen_from_its_start);
  g_test_add_func ("/ui/window-layout/samples", test_all_samples_are_seen);
  /* It leaves a low window to the next one. */
  g_test_add_func ("/ui/window-layout/top", test_another_captcha_is_seen_from_its_top);

  return g_test_run ();
}
