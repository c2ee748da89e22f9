/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-first-fit-layout.h"

struct _OmoFirstFitLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (OmoFirstFitLayout, omo_first_fit_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
measure_width (GtkWidget *child, int *minimum, int *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static GtkWidget *
choose (GtkWidget *widget, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int minimum, natural;

  for (; gtk_widget_get_next_sibling (child) != NULL; child = gtk_widget_get_next_sibling (child))
    {
      measure_width (child, &minimum, &natural);
      if (minimum <= width)
        break;
    }
  return child;
}

static GtkSizeRequestMode
omo_first_fit_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
omo_first_fit_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  int other;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (choose (widget, for_size < 0 ? G_MAXINT : for_size), orientation,
                          for_size, minimum, natural, NULL, NULL);
      return;
    }
  measure_width (gtk_widget_get_first_child (widget), &other, natural);
  measure_width (gtk_widget_get_last_child (widget), minimum, &other);
  *natural = MAX (*natural, *minimum);
}

static void
omo_first_fit_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  GtkWidget *chosen = choose (widget, width);
  GtkAllocation all = { 0, 0, width, height };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, child == chosen);
  gtk_widget_size_allocate (chosen, &all, -1);
}

static void
omo_first_fit_layout_class_init (OmoFirstFitLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = omo_first_fit_layout_get_request_mode;
  layout_class->measure = omo_first_fit_layout_measure;
  layout_class->allocate = omo_first_fit_layout_allocate;
}

static void
omo_first_fit_layout_init (OmoFirstFitLayout *self)
{
}
