/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Walks the way to the service and says what it finds, a line for each step with a tick, the time and advice. Nothing is
 * billed. */
#define OMO_TYPE_CONNECTION_WINDOW (omo_connection_window_get_type ())
G_DECLARE_FINAL_TYPE (OmoConnectionWindow, omo_connection_window, OMO, CONNECTION_WINDOW, GtkWindow)

/* Shows itself over `parent` and begins; what it found stays with the workspace, for the case file. */
void omo_connection_window_show (GtkWindow *parent, OmoWorkspace *workspace);

G_END_DECLS
