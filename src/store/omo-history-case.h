/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"
#include "store/omo-history-job.h"

G_BEGIN_DECLS

/* The case of a job that was kept with one: its traffic as it was recorded, with its pictures, and what is said about it
 * now. Takes a while: call it from a thread. Errors: as of omo_case_read; OMO_ERROR_HISTORY_GONE where the job was kept
 * without. */
OmoCase *
omo_history_case_read (const OmoHistoryJob *job, const OmoRedaction *redaction, GError **error);

G_END_DECLS
