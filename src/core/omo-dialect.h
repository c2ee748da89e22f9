/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/omo-account.h"
#include "core/omo-answer.h"
#include "core/omo-job-type.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* The codec: both directions of every message. The client encodes requests and decodes replies; the stand-in
 * decodes requests and encodes replies with the same code, so a round trip keeps both halves honest.
 * Source of every wire fact: the service's document of 2022-10-23, what its clients are known to send, and its
 * documentation of v2. */

/* A dialect is one row of a const table; its members belong to the omo-dialect-*.c files alone.
 *
 *   "v1"          the document as it stands: `widthview`/`weightview` as text, `x1_y1_x2_y2`
 *   "v1-current"  the names since then: `width_view`/`height_view` as numbers, `x1|y1|x2|y2`
 *   "v1-task"     v1 on the paths of the document's raw samples: createTask, getTaskResult
 *   "v2"          documented since 2024: `clientKey`, `task.type`, `errorId`, `solution`
 *
 * A dialect decides what is written. Every dialect reads every other's messages, and says so with an oddity. */
typedef struct _OmoDialect OmoDialect;

/* "v1" */
const OmoDialect *omo_dialect_get_default (void);
/* The rows of the table, for a choice; `index` below omo_dialect_get_n. */
const OmoDialect *omo_dialect_get (guint index);
guint omo_dialect_get_n (void);
/* The dialect with this id, or NULL. */
const OmoDialect *omo_dialect_from_id (const char *id);
const char *omo_dialect_get_id (const OmoDialect *self);
/* The name for people, English, marked for translation. */
const char *omo_dialect_get_title (const OmoDialect *self);
/* The base URL at which the service speaks it. */
const char *omo_dialect_get_base (const OmoDialect *self);
/* Path below the base URL, without a leading slash. */
const char *omo_dialect_get_create_path (const OmoDialect *self);
const char *omo_dialect_get_ask_path (const OmoDialect *self);
/* getBalance, by POST, in every dialect. */
const char *omo_dialect_get_balance_path (const OmoDialect *self);
/* getService, by POST; NULL where there is none: v2 has OMO_PRICES_URI alone. */
const char *omo_dialect_get_service_path (const OmoDialect *self);
/* The service's own id of a job type: "22" or "Tiktok3DSelectObjectWebTask"; "" where the dialect is not known
 * to have one, so that a person must type it. */
const char *omo_dialect_get_type_id (const OmoDialect *self, OmoJobKind kind);
/* What the number of a rotate job is first read as: degrees for v1, the documented ratio for v2. */
OmoReading omo_dialect_get_reading (const OmoDialect *self);

/* What a request is made of. */
typedef enum
{
  OMO_FIELD_TOKEN,
  OMO_FIELD_JOB, /* the object with the rest of what creates a job */
  OMO_FIELD_TYPE,
  OMO_FIELD_IMAGE,
  OMO_FIELD_PAIR, /* two pictures: in v1 the same field */
  OMO_FIELD_WIDTH,
  OMO_FIELD_HEIGHT,
  OMO_FIELD_QUESTION,
  OMO_FIELD_JOB_ID, /* of what asks for an answer */
  OMO_N_FIELDS
} OmoField;

/* The name on the wire: "api_token", "clientKey". Sizes and pairs differ in form, too: */
const char *omo_dialect_get_field (const OmoDialect *self, OmoField field);
/* The name of a width that no height goes with, that of a slide on the web, and always a number. The document of 2022 has
 * no slides; they came with the current names, and are written in no other way. */
const char *omo_dialect_get_lone_width_field (const OmoDialect *self);
/* "widthview": "340" rather than 340. */
gboolean omo_dialect_has_sizes_as_text (const OmoDialect *self);
/* ["inner", "outer"] rather than "inner|outer". */
gboolean omo_dialect_has_pairs_as_list (const OmoDialect *self);

/* A job id as the service gave it, and the JSON type to send it back with. */
typedef struct
{
  char *text;       /* "123456", or a UUID */
  gboolean is_text; /* it came as a JSON string */
} OmoJobId;

/* A UUID has 36 bytes; a longer id is no id. */
#define OMO_JOB_ID_MAX_LENGTH 128

/* `text` is not empty, and a whole number when the service wrote it as one. Free with omo_job_id_free. */
OmoJobId *omo_job_id_new (const char *text, gboolean is_text);
OmoJobId *omo_job_id_copy (const OmoJobId *self);
void omo_job_id_free (OmoJobId *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoJobId, omo_job_id_free)

/* The id that the stand-in gives its `number`th job: a number, in v2 a text of the form of a UUID. */
OmoJobId *omo_dialect_make_job_id (const OmoDialect *self, guint64 number);

/* What was odd about a message and read all the same; each is one thing to mention to a person. */
typedef enum
{
  OMO_ODD_NONE = 0,
  OMO_ODD_TRAILING_COMMA = 1 << 0,
  OMO_ODD_DUPLICATE_KEY = 1 << 1,
  OMO_ODD_BYTE_ORDER_MARK = 1 << 2,
  OMO_ODD_NUL_ESCAPE = 1 << 3,
  OMO_ODD_FOREIGN_SHAPE =
      1 << 4,                    /* `errorId`/`taskId`: another service's shape, read as accepted */
  OMO_ODD_SUCCESS_FLAG = 1 << 5, /* `success` where the document has `error` */
  OMO_ODD_FLAGS_DISAGREE =
      1 << 6, /* a flag of another type ("false", 0), or a result while running; a flag that
                 says error is not an oddity but a refusal */
  OMO_ODD_STATUS_WORD = 1 << 7,   /* `waiting`, `processing`: read as running */
  OMO_ODD_OLD_FIELD = 1 << 8,     /* `base64`, result as an object */
  OMO_ODD_NEW_FIELD = 1 << 9,     /* `width_view`, `height_view`, `x1|y1|x2|y2` */
  OMO_ODD_BLANK_IN_KEY = 1 << 10, /* "image_base64 " */
  OMO_ODD_BLANKS_ROUND_PIPE = 1 << 11,
  OMO_ODD_ID_AS_TEXT = 1 << 12,
  OMO_ODD_RESULT_AS_NUMBER = 1 << 13,
  OMO_ODD_OTHER_DIALECT = 1 << 14, /* a name or word of another dialect than the one in use */
  OMO_ODD_OTHER_JOB = 1 << 15,     /* an answer that names another job: whoever asked compares */
} OmoOddities;

/* ---- createJob, request ---- */

typedef struct
{
  char *token; /* secret: cleared when freed */
  OmoJobKind
      kind; /* decides the fields when encoding; when decoding told from type_job_id, then from the
                        fields (two pictures -> rotate, a question -> question, a width alone -> web slide, a
                        view size -> web pair, else phone pair) */
  char *
      type_job_id; /* encoding: NULL, "" or the kind's own id of any dialect becomes the own id of the
                        dialect in use, any other is written as it is; decoding: the same the other way round,
                        never NULL or "" */
  GBytes *pictures[2]; /* the untouched bytes; [1] is the outer of a rotate job, else NULL */
  int view_width;      /* displayed px; 0 when the job type has none */
  int view_height;
  char *question;            /* of the page; NULL when the job type has none */
  const OmoDialect *dialect; /* decoding: the one it is written in; the encoder does not look */
} OmoCreateRequest;

void omo_create_request_clear (OmoCreateRequest *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoCreateRequest, omo_create_request_clear)

/* The kind by what else is in the request, as described at `kind`; `type_job_id` may be NULL. */
OmoJobKind omo_create_request_tell_kind (const OmoCreateRequest *self);

/* A complete check before the request is encoded: OMO_ERROR_NO_TYPE_ID when the dialect has no id of its own for
 * the job type and none was typed. */
gboolean
omo_dialect_check_create (const OmoDialect *self, const OmoCreateRequest *request, GError **error);

/* The request body. The picture is base64-encoded straight into it: peak memory is the picture plus one
 * body (1.33 times the picture). Cannot fail: the caller has checked that the job type's pictures are there. */
GBytes *omo_dialect_encode_create (const OmoDialect *self, const OmoCreateRequest *request);

/* Reads a request body of any dialect into `out_request` (zeroed by this; untouched on failure). Errors:
 * OMO_ERROR_MALFORMED. */
gboolean omo_dialect_decode_create (const OmoDialect *self,
                                    GBytes *body,
                                    OmoCreateRequest *out_request,
                                    OmoOddities *out_oddities,
                                    GError **error);

/* ---- createJob, reply ---- */

typedef struct
{
  OmoJobId *id;  /* NULL when refused */
  char *message; /* the service's words, or NULL */
  OmoOddities oddities;
} OmoCreateReply;

void omo_create_reply_clear (OmoCreateReply *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoCreateReply, omo_create_reply_clear)

/* TRUE: the job is accepted and `out_reply->id` is set. FALSE with OMO_ERROR_REFUSED (the service's words
 * on the error) or OMO_ERROR_MALFORMED; `out_reply` is untouched then. */
gboolean omo_dialect_decode_create_reply (const OmoDialect *self,
                                          GBytes *body,
                                          OmoCreateReply *out_reply,
                                          GError **error);

GBytes *
omo_dialect_encode_create_reply (const OmoDialect *self, const OmoJobId *id, const char *message);

/* {"error": true, "message": ...}: a refusal of either call. v2 has a code and a description: a message that
 * begins with "ERROR_SOMETHING: " is taken apart, as the decoder puts the two together. `message` may be NULL. */
GBytes *omo_dialect_encode_refusal (const OmoDialect *self, const char *message);

/* ---- getJobResult, request ---- */

/* Free with g_bytes_unref; there is the token in it. */
GBytes *omo_dialect_encode_ask (const OmoDialect *self, const char *token, const OmoJobId *id);

/* `out_token` (transfer full, may be NULL) and `out_id` are untouched on failure. Errors: OMO_ERROR_MALFORMED. */
gboolean omo_dialect_decode_ask (const OmoDialect *self,
                                 GBytes *body,
                                 char **out_token,
                                 OmoJobId **out_id,
                                 GError **error);

/* ---- getJobResult, reply ---- */

typedef enum
{
  OMO_ASK_RUNNING,
  OMO_ASK_SOLVED,
} OmoAskStatus;

typedef struct
{
  OmoAskStatus status;
  OmoAnswer *answer; /* set when solved */
  OmoJobId *id;      /* of the job that the reply names, which no document asks for: mostly NULL */
  OmoOddities oddities;
} OmoAskReply;

void omo_ask_reply_clear (OmoAskReply *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoAskReply, omo_ask_reply_clear)

/* TRUE: running, or solved with the answer read as `shape`. FALSE with OMO_ERROR_UNSOLVED (status fail),
 * OMO_ERROR_REFUSED (error true, or an error id without that status), OMO_ERROR_RESULT_UNREADABLE or OMO_ERROR_MALFORMED (also for a status word
 * that nobody knows); `out_reply` is untouched then.
 *
 * HTTP 200 is never a success by itself: a flag must say so, and none may say otherwise; an `errorCode` of
 * "ERROR_..." is an error whatever the flags say, and is on the error (omo_error_get_service_code).
 *
 * What the service wrote (its message, the unreadable result, the unknown status) is on the error as words,
 * never in its message, and may repeat the token: the caller, who knows the token, takes it out with
 * omo_redaction_apply_text. The same holds for omo_dialect_decode_create_reply. */
gboolean omo_dialect_decode_ask_reply (const OmoDialect *self,
                                       GBytes *body,
                                       OmoAnswerShape shape,
                                       OmoAskReply *out_reply,
                                       GError **error);

/* Of a job that is still worked on, for the stand-in; so the next one. Free with g_bytes_unref. */
GBytes *omo_dialect_encode_running (const OmoDialect *self);
/* `result` as the document has it: "57_31_246_148", "50"; written as the dialect has it. What cannot be read as
 * `shape` is written as text where the answer belongs: a reply that nobody can read. */
GBytes *
omo_dialect_encode_solved (const OmoDialect *self, OmoAnswerShape shape, const char *result);
GBytes *omo_dialect_encode_unsolved (const OmoDialect *self);

/* ---- account and prices ---- */

/* The price list that needs no token, by GET, whatever the dialect. */
#define OMO_PRICES_URI "https://omocaptcha.com/api/getServicePrice?type=service"

/* The service has some fifty; what follows in a longer list is not read. */
#define OMO_PRICES_MAX 500

/* The request of getBalance and getService: the token alone. */
GBytes *omo_dialect_encode_account (const OmoDialect *self, const char *token);

/* Its token (transfer full). Errors: OMO_ERROR_MALFORMED, and `out_token` is untouched. */
gboolean
omo_dialect_decode_account (const OmoDialect *self, GBytes *body, char **out_token, GError **error);

/* The reply of getBalance. FALSE with OMO_ERROR_REFUSED or OMO_ERROR_MALFORMED; `out_balance` is untouched then. */
gboolean omo_dialect_decode_balance (const OmoDialect *self,
                                     GBytes *body,
                                     OmoBalance *out_balance,
                                     GError **error);

/* For the stand-in; `balance` has an amount. Free with g_bytes_unref. */
GBytes *omo_dialect_encode_balance (const OmoDialect *self, const OmoBalance *balance);

/* The replies of getServicePrice and of getService, whatever the dialect: an array of OmoServicePrice, owned by the
 * caller; an entry without a usable id is left out. NULL with OMO_ERROR_REFUSED or OMO_ERROR_MALFORMED. */
GPtrArray *omo_dialect_decode_prices (const OmoDialect *self, GBytes *body, GError **error);

/* As getServicePrice answers for v2, as getService for v1. */
GBytes *omo_dialect_encode_prices (const OmoDialect *self, GPtrArray *prices);

/* One English sentence, marked for translation, for one bit of `oddity`. */
const char *omo_oddity_get_text (OmoOddities oddity);

G_END_DECLS
