/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-repetition.h"

G_BEGIN_DECLS

/* How far a repetition is, and how its answers agree. Hidden while there is none. */
#define OMO_TYPE_REPETITION_PANE (omo_repetition_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoRepetitionPane, omo_repetition_pane, OMO, REPETITION_PANE, GtkBox)

/* Once. */
void omo_repetition_pane_follow (OmoRepetitionPane *self,
                                 OmoRepetition *repetition,
                                 OmoWorkspace *workspace);

G_END_DECLS
