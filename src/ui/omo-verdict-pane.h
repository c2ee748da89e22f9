/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Is the answer right? Marks the truth, tells the distance, proposes a verdict and takes the person's own, a note and a
 * ticket number. Property "workspace". */
#define OMO_TYPE_VERDICT_PANE (omo_verdict_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoVerdictPane, omo_verdict_pane, OMO, VERDICT_PANE, GtkBox)

/* What is marked as true, an OmoTruthList. Borrowed. */
GObject *omo_verdict_pane_get_truth (OmoVerdictPane *self);

G_END_DECLS
