/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-keeper.h"

#include <math.h>

#include "core/omo-error.h"
#include "core/omo-first-question.h"

/* A note is being written: it is kept when the person pauses. */
#define JUDGE_MILLISECONDS 400

struct _OmoHistoryKeeper
{
  GObject parent_instance;

  OmoWorkspace *workspace;
  OmoArchive *archive;
  gboolean private;
  guint judging;
  gboolean has_told_gone; /* that this job is not in the history any more */
};

enum
{
  PROP_0,
  PROP_PRIVATE
};

G_DEFINE_FINAL_TYPE (OmoHistoryKeeper, omo_history_keeper, G_TYPE_OBJECT)

static void
fill_judgement (OmoHistoryKeeper *self, OmoHistoryJudgement *out)
{
  OmoVerification *verification = omo_workspace_get_verification (self->workspace);
  const OmoExpected *expected = omo_verification_get_expected (verification);
  OmoTolerance tolerance = omo_workspace_get_tolerance (self->workspace);
  OmoDistance distance;
  gboolean measured = omo_workspace_measure (self->workspace, &distance);

  omo_history_judgement_init (out);
  g_object_get (verification, "verdict", &out->verdict, "note", &out->note, "ticket", &out->ticket,
                NULL);
  out->proposed = omo_verdict_propose (measured ? &distance : NULL, &tolerance);
  out->distance = measured ? omo_distance_get_worst (&distance) : NAN;
  out->expected = expected == NULL ? NULL : omo_expected_copy (expected);
  out->choice = omo_workspace_get_reading_choice (self->workspace);
}

static void
learnt_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoHistoryKeeper) self = user_data;
  g_autoptr (GArray) times =
      omo_archive_load_service_times_finish (OMO_ARCHIVE (source), result, NULL);

  if (times != NULL && self->workspace != NULL)
    omo_workspace_set_first_pause (
        self->workspace,
        omo_first_question_choose ((const OmoServiceTime *) (void *) times->data, times->len));
}

static void
learn (OmoHistoryKeeper *self)
{
  g_autofree char *endpoint = omo_workspace_dup_endpoint_name (self->workspace);

  omo_archive_load_service_times_async (self->archive,
                                        omo_workspace_get_job_type (self->workspace)->kind,
                                        endpoint, NULL, learnt_cb, g_object_ref (self));
}

/* How it ended stands on the archive ("error"), for all windows to tell. */
static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoHistoryKeeper) self = user_data;

  if (omo_archive_add_finish (OMO_ARCHIVE (source), result, NULL) && self->workspace != NULL)
    learn (self);
}

/* The same with every word of a note would be too much. */
static void
judged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoHistoryKeeper) self = user_data;
  g_autoptr (GError) error = NULL;

  if (omo_archive_judge_finish (OMO_ARCHIVE (source), result, &error) || self->workspace == NULL
      || self->has_told_gone || !g_error_matches (error, OMO_ERROR, OMO_ERROR_HISTORY_GONE))
    return;
  self->has_told_gone = TRUE;
  g_signal_emit_by_name (self->workspace, "notice", error, NULL);
}

static gboolean
is_worth_keeping (OmoJob *job)
{
  return job != NULL && omo_job_is_over (job) && !omo_job_is_imported (job)
         && omo_job_get_kept_as (job) == NULL
         && !g_error_matches (omo_job_get_error (job), G_IO_ERROR, G_IO_ERROR_CANCELLED)
         && g_list_model_get_n_items (omo_job_get_exchanges (job)) > 0;
}

static void
keep (OmoHistoryKeeper *self, OmoJob *job)
{
  g_autofree char *endpoint = omo_workspace_dup_job_endpoint_name (self->workspace);
  g_autoptr (OmoRedaction) redaction = omo_workspace_make_redaction (self->workspace);
  const OmoDialect *dialect = omo_workspace_get_job_dialect (self->workspace);
  OmoHistoryJob *kept = omo_history_job_new_from_job (job, dialect, endpoint, redaction);
  const OmoArchiveExtras extras = {
    .first = omo_job_get_picture (job, 0),
    .whole = omo_case_new_from_job (job, dialect, endpoint),
    .redaction = redaction,
  };

  omo_history_judgement_clear (&kept->judgement);
  fill_judgement (self, &kept->judgement);
  omo_job_set_kept_as (job, kept->uuid);
  omo_archive_add_async (self->archive, kept, &extras, NULL, added_cb, g_object_ref (self));
}

static void
working_changed_cb (OmoHistoryKeeper *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);

  if (!self->private && !omo_workspace_is_working (self->workspace) && is_worth_keeping (job))
    keep (self, job);
}

static gboolean
judge_cb (gpointer user_data)
{
  OmoHistoryKeeper *self = user_data;
  OmoJob *job = omo_workspace_get_job (self->workspace);
  const char *uuid = job == NULL ? NULL : omo_job_get_kept_as (job);
  g_auto (OmoHistoryJudgement) judgement = { 0 };

  self->judging = 0;
  if (uuid == NULL || g_str_equal (uuid, OMO_JOB_KEPT_ELSEWHERE) || self->private)
    return G_SOURCE_REMOVE;
  fill_judgement (self, &judgement);
  omo_archive_judge_async (self->archive, uuid, &judgement, NULL, judged_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
judge_later (OmoHistoryKeeper *self)
{
  g_clear_handle_id (&self->judging, g_source_remove);
  self->judging = g_timeout_add (JUDGE_MILLISECONDS, judge_cb, self);
}

/* Another job is about to be looked at: what was said belongs to the one before. */
static void
job_changed_cb (OmoHistoryKeeper *self)
{
  g_clear_handle_id (&self->judging, g_source_remove);
  self->has_told_gone = FALSE;
}

/* Said once, when it begins: the work goes on, unsaved. */
static void
trouble_changed_cb (OmoHistoryKeeper *self)
{
  const GError *error = omo_archive_get_error (self->archive);

  if (error != NULL && !self->private)
    g_signal_emit_by_name (self->workspace, "notice", error, NULL);
}

static void
omo_history_keeper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, OMO_HISTORY_KEEPER (object)->private);
}

static void
omo_history_keeper_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OMO_HISTORY_KEEPER (object)->private = g_value_get_boolean (value);
}

static void
omo_history_keeper_dispose (GObject *object)
{
  OmoHistoryKeeper *self = OMO_HISTORY_KEEPER (object);

  /* What was said last is kept, too. */
  if (self->judging != 0)
    {
      g_clear_handle_id (&self->judging, g_source_remove);
      judge_cb (self);
    }
  g_clear_object (&self->workspace);
  g_clear_object (&self->archive);
  G_OBJECT_CLASS (omo_history_keeper_parent_class)->dispose (object);
}

static void
omo_history_keeper_class_init (OmoHistoryKeeperClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = omo_history_keeper_get_property;
  object_class->set_property = omo_history_keeper_set_property;
  object_class->dispose = omo_history_keeper_dispose;
  g_object_class_install_property (
      object_class, PROP_PRIVATE,
      g_param_spec_boolean ("private", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
omo_history_keeper_init (OmoHistoryKeeper *self)
{
}

OmoHistoryKeeper *
omo_history_keeper_new (OmoWorkspace *workspace, OmoArchive *archive)
{
  OmoHistoryKeeper *self = g_object_new (OMO_TYPE_HISTORY_KEEPER, NULL);
  OmoVerification *verification = omo_workspace_get_verification (workspace);

  self->workspace = g_object_ref (workspace);
  self->archive = g_object_ref (archive);
  g_signal_connect_object (workspace, "notify::working", G_CALLBACK (working_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::job", G_CALLBACK (job_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::tolerance", G_CALLBACK (judge_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::job-kind", G_CALLBACK (learn), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (archive, "notify::error", G_CALLBACK (trouble_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (verification, "notify", G_CALLBACK (judge_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (verification, "truth-changed", G_CALLBACK (judge_later), self,
                           G_CONNECT_SWAPPED);
  return self;
}
