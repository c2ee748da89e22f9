/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-chart.h"

G_BEGIN_DECLS

/* Draws a chart in the colours of the theme and says the value under the pointer; its numbers are its description. */
#define OMO_TYPE_CHART_VIEW (omo_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (OmoChartView, omo_chart_view, OMO, CHART_VIEW, GtkWidget)

/* Takes `chart`; NULL shows nothing. */
void omo_chart_view_take_chart (OmoChartView *self, OmoChart *chart);

G_END_DECLS
