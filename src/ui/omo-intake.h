/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Ways into the workspace from the desktop: the clipboard and drag and drop. Tries image bytes, then files, then
 * text. Bytes go to omo-picture as they came; GTK's own texture loader, which knows no limit, never sees them. */

/* Reads the clipboard and hands what it holds to `workspace`; what it does not hold is a notice. */
void omo_intake_paste (OmoWorkspace *workspace, GdkClipboard *clipboard);

/* Makes `widget` take files, image data and text. While something acceptable is over it, the widget has the
 * style class "drop-ready". */
void omo_intake_add_drop_target (GtkWidget *widget, OmoWorkspace *workspace);

G_END_DECLS
