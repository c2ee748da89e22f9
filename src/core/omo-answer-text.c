/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-answer-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-answer-sentence.h"
#include "core/omo-json.h"

/* A tenth of a pixel is finer than any click; a ten thousandth is that on a screen. */
#define PX_PARTS 10.0
#define FRACTION_PARTS 10000.0

typedef struct
{
  const char *id;
  const char *label;
} FormName;

static const FormName names[OMO_N_ANSWER_FORMS] = {
  [OMO_ANSWER_FORM_RAW] = { "raw", N_ ("As the service gave it") },
  [OMO_ANSWER_FORM_DISPLAYED] = { "displayed", N_ ("Displayed px") },
  [OMO_ANSWER_FORM_NATURAL] = { "natural", N_ ("Natural px") },
  [OMO_ANSWER_FORM_FRACTIONS] = { "fractions", N_ ("Fractions of the picture") },
  [OMO_ANSWER_FORM_SLIDER] = { "slider", N_ ("Slider px") },
  [OMO_ANSWER_FORM_ENGLISH] = { "en", N_ ("Sentence for a ticket, English") },
  [OMO_ANSWER_FORM_VIETNAMESE] = { "vi", N_ ("Sentence for a ticket, Vietnamese") },
};

/* Adding 0 makes a negative zero a plain one. */
static char *
print_number (double number, double parts)
{
  return omo_json_print_number (round (number * parts) / parts + 0.0);
}

/* `scale` is what a displayed px of the answer is worth in the form's unit. */
static char *
print_places (const OmoAnswer *answer, OmoSize scale, double parts)
{
  const OmoPoint points[] = { answer->points[0], answer->points[1], answer->end2 };
  guint n_points = answer->has_end2 ? G_N_ELEMENTS (points) : OMO_ANSWER_N_POINTS;
  GString *text = g_string_new (NULL);

  if (answer->shape == OMO_ANSWER_SLIDE)
    {
      g_string_free (text, TRUE);
      return print_number (answer->value * scale.width, parts);
    }
  for (guint i = 0; i < n_points; i++)
    {
      g_autofree char *x = print_number (points[i].x * scale.width, parts);
      g_autofree char *y = print_number (points[i].y * scale.height, parts);

      g_string_append_printf (text, "%s%s,%s", i == 0 ? "" : " ", x, y);
    }
  return g_string_free (text, FALSE);
}

static char *
print_slider (const OmoAnswerView *self)
{
  const OmoAnswer *answer = self->answer;

  if (answer->shape == OMO_ANSWER_ROTATION)
    return print_number (omo_reading_apply (&self->choice, answer->value).slider_px, PX_PARTS);
  if (answer->shape == OMO_ANSWER_SLIDE)
    return print_number (answer->value, PX_PARTS);
  if (answer->shape == OMO_ANSWER_DRAG)
    return print_number (answer->points[1].x - answer->points[0].x, PX_PARTS);
  return NULL;
}

static gboolean
has_places (const OmoAnswerView *self)
{
  return self->answer->shape != OMO_ANSWER_ROTATION && self->natural.width > 0
         && self->natural.height > 0 && self->view_size.width > 0
         && (self->view_size.height > 0 || self->answer->shape == OMO_ANSWER_SLIDE);
}

const char *
omo_answer_form_get_id (OmoAnswerForm form)
{
  g_return_val_if_fail ((guint) form < OMO_N_ANSWER_FORMS, NULL);

  return names[form].id;
}

gboolean
omo_answer_form_from_id (const char *id, OmoAnswerForm *out_form)
{
  for (guint i = 0; i < OMO_N_ANSWER_FORMS; i++)
    if (g_strcmp0 (id, names[i].id) == 0)
      {
        *out_form = (OmoAnswerForm) i;
        return TRUE;
      }
  return FALSE;
}

const char *
omo_answer_form_get_label (OmoAnswerForm form)
{
  g_return_val_if_fail ((guint) form < OMO_N_ANSWER_FORMS, NULL);

  return names[form].label;
}

gboolean
omo_answer_view_from_job (OmoJob *job, const OmoReadingChoice *choice, OmoAnswerView *out_view)
{
  const OmoJobType *type;
  OmoAnswerView view = { 0 };
  OmoPicture *picture;

  g_return_val_if_fail (OMO_IS_JOB (job) && out_view != NULL, FALSE);

  type = omo_job_get_job_type (job);
  picture = omo_job_get_picture (job, 0);
  view.answer = omo_job_get_answer (job);
  if (view.answer == NULL || (picture == NULL && type->shape != OMO_ANSWER_ROTATION))
    return FALSE;
  g_return_val_if_fail (choice != NULL || type->shape != OMO_ANSWER_ROTATION, FALSE);

  view.kind = type->kind;
  view.job_id = omo_job_get_id (job) == NULL ? NULL : omo_job_get_id (job)->text;
  if (picture != NULL)
    view.natural = (OmoSize){ omo_picture_get_width (picture), omo_picture_get_height (picture) };
  view.view_size = view.natural;
  if (type->wants_view_size)
    view.view_size = (OmoSize){ omo_job_get_view_width (job), omo_job_get_view_height (job) };
  if (choice != NULL)
    view.choice = *choice;
  *out_view = view;
  return TRUE;
}

char *
omo_answer_text_print (const OmoAnswerView *self, OmoAnswerForm form)
{
  OmoSize view;

  g_return_val_if_fail (self != NULL && self->answer != NULL, NULL);

  view = self->view_size;
  if (form == OMO_ANSWER_FORM_RAW)
    return g_strdup (self->answer->raw);
  if (form == OMO_ANSWER_FORM_SLIDER)
    return print_slider (self);
  if (form == OMO_ANSWER_FORM_ENGLISH)
    return omo_answer_sentence_print (self, OMO_LANGUAGE_ENGLISH);
  if (form == OMO_ANSWER_FORM_VIETNAMESE)
    return omo_answer_sentence_print (self, OMO_LANGUAGE_VIETNAMESE);
  if (!has_places (self))
    return NULL;
  if (form == OMO_ANSWER_FORM_NATURAL)
    return print_places (
        self->answer,
        (OmoSize){ self->natural.width / view.width, self->natural.height / view.height },
        PX_PARTS);
  if (form == OMO_ANSWER_FORM_FRACTIONS)
    return print_places (self->answer, (OmoSize){ 1 / view.width, 1 / view.height },
                         FRACTION_PARTS);
  return omo_job_type_get (self->kind)->wants_view_size
             ? print_places (self->answer, (OmoSize){ 1, 1 }, PX_PARTS)
             : NULL;
}
