/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"

G_BEGIN_DECLS

/* What the stand-in answers next. */

typedef enum
{
  OMO_FAULT_NONE,
  OMO_FAULT_REFUSE,     /* {"error": true, "message": ...} */
  OMO_FAULT_UNSOLVED,   /* status fail (ask only) */
  OMO_FAULT_BAD_RESULT, /* success with a `result` that is nothing (ask only) */
  OMO_FAULT_HTTP_403,
  OMO_FAULT_HTTP_500,
  OMO_FAULT_HTTP_503,
  OMO_FAULT_REDIRECT,       /* 302 to another address */
  OMO_FAULT_HTML,           /* 200 with a page */
  OMO_FAULT_EMPTY,          /* 200 with no body */
  OMO_FAULT_CUT_JSON,       /* 200 with half the body, properly ended */
  OMO_FAULT_CUT_CONNECTION, /* Content-Length larger than what comes, then closed */
  OMO_FAULT_DEEP_JSON,      /* 100,000 nested brackets */
  OMO_FAULT_OVERSIZE,       /* more than OMO_TRANSPORT_MAX_ANSWER */
  OMO_FAULT_GZIP_BOMB,      /* the same, compressed to a few KiB */
  OMO_FAULT_SILENCE,        /* never answers */
  OMO_FAULT_DRIP,           /* a byte now and then, for ever */
  OMO_FAULT_TRAILING_COMMA, /* as the document prints it: to be read */
  OMO_N_FAULTS
} OmoFault;

/* "refuse", "http-500", ...; and back: FALSE when unknown. */
const char *omo_fault_get_id (OmoFault fault);
gboolean omo_fault_from_id (const char *id, OmoFault *out_fault);

typedef struct
{
  guint n_running; /* answer `running` this often before the end */
  guint delay_ms;  /* before every answer */
  OmoFault create_fault;
  OmoFault ask_fault;  /* instead of the end */
  guint n_faulty_asks; /* 0: every question fails from then on; else only this many, then the end */
  char *message;       /* words of a refusal; NULL: "Invalid api token." */
  char *result;        /* the answer; NULL: the sample's true one, or a made-up one */
  OmoFault account_fault; /* of getBalance, getService and getServicePrice */
} OmoScript;

/* Reads "running=2,delay=300,create=http-500,ask=unsolved,faulty=1,account=refuse,result=57_31_246_148,message=..."; every part
 * optional; `message` comes last and may have commas in it. NULL with G_OPTION_ERROR_BAD_VALUE otherwise. */
OmoScript *omo_script_parse (const char *text, GError **error);
/* Two `running` answers of 300 ms: what --demo plays. */
OmoScript *omo_script_new_demo (void);
void omo_script_free (OmoScript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoScript, omo_script_free)

G_END_DECLS
