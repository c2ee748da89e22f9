/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-crop.h"
#include "ui/omo-canvas.h"

G_BEGIN_DECLS

/* Seen by the files of the canvas alone: omo-canvas.c (state), -draw.c, -zoom.c, -pointer.c (pointer and touch),
 * -arrival.c (animation), -drag.c (out of the window), -marking.c (the truth), -crop.c, -description.c (for those who do not see it). */
struct _OmoCanvas
{
  GtkWidget parent_instance;

  OmoWorkspace *workspace;
  OmoRepetition *repetition; /* NULL while there is none to follow */
  GSignalGroup *job_signals; /* of the workspace's job, whichever it is */

  gboolean fits; /* follows the window: best fit */
  OmoFit fit;    /* in force */

  double audience_scale; /* more than 1 for an audience */
  double text_scale;     /* the desktop's: more than 1 for who needs large text */
  double mark_scale;     /* both */

  OmoPoint pointer; /* widget px */
  gboolean has_pointer;
  char *pointed;
  guint hovered;
  guint hovered_truth;

  OmoFit gesture_fit; /* where a drag or pinch began */
  OmoPoint gesture_point;

  OmoPoint cursor; /* natural px: where keys mark the truth */
  int carried;     /* the mark that moves with it, or -1 */

  GdkTexture *dragged; /* what hangs on the pointer, while a drag begins */

  gboolean cropping;
  OmoCrop crop;
  OmoCropGrip crop_grip; /* of the drag under way */
  OmoCrop crop_before;   /* where it began */

  /* The arrival of an answer: marks shrink into place, the disc turns to its angle. */
  guint tick;
  gint64 arrival_start;
  double arrival; /* 0..1; 1 is at rest */
  OmoRotation from;
};

void omo_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* Zooming and panning, by actions and keys. */
void omo_canvas_install_zoom_actions (GtkWidgetClass *class);
void omo_canvas_add_zoom_keys (GtkWidgetClass *class);
/* After the picture or the size of the widget changed. */
void omo_canvas_refit (OmoCanvas *self);

void omo_canvas_add_gestures (OmoCanvas *self);
/* The picture with its marks can be dragged out of the window. */
void omo_canvas_add_drag_source (OmoCanvas *self);
/* A part of the picture is out of sight. */
gboolean omo_canvas_can_pan (OmoCanvas *self);
/* Reads the pointer anew: after the picture moved under it. */
void omo_canvas_update_pointed (OmoCanvas *self);
/* Sets a fit by hand, kept reachable, and redraws. */
void omo_canvas_set_fit (OmoCanvas *self, OmoFit fit);
OmoSize omo_canvas_get_size (OmoCanvas *self);
/* The fit in px that are `mark_scale` times as large: what is drawn and found with it comes out that much larger. */
OmoFit omo_canvas_get_mark_fit (OmoCanvas *self);
/* Tells assistive technology what is shown. */
void omo_canvas_update_description (OmoCanvas *self);

/* Clicks and keys mark the truth now: in the verification's "marking", for an answer of points. */
gboolean omo_canvas_is_marking (OmoCanvas *self);
void omo_canvas_start_marking (OmoCanvas *self);
/* The pointer goes down, and moves while it is down; view px. */
void omo_canvas_press_mark (OmoCanvas *self, OmoPoint view_point);
void omo_canvas_drag_mark (OmoCanvas *self, OmoPoint view_point);
void omo_canvas_draw_cursor (OmoCanvas *self, cairo_t *cr);
void omo_canvas_add_marking_keys (GtkWidgetClass *class);

/* A part is about to be cut out. */
gboolean omo_canvas_is_cropping (OmoCanvas *self);
void omo_canvas_stop_crop (OmoCanvas *self);
/* The pointer goes down, moves while it is down, and moves without; view px. */
void omo_canvas_press_crop (OmoCanvas *self, OmoPoint view_point);
void omo_canvas_drag_crop (OmoCanvas *self, OmoPoint from, OmoPoint to);
void omo_canvas_point_at_crop (OmoCanvas *self);
void omo_canvas_draw_crop (OmoCanvas *self, cairo_t *cr);
void omo_canvas_add_crop_keys (GtkWidgetClass *class);

/* Starts the arrival from how the parts stand; at once at rest where animations are off. */
void omo_canvas_start_arrival (OmoCanvas *self, OmoRotation from);
void omo_canvas_stop_arrival (OmoCanvas *self);
/* The rotation to draw now: between `from` and the workspace's. */
OmoRotation omo_canvas_get_drawn_rotation (OmoCanvas *self);

G_END_DECLS
