/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job.h"
#include "store/omo-history-job.h"

G_BEGIN_DECLS

/* The job again, as it ended: with its traffic where that was kept (omo-history-case.h), else as if its answer had been
 * pasted, and marked as imported then. It is kept under the same name (omo_job_get_kept_as). An answer that cannot be
 * read leaves it with that error. Decodes the pictures, which blocks: call it from a thread. Transfer full. Errors: as of
 * omo_picture_new_from_bytes. */
OmoJob *omo_history_replay (const OmoHistoryJob *kept,
                            const OmoRedaction *redaction,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
