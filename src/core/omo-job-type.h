/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-picture.h"

G_BEGIN_DECLS

/* What the answer of a job looks like. */
typedef enum
{
  OMO_ANSWER_POINTS,   /* two click points */
  OMO_ANSWER_ROTATION, /* one number, see omo-reading */
  OMO_ANSWER_SLIDE,    /* one number: displayed px to drag the slider by */
  OMO_ANSWER_DRAG,     /* where a drag starts and ends, and perhaps another end */
  OMO_N_ANSWER_SHAPES
} OmoAnswerShape;

typedef enum
{
  OMO_JOB_WEB_PAIR,   /* pick two same-shaped objects, web: picture + displayed size */
  OMO_JOB_PHONE_PAIR, /* pick two same-shaped objects, phone: screenshot */
  OMO_JOB_WEB_ROTATE, /* rotate, web: inner disc + outer ring */
  OMO_JOB_WEB_QUESTION, /* pick the two objects that a question names, web: picture + displayed size + question */
  OMO_JOB_WEB_SLIDE,   /* drag a piece to its place, web: picture + displayed width */
  OMO_JOB_PHONE_SLIDE, /* drag a piece to its place, phone: screenshot */
  OMO_N_JOB_TYPES
} OmoJobKind;

/* One row per job type: the three of the service's document of 2022-10-23 first. All members are constants. */
typedef struct
{
  OmoJobKind kind;
  const char *id;             /* "web-pair": command line, files, GSettings */
  const char *label;          /* English, marked for translation: pass through gettext */
  guint n_pictures;           /* 1, or 2: inner first */
  gboolean wants_view_size;   /* sent with the size at which the page displays the picture */
  gboolean wants_view_height; /* FALSE: of that size the width alone is sent */
  gboolean wants_question;    /* sent with the page's question */
  OmoAnswerShape shape;
  const char
      *type_job_id; /* v1: the service's list of 2023: 22, 25, 23, 21, 24; "" where none is known */
  const char *task_type; /* v2: "Tiktok3DSelectObjectWebTask" */
} OmoJobType;

/* Widest a page is known to display a pair picture: offered as the second choice of view size. */
#define OMO_PAGE_VIEW_WIDTH 340
#define OMO_PAGE_VIEW_HEIGHT 212

/* View sizes and ids are typed by people: more is a slip of the finger. */
#define OMO_VIEW_SIZE_MAX 16384
#define OMO_TYPE_JOB_ID_MAX_LENGTH 64
/* Bytes; the page's questions are one line. */
#define OMO_QUESTION_MAX_LENGTH 1000

/* Static. */
const OmoJobType *omo_job_type_get (OmoJobKind kind);

/* The row with this id, or NULL. */
const OmoJobType *omo_job_type_from_id (const char *id);

/* TRUE when `service_id` is the job type's own id in any dialect: "22" or "Tiktok3DSelectObjectWebTask". */
gboolean omo_job_type_has_id (const OmoJobType *self, const char *service_id);

/* Why a job type is proposed; the window says it. */
typedef enum
{
  OMO_PROPOSED_BY_DEFAULT,
  OMO_PROPOSED_TWO_PICTURES,
  OMO_PROPOSED_HOLE, /* one picture with a transparent hole: the ring of a rotate job */
  OMO_PROPOSED_DISC, /* one picture with transparent corners only: the disc of a rotate job */
  OMO_PROPOSED_TALL, /* a tall screenshot: phone */
} OmoProposal;

/* The job type that these pictures look like: two, or one with a transparent hole or corners -> rotate;
 * taller than 1.4 times its width and at least 600 px tall -> phone; anything else -> web pair.
 * `first` and `second` may be NULL. */
OmoJobKind omo_job_type_propose (OmoPicture *first, OmoPicture *second, OmoProposal *out_why);

/* TRUE when the pair should be swapped so that the inner disc comes first: by the hole, then by size.
 * FALSE when it is in order or cannot be told. */
gboolean omo_job_type_pair_is_swapped (OmoPicture *inner, OmoPicture *outer);

G_END_DECLS
