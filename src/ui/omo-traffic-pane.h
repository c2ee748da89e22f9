/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Every request and reply of the workspace's job, poll by poll, with the pauses between them drawn; the chosen one whole
 * beside it. Read-only. Property "workspace". */
#define OMO_TYPE_TRAFFIC_PANE (omo_traffic_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoTrafficPane, omo_traffic_pane, OMO, TRAFFIC_PANE, GtkWidget)

/* In a narrow window the chosen one stands below all of them, else beside them. */
void omo_traffic_pane_set_narrow (OmoTrafficPane *self, gboolean narrow);

G_END_DECLS
