/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-canvas.h"
#include "ui/omo-repetition.h"

G_BEGIN_DECLS

/* What stands beside the picture: the request and what is wrong with it, the answer, how it is read, how a repetition
 * went, and the verdict. Signal "examined", of the findings. */
#define OMO_TYPE_SIDE_PANE (omo_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoSidePane, omo_side_pane, OMO, SIDE_PANE, GtkBox)

/* Shows what `workspace` has; a row under the pointer lights its mark on `canvas`, and the other way round. */
GtkWidget *
omo_side_pane_new (OmoWorkspace *workspace, OmoRepetition *repetition, OmoCanvas *canvas);
/* Where news are: the repetition, if it is asked for and there is one, or the answer. Borrowed. */
GtkWidget *omo_side_pane_find_news (OmoSidePane *self, gboolean of_repetition);
/* NULL: nothing is found. Borrowed. */
GtkWidget *omo_side_pane_find_findings (OmoSidePane *self);

G_END_DECLS
