/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-profile-settings.h"

#define SCHEMA "io.github.omoscope.Omoscope"

typedef struct
{
  GSettings *settings;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "profiles", "profile", "endpoint", "dialect", "allow-http",
                                      "deadline", "reading", "travel",   "flip" };

  fixture->settings = g_settings_new (SCHEMA);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->settings);
}

static OmoProfile *
load_only (Fixture *fixture)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) profiles = omo_profile_settings_load (fixture->settings, faults);

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (profiles->len, ==, 1);
  return omo_profile_copy (g_ptr_array_index (profiles, 0));
}

static void
test_untouched_settings_are_the_document (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) profile = load_only (fixture);

  g_assert_cmpstr (profile->id, ==, OMO_PROFILE_SETTINGS_FIRST_ID);
  g_assert_true (g_uuid_string_is_valid (profile->id));
  g_assert_cmpstr (profile->base, ==, "https://omocaptcha.com/api");
  g_assert_true (profile->dialect == omo_dialect_get_default ());
  g_assert_cmpint (profile->choice.reading, ==, OMO_READING_DEGREES);
  g_assert_cmpfloat (profile->deadline_seconds, ==, 120);
  g_assert_false (profile->allow_http);
}

static void
test_what_was_set_before_is_taken_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) profile = NULL;

  g_settings_set_string (fixture->settings, "endpoint", "http://192.0.2.1/api");
  g_settings_set_string (fixture->settings, "dialect", "v2");
  g_settings_set_boolean (fixture->settings, "allow-http", TRUE);
  g_settings_set_double (fixture->settings, "deadline", 30);
  g_settings_set_uint (fixture->settings, "reading", OMO_READING_SLIDER);
  g_settings_set_double (fixture->settings, "travel", 284);
  g_settings_set_boolean (fixture->settings, "flip", TRUE);
  profile = load_only (fixture);
  g_assert_cmpstr (profile->base, ==, "http://192.0.2.1/api");
  g_assert_cmpstr (omo_dialect_get_id (profile->dialect), ==, "v2");
  g_assert_true (profile->allow_http);
  g_assert_cmpfloat (profile->deadline_seconds, ==, 30);
  g_assert_cmpint (profile->choice.reading, ==, OMO_READING_SLIDER);
  g_assert_cmpfloat (profile->choice.travel, ==, 284);
  g_assert_true (profile->choice.flip);
}

static void
test_a_version_alone_brings_its_address_and_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) profile = NULL;

  g_settings_set_string (fixture->settings, "dialect", "v2");
  profile = load_only (fixture);
  g_assert_cmpstr (profile->base, ==, "https://api.omocaptcha.com/v2");
  g_assert_cmpint (profile->choice.reading, ==, OMO_READING_RATIO);
}

static void
test_what_is_saved_counts_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) profiles = omo_profile_settings_load (fixture->settings, NULL);
  g_autoptr (GPtrArray) again = NULL;
  const OmoProfile *second;

  g_ptr_array_add (profiles, omo_profile_new ("Công ty B"));
  omo_profile_settings_save (fixture->settings, profiles);
  g_settings_set_string (fixture->settings, "endpoint", "https://late.example/api");

  again = omo_profile_settings_load (fixture->settings, NULL);
  g_assert_cmpuint (again->len, ==, 2);
  g_assert_cmpstr (((OmoProfile *) g_ptr_array_index (again, 0))->base, ==,
                   "https://omocaptcha.com/api");
  second = g_ptr_array_index (again, 1);
  g_assert_cmpstr (second->name, ==, "Công ty B");
}

static void
test_current (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) profiles = omo_profile_settings_load (fixture->settings, NULL);
  OmoProfile *second = omo_profile_new ("B");

  g_ptr_array_add (profiles, second);
  g_assert_true (omo_profile_settings_find_current (fixture->settings, profiles)
                 == g_ptr_array_index (profiles, 0));
  g_settings_set_string (fixture->settings, "profile", second->id);
  g_assert_true (omo_profile_settings_find_current (fixture->settings, profiles) == second);
  g_settings_set_string (fixture->settings, "profile", "gone");
  g_assert_true (omo_profile_settings_find_current (fixture->settings, profiles)
                 == g_ptr_array_index (profiles, 0));
}

/* Somebody else's text in the key is no reason to have no service. */
static void
test_rubbish_is_told_and_not_used (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) profiles = NULL;

  g_settings_set_string (fixture->settings, "profiles", "rubbish");
  profiles = omo_profile_settings_load (fixture->settings, faults);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpuint (profiles->len, ==, 1);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/core/profile-settings/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("untouched", test_untouched_settings_are_the_document);
  ADD ("take-over", test_what_was_set_before_is_taken_over);
  ADD ("take-over-version", test_a_version_alone_brings_its_address_and_reading);
  ADD ("saved", test_what_is_saved_counts_alone);
  ADD ("current", test_current);
  ADD ("rubbish", test_rubbish_is_told_and_not_used);

  return g_test_run ();
}
