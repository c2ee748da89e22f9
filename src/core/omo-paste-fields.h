/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"

G_BEGIN_DECLS

/* The fields of a request whose JSON may be broken or lack what the codec insists on. Part of omo-paste. */

typedef struct
{
  char *token;               /* secret: NULL when there is none */
  const OmoDialect *dialect; /* by the names of the fields; NULL when they do not tell */
  gboolean has_job_id;       /* it asks for the answer of a job */
  gboolean has_job;          /* it has what creates one */
} OmoPasteSurvey;

/* `text` begins with {. Looks at names and short values alone. */
void omo_paste_survey_read (OmoPasteSurvey *out_survey, const char *text, gsize length);
void omo_paste_survey_clear (OmoPasteSurvey *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoPasteSurvey, omo_paste_survey_clear)

/* Fills in what can be read, also where a name has slips of the finger in it: type id, pictures (also behind a `data:`
 * prefix, URL-safe, under an unknown name), view sizes, question, and the kind that follows from them; not the token. `out_request` is zeroed first. */
void omo_paste_fields_read (OmoCreateRequest *out_request, const char *text, gsize length);

G_END_DECLS
