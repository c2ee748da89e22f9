/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job.h"
#include "core/omo-reading.h"
#include "core/omo-redaction.h"

G_BEGIN_DECLS

/* What is kept of a check besides the job itself; all borrowed. */
typedef struct
{
  const OmoDialect *dialect;
  const char *endpoint;           /* base URL */
  const OmoReadingChoice *choice; /* for a rotation */
  const OmoRedaction *redaction;  /* the token that was used */
} OmoCheckKeep;

/* Adds `job`, which is over and was not cancelled, to the history in `path`, NULL for the usual one. Blocks. Errors:
 * OMO_ERROR_HISTORY_*. */
gboolean
omo_check_keep_job (const OmoCheckKeep *self, OmoJob *job, const char *path, GError **error);

G_END_DECLS
