/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-command.h"
#include "core/omo-dialect.h"
#include "core/omo-job-type.h"
#include "core/omo-profile.h"
#include "core/omo-reading.h"
#include "net/omo-endpoint.h"
#include "net/omo-script.h"

G_BEGIN_DECLS

typedef enum
{
  OMO_CHECK_TEXT,
  OMO_CHECK_JSON,
} OmoCheckFormat;

#define OMO_CHECK_MAX_PICTURES 2

/* What was typed after `omoscope check`, checked: what is here can be run. */
typedef struct
{
  const OmoJobType *job_type;
  int view_width; /* displayed px; 0: the natural size, or the job type has none */
  int view_height;
  char *question;    /* what the page asks for; NULL: the job type has none, or it was not typed */
  char *type_job_id; /* NULL: the job type's own */
  OmoProfile *profile; /* NULL: none was named */
  const OmoDialect *dialect;
  OmoEndpoint *endpoint; /* NULL when `is_demo` */
  double deadline_seconds;
  double poll_seconds;
  OmoReadingChoice choice;
  char *annotated; /* where the annotated picture goes, or NULL */
  OmoCheckFormat format;
  gboolean keeps_job; /* in the history */
  gboolean is_demo;   /* the stand-in answers */
  OmoScript *script;  /* what it plays; NULL: the demonstration's */
  char *
      token_file; /* "-" is standard input; NULL: the environment has it, or the keyring the profile's */
  /* As many as the job type wants, inner first; none with `is_demo` means the sample of the job type, which is
   * there then. */
  char *pictures[OMO_CHECK_MAX_PICTURES];
  char *
      help; /* the text of --help, to be printed instead of a run; else NULL and nothing else counts */
} OmoCheckOptions;

extern const OmoCommand omo_check_command;

/* `argv[0]` is the command's name. Every number has a decimal point, in every language. Errors: G_OPTION_ERROR,
 * in translated words, and OMO_ERROR_ENDPOINT. Neither holds a token that was typed by mistake. */
OmoCheckOptions *omo_check_options_parse (int argc, char *argv[], GError **error);
void omo_check_options_free (OmoCheckOptions *self);

/* The format that was asked for, so that a usage error is told in it: text where it is not there or unknown. */
OmoCheckFormat omo_check_options_find_format (int argc, char *argv[]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoCheckOptions, omo_check_options_free)

G_END_DECLS
