/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-point-row.h"

#include <glib/gi18n-lib.h>

#include "core/omo-number.h"

struct _OmoPointRow
{
  GtkBox parent_instance;

  GtkLabel *returned;
  GtkLabel *natural;
  guint number;
};

static guint pointed_signal;

G_DEFINE_FINAL_TYPE (OmoPointRow, omo_point_row, GTK_TYPE_BOX)

static void
copy_cb (OmoPointRow *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_text (self->returned));
}

static void
entered_cb (OmoPointRow *self)
{
  g_signal_emit (self, pointed_signal, 0, self->number);
}

static void
left_cb (OmoPointRow *self)
{
  g_signal_emit (self, pointed_signal, 0, 0u);
}

static void
add_labels (OmoPointRow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->returned = GTK_LABEL (gtk_label_new (NULL));
  self->natural = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->returned, 0);
  gtk_label_set_selectable (self->returned, TRUE);
  gtk_label_set_xalign (self->natural, 0);
  gtk_label_set_wrap (self->natural, TRUE);
  gtk_label_set_width_chars (self->natural, 14);
  gtk_widget_add_css_class (GTK_WIDGET (self->returned), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->natural), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->natural), "dim-label");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->returned));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->natural));
  gtk_box_append (GTK_BOX (self), column);
}

static void
omo_point_row_class_init (OmoPointRowClass *class)
{
  pointed_signal = g_signal_new ("pointed", OMO_TYPE_POINT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "pointrow");
}

static void
omo_point_row_init (OmoPointRow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

static void
add_badge (OmoPointRow *self, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *badge = gtk_label_new (text);

  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_add_css_class (badge, number == 1 ? "first" : "second");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_box_prepend (GTK_BOX (self), badge);
}

static void
add_copy_button (OmoPointRow *self, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (copy_cb), self);
  gtk_box_append (GTK_BOX (self), button);
}

/* What stands below in small: what is known of it, a line each. */
static void
show_below (OmoPointRow *self, const char *natural, const char *remark)
{
  g_autofree char *text = natural != NULL && remark != NULL
                              ? g_strdup_printf ("%s\n%s", natural, remark)
                              : g_strdup (natural != NULL ? natural : remark);

  gtk_label_set_label (self->natural, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (self->natural), text != NULL);
}

OmoPointRow *
omo_point_row_new (guint number)
{
  g_autofree char *tooltip = g_strdup_printf (_ ("Copy point %u"), number);
  OmoPointRow *self = omo_point_row_new_unnumbered (tooltip);

  self->number = number;
  add_badge (self, number);
  return self;
}

OmoPointRow *
omo_point_row_new_unnumbered (const char *copy_label)
{
  OmoPointRow *self = g_object_new (OMO_TYPE_POINT_ROW, NULL);

  g_return_val_if_fail (copy_label != NULL, self);

  add_labels (self);
  add_copy_button (self, copy_label);
  return self;
}

OmoPointRow *
omo_point_row_new_true (guint number, const char *copy_label)
{
  OmoPointRow *self = omo_point_row_new_unnumbered (copy_label);

  self->number = number;
  add_badge (self, number);
  gtk_widget_add_css_class (GTK_WIDGET (self), "true");
  return self;
}

void
omo_point_row_set_mark (OmoPointRow *self, const OmoMark *mark, gboolean same_frame)
{
  g_autofree char *x = omo_number_print (mark->returned.x);
  g_autofree char *y = omo_number_print (mark->returned.y);
  g_autofree char *returned = g_strdup_printf ("%s, %s", x, y);
  g_autofree char *natural_x = omo_number_print_rounded (mark->natural.x);
  g_autofree char *natural_y = omo_number_print_rounded (mark->natural.y);
  g_autofree char *natural =
      same_frame ? NULL : g_strdup_printf (_ ("natural %s, %s"), natural_x, natural_y);

  g_return_if_fail (OMO_IS_POINT_ROW (self));

  gtk_label_set_label (self->returned, returned);
  show_below (self, natural, mark->outside ? _ ("outside the picture") : NULL);
}

void
omo_point_row_set_end2 (OmoPointRow *self, const OmoMark *mark)
{
  g_return_if_fail (OMO_IS_POINT_ROW (self));

  omo_point_row_set_mark (self, mark, TRUE);
  show_below (self, _ ("or to here"), mark->outside ? _ ("outside the picture") : NULL);
}

void
omo_point_row_set_guide (OmoPointRow *self, const OmoGuide *guide, gboolean same_frame)
{
  g_autofree char *returned = omo_number_print (guide->returned);
  g_autofree char *rounded = omo_number_print_rounded (guide->natural);
  g_autofree char *distance = g_strdup_printf (_ ("%s px"), returned);
  g_autofree char *natural = same_frame ? NULL : g_strdup_printf (_ ("%s px natural"), rounded);

  g_return_if_fail (OMO_IS_POINT_ROW (self));

  gtk_label_set_label (self->returned, distance);
  show_below (self, natural, guide->outside ? _ ("outside the picture") : NULL);
}

void
omo_point_row_set_angle (OmoPointRow *self, double degrees, double slider_px)
{
  g_autofree char *angle = omo_number_print_rounded (degrees);
  g_autofree char *px = omo_number_print_rounded (slider_px);
  g_autofree char *text = g_strdup_printf ("%s°", angle);
  g_autofree char *slider = g_strdup_printf (_ ("%s px of the slider"), px);

  g_return_if_fail (OMO_IS_POINT_ROW (self));

  gtk_label_set_label (self->returned, text);
  show_below (self, slider, NULL);
}

void
omo_point_row_set_lit (OmoPointRow *self, gboolean lit)
{
  g_return_if_fail (OMO_IS_POINT_ROW (self));

  if (lit)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lit");
}
