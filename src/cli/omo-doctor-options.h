/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-check-options.h"

G_BEGIN_DECLS

/* A text, and the two pictures that belong to it. */
#define OMO_DOCTOR_MAX_FILES 3

/* What was typed after `omoscope doctor`, checked. */
typedef struct
{
  const OmoJobType *job_type; /* NULL: told by what is examined, as all that was not typed */
  int view_width;             /* displayed px; 0 */
  int view_height;
  char *type_job_id;
  char *question;
  const OmoDialect *dialect;
  OmoCheckFormat format;
  char **files; /* at least one, at most OMO_DOCTOR_MAX_FILES; "-" is standard input */
  char *
      help; /* the text of --help, to be printed instead of a run; else NULL and nothing else counts */
} OmoDoctorOptions;

extern const OmoCommand omo_doctor_command;

/* `argv[0]` is the command's name. Errors: G_OPTION_ERROR, in translated words, without a token that was typed by
 * mistake. */
OmoDoctorOptions *omo_doctor_options_parse (int argc, char *argv[], GError **error);
void omo_doctor_options_free (OmoDoctorOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoDoctorOptions, omo_doctor_options_free)

G_END_DECLS
