/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-focus.h"

gboolean
omo_focus_is_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* To what comes after or before `widget`, in its parent or further up. FALSE: there is nothing, and GTK begins anew. */
static gboolean
leave (GtkWidget *widget, gboolean forward)
{
  for (; widget != NULL && !GTK_IS_ROOT (widget); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *next = widget;

      while (
          (next = forward ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next))
          != NULL)
        if (gtk_widget_child_focus (next, forward ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD))
          return TRUE;
    }
  return FALSE;
}

static gboolean
pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) == 0)
    return leave (gtk_widget_get_parent (list), TRUE);
  if (key == GDK_KEY_ISO_Left_Tab || key == GDK_KEY_Tab)
    return leave (gtk_widget_get_parent (list), FALSE);
  return FALSE;
}

void
omo_focus_let_tab_leave (GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (list, keys);
}
