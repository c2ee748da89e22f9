/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-canvas.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* What became of the job: its phases with seconds, the raw result and the points, or the complaint.
 * Properties: "workspace"; "hovered" uint, the row under the pointer: bound to the canvas so that a row lights
 * its mark and the reverse. */
#define OMO_TYPE_ANSWER_PANE (omo_answer_pane_get_type ())
G_DECLARE_FINAL_TYPE (OmoAnswerPane, omo_answer_pane, OMO, ANSWER_PANE, GtkBox)

G_END_DECLS
