/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Which service, with which token, for how long: a popover. The token is taken when the person presses Enter
 * or leaves the popover, and the entry is emptied at once: assistive technology can read an entry's text. */
#define OMO_TYPE_CONNECTION (omo_connection_get_type ())
G_DECLARE_FINAL_TYPE (OmoConnection, omo_connection, OMO, CONNECTION, GtkPopover)

void omo_connection_bind (OmoConnection *self, OmoWorkspace *workspace, GSettings *settings);

G_END_DECLS
