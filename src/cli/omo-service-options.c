/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-service-options.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-service-profile.h"

#define AT(member) OMO_COMMAND_MEMBER (OmoServiceTyped, member)

const GOptionEntry omo_service_option_entries[] = {
  { "profile", 0, 0, G_OPTION_ARG_STRING, AT (profile),
    N_ ("Take service and token from this profile of the window"), N_ ("NAME") },
  { "dialect", 0, 0, G_OPTION_ARG_STRING, AT (dialect), N_ ("Version of the API (v1)"),
    OMO_SERVICE_DIALECTS },
  { "endpoint", 0, 0, G_OPTION_ARG_STRING, AT (endpoint), N_ ("Base address of the service"),
    "BASE" },
  { "allow-http", 0, 0, G_OPTION_ARG_NONE, AT (allow_http),
    N_ ("Allow plain http to another computer"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, AT (format), N_ ("How the answer is printed (text)"),
    "text|json" },
  { "demo", 0, 0, G_OPTION_ARG_NONE, AT (is_demo), N_ ("Let the built-in stand-in answer"), NULL },
  { "token-file", 0, 0, G_OPTION_ARG_FILENAME, AT (token_file),
    N_ ("Read the token from FILE, - is standard input (else OMOSCOPE_TOKEN)"), "FILE" },
  G_OPTION_ENTRY_NULL,
};

void
omo_service_typed_clear (OmoServiceTyped *self)
{
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->dialect, g_free);
  g_clear_pointer (&self->endpoint, g_free);
  g_clear_pointer (&self->token_file, g_free);
  g_clear_pointer (&self->format, g_free);
}

gboolean
omo_service_options_read_format (const char *typed, OmoCheckFormat *out, GError **error)
{
  if (typed == NULL || g_str_equal (typed, "text"))
    *out = OMO_CHECK_TEXT;
  else if (g_str_equal (typed, "json"))
    *out = OMO_CHECK_JSON;
  else
    return omo_command_refuse (error, _ ("--format is text or json."));
  return TRUE;
}

gboolean
omo_service_options_read_profile (const OmoServiceTyped *typed, OmoProfile **out, GError **error)
{
  OmoProfile *profile;

  if (typed->profile == NULL)
    {
      *out = NULL;
      return TRUE;
    }
  profile = omo_service_profile_find (typed->profile, error);
  if (profile == NULL)
    return FALSE;
  profile->allow_http = profile->allow_http || typed->allow_http;
  *out = profile;
  return TRUE;
}

gboolean
omo_service_options_read_dialect (const char *typed,
                                  const OmoProfile *profile,
                                  const OmoDialect **out,
                                  GError **error)
{
  const OmoDialect *dialect = omo_dialect_get_default ();

  if (typed != NULL)
    dialect = omo_dialect_from_id (typed);
  else if (profile != NULL)
    dialect = profile->dialect;
  if (dialect == NULL)
    return omo_command_refuse (error, _ ("--dialect is v1, v1-current, v1-task or v2."));
  *out = dialect;
  return TRUE;
}

gboolean
omo_service_options_check_demo (const OmoServiceTyped *typed, GError **error)
{
  if (typed->is_demo
      && (typed->profile != NULL || typed->endpoint != NULL || typed->allow_http
          || typed->token_file != NULL))
    return omo_command_refuse (error,
                               _ ("--demo has a service and a token of its own: leave --profile, "
                                  "--endpoint, --allow-http and --token-file out."));
  return TRUE;
}

gboolean
omo_service_options_read_service (const OmoServiceTyped *typed,
                                  const OmoProfile *profile,
                                  const OmoDialect *dialect,
                                  char **out_token_file,
                                  OmoEndpoint **out_endpoint,
                                  GError **error)
{
  OmoEndpoint *endpoint;

  if (typed->token_file != NULL && *typed->token_file == '\0')
    return omo_command_refuse (error, _ ("--token-file needs the name of a file."));
  if (typed->endpoint == NULL && profile != NULL)
    endpoint = omo_endpoint_new_for_profile (profile, dialect, error);
  else
    endpoint = omo_endpoint_new (typed->endpoint != NULL ? typed->endpoint
                                                         : omo_dialect_get_base (dialect),
                                 typed->allow_http, error);
  if (endpoint == NULL)
    return FALSE;
  *out_endpoint = endpoint;
  *out_token_file = g_strdup (typed->token_file);
  return TRUE;
}

static gboolean
read_typed (const OmoServiceTyped *typed, OmoServiceOptions *self, GError **error)
{
  if (!omo_service_options_read_format (typed->format, &self->format, error)
      || !omo_service_options_read_profile (typed, &self->profile, error)
      || !omo_service_options_read_dialect (typed->dialect, self->profile, &self->dialect, error)
      || !omo_service_options_check_demo (typed, error))
    return FALSE;
  self->is_demo = typed->is_demo;
  return self->is_demo
         || omo_service_options_read_service (typed, self->profile, self->dialect,
                                              &self->token_file, &self->endpoint, error);
}

OmoServiceOptions *
omo_service_options_parse (const OmoCommand *command, int argc, char *argv[], GError **error)
{
  g_autoptr (OmoServiceOptions) self = g_new0 (OmoServiceOptions, 1);
  g_auto (OmoServiceTyped) typed = { 0 };
  g_auto (GStrv) rest = NULL;

  g_return_val_if_fail (command != NULL && argc > 0, NULL);

  if (!omo_command_parse (command, argc, argv, &typed, &rest, &self->help, error))
    return NULL;
  if (self->help != NULL)
    return g_steal_pointer (&self);
  if (rest[0] != NULL && rest[1] != NULL)
    {
      omo_command_refuse (error, _ ("This command takes options and nothing else."));
      return NULL;
    }
  return read_typed (&typed, self, error) ? g_steal_pointer (&self) : NULL;
}

void
omo_service_options_free (OmoServiceOptions *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->endpoint, omo_endpoint_unref);
  g_clear_pointer (&self->profile, omo_profile_free);
  g_free (self->token_file);
  g_free (self->help);
  g_free (self);
}
