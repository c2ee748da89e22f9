/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-icon-scale.h"

static void
set_dpi (int dpi)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * PANGO_SCALE, NULL);
}

/* Of one in a button. */
static int
measure_icon (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  int width;

  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_widget_measure (gtk_button_get_child (GTK_BUTTON (button)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &width, NULL, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  return width;
}

/* Of the box, with its frame. */
static int
measure_check (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_check_button_new ();
  int width;

  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_widget_measure (gtk_widget_get_first_child (button), GTK_ORIENTATION_HORIZONTAL, -1, &width,
                      NULL, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  return width;
}

static void
test_checks (void)
{
  int usual;

  set_dpi (96);
  usual = measure_check ();
  set_dpi (192);
  g_assert_cmpint (measure_check (), ==, usual + 14);
  set_dpi (96);
  g_assert_cmpint (measure_check (), ==, usual);
}

static void
test_follows (void)
{
  set_dpi (96);
  omo_icon_scale_follow (gdk_display_get_default ());
  g_assert_cmpint (measure_icon (), ==, 16);
  set_dpi (192);
  g_assert_cmpint (measure_icon (), ==, 32);
  set_dpi (120);
  g_assert_cmpint (measure_icon (), ==, 20);
  set_dpi (96);
  g_assert_cmpint (measure_icon (), ==, 16);
}

/* No smaller than usual. */
static void
test_small_letters (void)
{
  set_dpi (72);
  g_assert_cmpint (measure_icon (), ==, 16);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/ui/icon-scale/follows", test_follows);
  g_test_add_func ("/ui/icon-scale/checks", test_checks);
  g_test_add_func ("/ui/icon-scale/small", test_small_letters);

  return g_test_run ();
}
