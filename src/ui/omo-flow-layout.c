/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-flow-layout.h"

struct _OmoFlowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  gboolean at_end;
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_AT_END
};

G_DEFINE_FINAL_TYPE (OmoFlowLayout, omo_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One row: `first` and those after it, up to `end`, which is not in it. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int width;
  int height;
} Row;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* At its natural size, or what there is of the width. */
static GtkRequisition
measure_child (GtkWidget *child, int width)
{
  GtkRequisition size;
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &size.width, NULL, NULL);
  size.width = MAX (MIN (size.width, width), minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, size.width, NULL, &size.height, NULL, NULL);
  return size;
}

static Row
fill_row (OmoFlowLayout *self, GtkWidget *first, int width)
{
  Row row = { first, first, 0, 0 };

  while (row.end != NULL)
    {
      GtkRequisition size = measure_child (row.end, width);
      int before = row.end == first ? 0 : row.width + self->spacing;

      if (row.end != first && before + size.width > width)
        break;
      row.width = before + size.width;
      row.height = MAX (row.height, size.height);
      row.end = get_next (row.end);
    }
  return row;
}

static int
measure_height (OmoFlowLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    {
      Row row = fill_row (self, child, width);

      height += row.height + (height > 0 ? self->spacing : 0);
      child = row.end;
    }
  return height;
}

static GtkSizeRequestMode
omo_flow_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
omo_flow_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  OmoFlowLayout *self = OMO_FLOW_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (self, widget, for_size < 0 ? G_MAXINT : for_size);
      return;
    }
  *natural = fill_row (self, skip_hidden (gtk_widget_get_first_child (widget)), G_MAXINT).width;
  *minimum = 0;
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (child))
    *minimum = MAX (*minimum, measure_child (child, 0).width);
}

static void
allocate_row (OmoFlowLayout *self, GtkWidget *widget, const Row *row, int width, int y)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = self->at_end ? MAX (width - row->width, 0) : 0;

  for (GtkWidget *child = row->first; child != row->end; child = get_next (child))
    {
      int own = measure_child (child, width).width;
      GtkAllocation place = { mirrored ? width - x - own : x, y, own, row->height };

      gtk_widget_size_allocate (child, &place, -1);
      x += own + self->spacing;
    }
}

static void
omo_flow_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          int width,
                          int height,
                          int baseline)
{
  OmoFlowLayout *self = OMO_FLOW_LAYOUT (manager);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Row row = fill_row (self, child, width);

      allocate_row (self, widget, &row, width, y);
      y += row.height + self->spacing;
      child = row.end;
    }
}

static void
omo_flow_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoFlowLayout *self = OMO_FLOW_LAYOUT (object);

  if (id == PROP_SPACING)
    self->spacing = g_value_get_int (value);
  else
    self->at_end = g_value_get_boolean (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
omo_flow_layout_class_init (OmoFlowLayoutClass *class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  object_class->set_property = omo_flow_layout_set_property;
  g_object_class_install_property (
      object_class, PROP_SPACING,
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags));
  g_object_class_install_property (object_class, PROP_AT_END,
                                   g_param_spec_boolean ("at-end", NULL, NULL, FALSE, flags));
  layout_class->get_request_mode = omo_flow_layout_get_request_mode;
  layout_class->measure = omo_flow_layout_measure;
  layout_class->allocate = omo_flow_layout_allocate;
}

static void
omo_flow_layout_init (OmoFlowLayout *self)
{
}
