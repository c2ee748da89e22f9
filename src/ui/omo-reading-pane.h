/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* What the number of a rotate job means: reading, travel, flip, the printed arithmetic and any doubt. Shown for
 * rotate jobs only. Property "workspace". */
#define OMO_TYPE_READING_PANE (omo_reading_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoReadingPane, omo_reading_pane, OMO, READING_PANE, GtkBox)

G_END_DECLS
