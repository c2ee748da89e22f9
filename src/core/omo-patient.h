/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-doctor.h"
#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* All that belongs to one job and is to be examined: the request, and every reply to it. Made by who knows where they
 * come from, and examined in a thread. */

/* A reply as it came. */
typedef struct
{
  GBytes *body;
  guint status; /* HTTP, 0: not known */
} OmoPatientReply;

typedef struct
{
  char *description; /* what was recognised, translated, without secrets; NULL: that is not asked */
  gboolean has_request;     /* or pictures: `subject` is examined */
  OmoDoctorSubject subject; /* also without a request: what is known of the job */
  const OmoJobType *type;   /* of the replies; NULL: not known */
  const OmoDialect *asked;  /* in which the replies were asked for; NULL: not known */
  GPtrArray *replies;       /* of OmoPatientReply, in the order of the wire */
  GPtrArray *recorded;      /* of OmoFinding, those that stand in a case file */
  GPtrArray *mended;        /* of OmoFinding, those that were mended since it was pasted */
} OmoPatient;

/* Nothing in it yet. */
void omo_patient_init (OmoPatient *self);
void omo_patient_clear (OmoPatient *self);

/* `body` NULL: there was no answer, which is no reply. */
void omo_patient_add_reply (OmoPatient *self, GBytes *body, guint status);
/* The reply that was recorded, unless there was none or only its beginning is there: that says nothing of the rest. */
void omo_patient_add_exchange (OmoPatient *self, OmoExchange *exchange);
/* A result alone, as the reply that it was in: "57|31|246|148", "50", {"rotate": 0.76}. */
void omo_patient_add_result (OmoPatient *self, const char *result);

/* A list of OmoFinding, owned by the caller: those of the request, then those of the replies, each with its number.
 * What one reply after the other has is told once. Of what is recorded, the rules that find nothing here are told as
 * well: what was sent is no longer there to look at. What was mended is the last, unless it is found again. */
GPtrArray *omo_patient_examine (const OmoPatient *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoPatient, omo_patient_clear)

G_END_DECLS
