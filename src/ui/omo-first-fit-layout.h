/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows one child of a widget, the first for whose least width there is room, else the last: put the same thing into it
 * in several forms, the widest first. No form keeps the widget from getting narrow but the last. */
#define OMO_TYPE_FIRST_FIT_LAYOUT (omo_first_fit_layout_get_type ())
G_DECLARE_FINAL_TYPE (OmoFirstFitLayout,
                      omo_first_fit_layout,
                      OMO,
                      FIRST_FIT_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
