/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* The truth as it is marked: a row for each point, or for how far a slide goes, or for the angle of a rotation.
 *
 * Properties: "workspace"; "hovered" uint, the row under the pointer, 0 for none: bound to the canvas so that a row lights
 * its mark and the reverse. */
#define OMO_TYPE_TRUTH_LIST (omo_truth_list_get_type ())
G_DECLARE_FINAL_TYPE (OmoTruthList, omo_truth_list, OMO, TRUTH_LIST, GtkBox)

G_END_DECLS
