/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-job.h"

G_BEGIN_DECLS

/* The phases of a job while it works and after: sending, accepted as job N, asked k times, done; each with its
 * seconds. Property "job" OmoJob. Redraws ten times a second while the job is under way. */
#define OMO_TYPE_PHASE_LIST (omo_phase_list_get_type ())
G_DECLARE_FINAL_TYPE (OmoPhaseList, omo_phase_list, OMO, PHASE_LIST, GtkGrid)

void omo_phase_list_set_job (OmoPhaseList *self, OmoJob *job);

G_END_DECLS
