/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer.h"
#include "core/omo-geometry.h"
#include "core/omo-job.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* An answer as text that is handed on: to a customer, into a ticket, into a script. Numbers have a decimal point and a
 * plain minus in every language. */

typedef enum
{
  OMO_ANSWER_FORM_RAW,       /* as the service gave it: "57_31_246_148" */
  OMO_ANSWER_FORM_DISPLAYED, /* px of the picture as displayed: "57,31 246,148"; a slide "120" */
  OMO_ANSWER_FORM_NATURAL,   /* px of the picture's bytes: "92.5,50.3 399.4,240.2" */
  OMO_ANSWER_FORM_FRACTIONS, /* of the picture's width and height: "0.1676,0.1462 0.7235,0.6981" */
  OMO_ANSWER_FORM_SLIDER,    /* how far the page's slider goes, px: "37.6" */
  OMO_ANSWER_FORM_ENGLISH,   /* one sentence for a ticket, whatever language the window speaks */
  OMO_ANSWER_FORM_VIETNAMESE,
  OMO_N_ANSWER_FORMS
} OmoAnswerForm;

/* "raw", "displayed", "natural", "fractions", "slider", "en", "vi"; and back: FALSE when unknown. */
const char *omo_answer_form_get_id (OmoAnswerForm form);
gboolean omo_answer_form_from_id (const char *id, OmoAnswerForm *out_form);

/* What to call it in a menu, English, marked for translation. */
const char *omo_answer_form_get_label (OmoAnswerForm form);

/* An answer and how it is looked at. All is borrowed. */
typedef struct
{
  OmoJobKind kind;
  const char *job_id; /* NULL where it is not known */
  const OmoAnswer *answer;
  OmoSize natural; /* px of the picture; plays no part for a rotation */
  OmoSize
      view_size; /* displayed px; for a slide the width alone counts; equal to `natural` where there is none */
  OmoReadingChoice choice; /* what a rotation means */
} OmoAnswerView;

/* Looks at the answer of a solved job as it was sent. FALSE, and nothing touched, when there is none, or no picture
 * that it belongs to. `choice` may be NULL unless it is a rotation. */
gboolean
omo_answer_view_from_job (OmoJob *job, const OmoReadingChoice *choice, OmoAnswerView *out_view);

/* The answer in one of the forms; free with g_free. NULL where the form says nothing of its shape: a rotation has no
 * place on the picture, a pair no slider, and what has no view size is displayed in no other px than its own. */
char *omo_answer_text_print (const OmoAnswerView *self, OmoAnswerForm form);

G_END_DECLS
