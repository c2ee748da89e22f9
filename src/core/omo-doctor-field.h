/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"
#include "core/omo-loose-json.h"

G_BEGIN_DECLS

/* The fields of a request's body as they were written, also of broken JSON. Part of omo-doctor. */

/* How a name fits the dialect that is meant. */
typedef enum
{
  OMO_DOCTOR_NAME_OWN,
  OMO_DOCTOR_NAME_EDITION, /* of another edition of the same version */
  OMO_DOCTOR_NAME_OLDEST,  /* of the oldest edition, which none of the dialects writes */
  OMO_DOCTOR_NAME_OTHER,   /* of another version */
  OMO_DOCTOR_NAME_MISSPELT,
  OMO_DOCTOR_NAME_UNKNOWN,
} OmoDoctorName;

typedef struct
{
  OmoLooseMember member; /* points into the body */
  char *name; /* valid UTF-8, without the blanks round it, cut to a length that can be shown */
  gboolean has_blanks;   /* there are blanks round it */
  gboolean is_element;   /* of a list, under the list's name */
  gboolean is_misplaced; /* where this role does not belong */
  OmoDoctorName fit;
  OmoField role;           /* OMO_N_FIELDS: not known */
  const OmoDialect *owner; /* NAME_EDITION, NAME_OTHER: who writes it so */
} OmoDoctorField;

/* More fields are an attack, or another document. */
#define OMO_DOCTOR_MAX_FIELDS 500

/* Of an object's text: `text` begins with {. Owned by the caller. */
GArray *omo_doctor_fields_read (const char *text, gsize length);

/* Compares them with the dialect that is meant: until then `fit`, `role`, and `is_misplaced` are not known. */
void omo_doctor_fields_compare (GArray *fields, const OmoDialect *dialect);

/* The dialect in which most of the names are written, the first of equals; NULL when none is in any. */
const OmoDialect *omo_doctor_fields_tell_dialect (GArray *fields);

G_END_DECLS
