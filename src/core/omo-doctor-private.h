/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-doctor.h"
#include "core/omo-doctor-field.h"
#include "core/omo-picture-text.h"
#include "core/omo-redaction.h"

G_BEGIN_DECLS

/* What the tables of rules share; nobody else includes it. */

typedef struct _OmoDoctorExam OmoDoctorExam;

/* A rule: one row. */
typedef struct
{
  const char *id; /* "view-size-missing" */
  OmoSeverity severity;
  /* One sentence, marked for translation, in which {name} stands for what the check says of it. */
  const char *text;
  /* Calls omo_doctor_find for each time that it is found. */
  void (*check) (OmoDoctorExam *exam);
  const char *mend; /* the label of the button, marked for translation; NULL: a machine cannot */
  gboolean (*can_mend) (const OmoDoctorExam *exam); /* NULL: always */
  void (*apply) (OmoDoctorSubject *subject, const OmoDialect *dialect);
} OmoDoctorRule;

typedef struct
{
  const OmoDoctorRule *rules;
  guint n_rules;
} OmoDoctorGroup;

/* Those of a request, and those of a reply. */
extern const OmoDoctorGroup omo_doctor_head_rules;
extern const OmoDoctorGroup omo_doctor_body_rules;
extern const OmoDoctorGroup omo_doctor_name_rules;
extern const OmoDoctorGroup omo_doctor_form_rules;
extern const OmoDoctorGroup omo_doctor_text_rules;
extern const OmoDoctorGroup omo_doctor_lookalike_rules;
extern const OmoDoctorGroup omo_doctor_token_rules;
extern const OmoDoctorGroup omo_doctor_request_rules;
extern const OmoDoctorGroup omo_doctor_size_rules;
extern const OmoDoctorGroup omo_doctor_picture_rules;
extern const OmoDoctorGroup omo_doctor_pair_rules;
extern const OmoDoctorGroup omo_doctor_reply_rules;
extern const OmoDoctorGroup omo_doctor_answer_rules;

/* A picture as it was written in a body. */
typedef struct
{
  guint number;       /* from 1 */
  gboolean is_joined; /* to another one with a pipe */
  OmoPictureText survey;
} OmoDoctorWritten;

/* What the checks look at: of a request or of a reply. */
struct _OmoDoctorExam
{
  const OmoDoctorSubject *subject;
  const OmoDialect *dialect; /* the one that is meant; never NULL */
  const OmoJobType *type;    /* never NULL for a request */
  const char *text; /* of the body, behind a byte order mark and blanks; NULL: there is no body */
  gsize length;
  GArray *fields;        /* of OmoDoctorField; empty when the body is no object */
  GArray *written;       /* of OmoDoctorWritten: the pictures in the fields */
  OmoOddities oddities;  /* of the JSON */
  GError *broken;        /* why the body is no JSON; NULL when it is */
  const char *lookalike; /* the name of another service whose dialect it is; NULL */

  const OmoDoctorReply *reply;
  JsonNode *root;           /* of a reply; NULL when it is no JSON object */
  const OmoDialect *spoken; /* by a reply; NULL when it does not tell */
  gboolean answers;         /* the reply is one to a question for the answer */
  GError *refusal;          /* why the codec takes it for no answer; NULL when it is one */
  OmoAnswer *answer;        /* NULL: there is none that can be read */

  const OmoDoctorRule *rule; /* that is checked */
  OmoRedaction *redaction;
  GPtrArray *findings;
};

/* The rule of the exam found what its text says as it is. */
void omo_doctor_find (OmoDoctorExam *exam);
/* `place` is a name in the text's braces, followed by the text to put there, then the next place, and NULL. What others
 * wrote may be given as it is: it is shortened and freed of secrets. */
void omo_doctor_find_with (OmoDoctorExam *exam, const char *place, ...) G_GNUC_NULL_TERMINATED;
/* The same with why the body is no JSON in place of “reason”; it is none. */
void omo_doctor_find_broken (OmoDoctorExam *exam);

/* For can_mend and apply: there is a picture to write a request of, and writing it anew. */
gboolean omo_doctor_can_write (const OmoDoctorExam *exam);
void omo_doctor_write_anew (OmoDoctorSubject *subject, const OmoDialect *dialect);

/* "552 × 344"; free with g_free. */
char *omo_doctor_print_size (int width, int height);

/* More than 2 % apart: rounding makes less of any picture of some dozen px. */
gboolean omo_doctor_is_other_aspect (int width, int height, int other_width, int other_height);

/* The first field with this role, where it belongs or not; NULL. */
const OmoDoctorField *omo_doctor_exam_find_field (const OmoDoctorExam *exam, OmoField role);

/* Whether the body is an object that creates a job, and meant for this service. */
gboolean omo_doctor_exam_has_fields (const OmoDoctorExam *exam);

void omo_doctor_exam_init_request (OmoDoctorExam *exam, const OmoDoctorSubject *subject);
void omo_doctor_exam_init_reply (OmoDoctorExam *exam, const OmoDoctorReply *reply);
void omo_doctor_exam_clear (OmoDoctorExam *exam);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoDoctorExam, omo_doctor_exam_clear)

/* The pictures that are written in the fields: an array of OmoDoctorWritten, owned by the caller. */
GArray *omo_doctor_survey_pictures (GArray *fields);

/* The other service whose dialect the fields or the address are in: its name, a constant; NULL. */
const char *omo_doctor_tell_lookalike (GArray *fields, const char *uri);
/* The other service that answers so; NULL. */
const char *omo_doctor_tell_lookalike_reply (JsonObject *reply);

G_END_DECLS
