/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-doctor-input.h"
#include "cli/omo-doctor-options.h"
#include "core/omo-doctor.h"

G_BEGIN_DECLS

/* A reply as it came. */
typedef struct
{
  GBytes *body;
  guint status; /* HTTP, 0: not known */
} OmoDoctorAnswer;

/* What is examined. */
typedef struct
{
  char *description;        /* what was recognised, translated, without secrets */
  gboolean has_request;     /* or pictures: `subject` is examined */
  OmoDoctorSubject subject; /* also without a request: what is known of the job */
  const OmoJobType *type;   /* of the replies; NULL: not known */
  const OmoDialect *asked;  /* in which the replies were asked for; NULL: not known */
  GPtrArray *replies;       /* of OmoDoctorAnswer */
} OmoPatient;

/* Puts together what was read and what was typed: what was typed wins. Decodes pictures that stand in a text, which
 * blocks; one that cannot be decoded is a matter of the findings. `self` is zeroed. Errors: those of omo_case_build_job. */
gboolean omo_patient_fill (OmoPatient *self,
                           OmoDoctorInput *input,
                           const OmoDoctorOptions *options,
                           GError **error);

/* A list of OmoFinding, those of the request first. `out_parts`, one for each of them: 0 for the request, else the number
 * of the reply, from 1; owned by the caller. What one reply after the other has is told once. */
GPtrArray *omo_patient_examine (const OmoPatient *self, GArray **out_parts);

void omo_patient_clear (OmoPatient *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoPatient, omo_patient_clear)

G_END_DECLS
