/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-text.h"

#define FONT "Sans"

PangoLayout *
omo_text_layout_new (const char *text, int px, PangoWeight weight)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_new ();
  PangoLayout *layout;

  pango_font_description_set_family_static (font, FONT);
  pango_font_description_set_weight (font, weight);
  /* Absolute, so that the resolution of a screen plays no part. */
  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  pango_context_set_round_glyph_positions (context, FALSE);
  layout = pango_layout_new (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  g_object_unref (context);
  return layout;
}

OmoSize
omo_text_measure (PangoLayout *layout)
{
  PangoRectangle logical;

  if (layout == NULL)
    return (OmoSize){ 0, 0 };
  pango_layout_get_extents (layout, NULL, &logical);
  return (OmoSize){ (double) logical.width / PANGO_SCALE, (double) logical.height / PANGO_SCALE };
}

void
omo_text_draw (PangoLayout *layout, cairo_t *cr, OmoPoint corner)
{
  cairo_move_to (cr, corner.x, corner.y);
  pango_cairo_update_layout (cr, layout);
  pango_cairo_show_layout (cr, layout);
}
