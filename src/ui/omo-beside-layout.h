/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the second of two children, buttons, beside the first, words that wrap, or below them: whichever is less high at
 * the width that there is. So it depends on the words, the letters and the window alike. The buttons keep their natural
 * width, at the end; the words get the rest.
 *
 * Property, write only:
 *   "spacing" int: px between the two */
#define OMO_TYPE_BESIDE_LAYOUT (omo_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (OmoBesideLayout, omo_beside_layout, OMO, BESIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
