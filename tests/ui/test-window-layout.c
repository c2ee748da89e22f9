/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"
#include "window-fixture.h"
#include "workspace-fixture.h"

#define WIDTH 1140
#define HEIGHT 700
#define SIDE_WIDTH 360

static OmoWindow *
open_pair (void)
{
  OmoWindow *window = open_window ();

  load_sample (window->workspace, "web-pair");
  wait_until (gtk_widget_get_mapped (window->side)
              && gtk_widget_get_width (GTK_WIDGET (window->split)) > 0);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/window-layout/is-remembered", test_is_remembered);

  return g_test_run ();
}
