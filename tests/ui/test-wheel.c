/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-wheel.h"

/* How many of its controllers hear the wheel. */
static guint
count_hearing (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller)
          && gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE)
        n++;
    }
  return n;
}

static void
test_numbers_are_spared (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number = gtk_spin_button_new_with_range (0, 10, 1);
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 10, 1);

  gtk_box_append (GTK_BOX (box), inner);
  gtk_box_append (GTK_BOX (inner), number);
  gtk_box_append (GTK_BOX (inner), scale);
  g_assert_cmpuint (count_hearing (number), >, 0);
  omo_wheel_spare_numbers (box);
  g_assert_cmpuint (count_hearing (number), ==, 0);
  /* A slider is turned on purpose. */
  g_assert_cmpuint (count_hearing (scale), >, 0);
  g_object_unref (box);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/ui/wheel/numbers", test_numbers_are_spared);

  return g_test_run ();
}
