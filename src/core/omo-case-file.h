/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"

G_BEGIN_DECLS

/* Reads a case file from where it lies: at most OMO_CASE_MAX_BYTES, and nothing but a regular file, as a pipe would not
 * end. Blocks: call it from a thread. Errors: as of omo_case_read, also OMO_ERROR_FILE_UNREADABLE for a file that is not
 * there or may not be read; G_IO_ERROR_CANCELLED. */
OmoCase *omo_case_file_read (GFile *file,
                             const OmoRedaction *redaction,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
