/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-waterfall-bar.h"

#include <glib/gi18n-lib.h>

#include "core/omo-waterfall.h"

#define NATURAL_WIDTH 160
#define MINIMUM_WIDTH 60
#define HEIGHT 16
#define BAR_HEIGHT 10
#define PAUSE_HEIGHT 2
/* Shorter phases would not be seen. */
#define LEAST_WIDTH 2

struct _OmoWaterfallBar
{
  GtkWidget parent_instance;

  OmoSpan spans[OMO_WATERFALL_MAX_SPANS];
  guint n_spans;
  gint64 start;
  gint64 end;
};

G_DEFINE_FINAL_TYPE (OmoWaterfallBar, omo_waterfall_bar, GTK_TYPE_WIDGET)

/* Told apart by place and height too; all of them read on light and on dark. */
static const GdkRGBA colors[] = {
  [OMO_SPENT_PAUSE] = { 0.50f, 0.50f, 0.50f, 0.7f }, [OMO_SPENT_DNS] = { 0.10f, 0.63f, 0.55f, 1 },
  [OMO_SPENT_CONNECT] = { 0.90f, 0.49f, 0.13f, 1 },  [OMO_SPENT_TLS] = { 0.61f, 0.35f, 0.71f, 1 },
  [OMO_SPENT_SEND] = { 0.15f, 0.55f, 0.25f, 1 },     [OMO_SPENT_WAIT] = { 0.45f, 0.62f, 0.85f, 1 },
  [OMO_SPENT_RECEIVE] = { 0.11f, 0.40f, 0.77f, 1 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (colors) == OMO_N_SPENT);

static float
map_time (OmoWaterfallBar *self, gint64 time)
{
  double share = (double) (time - self->start) / (double) MAX (self->end - self->start, 1);

  return (float) (CLAMP (share, 0, 1) * (gtk_widget_get_width (GTK_WIDGET (self)) - LEAST_WIDTH));
}

static void
omo_waterfall_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OmoWaterfallBar *self = OMO_WATERFALL_BAR (widget);
  float middle = (float) gtk_widget_get_height (widget) / 2;

  for (guint i = 0; i < self->n_spans; i++)
    {
      const OmoSpan *span = &self->spans[i];
      float x = map_time (self, span->start);
      float width = MAX (map_time (self, span->end) - x, LEAST_WIDTH);
      float height = span->spent == OMO_SPENT_PAUSE ? PAUSE_HEIGHT : BAR_HEIGHT;
      graphene_rect_t area = GRAPHENE_RECT_INIT (x, middle - height / 2, width, height);

      gtk_snapshot_append_color (snapshot, &colors[span->spent], &area);
    }
}

static void
omo_waterfall_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = horizontal ? MINIMUM_WIDTH : HEIGHT;
  *natural = horizontal ? NATURAL_WIDTH : HEIGHT;
}

static void
omo_waterfall_bar_class_init (OmoWaterfallBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = omo_waterfall_bar_snapshot;
  widget_class->measure = omo_waterfall_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
omo_waterfall_bar_init (OmoWaterfallBar *self)
{
}

GtkWidget *
omo_waterfall_bar_new (void)
{
  return g_object_new (OMO_TYPE_WATERFALL_BAR, "hexpand", TRUE, NULL);
}

void
omo_waterfall_bar_set (OmoWaterfallBar *self,
                       OmoExchange *exchange,
                       gint64 previous_end,
                       gint64 start,
                       gint64 end)
{
  g_autofree char *text = NULL;

  g_return_if_fail (OMO_IS_WATERFALL_BAR (self));

  self->start = start;
  self->end = end;
  self->n_spans = 0;
  if (exchange != NULL)
    {
      const OmoTiming *timing = omo_exchange_get_timing (exchange);

      self->n_spans = omo_waterfall_split (timing, previous_end, self->spans);
      text = omo_waterfall_print (timing);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text == NULL ? "" : text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
