/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With a real keyring, see tests/store/with-keyring. */

#include "cli/omo-service-profile.h"

#include <string.h>

#include "cli/omo-check-token.h"
#include "core/omo-error.h"
#include "core/omo-profile-settings.h"
#include "store/omo-keyring.h"

#define SECRET "s3cret-t0ken"

typedef struct
{
  GSettings *settings;
  char *id; /* of “Công ty B” */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) profiles = NULL;
  OmoProfile *second = omo_profile_new ("Công ty B");

  fixture->settings = g_settings_new ("io.github.omoscope.Omoscope");
  fixture->id = g_strdup (second->id);
  profiles = omo_profile_settings_load (fixture->settings, NULL);
  g_ptr_array_add (profiles, second);
  omo_profile_settings_save (fixture->settings, profiles);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "profiles");
  g_object_unref (fixture->settings);
  g_free (fixture->id);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (omo_keyring_store_finish (result, NULL));
  *(gboolean *) user_data = TRUE;
}

static void
store_token (Fixture *fixture)
{
  gboolean is_stored = FALSE;

  omo_keyring_store_async (fixture->id, "Công ty B", SECRET, NULL, stored_cb, &is_stored);
  while (!is_stored)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_by_name_and_by_id (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoProfile) named = omo_service_profile_find ("Công ty B", &error);
  g_autoptr (OmoProfile) known = omo_service_profile_find (fixture->id, &error);
  g_autoptr (OmoProfile) first = omo_service_profile_find ("OMOcaptcha", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (named->id, ==, fixture->id);
  g_assert_cmpstr (known->id, ==, fixture->id);
  g_assert_cmpstr (first->id, ==, OMO_PROFILE_SETTINGS_FIRST_ID);
}

static void
test_what_there_is_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_service_profile_find ("C", &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_nonnull (strstr (error->message, "“OMOcaptcha”, “Công ty B”"));
}

static void
test_the_keyring_has_the_token (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) profile = omo_service_profile_find ("Công ty B", NULL);
  g_autoptr (GError) error = NULL;
  char *token;

  g_assert_null (omo_service_profile_choose_token (profile, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_TOKEN);
  g_clear_error (&error);
  store_token (fixture);
  token = omo_service_profile_choose_token (profile, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (token, ==, SECRET);
  omo_check_token_free (token);
}

static void
test_the_environment_comes_before_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) profile = omo_service_profile_find ("Công ty B", NULL);
  char *token;

  store_token (fixture);
  g_setenv ("OMOSCOPE_TOKEN", "other-t0ken", TRUE);
  token = omo_service_profile_choose_token (profile, NULL, NULL);
  g_assert_cmpstr (token, ==, "other-t0ken");
  omo_check_token_free (token);
}

/* Nobody who names a file wants another token. */
static void
test_a_file_without_one_is_no_reason_for_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) profile = omo_service_profile_find ("Công ty B", NULL);
  g_autoptr (GError) error = NULL;

  store_token (fixture);
  g_assert_null (omo_service_profile_choose_token (profile, "/dev/null", &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_TOKEN);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/cli/service-profile/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("found", test_by_name_and_by_id);
  ADD ("unknown", test_what_there_is_is_told);
  ADD ("token", test_the_keyring_has_the_token);
  ADD ("token-environment", test_the_environment_comes_before_it);
  ADD ("token-file", test_a_file_without_one_is_no_reason_for_it);

  return g_test_run ();
}
