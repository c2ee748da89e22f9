/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-presentation.h"

G_BEGIN_DECLS

/* What an audience reads below the picture, large: the page's question where there is one, and what happens; and what
 * the space bar does next, small. */
#define OMO_TYPE_CAPTION_BAR (omo_caption_bar_get_type ())
G_DECLARE_FINAL_TYPE (OmoCaptionBar, omo_caption_bar, OMO, CAPTION_BAR, GtkBox)

/* Once. */
void omo_caption_bar_follow (OmoCaptionBar *self, OmoPresentation *presentation);

G_END_DECLS
