/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-caption.h"

#include <glib/gi18n-lib.h>

#include "core/omo-answer-sentence.h"
#include "core/omo-complaint.h"

static char *
cut (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= OMO_CAPTION_MAX_CHARACTERS)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, OMO_CAPTION_MAX_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}

static char *
print_error (const GError *error)
{
  g_autoptr (OmoComplaint) complaint = omo_complaint_new (error);

  if (complaint->words == NULL)
    return g_strdup (complaint->what);
  return g_strdup_printf ("%s\n“%s”", complaint->what, complaint->words);
}

/* NULL for a job that is not over. */
static char *
print_outcome (OmoJob *job, const OmoReadingChoice *choice)
{
  OmoAnswerView view;

  if (omo_job_get_error (job) != NULL)
    return print_error (omo_job_get_error (job));
  if (omo_answer_view_from_job (job, choice, &view))
    return omo_answer_sentence_print (&view, omo_answer_sentence_get_language ());
  return NULL;
}

/* NULL where the job type has no view size. */
static char *
print_view_size (OmoJob *job)
{
  const OmoJobType *type = omo_job_get_job_type (job);
  int width = omo_job_get_view_width (job);
  int height = omo_job_get_view_height (job);

  if (!type->wants_view_size || width == 0)
    return NULL;
  if (!type->wants_view_height || height == 0)
    return g_strdup_printf (_ ("displayed %d px wide"), width);
  return g_strdup_printf (_ ("displayed at %d × %d px"), width, height);
}

/* With the zone: who reads it may be in another. NULL where it is not known. */
static char *
print_time (gint64 time)
{
  g_autoptr (GDateTime) moment = time == 0 ? NULL : g_date_time_new_from_unix_local (time);

  return moment == NULL ? NULL : g_date_time_format (moment, "%Y-%m-%d %H:%M %:z");
}

void
omo_caption_init (OmoCaption *self, OmoJob *job, const OmoReadingChoice *choice, gint64 time)
{
  g_autofree char *outcome = NULL;
  g_autofree char *size = NULL;
  g_autofree char *moment = NULL;

  g_return_if_fail (self != NULL && OMO_IS_JOB (job) && choice != NULL);

  outcome = print_outcome (job, choice);
  size = print_view_size (job);
  moment = print_time (time);
  self->title = g_strdup (_ (omo_job_get_job_type (job)->label));
  self->text = outcome == NULL ? NULL : cut (outcome);
  self->detail = size != NULL && moment != NULL ? g_strdup_printf ("%s · %s", size, moment)
                 : size != NULL                 ? g_steal_pointer (&size)
                                                : g_steal_pointer (&moment);
}

void
omo_caption_clear (OmoCaption *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->detail, g_free);
}
