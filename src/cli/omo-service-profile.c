/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-service-profile.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-check-token.h"
#include "core/omo-error.h"
#include "core/omo-profile-settings.h"
#include "store/omo-keyring.h"

#define SCHEMA_ID "io.github.omoscope.Omoscope"

/* NULL where the schema is not installed: GSettings itself would end the program. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source == NULL ? NULL : g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);

  return schema == NULL ? NULL : g_settings_new_full (schema, NULL, NULL);
}

static char *
list_names (GPtrArray *profiles)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < profiles->len; i++)
    g_string_append_printf (names, "%s“%s”", i == 0 ? "" : ", ",
                            ((OmoProfile *) g_ptr_array_index (profiles, i))->name);
  return g_strdup (names->str);
}

static const OmoProfile *
find (GPtrArray *profiles, const char *name)
{
  for (guint i = 0; i < profiles->len; i++)
    {
      const OmoProfile *profile = g_ptr_array_index (profiles, i);

      if (g_str_equal (profile->name, name))
        return profile;
    }
  return omo_profile_list_find (profiles, name);
}

OmoProfile *
omo_service_profile_find (const char *name, GError **error)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GPtrArray) profiles =
      settings == NULL ? omo_profile_list_new () : omo_profile_settings_load (settings, NULL);
  const OmoProfile *profile;
  g_autofree char *names = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  profile = find (profiles, name);
  if (profile != NULL)
    return omo_profile_copy (profile);
  names = list_names (profiles);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("There is no profile “%s”. There are: %s."), name, names);
  return NULL;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **out_result = user_data;

  *out_result = g_object_ref (result);
}

char *
omo_service_profile_read_token (const OmoProfile *profile, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) reason = NULL;
  char *kept;
  char *token;

  g_return_val_if_fail (profile != NULL, NULL);

  omo_keyring_lookup_async (profile->id, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  kept = omo_keyring_lookup_finish (result, &reason);
  token = g_strdup (kept);
  omo_keyring_token_free (kept);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (token == NULL)
    g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NO_TOKEN,
                         "the keyring keeps none for the profile");
  return token;
}

char *
omo_service_profile_choose_token (const OmoProfile *profile, const char *token_file, GError **error)
{
  g_autoptr (GError) reason = NULL;
  char *token = omo_check_token_read (token_file, &reason);

  if (token != NULL)
    return token;
  if (profile != NULL && token_file == NULL
      && g_error_matches (reason, OMO_ERROR, OMO_ERROR_NO_TOKEN))
    return omo_service_profile_read_token (profile, error);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}
