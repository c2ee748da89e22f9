/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-notes.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-check-plain.h"
#include "core/omo-annotation.h"

#define N_PICTURES 2

static void
append_note (GString *notes, const char *note)
{
  /* Translators: %s is a sentence about something odd. */
  g_string_append_printf (notes, _ ("Note: %s"), note);
  g_string_append_c (notes, '\n');
}

static void
append_picture_note (GString *notes, OmoPicture *picture, const char *sentence)
{
  g_autofree char *name = omo_check_plain_new (omo_picture_get_name (picture));
  g_autofree char *note = g_strdup_printf ("%s: %s", name, sentence);

  append_note (notes, note);
}

static void
append_picture_notes (GString *notes, OmoPicture *picture)
{
  if (omo_picture_is_truncated (picture))
    append_picture_note (notes, picture, _ ("The file ends too early; it is sent as it is."));
  if (omo_picture_is_animated (picture))
    append_picture_note (notes, picture,
                         _ ("Animated: the first frame is shown, the whole file is sent."));
  if (omo_picture_get_orientation (picture) != 1)
    append_picture_note (
        notes, picture,
        _ ("The camera’s orientation mark is not applied: this is what the service sees."));
}

static void
append_service_notes (GString *notes, OmoJob *job)
{
  OmoOddities oddities = omo_job_get_oddities (job);
  const char *message = omo_job_get_message (job);

  if (message != NULL && *message != '\0' && g_strcmp0 (message, OMO_JOB_ORDINARY_MESSAGE) != 0)
    {
      g_autofree char *plain = omo_check_plain_new (message);
      g_autofree char *note = g_strdup_printf (_ ("The service says: “%s”"), plain);

      append_note (notes, note);
    }
  for (guint bit = 0; bit < 32; bit++)
    if (oddities & (1u << bit))
      append_note (notes, _ (omo_oddity_get_text ((OmoOddities) (1u << bit))));
}

static void
append_answer_notes (GString *notes, OmoJob *job, const OmoReadingChoice *choice)
{
  const OmoAnswer *answer = omo_job_get_answer (job);
  OmoOverlay overlay = omo_annotation_get_overlay (job, NULL);

  for (guint i = 0; i < overlay.n_marks; i++)
    {
      g_autofree char *note = NULL;

      if (!overlay.marks[i].outside)
        continue;
      note = g_strdup_printf (_ ("Point %u lies outside the picture."), overlay.marks[i].number);
      append_note (notes, note);
    }
  if (overlay.has_guide && overlay.guide.outside)
    append_note (notes, _ ("The slide leads off the picture."));
  if (answer->shape == OMO_ANSWER_ROTATION)
    {
      OmoDoubt doubt = omo_reading_doubt (choice, answer->value);

      if (doubt != OMO_DOUBT_NONE)
        append_note (notes, _ (omo_doubt_get_text (doubt)));
    }
}

char *
omo_check_notes_print (OmoJob *job, const OmoReadingChoice *choice)
{
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < N_PICTURES; i++)
    if (omo_job_get_picture (job, i) != NULL)
      append_picture_notes (notes, omo_job_get_picture (job, i));
  if (omo_job_type_pair_is_swapped (omo_job_get_picture (job, 0), omo_job_get_picture (job, 1)))
    append_note (notes, _ ("The first picture looks like the outer ring: the inner disc comes "
                           "first."));
  append_service_notes (notes, job);
  if (omo_job_get_answer (job) != NULL)
    append_answer_notes (notes, job, choice);
  return g_string_free (notes, FALSE);
}
