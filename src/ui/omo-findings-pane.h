/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* What the doctor finds wrong with the request in the window, or with the one that was pasted: a line each, with a button
 * where a machine can mend it; what it finds wrong with the replies; and what was mended. Hidden when all is well.
 * Property "workspace". Signal "examined": it shows what was found last, and may have another height. */
#define OMO_TYPE_FINDINGS_PANE (omo_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoFindingsPane, omo_findings_pane, OMO, FINDINGS_PANE, GtkBox)

G_END_DECLS
