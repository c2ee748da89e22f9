/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the children of a widget side by side at their natural widths as long as there is room, and the others in rows
 * below: for buttons whose words are long in one language and large on one desktop.
 *
 * Properties, write only:
 *   "spacing" int: px between two, and between two rows
 *   "at-end" boolean: rows end at the end of the widget */
#define OMO_TYPE_FLOW_LAYOUT (omo_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (OmoFlowLayout, omo_flow_layout, OMO, FLOW_LAYOUT, GtkLayoutManager)

G_END_DECLS
