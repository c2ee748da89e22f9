/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Every request and reply of the workspace's job, poll by poll, with the pauses between them drawn; the chosen one whole
 * beside it. Read-only. Property "workspace". */
#define OMO_TYPE_TRAFFIC_PANE (omo_traffic_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoTrafficPane, omo_traffic_pane, OMO, TRAFFIC_PANE, GtkWidget)

/* The pane has a page of `width` px for itself, as high as the window: where that is too narrow for the letters, the chosen
 * one stands below all of them. Else, and with 0, which is a low pane below something else, beside them. */
void omo_traffic_pane_set_page_width (OmoTrafficPane *self, int width);

G_END_DECLS
