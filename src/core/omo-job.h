/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer.h"
#include "core/omo-dialect.h"
#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* One submission: what is sent, how far it is, and how it ended. An object, because panes bind to its state.
 * What is sent never changes after construction; omo_job_solve and omo_job_fail are the only two exits. */
#define OMO_TYPE_JOB (omo_job_get_type ())
G_DECLARE_FINAL_TYPE (OmoJob, omo_job, OMO, JOB, GObject)

typedef enum
{
  OMO_JOB_READY,   /* made, not started */
  OMO_JOB_SENDING, /* createJob is under way */
  OMO_JOB_WORKING, /* the service has accepted it: `omo_job_get_id` */
  OMO_JOB_SOLVED,  /* `omo_job_get_answer` */
  OMO_JOB_FAILED,  /* `omo_job_get_error`; also when cancelled */
} OmoJobState;

GType omo_job_state_get_type (void);
#define OMO_TYPE_JOB_STATE (omo_job_state_get_type ())

/* Takes a copy of the values. `first` is the inner picture of a rotate job, `second` its outer, else NULL;
 * `type_job_id` NULL or "" means the job type's own. `view_width` and `view_height` are displayed px, 0 where
 * the job type has none.
 *
 * Properties, read-only, all notified: "state" (OmoJobState), "n-asked" (uint: questions answered or under
 * way), "oddities" (uint). */
OmoJob *omo_job_new (OmoJobKind kind,
                     OmoPicture *first,
                     OmoPicture *second,
                     const char *type_job_id,
                     int view_width,
                     int view_height);

/* The page's question, for a job type that wants one; before the job is started. */
void omo_job_set_question (OmoJob *self, const char *question);
/* NULL where there is none. Borrowed. */
const char *omo_job_get_question (OmoJob *self);

/* Static. */
const OmoJobType *omo_job_get_job_type (OmoJob *self);
/* Borrowed; `index` 0 or 1; NULL where there is none. */
OmoPicture *omo_job_get_picture (OmoJob *self, guint index);
/* As it is sent. Borrowed. */
const char *omo_job_get_type_job_id (OmoJob *self);
/* Displayed px; 0 where the job type has none. */
int omo_job_get_view_width (OmoJob *self);
int omo_job_get_view_height (OmoJob *self);

/* An answer that was pasted or opened: nothing was sent from here, and its times say nothing. Before it is started. */
void omo_job_set_imported (OmoJob *self);
gboolean omo_job_is_imported (OmoJob *self);

/* The name under which the history has it; NULL while it has not, OMO_JOB_KEPT_ELSEWHERE when it need not. Borrowed. */
const char *omo_job_get_kept_as (OmoJob *self);
void omo_job_set_kept_as (OmoJob *self, const char *uuid);
#define OMO_JOB_KEPT_ELSEWHERE ""

OmoJobState omo_job_get_state (OmoJob *self);
gboolean omo_job_is_over (OmoJob *self);
/* NULL until accepted. Borrowed. */
const OmoJobId *omo_job_get_id (OmoJob *self);
/* What the service said when it accepted the job, or NULL. Borrowed. */
const char *omo_job_get_message (OmoJob *self);
/* What v1 says with every acceptance (document of 2022-10-23): not worth a mention. */
#define OMO_JOB_ORDINARY_MESSAGE "Create job success."
guint omo_job_get_n_asked (OmoJob *self);
OmoOddities omo_job_get_oddities (OmoJob *self);
/* NULL unless solved. Borrowed. */
const OmoAnswer *omo_job_get_answer (OmoJob *self);
/* NULL unless failed. Borrowed. */
const GError *omo_job_get_error (OmoJob *self);

/* The requests of the job and their replies, of OmoExchange, oldest first; it grows while the job runs, and once more
 * when a request was under way as the job ended. Borrowed; it keeps itself when the job goes. */
GListModel *omo_job_get_exchanges (OmoJob *self);

/* Seconds (monotonic) from sending to acceptance, from acceptance to the end, and over all; the running
 * total while it is not over; 0 where it has not come that far. */
double omo_job_get_create_seconds (OmoJob *self);
double omo_job_get_wait_seconds (OmoJob *self);
double omo_job_get_total_seconds (OmoJob *self);
/* What these say of a job that ran elsewhere and is opened here; once it is over. Not negative. */
void omo_job_set_seconds (OmoJob *self, double create_seconds, double total_seconds);

/* A complete check before anything is sent: OMO_ERROR_NO_PICTURE (names the one that is missing) or
 * OMO_ERROR_PICTURE_TOO_LARGE for a view size out of range, or OMO_ERROR_NO_QUESTION. */
gboolean omo_job_check (OmoJob *self, GError **error);

/* The steps, called by the solver alone, in order; each notifies. */
void omo_job_start (OmoJob *self);
void omo_job_accept (OmoJob *self, const OmoJobId *id);
/* Before omo_job_accept, which notifies. The caller has taken the token out (omo_redaction_apply_text). */
void omo_job_set_message (OmoJob *self, const char *message);
void omo_job_count_question (OmoJob *self);
void omo_job_add_oddities (OmoJob *self, OmoOddities oddities);
/* Also after the end: a request that was cancelled says so afterwards. Not taken. */
void omo_job_add_exchange (OmoJob *self, OmoExchange *exchange);
/* Takes the answer. */
void omo_job_solve (OmoJob *self, OmoAnswer *answer);
/* Copies the error. */
void omo_job_fail (OmoJob *self, const GError *error);

G_END_DECLS
