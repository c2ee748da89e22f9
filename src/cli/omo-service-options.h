/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-check-options.h"

G_BEGIN_DECLS

/* Which service, with which token, and how it is told: options that several commands have. */

/* As typed. The members are NULL or FALSE where nothing was. */
typedef struct
{
  char *profile;
  char *dialect;
  char *endpoint;
  char *token_file;
  char *format;
  gboolean allow_http;
  gboolean is_demo;
} OmoServiceTyped;

void omo_service_typed_clear (OmoServiceTyped *self);

/* What --dialect may be, as --help tells it: the ids of the dialects. */
#define OMO_SERVICE_DIALECTS "v1|v1-current|v1-task|v2"

/* For commands that have these options and no others: their values go to an OmoServiceTyped. */
extern const GOptionEntry omo_service_option_entries[];

/* Checked. */
typedef struct
{
  const OmoDialect *dialect;
  OmoProfile *profile;   /* NULL: none was named */
  OmoEndpoint *endpoint; /* NULL when `is_demo` */
  char *
      token_file; /* "-" is standard input; NULL: the environment has it, or the keyring the profile's */
  OmoCheckFormat format;
  gboolean is_demo; /* the stand-in answers */
  char *
      help; /* the text of --help, to be printed instead of a run; else NULL and nothing else counts */
} OmoServiceOptions;

/* Of a command whose options are omo_service_option_entries; `argv[0]` is its name. Errors: G_OPTION_ERROR, in translated
 * words, and OMO_ERROR_ENDPOINT. Neither holds a token that was typed by mistake. */
OmoServiceOptions *
omo_service_options_parse (const OmoCommand *command, int argc, char *argv[], GError **error);
void omo_service_options_free (OmoServiceOptions *self);

/* The parts of it, for commands that have more; all with its errors, the outputs untouched then. */

/* `typed` NULL: text. */
gboolean omo_service_options_read_format (const char *typed, OmoCheckFormat *out, GError **error);
/* NULL where none was named. */
gboolean
omo_service_options_read_profile (const OmoServiceTyped *typed, OmoProfile **out, GError **error);
/* As typed, else the profile's, which may be NULL. */
gboolean omo_service_options_read_dialect (const char *typed,
                                           const OmoProfile *profile,
                                           const OmoDialect **out,
                                           GError **error);
/* The demonstration has a service and a token of its own. */
gboolean omo_service_options_check_demo (const OmoServiceTyped *typed, GError **error);
/* Of the name of the token's file and of the address, which is the profile's, or the dialect's own, when none was typed. */
gboolean omo_service_options_read_service (const OmoServiceTyped *typed,
                                           const OmoProfile *profile,
                                           const OmoDialect *dialect,
                                           char **out_token_file,
                                           OmoEndpoint **out_endpoint,
                                           GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoServiceTyped, omo_service_typed_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoServiceOptions, omo_service_options_free)

G_END_DECLS
