/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-repetition.h"

#include <glib/gi18n-lib.h>

#include "core/omo-error.h"

typedef struct
{
  const OmoDialect *dialect;
  OmoProfile *profile; /* another than the one in force, or NULL */
  char *title;
  GPtrArray *answers; /* of OmoAnswer */
  guint n_done;
} Series;

struct _OmoRepetition
{
  GObject parent_instance;

  OmoWorkspace *workspace;
  Series series[OMO_SCATTER_N_SERIES];
  guint n_series;
  guint times;
  OmoJob *job; /* the one under way */
  guint next;  /* source: the next one is about to be sent */
  gboolean running;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (OmoRepetition, omo_repetition, G_TYPE_OBJECT)

static void
tell (OmoRepetition *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* The series whose turn it is: by turns, so that both see the same hour. NULL at the end. */
static Series *
find_turn (OmoRepetition *self)
{
  Series *turn = &self->series[0];

  if (self->n_series == 2 && self->series[1].n_done < turn->n_done)
    turn = &self->series[1];
  return turn->n_done < self->times ? turn : NULL;
}

static void
finish (OmoRepetition *self)
{
  self->running = FALSE;
  g_clear_object (&self->job);
  g_clear_handle_id (&self->next, g_source_remove);
  tell (self);
}

static gboolean
send_cb (gpointer user_data)
{
  OmoRepetition *self = user_data;
  Series *turn = find_turn (self);

  self->next = 0;
  if (turn == NULL)
    {
      finish (self);
      return G_SOURCE_REMOVE;
    }
  if (turn->profile != NULL)
    omo_workspace_submit_to (self->workspace, turn->profile);
  else
    omo_workspace_submit_as (self->workspace, turn->dialect);
  g_set_object (&self->job, omo_workspace_get_job (self->workspace));
  if (self->job == NULL)
    finish (self);
  return G_SOURCE_REMOVE;
}

/* The person's cancelling ends it all, and so does what every further one would suffer. */
static gboolean
is_fatal (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         || g_error_matches (error, OMO_ERROR, OMO_ERROR_NO_TOKEN)
         || g_error_matches (error, OMO_ERROR, OMO_ERROR_ENDPOINT)
         || g_error_matches (error, OMO_ERROR, OMO_ERROR_NO_TYPE_ID)
         || g_error_matches (error, OMO_ERROR, OMO_ERROR_NO_QUESTION);
}

static void
take_end (OmoRepetition *self)
{
  const GError *error = omo_job_get_error (self->job);
  Series *turn = find_turn (self);

  if (error != NULL && is_fatal (error))
    {
      finish (self);
      return;
    }
  turn->n_done++;
  if (error == NULL)
    g_ptr_array_add (turn->answers, omo_answer_copy (omo_job_get_answer (self->job)));
  g_clear_object (&self->job);
  /* The panes see the end of this one first. */
  self->next = g_idle_add (send_cb, self);
  tell (self);
}

static void
working_changed_cb (OmoRepetition *self)
{
  if (self->running && self->job != NULL && omo_job_is_over (self->job)
      && !omo_workspace_is_working (self->workspace))
    take_end (self);
}

static void
pictures_changed_cb (OmoRepetition *self)
{
  omo_repetition_clear (self);
}

static void
omo_repetition_dispose (GObject *object)
{
  OmoRepetition *self = OMO_REPETITION (object);

  g_clear_handle_id (&self->next, g_source_remove);
  g_clear_object (&self->job);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_repetition_parent_class)->dispose (object);
}

static void
omo_repetition_finalize (GObject *object)
{
  OmoRepetition *self = OMO_REPETITION (object);

  for (guint i = 0; i < OMO_SCATTER_N_SERIES; i++)
    {
      g_ptr_array_unref (self->series[i].answers);
      g_free (self->series[i].title);
      g_clear_pointer (&self->series[i].profile, omo_profile_free);
    }
  G_OBJECT_CLASS (omo_repetition_parent_class)->finalize (object);
}

static void
omo_repetition_class_init (OmoRepetitionClass *class)
{
  G_OBJECT_CLASS (class)->dispose = omo_repetition_dispose;
  G_OBJECT_CLASS (class)->finalize = omo_repetition_finalize;
  changed_signal = g_signal_new ("changed", OMO_TYPE_REPETITION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
omo_repetition_init (OmoRepetition *self)
{
  for (guint i = 0; i < OMO_SCATTER_N_SERIES; i++)
    self->series[i].answers = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_answer_free);
}

OmoRepetition *
omo_repetition_new (OmoWorkspace *workspace)
{
  OmoRepetition *self = g_object_new (OMO_TYPE_REPETITION, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::working", G_CALLBACK (working_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::first", G_CALLBACK (pictures_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::job-kind", G_CALLBACK (pictures_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
omo_repetition_clear (OmoRepetition *self)
{
  g_return_if_fail (OMO_IS_REPETITION (self));

  if (self->n_series == 0)
    return;
  self->n_series = 0;
  for (guint i = 0; i < OMO_SCATTER_N_SERIES; i++)
    {
      self->series[i].n_done = 0;
      g_ptr_array_set_size (self->series[i].answers, 0);
    }
  finish (self);
}

static void
set_series (Series *self, const OmoDialect *dialect, const OmoProfile *profile, const char *title)
{
  self->dialect = dialect;
  g_clear_pointer (&self->profile, omo_profile_free);
  self->profile = profile == NULL ? NULL : omo_profile_copy (profile);
  g_free (self->title);
  self->title = g_strdup (title);
}

static void
begin (OmoRepetition *self, guint times, guint n_series)
{
  self->times = CLAMP (times, OMO_REPETITION_MIN, OMO_REPETITION_MAX);
  self->n_series = n_series;
  self->running = TRUE;
  send_cb (self);
  tell (self);
}

void
omo_repetition_start (OmoRepetition *self, guint times, const OmoDialect *other)
{
  const OmoDialect *own;

  g_return_if_fail (OMO_IS_REPETITION (self));

  if (omo_workspace_is_working (self->workspace))
    return;
  omo_repetition_clear (self);
  own = omo_workspace_get_dialect (self->workspace);
  set_series (&self->series[0], own, NULL, _ (omo_dialect_get_title (own)));
  if (other != NULL)
    set_series (&self->series[1], other, NULL, _ (omo_dialect_get_title (other)));
  begin (self, times, other == NULL ? 1 : 2);
}

void
omo_repetition_start_with_profile (OmoRepetition *self, guint times, const OmoProfile *other)
{
  g_return_if_fail (OMO_IS_REPETITION (self) && other != NULL);

  if (omo_workspace_is_working (self->workspace))
    return;
  omo_repetition_clear (self);
  set_series (&self->series[0], omo_workspace_get_dialect (self->workspace), NULL,
              omo_workspace_get_profile (self->workspace)->name);
  set_series (&self->series[1], other->dialect, other, other->name);
  begin (self, times, 2);
}

void
omo_repetition_stop (OmoRepetition *self)
{
  g_return_if_fail (OMO_IS_REPETITION (self));

  if (!self->running)
    return;
  if (self->job != NULL)
    omo_workspace_cancel (self->workspace);
  else
    finish (self);
}

gboolean
omo_repetition_is_running (OmoRepetition *self)
{
  g_return_val_if_fail (OMO_IS_REPETITION (self), FALSE);

  return self->running;
}

guint
omo_repetition_get_n_series (OmoRepetition *self)
{
  g_return_val_if_fail (OMO_IS_REPETITION (self), 0);

  return self->n_series;
}

const char *
omo_repetition_get_title (OmoRepetition *self, guint series)
{
  g_return_val_if_fail (OMO_IS_REPETITION (self) && series < self->n_series, NULL);

  return self->series[series].title;
}

guint
omo_repetition_get_n_done (OmoRepetition *self, guint series)
{
  g_return_val_if_fail (OMO_IS_REPETITION (self) && series < self->n_series, 0);

  return self->series[series].n_done;
}

guint
omo_repetition_get_n_failed (OmoRepetition *self, guint series)
{
  g_return_val_if_fail (OMO_IS_REPETITION (self) && series < self->n_series, 0);

  return self->series[series].n_done - self->series[series].answers->len;
}

guint
omo_repetition_get_times (OmoRepetition *self)
{
  g_return_val_if_fail (OMO_IS_REPETITION (self), 0);

  return self->times;
}

static OmoReadingChoice
find_choice (OmoRepetition *self, const Series *series)
{
  return omo_workspace_find_reading_choice (self->workspace, series->dialect, series->profile);
}

static void
add_to_scatter (OmoRepetition *self, OmoScatter *scatter, guint series, const OmoAnswer *answer)
{
  OmoReadingChoice choice = find_choice (self, &self->series[series]);
  OmoSize natural = omo_workspace_get_natural_size (self->workspace);
  OmoPicture *inner = omo_workspace_get_picture (self->workspace, 0);

  if (answer->shape == OMO_ANSWER_ROTATION && inner != NULL)
    omo_scatter_add_rotation (scatter, series, answer, &choice, natural,
                              omo_picture_get_width (inner) / 2.0);
  else if (answer->shape != OMO_ANSWER_ROTATION)
    omo_scatter_add (scatter, series, answer, natural,
                     omo_workspace_get_view_size (self->workspace));
}

OmoScatter
omo_repetition_get_scatter (OmoRepetition *self)
{
  OmoScatter scatter = { 0 };

  g_return_val_if_fail (OMO_IS_REPETITION (self), scatter);

  if (omo_workspace_get_natural_size (self->workspace).width <= 0)
    return scatter;
  for (guint i = 0; i < self->n_series; i++)
    for (guint j = 0; j < self->series[i].answers->len; j++)
      add_to_scatter (self, &scatter, i, self->series[i].answers->pdata[j]);
  return scatter;
}

OmoAgreement
omo_repetition_measure (OmoRepetition *self, guint series)
{
  OmoAgreement none = { 0 };
  OmoReadingChoice choice;
  OmoTolerance tolerance;
  GPtrArray *answers;

  g_return_val_if_fail (OMO_IS_REPETITION (self) && series < self->n_series, none);

  answers = self->series[series].answers;
  if (answers->len == 0)
    return none;
  choice = find_choice (self, &self->series[series]);
  tolerance = omo_workspace_get_tolerance (self->workspace);
  return omo_agreement_measure (
      (const OmoAnswer *const *) answers->pdata, answers->len,
      omo_workspace_get_natural_size (self->workspace),
      omo_workspace_get_view_size (self->workspace), &choice,
      omo_tolerance_get_limit (&tolerance, omo_workspace_get_job_type (self->workspace)->shape));
}
