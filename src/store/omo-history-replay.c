/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-replay.h"

#include <string.h>

#include "core/omo-json.h"
#include "store/omo-history-case.h"

/* What cannot be read of the traffic is no reason to show nothing: the answer stands beside it. */
static OmoJob *
build_from_case (const OmoHistoryJob *kept,
                 const OmoRedaction *redaction,
                 GCancellable *cancellable)
{
  g_autoptr (OmoCase) whole = omo_history_case_read (kept, redaction, NULL);
  g_autoptr (OmoJob) job = NULL;

  if (whole != NULL)
    job = omo_case_build_job (whole, cancellable, NULL);
  return job != NULL && omo_job_is_over (job) ? g_steal_pointer (&job) : NULL;
}

/* As the service gave it: bare text, or the JSON of an object. */
static OmoAnswer *
read_answer (OmoAnswerShape shape, const char *result, GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (*result != '{')
    return omo_answer_new_from_text (shape, result, error);
  node = omo_json_parse (result, strlen (result), NULL, error);
  return node == NULL ? NULL : omo_answer_new_from_json (shape, node, error);
}

static void
end (OmoJob *job, const OmoHistoryJob *kept)
{
  g_autoptr (OmoJobId) id = omo_job_id_new ("-", TRUE);
  g_autoptr (GError) error = NULL;
  OmoAnswer *answer = NULL;

  if (kept->result != NULL)
    answer = read_answer (omo_job_type_get (kept->kind)->shape, kept->result, &error);
  if (answer == NULL && kept->error == NULL && error == NULL)
    return;
  omo_job_start (job);
  omo_job_accept (job, id);
  if (answer != NULL)
    omo_job_solve (job, answer);
  else
    omo_job_fail (job, kept->error != NULL ? kept->error : error);
}

static gboolean
decode (const OmoHistoryJob *kept,
        OmoPicture *pictures[OMO_HISTORY_N_PICTURES],
        GCancellable *cancellable,
        GError **error)
{
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    {
      const char *name = kept->picture_names[i];

      if (kept->pictures[i] == NULL)
        continue;
      pictures[i] = omo_picture_new_from_bytes (kept->pictures[i], name == NULL ? "" : name,
                                                cancellable, error);
      if (pictures[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static OmoJob *
build_from_row (const OmoHistoryJob *kept, GCancellable *cancellable, GError **error)
{
  OmoPicture *pictures[OMO_HISTORY_N_PICTURES] = { NULL };
  OmoJob *job = NULL;

  if (decode (kept, pictures, cancellable, error))
    {
      job = omo_job_new (kept->kind, pictures[0], pictures[1], kept->type_job_id, kept->view_width,
                         kept->view_height);
      omo_job_set_question (job, kept->question);
      omo_job_set_imported (job);
      end (job, kept);
    }
  for (guint i = 0; i < OMO_HISTORY_N_PICTURES; i++)
    g_clear_pointer (&pictures[i], omo_picture_unref);
  return job;
}

OmoJob *
omo_history_replay (const OmoHistoryJob *kept,
                    const OmoRedaction *redaction,
                    GCancellable *cancellable,
                    GError **error)
{
  OmoJob *job;

  g_return_val_if_fail (kept != NULL, NULL);

  job = build_from_case (kept, redaction, cancellable);
  if (job == NULL)
    job = build_from_row (kept, cancellable, error);
  if (job != NULL)
    omo_job_set_kept_as (job, kept->uuid);
  return job;
}
