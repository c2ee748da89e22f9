/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-label.h"
#include "core/omo-number.h"

#define LINE_WIDTH 2.0
/* The other end of a drag is as good, but it is not the one to look at first. */
#define FAINT_LINE_WIDTH 1.0
#define ARROW_HEAD 9.0
#define KNOB_RADIUS 8.0
/* The label stands this far off the guide. */
#define GUIDE_REACH (LINE_WIDTH / 2 + OMO_INK_EDGE)

/* The same ink as the mark at which it ends. */
#define ARROW_INK 2
#define FAINT_INK 0
#define GUIDE_INK 1

static void
draw_arrow (cairo_t *cr, OmoPoint from, OmoPoint to, OmoInk ink, double width, double progress)
{
  double length = hypot (to.x - from.x, to.y - from.y) * progress;
  /* The edges end where the arrow does. */
  double tip = length - OMO_INK_EDGE - width / 2;

  if (tip < ARROW_HEAD)
    return;
  cairo_save (cr);
  cairo_translate (cr, from.x, from.y);
  cairo_rotate (cr, atan2 (to.y - from.y, to.x - from.x));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  cairo_move_to (cr, OMO_INK_EDGE, 0);
  cairo_line_to (cr, tip, 0);
  cairo_move_to (cr, tip - ARROW_HEAD, -ARROW_HEAD);
  cairo_line_to (cr, tip, 0);
  cairo_line_to (cr, tip - ARROW_HEAD, ARROW_HEAD);
  omo_ink_stroke (ink, cr, width);
  cairo_restore (cr);
}

void
omo_painter_draw_drag (cairo_t *cr, const OmoOverlay *overlay, OmoFit fit, double progress)
{
  OmoPoint from, to;

  if (omo_overlay_get_arrow (overlay, fit, TRUE, &from, &to))
    draw_arrow (cr, from, to, omo_ink_get (FAINT_INK, FALSE), FAINT_LINE_WIDTH, progress);
  if (omo_overlay_get_arrow (overlay, fit, FALSE, &from, &to))
    draw_arrow (cr, from, to, omo_ink_get (ARROW_INK, FALSE), LINE_WIDTH, progress);
}

/* From `start` to `end` along the track's middle, and no further than can be seen. */
static void
trace_track (cairo_t *cr, OmoRect track, double start, double end, OmoSize view)
{
  double y = track.y + track.height / 2;

  cairo_new_path (cr);
  cairo_move_to (cr, CLAMP (start, -track.height, view.width + track.height), y);
  cairo_line_to (cr, CLAMP (end, -track.height, view.width + track.height), y);
}

static void
draw_slider (cairo_t *cr, OmoRect track, OmoPoint knob, OmoSize view)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  trace_track (cr, track, track.x, track.x + track.width, view);
  omo_ink_stroke (omo_ink_get (FAINT_INK, FALSE), cr, track.height - 2 * OMO_INK_EDGE);
  trace_track (cr, track, track.x, knob.x, view);
  omo_ink_set_source (omo_ink_get (GUIDE_INK, FALSE), cr, 1);
  cairo_set_line_width (cr, track.height - 2 * OMO_INK_EDGE);
  cairo_stroke (cr);
  cairo_new_path (cr);
  cairo_arc (cr, knob.x, knob.y, KNOB_RADIUS, 0, 2 * G_PI);
  omo_ink_fill (omo_ink_get (GUIDE_INK, FALSE), cr);
  cairo_restore (cr);
}

static OmoLabel *
make_label (const OmoGuide *guide)
{
  g_autofree char *returned = omo_number_print (guide->returned);
  g_autofree char *natural = omo_number_print_rounded (guide->natural);
  /* Translators: how far the slider is dragged. */
  g_autofree char *title = g_strdup_printf (_ ("%s px"), returned);
  g_autofree char *detail = NULL;

  if (guide->outside)
    detail = g_strdup (_ ("outside the picture"));
  else if (guide->natural != guide->returned)
    /* Translators: a distance in px of the picture's own (natural) size. */
    detail = g_strdup_printf (_ ("%s px natural"), natural);
  return omo_label_new (title, detail, 0);
}

static void
draw_distance (cairo_t *cr,
               const OmoGuide *guide,
               OmoPoint middle,
               OmoRect track,
               OmoSize view,
               double alpha)
{
  g_autoptr (OmoLabel) label = make_label (guide);
  OmoRect slider = { track.x, track.y - KNOB_RADIUS, track.width, track.height + 2 * KNOB_RADIUS };
  OmoRect box = omo_label_place (omo_label_get_size (label), middle, GUIDE_REACH, view, &slider, 1);

  omo_painter_begin_fade (cr, box, alpha);
  omo_label_draw (label, cr, (OmoPoint){ box.x, box.y }, FALSE, FALSE);
  omo_painter_end_fade (cr, alpha);
}

void
omo_painter_draw_guide (cairo_t *cr,
                        const OmoGuide *guide,
                        OmoFit fit,
                        OmoSize view,
                        double progress)
{
  OmoRect track = omo_guide_get_track (guide, fit);
  OmoPoint knob = omo_guide_get_knob (guide, fit);
  double target = knob.x;
  /* What can be seen of the picture's height. */
  double top = MAX (omo_fit_to_view (fit, (OmoPoint){ 0, 0 }).y, 0);
  double bottom = MIN (track.y + track.height + OMO_TRACK_MARGIN, view.height);

  knob.x = track.x + (target - track.x) * progress;
  draw_slider (cr, track, knob, view);
  if (bottom <= top || target < -KNOB_RADIUS || target > view.width + KNOB_RADIUS)
    return;
  cairo_new_path (cr);
  cairo_move_to (cr, knob.x, top);
  cairo_line_to (cr, knob.x, bottom);
  omo_ink_stroke (omo_ink_get (GUIDE_INK, FALSE), cr, LINE_WIDTH);
  draw_distance (cr, guide, (OmoPoint){ target, (top + bottom) / 2 }, track, view, progress);
}
