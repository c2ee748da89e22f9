/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/omo-geometry.h"
#include "core/omo-ink.h"

G_BEGIN_DECLS

/* A small chart: numbers and words, drawn by a pure function in whatever size and colours. */
typedef struct _OmoChart OmoChart;

typedef enum
{
  OMO_CHART_BARS,  /* one bar per item */
  OMO_CHART_STACK, /* a bar per item, of its series one on the other */
  OMO_CHART_LINES, /* a line per series */
} OmoChartKind;

/* What a series means; the palette has its colour. Each has a hatching or a shape of its own too. */
typedef enum
{
  OMO_TINT_FIRST,
  OMO_TINT_SECOND,
  OMO_TINT_RIGHT,
  OMO_TINT_WRONG,
  OMO_TINT_UNSURE,
  OMO_TINT_NONE,
  OMO_N_TINTS
} OmoTint;

typedef struct
{
  OmoInk text;
  OmoInk dim; /* numbers at the axes, grid */
  OmoInk
      background; /* behind bars and dots, so that they do not run together; nothing else is painted with it */
  OmoInk tints[OMO_N_TINTS];
  double line_width;
  gboolean has_outlines; /* bars are framed in the colour of the text */
} OmoChartPalette;

/* For light and dark windows, and for those of high contrast. Constants. */
const OmoChartPalette *omo_chart_palette_get (gboolean is_dark, gboolean is_high_contrast);

/* More is no chart that one can read. */
#define OMO_CHART_MAX_SERIES 4

/* The texts are translated by the caller. `unit` may be NULL: what the numbers count, "px". */
OmoChart *omo_chart_new (OmoChartKind kind, const char *title, const char *unit);
void omo_chart_free (OmoChart *self);

/* Before the first item; at most OMO_CHART_MAX_SERIES. */
void omo_chart_add_series (OmoChart *self, const char *name, OmoTint tint);
/* `values`: one per series, >= 0; NAN where there is none. */
void omo_chart_add_item (OmoChart *self, const char *label, const double *values);
/* A line across, with its name: so many items from the left, 1.5 is the middle of the second one. */
void omo_chart_set_limit (OmoChart *self, double at, const char *name);

/* As they were given. Borrowed. A value is NAN where there is none. */
const char *omo_chart_get_title (const OmoChart *self);
guint omo_chart_get_n_series (const OmoChart *self);
const char *omo_chart_get_series_name (const OmoChart *self, guint series);
guint omo_chart_get_n_items (const OmoChart *self);
const char *omo_chart_get_label (const OmoChart *self, guint item);
double omo_chart_get_value (const OmoChart *self, guint item, guint series);

/* One line for a pointer that rests on it and for who cannot see it: "10–15 px: 12"; "2024-05-01: right 3, wrong 1".
 * Free with g_free. */
char *omo_chart_print_item (const OmoChart *self, guint item);

#define OMO_CHART_NOTHING (-1)

/* In view px from the corner of `size`, with nothing painted below it. `hovered` is an item or OMO_CHART_NOTHING. */
void omo_chart_draw (const OmoChart *self,
                     cairo_t *cr,
                     OmoSize size,
                     const OmoChartPalette *palette,
                     int hovered);

/* The item at a point of a chart that is drawn in `size`, else OMO_CHART_NOTHING. */
int omo_chart_hit (const OmoChart *self, OmoSize size, OmoPoint point);

/* The same drawing as an SVG document without external parts; letters are outlines. Free with
 * g_bytes_unref. */
GBytes *omo_chart_to_svg (const OmoChart *self, OmoSize size, const OmoChartPalette *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoChart, omo_chart_free)

G_END_DECLS
