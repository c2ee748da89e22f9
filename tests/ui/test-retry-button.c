/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-retry-button.h"

#include "waiting.h"

static GtkWidget *
get_button (OmoRetryButton *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

static void
test_without_a_pause_it_can_be_pressed (void)
{
  OmoRetryButton *retry = g_object_ref_sink (g_object_new (OMO_TYPE_RETRY_BUTTON, NULL));

  g_assert_true (gtk_widget_get_sensitive (get_button (retry)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_button (retry))), ==, "Try A_gain");
  g_assert_null (gtk_widget_get_tooltip_text (get_button (retry)));
  g_assert_finalize_object (retry);
}

static void
test_a_pause_is_counted_down (void)
{
  OmoRetryButton *retry = g_object_ref_sink (g_object_new (OMO_TYPE_RETRY_BUTTON, NULL));
  GtkWidget *button = get_button (retry);

  omo_retry_button_set_pause (retry, 2);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Try Again in 2 s");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==,
                   "The service asks for patience; each refusal makes the pause longer");
  wait_until (g_str_equal (gtk_button_get_label (GTK_BUTTON (button)), "Try Again in 1 s"));
  g_assert_false (gtk_widget_get_sensitive (button));
  wait_until (gtk_widget_get_sensitive (button));
  g_assert_null (gtk_widget_get_tooltip_text (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Try A_gain");
  g_assert_finalize_object (retry);
}

static void
test_another_failure_ends_the_pause (void)
{
  OmoRetryButton *retry = g_object_ref_sink (g_object_new (OMO_TYPE_RETRY_BUTTON, NULL));

  omo_retry_button_set_pause (retry, 300);
  omo_retry_button_set_pause (retry, 0);
  g_assert_true (gtk_widget_get_sensitive (get_button (retry)));
  omo_retry_button_set_pause (retry, 300);
  g_assert_finalize_object (retry);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/ui/retry-button/none", test_without_a_pause_it_can_be_pressed);
  g_test_add_func ("/ui/retry-button/pause", test_a_pause_is_counted_down);
  g_test_add_func ("/ui/retry-button/again", test_another_failure_ends_the_pause);

  return g_test_run ();
}
