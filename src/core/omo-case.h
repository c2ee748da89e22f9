/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-expected.h"
#include "core/omo-finding.h"
#include "core/omo-job.h"
#include "core/omo-reading.h"
#include "core/omo-redaction.h"
#include "core/omo-verdict.h"

G_BEGIN_DECLS

/* A case file: all that is known of one job in one JSON document, to be handed on, kept, and opened again as if the job
 * had just been run here: pictures, request, every reply, times, answer, the true answer, what was found wrong. The
 * format is described in data/case-file.md. There is no place for a token in it. */

/* The version that is written; every older one is read. */
#define OMO_CASE_VERSION 1
#define OMO_CASE_SUFFIX ".omocase"
#define OMO_CASE_MIME_TYPE "application/x-omocase"

/* Two pictures of the largest size as base64 are 54 MiB, the request that has them refers to them; twice that leaves
 * room for a request that spells them otherwise. */
#define OMO_CASE_MAX_BYTES (128u * 1024 * 1024)
/* A job that is polled for half an hour has 900 exchanges. */
#define OMO_CASE_MAX_EXCHANGES 1000u
#define OMO_CASE_MAX_HEADERS 200u
#define OMO_CASE_MAX_FINDINGS 200u
#define OMO_CASE_MAX_LINES 200u
#define OMO_CASE_MAX_VERSIONS 50u
/* Bytes of any text but a body: an answer of the service is under 1 MiB, and what people write is less. */
#define OMO_CASE_MAX_TEXT (2u * 1024 * 1024)
#define OMO_CASE_MAX_QUESTIONS 100000u

#define OMO_CASE_N_PICTURES 2

/* What the system is called among the versions. */
#define OMO_CASE_SYSTEM "System"

/* What was found wrong with a request or reply, as it was told then. */
typedef struct
{
  char *rule;         /* "view-size-missing" */
  char *severity;     /* "hint", "warning", "error" */
  char *text;         /* in the language of who found it */
  guint reply;        /* 0: about the request; else about which of the replies, from 1 */
  gboolean is_mended; /* it was so, and was mended before the request was sent */
} OmoCaseFinding;

/* Members are read and set directly. Texts are UTF-8, NULL where there is none; lists are never NULL. */
typedef struct
{
  gint64 created;      /* unix seconds: when the file was made */
  GPtrArray *versions; /* of OmoHeader: of the program, its libraries, the system */

  OmoJobKind kind;
  char *type_job_id;
  int view_width; /* displayed px; 0 where the job type has none */
  int view_height;
  char *question;
  char *dialect;                         /* id */
  char *endpoint;                        /* base URL */
  GBytes *pictures[OMO_CASE_N_PICTURES]; /* as they were sent; NULL where there is none */
  char *picture_names[OMO_CASE_N_PICTURES];

  OmoJobState state;    /* ready, solved or failed */
  gboolean is_imported; /* pasted or opened, and not sent by this program */
  OmoJobId *id;         /* NULL: not accepted */
  char *message;        /* what the service said when it accepted the job */
  guint n_asked;
  OmoOddities oddities;
  OmoAnswer *answer; /* when solved */
  GError *error;     /* when failed */
  double create_seconds;
  double total_seconds;

  OmoReadingChoice choice; /* what a rotation means */
  OmoExpected *expected;   /* the true answer; NULL: nobody has said it */
  OmoVerdict verdict;
  char *ticket;
  char *note;

  GPtrArray *findings;   /* of OmoCaseFinding */
  GPtrArray *connection; /* of char *: what the check of the connection said, line by line */
  GPtrArray *
      exchanges; /* of OmoExchange, oldest first; of more than OMO_CASE_MAX_EXCHANGES the first and the last */

  GHashTable *
      unknown; /* what a later version has added: path of an object -> JsonObject; kept when it is written */
} OmoCase;

/* Empty, made now by this program. */
OmoCase *omo_case_new (void);
void omo_case_free (OmoCase *self);

/* Of a job that is over or not yet started. `dialect` and `endpoint` may be NULL. What is said about the job (`choice`
 * to `connection`) is left to the caller. Nothing is copied that is large. */
OmoCase *omo_case_new_from_job (OmoJob *job, const OmoDialect *dialect, const char *endpoint);

/* The version of a library that core does not know. */
void omo_case_add_version (OmoCase *self, const char *name, const char *version);
/* About the request, and not mended; for changes, the finding is borrowed. */
OmoCaseFinding *
omo_case_add_finding (OmoCase *self, const char *rule, const char *severity, const char *text);
/* Of OmoFinding, up to OMO_CASE_MAX_FINDINGS of them. */
void omo_case_add_findings (OmoCase *self, GPtrArray *findings);
/* A list of OmoFinding, owned by the caller; a severity that is not known here is a hint. */
GPtrArray *omo_case_dup_findings (const OmoCase *self);
void omo_case_add_connection_line (OmoCase *self, const char *line);

/* The document. It is redacted as a whole: what `redaction` knows (NULL: fields by their names alone) is in none of it.
 * A picture that has a secret in its bytes is left out.
 * Takes a while for large pictures: call it from a thread. Never fails; a case that is larger than OMO_CASE_MAX_BYTES
 * is not read again. */
GBytes *omo_case_write (const OmoCase *self, const OmoRedaction *redaction);
/* How many of its pictures are not in the document, as they have in their bytes what `redaction` knows. */
guint omo_case_count_secret_pictures (const OmoCase *self, const OmoRedaction *redaction);

/* The same without the pictures, which are kept elsewhere: it has their names, and refers to them. */
GBytes *omo_case_write_beside (const OmoCase *self, const OmoRedaction *redaction);

/* Reads a document, redacts it again, and checks all of it but the pictures' pixels. Errors: OMO_ERROR_CASE_NEWER,
 * OMO_ERROR_CASE_UNREADABLE with what is wrong and where. Takes a while: call it from a thread. */
OmoCase *omo_case_read (GBytes *bytes, const OmoRedaction *redaction, GError **error);

/* The same of a document that was perhaps written beside its `pictures`, OMO_CASE_N_PICTURES of them, NULL where there is
 * none; one that it has itself counts before. */
OmoCase *omo_case_read_beside (GBytes *bytes,
                               GBytes *const *pictures,
                               const OmoRedaction *redaction,
                               GError **error);

/* The job as it ended, with its exchanges, as if it had been run here. Decodes the pictures, which blocks: call it from
 * a thread. Errors: as of omo_picture_new_from_bytes. */
OmoJob *omo_case_build_job (const OmoCase *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoCase, omo_case_free)

G_END_DECLS
