/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* What is asked: job type and why it was proposed, the pictures in the order sent, displayed size, type id.
 * Property "workspace". */
#define OMO_TYPE_REQUEST_PANE (omo_request_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoRequestPane, omo_request_pane, OMO, REQUEST_PANE, GtkBox)

G_END_DECLS
