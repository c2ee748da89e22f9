/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-painter.h"
#include "core/omo-text.h"

#define TITLE_PX 14
#define TEXT_PX 13
#define DETAIL_PX 11
#define PADDING 12.0
#define GAP 5.0
/* A narrower strip has a word a line. */
#define LEAST_WIDTH 320.0
/* As with marks: a screenshot is looked at whole. */
#define ORDINARY_WIDTH 600.0
/* What is longer ends in an ellipsis. */
#define MAX_LINES 16

#define N_LINES 3

/* The texts one below the other; NULL where there is none. */
typedef struct
{
  PangoLayout *layouts[N_LINES];
  double height;
} Strip;

static PangoLayout *
make_layout (const char *text, int px, PangoWeight weight, double width)
{
  PangoLayout *layout;

  if (text == NULL || *text == '\0')
    return NULL;
  layout = omo_text_layout_new (text, px, weight);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  /* Lines of a paragraph, when negative; a text has two paragraphs at most. */
  pango_layout_set_height (layout, -MAX_LINES);
  return layout;
}

static void
strip_init (Strip *self, const OmoCaption *caption, double width)
{
  double inside = width - 2 * PADDING;

  self->layouts[0] = make_layout (caption->title, TITLE_PX, PANGO_WEIGHT_BOLD, inside);
  self->layouts[1] = make_layout (caption->text, TEXT_PX, PANGO_WEIGHT_NORMAL, inside);
  self->layouts[2] = make_layout (caption->detail, DETAIL_PX, PANGO_WEIGHT_NORMAL, inside);
  self->height = PADDING - GAP;
  for (guint i = 0; i < N_LINES; i++)
    if (self->layouts[i] != NULL)
      self->height += GAP + omo_text_measure (self->layouts[i]).height;
  self->height += PADDING;
}

static void
strip_clear (Strip *self)
{
  for (guint i = 0; i < N_LINES; i++)
    g_clear_object (&self->layouts[i]);
}

/* From `top` on, in the units of the texts. */
static void
strip_draw (const Strip *self, cairo_t *cr, double top)
{
  OmoPoint corner = { PADDING, top + PADDING };

  for (guint i = 0; i < N_LINES; i++)
    {
      double shade = i == N_LINES - 1 ? 0.72 : 0.96;

      if (self->layouts[i] == NULL)
        continue;
      cairo_set_source_rgb (cr, shade, shade, shade);
      omo_text_draw (self->layouts[i], cr, corner);
      corner.y += omo_text_measure (self->layouts[i]).height + GAP;
    }
}

/* The strip, and the same dark beside a picture that is narrower. */
static void
draw_ground (cairo_t *cr, int width, int height, OmoSize picture)
{
  cairo_set_source_rgb (cr, 0.09, 0.09, 0.11);
  cairo_rectangle (cr, 0, picture.height, width, height - picture.height);
  cairo_rectangle (cr, picture.width, 0, width - picture.width, picture.height);
  cairo_fill (cr);
}

cairo_surface_t *
omo_painter_add_caption (cairo_surface_t *surface, const OmoCaption *caption)
{
  OmoSize picture;
  double growth;
  double width;
  Strip strip;
  cairo_surface_t *whole;
  cairo_t *cr;

  g_return_val_if_fail (surface != NULL && caption != NULL, NULL);

  picture = (OmoSize){ cairo_image_surface_get_width (surface),
                       cairo_image_surface_get_height (surface) };
  growth = MAX (1, picture.width / ORDINARY_WIDTH);
  width = MAX (picture.width, LEAST_WIDTH);
  strip_init (&strip, caption, width / growth);
  whole = cairo_image_surface_create (cairo_image_surface_get_format (surface), (int) width,
                                      (int) (picture.height + strip.height * growth));
  cr = cairo_create (whole);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  draw_ground (cr, cairo_image_surface_get_width (whole), cairo_image_surface_get_height (whole),
               picture);
  cairo_scale (cr, growth, growth);
  strip_draw (&strip, cr, picture.height / growth);
  cairo_destroy (cr);
  strip_clear (&strip);
  return whole;
}
