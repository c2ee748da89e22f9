/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-label.h"

#include <math.h>

#include "core/omo-ink.h"
#include "core/omo-text.h"

#define TITLE_PX 13
#define DETAIL_PX 11
#define BADGE_PX 12

#define PADDING_X 8.0
#define PADDING_Y 4.0
#define CORNER_RADIUS 6.0
#define BADGE_RADIUS 9.0
/* Between the badge and the box's ends, and between it and the text. */
#define BADGE_MARGIN 4.0
#define BADGE_GAP 6.0
/* A square badge is less than round, so that a number is not all that tells two marks apart. */
#define BADGE_CORNER 3.0

/* Between a ring and its label, and between a label and the view's edge. */
#define RING_GAP 8.0
#define VIEW_MARGIN 4.0

/* A label that covers its own ring hides what it speaks of; that weighs more than covering another. */
#define OWN_RING_WEIGHT 4.0
/* Per candidate further down the list, in px² of covering: only a tie-breaker. */
#define ORDER_WEIGHT 1.0

struct _OmoLabel
{
  PangoLayout *title;
  PangoLayout *detail; /* NULL for none */
  PangoLayout *digit;  /* NULL for no badge */
  guint number;
  OmoSize size;
};

/* Where a label may stand, as the side of the ring: -1, 0 or 1 along each axis; the best first. */
static const struct
{
  int x;
  int y;
} sides[] = {
  { 1, 0 }, { -1, 0 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 }, { 0, -1 }, { 0, 1 }
};

static double
get_badge_room (OmoLabel *self)
{
  return self->digit == NULL ? 0 : BADGE_MARGIN + 2 * BADGE_RADIUS + BADGE_GAP - PADDING_X;
}

static void
trace_box (cairo_t *cr, OmoRect box, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, box.x + box.width - radius, box.y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, box.x + box.width - radius, box.y + box.height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box.x + radius, box.y + box.height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_box (cairo_t *cr, OmoRect box, gboolean lit)
{
  OmoRect rim = { box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1 };

  trace_box (cr, rim, CORNER_RADIUS);
  cairo_set_source_rgba (cr, 0.07, 0.07, 0.09, lit ? 0.94 : 0.82);
  cairo_fill_preserve (cr);
  /* A light rim, for the box must read on black too. */
  cairo_set_source_rgba (cr, 1, 1, 1, lit ? 0.9 : 0.3);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_badge (OmoLabel *self, cairo_t *cr, OmoPoint middle, gboolean lit)
{
  OmoRect square = { middle.x - BADGE_RADIUS, middle.y - BADGE_RADIUS, 2 * BADGE_RADIUS,
                     2 * BADGE_RADIUS };
  PangoRectangle ink;

  trace_box (cr, square, self->number == 1 ? BADGE_RADIUS : BADGE_CORNER);
  omo_ink_set_source (omo_ink_get (self->number, lit), cr, 1);
  cairo_fill (cr);
  pango_layout_get_extents (self->digit, &ink, NULL);
  cairo_set_source_rgb (cr, 0, 0, 0);
  omo_text_draw (self->digit, cr,
                 (OmoPoint){ middle.x - (ink.x + ink.width / 2.0) / PANGO_SCALE,
                             middle.y - (ink.y + ink.height / 2.0) / PANGO_SCALE });
}

static void
draw_texts (OmoLabel *self, cairo_t *cr, double x, double y, gboolean lit)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  omo_text_draw (self->title, cr, (OmoPoint){ x, y + PADDING_Y });
  if (self->detail == NULL)
    return;
  cairo_set_source_rgba (cr, 1, 1, 1, lit ? 0.9 : 0.72);
  omo_text_draw (self->detail, cr,
                 (OmoPoint){ x, y + PADDING_Y + omo_text_measure (self->title).height });
}

/* The box on one side of the ring, pushed into the view. */
static OmoRect
stand_beside (OmoSize size, OmoPoint middle, double radius, OmoSize view, guint side)
{
  gboolean diagonal = sides[side].x != 0 && sides[side].y != 0;
  /* On a diagonal the ring leaves a corner free. */
  double distance = diagonal ? radius * G_SQRT2 / 2 + RING_GAP / 2 : radius + RING_GAP;
  OmoRect box = { .width = size.width, .height = size.height };

  box.x = middle.x + sides[side].x * (distance + size.width / 2) - size.width / 2;
  box.y = middle.y + sides[side].y * (distance + size.height / 2) - size.height / 2;
  /* Whole px, for sharp letters and edges. */
  box.x = MAX (VIEW_MARGIN, floor (MIN (box.x, view.width - VIEW_MARGIN - size.width)));
  box.y = MAX (VIEW_MARGIN, floor (MIN (box.y, view.height - VIEW_MARGIN - size.height)));
  return box;
}

static double
measure_overlap (OmoRect a, OmoRect b)
{
  double width = MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x);
  double height = MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y);

  return width > 0 && height > 0 ? width * height : 0;
}

OmoLabel *
omo_label_new (const char *title, const char *detail, guint number)
{
  OmoLabel *self = g_new0 (OmoLabel, 1);
  g_autofree char *digit = g_strdup_printf ("%u", number);
  OmoSize title_size;
  OmoSize detail_size;

  self->title = omo_text_layout_new (title, TITLE_PX, PANGO_WEIGHT_BOLD);
  self->detail =
      detail == NULL ? NULL : omo_text_layout_new (detail, DETAIL_PX, PANGO_WEIGHT_NORMAL);
  self->digit = number == 0 ? NULL : omo_text_layout_new (digit, BADGE_PX, PANGO_WEIGHT_BOLD);
  self->number = number;
  title_size = omo_text_measure (self->title);
  detail_size = omo_text_measure (self->detail);
  self->size.width =
      ceil (get_badge_room (self) + MAX (title_size.width, detail_size.width) + 2 * PADDING_X);
  self->size.height = ceil (title_size.height + detail_size.height + 2 * PADDING_Y);
  if (number > 0)
    self->size.height = MAX (self->size.height, 2 * (BADGE_RADIUS + BADGE_MARGIN));
  return self;
}

void
omo_label_free (OmoLabel *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->detail);
  g_clear_object (&self->digit);
  g_free (self);
}

OmoSize
omo_label_get_size (OmoLabel *self)
{
  return self->size;
}

void
omo_label_draw (OmoLabel *self, cairo_t *cr, OmoPoint corner, gboolean badge_right, gboolean lit)
{
  OmoRect box = { corner.x, corner.y, self->size.width, self->size.height };
  OmoPoint badge = { corner.x + BADGE_MARGIN + BADGE_RADIUS, corner.y + self->size.height / 2 };
  double text_height =
      omo_text_measure (self->title).height + omo_text_measure (self->detail).height;
  double text_y = corner.y + (self->size.height - text_height) / 2 - PADDING_Y;
  double text_x = corner.x + PADDING_X;

  if (badge_right)
    badge.x = corner.x + self->size.width - BADGE_MARGIN - BADGE_RADIUS;
  else
    text_x += get_badge_room (self);
  draw_box (cr, box, lit);
  if (self->digit != NULL)
    draw_badge (self, cr, badge, lit);
  draw_texts (self, cr, text_x, text_y, lit);
}

OmoRect
omo_label_place (OmoSize size,
                 OmoPoint middle,
                 double radius,
                 OmoSize view,
                 const OmoRect *taken,
                 guint n_taken)
{
  OmoRect ring = { middle.x - radius, middle.y - radius, 2 * radius, 2 * radius };
  OmoRect best = { 0 };
  double least = G_MAXDOUBLE;

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    {
      OmoRect box = stand_beside (size, middle, radius, view, side);
      /* A corner of the ring's square is free, so a diagonal may reach into it. */
      double cost = OWN_RING_WEIGHT * measure_overlap (box, ring) + ORDER_WEIGHT * side;

      for (guint i = 0; i < n_taken; i++)
        cost += measure_overlap (box, taken[i]);
      if (cost < least)
        {
          least = cost;
          best = box;
        }
    }
  return best;
}
