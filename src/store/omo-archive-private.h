/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-archive.h"

/* One thing to do. `work` runs in the worker thread: it reads `input` and sets `result`, which goes to the GTask as a
 * pointer with `free_result`; without a result the task returns TRUE. */
typedef struct _OmoArchiveOperation OmoArchiveOperation;
typedef gboolean (*OmoArchiveWork) (OmoHistoryDatabase *database,
                                    OmoArchiveOperation *operation,
                                    GError **error);

struct _OmoArchiveOperation
{
  OmoArchiveWork work;
  gboolean is_change; /* "changed" is emitted when it is done */
  gpointer input;
  GDestroyNotify free_input;
  gpointer result;
  GDestroyNotify free_result;
};

/* A task with this tag whose operation is done in its turn; takes `input`. */
void omo_archive_run (OmoArchive *self,
                      const OmoArchiveOperation *operation,
                      gpointer source_tag,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
