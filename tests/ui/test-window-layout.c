/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-application.h"
#include "ui/omo-window-private.h"
#include "waiting.h"

#define WIDTH 1140
#define HEIGHT 700
#define SIDE_WIDTH 360

static OmoApplication *application;

static OmoWindow *
open_window (void)
{
  OmoWindow *window;

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  omo_workspace_load_sample (window->workspace, omo_sample_from_id ("web-pair"));
  wait_until (omo_workspace_get_picture (window->workspace, 0) != NULL);
  wait_until (gtk_widget_get_mapped (window->side)
              && gtk_widget_get_width (GTK_WIDGET (window->split)) > 0);
  return window;
}

static void
close_all (void)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  wait_until (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL);
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
  OmoWindow *window = open_window ();
  int split_width = WIDTH;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  wait_until (ABS (gtk_widget_get_width (GTK_WIDGET (window->split)) - split_width) < 20);
  split_width = gtk_widget_get_width (GTK_WIDGET (window->split));
  gtk_paned_set_position (window->split, split_width - SIDE_WIDTH);
  close_all ();

  window = open_window ();
  wait_until (gtk_widget_get_width (GTK_WIDGET (window->split)) == split_width);
  g_assert_cmpint (get_side_width (window), ==, SIDE_WIDTH);
  close_all ();
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  application = omo_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/ui/window-layout/is-remembered", test_is_remembered);

  return g_test_run ();
}
