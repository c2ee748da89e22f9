/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-profile-settings.h"

/* The service's own, in every language. */
#define FIRST_NAME "OMOcaptcha"

/* Whoever chose a version of the API and no reading has meant what the version means. */
static OmoReading
get_reading (GSettings *settings, const char *dialect_id)
{
  const OmoDialect *dialect = omo_dialect_from_id (dialect_id);
  g_autoptr (GVariant) chosen = g_settings_get_user_value (settings, "reading");

  if (chosen == NULL && dialect != NULL)
    return omo_dialect_get_reading (dialect);
  return (OmoReading) g_settings_get_uint (settings, "reading");
}

/* The keys are read as long as there are no profiles, and never written. */
static OmoProfile *
take_over (GSettings *settings)
{
  g_autofree char *base = g_settings_get_string (settings, "endpoint");
  g_autofree char *dialect_id = g_settings_get_string (settings, "dialect");
  g_autoptr (GVariant) own_base = g_settings_get_user_value (settings, "endpoint");
  const OmoReadingChoice choice = {
    .reading = get_reading (settings, dialect_id),
    .travel = g_settings_get_double (settings, "travel"),
    .flip = g_settings_get_boolean (settings, "flip"),
  };
  OmoProfile *profile = omo_profile_import (FIRST_NAME, own_base == NULL ? NULL : base, dialect_id,
                                            g_settings_get_boolean (settings, "allow-http"),
                                            g_settings_get_double (settings, "deadline"), &choice);

  g_free (profile->id);
  profile->id = g_strdup (OMO_PROFILE_SETTINGS_FIRST_ID);
  return profile;
}

GPtrArray *
omo_profile_settings_load (GSettings *settings, GPtrArray *faults)
{
  g_autofree char *text = NULL;
  GPtrArray *profiles;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  text = g_settings_get_string (settings, "profiles");
  profiles = omo_profile_list_from_text (text, faults);
  if (profiles->len == 0)
    g_ptr_array_add (profiles, take_over (settings));
  return profiles;
}

void
omo_profile_settings_save (GSettings *settings, GPtrArray *profiles)
{
  g_autofree char *text = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings) && profiles != NULL);

  text = omo_profile_list_to_text (profiles);
  g_settings_set_string (settings, "profiles", text);
}

OmoProfile *
omo_profile_settings_find_current (GSettings *settings, GPtrArray *profiles)
{
  g_autofree char *id = NULL;
  OmoProfile *found;

  g_return_val_if_fail (G_IS_SETTINGS (settings) && profiles != NULL && profiles->len > 0, NULL);

  id = g_settings_get_string (settings, "profile");
  found = omo_profile_list_find (profiles, id);
  return found != NULL ? found : g_ptr_array_index (profiles, 0);
}
