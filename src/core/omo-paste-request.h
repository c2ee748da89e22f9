/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"
#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* A request that somebody pasted, as it was sent and as far as it can be read. Part of omo-paste. */

/* What it was written down as. */
typedef enum
{
  OMO_PASTE_AS_BODY, /* the JSON alone */
  OMO_PASTE_AS_HTTP,
  OMO_PASTE_AS_CURL,
  OMO_PASTE_AS_HAR,
  OMO_PASTE_AS_PYTHON,
  OMO_PASTE_AS_JAVASCRIPT,
} OmoPasteForm;

typedef enum
{
  OMO_PASTE_CREATE, /* createJob, createTask */
  OMO_PASTE_ASK,    /* getJobResult, getTaskResult */
  OMO_PASTE_OTHER,  /* another call of the service: getBalance, getService */
} OmoPasteCall;

typedef struct
{
  OmoPasteForm form;
  OmoPasteCall call; /* by the path, else by the fields */
  char *method;      /* "POST"; NULL when it is not known, as of a body alone */
  char *uri;         /* absolute where the host is known, else the path; NULL. Without secrets */
  GPtrArray *
      headers; /* of OmoHeader, without secrets, with those that the program adds by itself (Content-Type);
                         NULL when they are not known */
  GBytes *
      body; /* what is sent, byte for byte where the form allows it: it holds the token. Overwritten when freed */
  char *
      token; /* secret, overwritten when freed; NULL when there is none. Never show, log or store it unasked */
  const OmoDialect *dialect; /* never NULL */
  OmoOddities oddities;      /* when `dialect` reads it */
  OmoCreateRequest create;   /* OMO_PASTE_CREATE: what could be read; its token is NULL */
  OmoJobId *job_id;          /* OMO_PASTE_ASK: NULL when it could not be read */
  char *
      problem; /* why the codec does not read it, for technicians, without secrets; NULL when it does */
} OmoPasteRequest;

/* Reads `body`; it may be broken, or no JSON at all. `method` and `uri` may be NULL, `headers` (of OmoHeader, owned by
 * the caller) too. Never fails: what is wrong is in `problem`. */
OmoPasteRequest *omo_paste_request_new (OmoPasteForm form,
                                        GBytes *body,
                                        const char *method,
                                        const char *uri,
                                        GPtrArray *headers);
void omo_paste_request_free (OmoPasteRequest *self);

/* Fills in what can be read from `object`, JSON, in place of the body: that is something else by mistake. */
void omo_paste_request_read_fields (OmoPasteRequest *self, GBytes *object);

/* Whether the last part of the path is a call of the service; `uri` may be NULL. */
gboolean omo_paste_request_names_call (const char *uri);

/* The value of the first header of this name in any case, or NULL. Borrowed. */
const char *omo_paste_request_find_header (const OmoPasteRequest *self, const char *name);

/* The address below which it was sent: "https://omocaptcha.com/api" of ".../api/createJob"; NULL where it is not said, or
 * the path is not one of a call. As it was written: it may be no address to which anything can be sent. */
char *omo_paste_request_dup_base (const OmoPasteRequest *self);

/* The last part of the path, else what the dialect calls the call: "createJob". Borrowed. */
const char *omo_paste_request_get_call_name (const OmoPasteRequest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoPasteRequest, omo_paste_request_free)

G_END_DECLS
