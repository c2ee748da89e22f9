/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-profile-store.h"

#include <string.h>

#include "ui/omo-application.h"

typedef struct
{
  GSettings *settings;
  OmoProfileStore *store;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  g_settings_reset (fixture->settings, "profiles");
  g_settings_reset (fixture->settings, "profile");
  fixture->store = omo_profile_store_new (fixture->settings);
  g_signal_connect_swapped (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  g_object_unref (fixture->settings);
}

static const OmoProfile *
add (Fixture *fixture, const char *name)
{
  g_assert_true (omo_profile_store_insert (fixture->store, G_MAXUINT, omo_profile_new (name)));
  return omo_profile_store_get (fixture->store,
                                g_list_model_get_n_items (G_LIST_MODEL (fixture->store)) - 1);
}

static void
assert_names (Fixture *fixture, const char *names)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->store)); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (fixture->store), i);

      g_string_append_printf (found, "%s%s", i == 0 ? "" : "|",
                              gtk_string_object_get_string (item));
    }
  g_assert_cmpstr (found->str, ==, names);
}

static void
test_one_is_there_and_nothing_is_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_settings_get_string (fixture->settings, "profiles");

  assert_names (fixture, "OMOcaptcha");
  g_assert_cmpstr (omo_profile_store_get_current (fixture->store)->name, ==, "OMOcaptcha");
  g_assert_cmpstr (text, ==, "");
}

static void
test_what_is_changed_is_there_the_next_time (Fixture *fixture, gconstpointer data)
{
  const OmoProfile *added = add (fixture, "B");
  OmoProfile *edited = omo_profile_copy (added);
  g_autofree char *id = g_strdup (added->id);
  g_autoptr (OmoProfileStore) again = NULL;

  g_free (edited->base);
  edited->base = g_strdup ("https://b.example/api");
  g_assert_true (omo_profile_store_replace (fixture->store, edited));
  g_object_set (fixture->store, "current", id, NULL);
  g_assert_cmpuint (fixture->n_changes, ==, 2);

  again = omo_profile_store_new (fixture->settings);
  g_assert_cmpstr (omo_profile_store_get_current (again)->base, ==, "https://b.example/api");
}

static void
test_a_removed_one_can_be_had_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (add (fixture, "B")->id);
  OmoProfile *removed;

  add (fixture, "C");
  g_object_set (fixture->store, "current", id, NULL);
  removed = omo_profile_store_remove (fixture->store, id);
  g_assert_cmpstr (removed->id, ==, id);
  assert_names (fixture, "OMOcaptcha|C");
  g_assert_cmpstr (omo_profile_store_get_current (fixture->store)->name, ==, "C");
  g_assert_true (omo_profile_store_insert (fixture->store, 1, removed));
  assert_names (fixture, "OMOcaptcha|B|C");
}

static void
test_the_last_one_stays (Fixture *fixture, gconstpointer data)
{
  const char *id = omo_profile_store_get_current (fixture->store)->id;

  g_assert_null (omo_profile_store_remove (fixture->store, id));
  assert_names (fixture, "OMOcaptcha");
}

static void
test_one_that_is_gone_is_not_put_back_by_an_edit (Fixture *fixture, gconstpointer data)
{
  g_assert_false (omo_profile_store_replace (fixture->store, omo_profile_new ("B")));
  assert_names (fixture, "OMOcaptcha");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_enough_is_enough (Fixture *fixture, gconstpointer data)
{
  for (guint i = 1; i < OMO_PROFILE_LIST_MAX; i++)
    add (fixture, "B");
  g_assert_false (omo_profile_store_insert (fixture->store, 0, omo_profile_new ("B")));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)), ==,
                    OMO_PROFILE_LIST_MAX);
}

static void
test_names_are_told_apart (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = omo_profile_store_make_name (fixture->store, "New");
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *longest = g_strnfill (OMO_PROFILE_MAX_NAME, 'x');
  g_autofree char *shortened = NULL;

  g_assert_cmpstr (first, ==, "New");
  add (fixture, "New");
  second = omo_profile_store_make_name (fixture->store, "New");
  g_assert_cmpstr (second, ==, "New 2");
  add (fixture, "New 2");
  third = omo_profile_store_make_name (fixture->store, "New");
  g_assert_cmpstr (third, ==, "New 3");
  add (fixture, longest);
  shortened = omo_profile_store_make_name (fixture->store, longest);
  g_assert_true (omo_profile_is_name (shortened));
  g_assert_true (g_str_has_suffix (shortened, "x 2"));
}

static void
test_what_another_program_writes_is_taken (Fixture *fixture, gconstpointer data)
{
  g_settings_set_string (fixture->settings, "profiles",
                         "{\"profiles\": [{\"id\": \"5a0e0b9e-0000-4000-8000-000000000001\", "
                         "\"name\": \"Z\", \"base\": \"https://z.example\"}]}");
  assert_names (fixture, "Z");
  g_assert_cmpstr (omo_profile_store_get_current (fixture->store)->name, ==, "Z");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/ui/profile-store/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("one", test_one_is_there_and_nothing_is_written);
  ADD ("kept", test_what_is_changed_is_there_the_next_time);
  ADD ("remove", test_a_removed_one_can_be_had_back);
  ADD ("remove-last", test_the_last_one_stays);
  ADD ("replace-gone", test_one_that_is_gone_is_not_put_back_by_an_edit);
  ADD ("limit", test_enough_is_enough);
  ADD ("names", test_names_are_told_apart);
  ADD ("elsewhere", test_what_another_program_writes_is_taken);

  return g_test_run ();
}
