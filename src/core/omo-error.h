/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The one error domain. A code exists because a window does something different for it; the words for
 * people are in omo-complaint. A cancelled operation is never an OMO_ERROR: G_IO_ERROR_CANCELLED passes
 * through untouched. Foreign domains are translated once, where they enter. */
typedef enum
{
  OMO_ERROR_NO_PICTURE,         /* a picture the job type wants is not there */
  OMO_ERROR_PICTURE_UNREADABLE, /* no picture, an unsupported kind, or broken bytes */
  OMO_ERROR_NO_DECODER,         /* the program that decodes pictures is not installed */
  OMO_ERROR_PICTURE_TOO_LARGE,  /* over OMO_PICTURE_MAX_BYTES or OMO_PICTURE_MAX_PIXELS */
  OMO_ERROR_NO_TOKEN,
  OMO_ERROR_NO_QUESTION, /* the job type is sent with a question, and there is none or too long a one */
  OMO_ERROR_NO_TYPE_ID,      /* the service's id of the job type is not known and was not typed */
  OMO_ERROR_ENDPOINT,        /* base URL or path unusable, or plain http not allowed */
  OMO_ERROR_NAME_UNRESOLVED, /* DNS */
  OMO_ERROR_UNREACHABLE,     /* refused, no route, proxy dead */
  OMO_ERROR_TLS,
  OMO_ERROR_CUT,              /* the connection ended before the whole answer */
  OMO_ERROR_TIMED_OUT,        /* one request took longer than its limit */
  OMO_ERROR_HTTP_STATUS,      /* 4xx, 5xx and everything that is not 200 or 3xx */
  OMO_ERROR_REDIRECTED,       /* 3xx: never followed, the token must not travel */
  OMO_ERROR_ANSWER_TOO_LARGE, /* over OMO_TRANSPORT_MAX_ANSWER */
  OMO_ERROR_MALFORMED,        /* no JSON (HTML, empty, cut), or JSON without what must be in it */
  OMO_ERROR_RESULT_UNREADABLE, /* the service says success, but `result` is not what the job type returns */
  OMO_ERROR_REFUSED,           /* the service answered with an error of its own */
  OMO_ERROR_UNSOLVED,          /* status `fail`: the service gave up on the job */
  OMO_ERROR_DEADLINE,          /* the job as a whole took longer than the person allows */
  OMO_ERROR_NOT_UNDERSTOOD,     /* pasted text that is nothing we know */
  OMO_ERROR_HISTORY_FULL,       /* no room on the disk: the job is not kept */
  OMO_ERROR_HISTORY_UNWRITABLE, /* the history's folder or file cannot be made, opened or written */
  OMO_ERROR_HISTORY_DAMAGED,    /* the file is there and is no history, or not whole */
  OMO_ERROR_HISTORY_NEWER,      /* a later version of the program wrote it */
  OMO_ERROR_HISTORY_BUSY,       /* another program kept it for itself for too long */
  OMO_ERROR_HISTORY_GONE,       /* the job that is asked for is not in it */
  OMO_ERROR_CASE_UNREADABLE,    /* no case file, or a damaged one */
  OMO_ERROR_CASE_NEWER,         /* a later version of the program wrote it */
  OMO_ERROR_KEYRING,            /* the token is kept for this session only */
  OMO_ERROR_KEYRING_LOCKED,     /* it stayed locked: what it has is not known, and stays there */
  OMO_ERROR_NO_PORTAL,          /* the desktop lets no program ask for a screenshot */
  OMO_ERROR_SCREENSHOT,         /* it could have taken one, and did not */
  OMO_ERROR_CA_FILE, /* the profile's file of certificates cannot be read: nothing was sent */
  OMO_ERROR_FILE_UNREADABLE, /* it is gone, or may not be read: what is in it is not known */
  OMO_N_ERROR_CODES
} OmoErrorCode;

/* Where in the job the error happened. */
typedef enum
{
  OMO_STAGE_NONE,
  OMO_STAGE_CREATE, /* createJob was sent: the job may exist, and may have been charged */
  OMO_STAGE_ASK,    /* the job exists; its answer is not known */
} OmoStage;

#define OMO_ERROR (omo_error_quark ())
GQuark omo_error_quark (void);

/* The code's name for machines ("http-status"); a constant, never NULL for a value of the enum. */
const char *omo_error_code_name (OmoErrorCode code);
/* And back: FALSE when unknown, and `out_code` is untouched. */
gboolean omo_error_code_from_name (const char *name, OmoErrorCode *out_code);

/* Sets the service's own words on an error of this domain, verbatim (bounded as by
 * omo_error_bound_words); whoever knows the token takes it out (omo_redaction_apply_error), also what is left of
 * one at the bound. NULL clears. Does nothing for another domain. */
void omo_error_set_words (GError *error, const char *words);

/* At most OMO_ERROR_MAX_WORDS bytes of `text`, cut between characters, invalid UTF-8 replaced. Free with g_free. */
char *omo_error_bound_words (const char *text);

/* The service's own words, or NULL. Borrowed from `error`. */
const char *omo_error_get_words (const GError *error);

/* Sets the service's name for its refusal ("ERROR_REDIS_JOB_DATA"). What is not 1 to
 * OMO_ERROR_MAX_SERVICE_CODE of A to Z, 0 to 9 and _ clears, as NULL does. */
void omo_error_set_service_code (GError *error, const char *code);

/* The service's name for its refusal, or NULL. Borrowed from `error`. */
const char *omo_error_get_service_code (const GError *error);

/* Twice the longest that is known. */
#define OMO_ERROR_MAX_SERVICE_CODE 64

void omo_error_set_http_status (GError *error, guint status);

/* The HTTP status that came with the error, 0 for none. */
guint omo_error_get_http_status (const GError *error);

void omo_error_set_stage (GError *error, OmoStage stage);
OmoStage omo_error_get_stage (const GError *error);

/* Longer words are a page of HTML or an attack, not a sentence to read. */
#define OMO_ERROR_MAX_WORDS 2000

G_END_DECLS
