/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-chart.h"

G_BEGIN_DECLS

/* What the files of the chart share; nobody else includes it. */

typedef struct
{
  char *label;
  double values[OMO_CHART_MAX_SERIES];
} OmoChartItem;

typedef struct
{
  char *name;
  OmoTint tint;
} OmoChartSeries;

struct _OmoChart
{
  OmoChartKind kind;
  char *title;
  char *unit; /* NULL for none */
  guint n_series;
  OmoChartSeries series[OMO_CHART_MAX_SERIES];
  GArray *items; /* of OmoChartItem */
  double limit;  /* NAN for none */
  char *limit_name;
};

/* Where everything stands; the same for drawing and for hitting. */
typedef struct
{
  OmoRect plot;
  double slot; /* width of an item */
  double top;  /* the number at the plot's upper edge */
  double step; /* between two lines of the grid */
} OmoChartLayout;

OmoChartLayout omo_chart_lay_out (const OmoChart *self, OmoSize size);

/* Of all series that are drawn one on the other, else of the largest. */
double omo_chart_get_height (const OmoChart *self, guint item);

const OmoChartItem *omo_chart_get_item (const OmoChart *self, guint item);

/* The path of a dot of its own for each series. */
void omo_chart_trace_dot (cairo_t *cr, OmoPoint middle, guint series, double radius);

/* Fills the current path as the series of this tint is filled, and clears it. */
void omo_chart_fill (cairo_t *cr, const OmoChartPalette *palette, OmoTint tint, gboolean is_lit);

/* Titles and what the colours mean. */
void omo_chart_draw_heading (const OmoChart *self,
                             cairo_t *cr,
                             OmoSize size,
                             const OmoChartPalette *palette);
/* What the numbers beside the grid take, in px with the gaps around them; `layout` need not have a plot yet. */
double omo_chart_measure_numbers (const OmoChartLayout *layout);
void omo_chart_draw_axes (const OmoChart *self,
                          cairo_t *cr,
                          const OmoChartLayout *layout,
                          const OmoChartPalette *palette);

G_END_DECLS
