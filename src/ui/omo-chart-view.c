/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-chart-view.h"

#include <string.h>

#define NATURAL_WIDTH 420
#define NATURAL_HEIGHT 220
#define MINIMUM_SIZE 160

struct _OmoChartView
{
  GtkWidget parent_instance;

  OmoChart *chart;
  int hovered;
};

G_DEFINE_FINAL_TYPE (OmoChartView, omo_chart_view, GTK_TYPE_WIDGET)

static OmoSize
get_size (OmoChartView *self)
{
  return (OmoSize){ gtk_widget_get_width (GTK_WIDGET (self)),
                    gtk_widget_get_height (GTK_WIDGET (self)) };
}

static const OmoChartPalette *
find_palette (OmoChartView *self)
{
  g_autofree char *theme = NULL;
  GdkRGBA color;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-theme-name", &theme, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  return omo_chart_palette_get (color.red + color.green + color.blue > 1.5f,
                                theme != NULL && strstr (theme, "hc") != NULL);
}

static void
omo_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OmoChartView *self = OMO_CHART_VIEW (widget);
  OmoSize size = get_size (self);
  cairo_t *cr;

  if (self->chart == NULL || size.width <= 0)
    return;
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) size.width, (float) size.height));
  omo_chart_draw (self->chart, cr, size, find_palette (self), self->hovered);
  cairo_destroy (cr);
}

static void
omo_chart_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = MINIMUM_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
hover (OmoChartView *self, int item)
{
  g_autofree char *text = NULL;

  if (item == self->hovered)
    return;
  self->hovered = item;
  if (item != OMO_CHART_NOTHING)
    text = omo_chart_print_item (self->chart, (guint) item);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
moved_cb (GtkEventControllerMotion *motion, double x, double y, OmoChartView *self)
{
  if (self->chart != NULL)
    hover (self, omo_chart_hit (self->chart, get_size (self), (OmoPoint){ x, y }));
}

static void
left_cb (GtkEventControllerMotion *motion, OmoChartView *self)
{
  hover (self, OMO_CHART_NOTHING);
}

static void
omo_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&OMO_CHART_VIEW (object)->chart, omo_chart_free);
  G_OBJECT_CLASS (omo_chart_view_parent_class)->finalize (object);
}

static void
omo_chart_view_class_init (OmoChartViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = omo_chart_view_finalize;
  widget_class->snapshot = omo_chart_view_snapshot;
  widget_class->measure = omo_chart_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
omo_chart_view_init (OmoChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->hovered = OMO_CHART_NOTHING;
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static char *
describe (const OmoChart *chart)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < omo_chart_get_n_items (chart); i++)
    {
      g_autofree char *item = omo_chart_print_item (chart, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", item);
    }
  return g_string_free (text, FALSE);
}

void
omo_chart_view_take_chart (OmoChartView *self, OmoChart *chart)
{
  g_autofree char *description = chart == NULL ? g_strdup ("") : describe (chart);

  g_return_if_fail (OMO_IS_CHART_VIEW (self));

  g_clear_pointer (&self->chart, omo_chart_free);
  self->chart = chart;
  self->hovered = OMO_CHART_NOTHING;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chart == NULL ? "" : omo_chart_get_title (chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
