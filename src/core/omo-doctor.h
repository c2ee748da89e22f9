/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer.h"
#include "core/omo-finding.h"
#include "core/omo-paste-request.h"

G_BEGIN_DECLS

/* What is wrong with a request, and with a reply: read-only, without a call of the service. Each rule is one row of
 * one of the tables in omo-doctor-*.c. What a rule knows of the service is its document of 2022-10-23, the v2 document,
 * and what its clients are known to send; of other services what their public documents show. */

/* A request: what was sent or pasted, and the values of it, which are also those of the window. All of it may be
 * absent. */
typedef struct
{
  /* As it was sent. */
  GBytes *body;              /* NULL: the values alone are checked */
  gboolean has_head;         /* what of the following is NULL was not sent, rather than not known */
  char *method;              /* "POST" */
  char *uri;                 /* absolute, or the path */
  char *content_type;        /* the header's value */
  OmoPasteCall call;         /* the values count for OMO_PASTE_CREATE alone */
  char *token;               /* secret; NULL: there is none. OMO_REDACTED: there was one */
  const OmoDialect *dialect; /* the one that is meant; NULL: told by the body and by `uri` */

  /* Its values. */
  OmoJobKind kind;
  OmoPicture *
      first; /* decoded: the inner one of a pair; NULL: there is none, or it could not be decoded */
  OmoPicture *second;
  int view_width; /* displayed px, 0: none */
  int view_height;
  char *type_job_id; /* NULL: the job type's own */
  char *question;
} OmoDoctorSubject;

void omo_doctor_subject_clear (OmoDoctorSubject *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoDoctorSubject, omo_doctor_subject_clear)

/* Fills in all but the pictures, which the caller decodes (`request->create.pictures`) and puts into `first` and
 * `second`. `self` is zeroed or cleared. A dialect that is meant may be set afterwards. */
void omo_doctor_subject_read_request (OmoDoctorSubject *self, const OmoPasteRequest *request);

/* A list of OmoFinding, the most severe first, owned by the caller; empty when all is well. Pure; takes some passes
 * over the body and one over the pictures' pixels: run it in a thread when there is a body. */
GPtrArray *omo_doctor_examine (const OmoDoctorSubject *subject);

/* Mends what the finding of `rule` that has a `mend` is about, in the subject: afterwards omo_doctor_examine does not
 * find it any more. What is wrong with the body alone is mended by writing the request anew: `body` becomes NULL and
 * `dialect` the one that was meant, the values are what is sent. FALSE, and nothing changed, when there is no such finding. */
gboolean omo_doctor_mend (OmoDoctorSubject *subject, const char *rule);

/* A reply to either call. */
typedef struct
{
  GBytes *body;              /* NULL: none came */
  guint status;              /* HTTP; 0: not known */
  const OmoDialect *dialect; /* the one in which it was asked; NULL: not known */
  const OmoJobType *type;    /* of the job; NULL: not known, and the answer is not looked at */
  const char *token;         /* borrowed: taken out of what the service wrote; NULL: not known */
  int natural_width;         /* of the first picture, natural px; 0: not known */
  int natural_height;
  int view_width; /* displayed px; 0: none, or not known */
  int view_height;
} OmoDoctorReply;

/* As omo_doctor_examine; nothing in a reply can be mended. */
GPtrArray *omo_doctor_examine_reply (const OmoDoctorReply *reply);

G_END_DECLS
