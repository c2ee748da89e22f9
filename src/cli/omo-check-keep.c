/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-keep.h"

#include "core/omo-case.h"
#include "core/omo-thumbnail.h"
#include "store/omo-history-database.h"

static GBytes *
write_case (const OmoCheckKeep *self, OmoJob *job)
{
  g_autoptr (OmoCase) whole = omo_case_new_from_job (job, self->dialect, self->endpoint);

  whole->choice = *self->choice;
  return omo_case_write_beside (whole, self->redaction);
}

gboolean
omo_check_keep_job (const OmoCheckKeep *self, OmoJob *job, const char *path, GError **error)
{
  g_autofree char *usual = path == NULL ? omo_history_database_dup_default_path () : NULL;
  g_autoptr (OmoHistoryDatabase) database = NULL;
  g_autoptr (OmoHistoryJob) kept = NULL;

  g_return_val_if_fail (self != NULL && OMO_IS_JOB (job), FALSE);

  database = omo_history_database_open (path == NULL ? usual : path, error);
  if (database == NULL)
    return FALSE;
  kept = omo_history_job_new_from_job (job, self->dialect, self->endpoint, self->redaction);
  kept->thumbnail = omo_thumbnail_new (omo_job_get_picture (job, 0));
  kept->judgement.choice = *self->choice;
  kept->case_file = write_case (self, job);
  return omo_history_database_add (database, kept, error);
}
