/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"

#include "core/omo-ink.h"
#include "core/omo-label.h"

#define DOT_RADIUS 4.0
/* A diamond of the same area as the dot. */
#define DIAMOND_RADIUS 5.0
#define LIT_GROWTH 2.0
#define REACH (DIAMOND_RADIUS + LIT_GROWTH + OMO_INK_EDGE)
/* A label stands this far off the middle of its dots. */
#define LABEL_RADIUS 10.0

static gboolean
is_in_view (OmoPoint middle, OmoSize view)
{
  return middle.x > -REACH && middle.x < view.width + REACH && middle.y > -REACH
         && middle.y < view.height + REACH;
}

/* A round dot for the first series, a diamond for the second. */
static void
trace_dot (cairo_t *cr, OmoPoint middle, guint series, double growth)
{
  double radius = (series == 0 ? DOT_RADIUS : DIAMOND_RADIUS) + growth;

  cairo_new_path (cr);
  if (series == 0)
    {
      cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * G_PI);
      return;
    }
  cairo_move_to (cr, middle.x, middle.y - radius);
  cairo_line_to (cr, middle.x + radius, middle.y);
  cairo_line_to (cr, middle.x, middle.y + radius);
  cairo_line_to (cr, middle.x - radius, middle.y);
  cairo_close_path (cr);
}

static void
draw_dot (cairo_t *cr, const OmoDot *dot, OmoFit fit, OmoSize view, gboolean is_lit)
{
  OmoPoint middle = omo_fit_to_view (fit, dot->centre);

  if (!is_in_view (middle, view))
    return;
  trace_dot (cr, middle, dot->series, is_lit ? LIT_GROWTH : 0);
  omo_ink_fill (omo_ink_get (dot->series + 1, is_lit), cr);
}

static gboolean
is_of_answer (const OmoDot *dot, const OmoDot *other)
{
  return other != NULL && dot->series == other->series && dot->number == other->number;
}

static OmoRect
get_square (OmoPoint middle, double radius)
{
  return (OmoRect){ middle.x - radius, middle.y - radius, 2 * radius, 2 * radius };
}

/* One label for dots that lie together. */
static void
draw_labels (cairo_t *cr,
             const OmoScatter *scatter,
             OmoFit fit,
             OmoSize view,
             const OmoDot *hovered)
{
  OmoCluster clusters[OMO_SCATTER_MAX_DOTS];
  guint n_clusters = omo_scatter_find_clusters (scatter, fit, clusters);
  OmoRect taken[2 * OMO_SCATTER_MAX_DOTS];
  guint n_taken = 0;
  gboolean has_both = scatter->n_answers[0] > 0 && scatter->n_answers[1] > 0;

  for (guint i = 0; i < n_clusters; i++)
    taken[n_taken++] = get_square (clusters[i].middle, LABEL_RADIUS);
  for (guint i = 0; i < n_clusters; i++)
    {
      g_autofree char *title = omo_cluster_print (&clusters[i]);
      g_autoptr (OmoLabel) label =
          omo_label_new (title, NULL, has_both ? clusters[i].series + 1 : 0);
      gboolean is_lit = hovered != NULL && hovered->series == clusters[i].series
                        && (clusters[i].numbers & (1u << hovered->number)) != 0;
      OmoRect box;

      if (!is_in_view (clusters[i].middle, view))
        continue;
      box = omo_label_place (omo_label_get_size (label), clusters[i].middle, LABEL_RADIUS, view,
                             taken, n_taken);
      omo_label_draw (label, cr, (OmoPoint){ box.x, box.y }, FALSE, is_lit);
      taken[n_taken++] = box;
    }
}

void
omo_painter_draw_scatter (cairo_t *cr,
                          const OmoScatter *scatter,
                          OmoFit fit,
                          OmoSize view,
                          const OmoDot *hovered)
{
  g_return_if_fail (cr != NULL && scatter != NULL);

  cairo_save (cr);
  draw_labels (cr, scatter, fit, view, hovered);
  for (guint i = 0; i < scatter->n_dots; i++)
    if (!is_of_answer (&scatter->dots[i], hovered))
      draw_dot (cr, &scatter->dots[i], fit, view, FALSE);
  /* Both points of the answer that is looked at, above the others. */
  for (guint i = 0; i < scatter->n_dots; i++)
    if (is_of_answer (&scatter->dots[i], hovered))
      draw_dot (cr, &scatter->dots[i], fit, view, TRUE);
  cairo_restore (cr);
}
