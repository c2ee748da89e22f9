/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-profile-store.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* The quick way to the service: which profile, with which token, or the simulated one; a popover. What a profile says
 * is edited in the preferences. The token is taken when the person presses Enter or leaves the popover, and the entry is
 * emptied at once: assistive technology can read an entry's text. */
#define OMO_TYPE_CONNECTION (omo_connection_get_type ())
G_DECLARE_FINAL_TYPE (OmoConnection, omo_connection, OMO, CONNECTION, GtkPopover)

void omo_connection_bind (OmoConnection *self, OmoWorkspace *workspace, OmoProfileStore *profiles);

G_END_DECLS
