/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-profile-list.h"

#include <string.h>

#define ID "5a0e0b9e-0000-4000-8000-000000000001"
#define OTHER_ID "5a0e0b9e-0000-4000-8000-000000000002"
#define MINIMUM "\"id\": \"" ID "\", \"name\": \"A\", \"base\": \"https://example.org/api\""

static GPtrArray *
read_list (const char *text, guint n_faults)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *profiles = omo_profile_list_from_text (text, faults);

  g_assert_cmpuint (faults->len, ==, n_faults);
  for (guint i = 0; i < faults->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (faults, i), -1, NULL));
  return profiles;
}

static void
assert_equal (const OmoProfile *one, const OmoProfile *other)
{
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpstr (one->name, ==, other->name);
  g_assert_cmpstr (one->base, ==, other->base);
  g_assert_true (one->dialect == other->dialect);
  g_assert_cmpstr (one->create_path, ==, other->create_path);
  g_assert_cmpstr (one->ask_path, ==, other->ask_path);
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    g_assert_cmpstr (one->type_job_ids[i], ==, other->type_job_ids[i]);
  g_assert_cmpint (one->choice.reading, ==, other->choice.reading);
  g_assert_cmpfloat (one->choice.travel, ==, other->choice.travel);
  g_assert_cmpint (one->choice.flip, ==, other->choice.flip);
  g_assert_cmpfloat (one->deadline_seconds, ==, other->deadline_seconds);
  g_assert_cmpfloat (one->poll_seconds, ==, other->poll_seconds);
  g_assert_cmpstr (one->ca_file, ==, other->ca_file);
  g_assert_cmpint (one->allow_http, ==, other->allow_http);
}

static OmoProfile *
make_full (void)
{
  OmoProfile *profile = omo_profile_new ("Khách “A” \\ 1");

  g_free (profile->base);
  profile->base = g_strdup ("http://192.0.2.1:8080/api");
  profile->dialect = omo_dialect_from_id ("v2");
  profile->create_path = g_strdup ("make");
  profile->ask_path = g_strdup ("ask");
  profile->type_job_ids[OMO_JOB_WEB_PAIR] = g_strdup ("1022");
  profile->type_job_ids[OMO_JOB_PHONE_SLIDE] = g_strdup ("x");
  profile->choice = (OmoReadingChoice){ OMO_READING_EACH, 271.5, TRUE };
  profile->deadline_seconds = 0.5 + 60;
  profile->poll_seconds = 2.5;
  profile->ca_file = g_strdup ("/etc/ssl/ca của tôi.pem");
  profile->allow_http = TRUE;
  return profile;
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) profiles = omo_profile_list_new ();
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (profiles, make_full ());
  g_ptr_array_add (profiles, omo_profile_new ("B"));
  text = omo_profile_list_to_text (profiles);
  back = read_list (text, 0);
  g_assert_cmpuint (back->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    assert_equal (g_ptr_array_index (back, i), g_ptr_array_index (profiles, i));
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) empty = read_list ("", 0);
  g_autoptr (GPtrArray) null = read_list (NULL, 0);
  g_autofree char *text = omo_profile_list_to_text (empty);
  g_autoptr (GPtrArray) back = read_list (text, 0);

  g_assert_cmpuint (empty->len + null->len + back->len, ==, 0);
}

typedef struct
{
  const char *name;
  const char *text;
  guint n_profiles;
  guint n_faults;
} TextCase;

static const TextCase text_cases[] = {
  { "least", "{\"profiles\": [{" MINIMUM "}]}", 1, 0 },
  { "unknown-members", "{\"later\": 1, \"profiles\": [{" MINIMUM ", \"later\": {}}]}", 1, 0 },
  { "no-json", "profiles", 0, 1 },
  { "list", "[]", 0, 1 },
  { "no-list", "{\"profiles\": {}}", 0, 1 },
  { "no-object", "{\"profiles\": [7, {" MINIMUM "}]}", 1, 1 },
  { "no-id", "{\"profiles\": [{\"name\": \"A\", \"base\": \"https://example.org\"}]}", 0, 1 },
  { "odd-id", "{\"profiles\": [{\"id\": \"1\", \"name\": \"A\", \"base\": \"https://e.org\"}]}", 0,
    1 },
  { "no-name", "{\"profiles\": [{\"id\": \"" ID "\", \"base\": \"https://example.org\"}]}", 0, 1 },
  { "no-base", "{\"profiles\": [{\"id\": \"" ID "\", \"name\": \"A\"}]}", 0, 1 },
  { "twice", "{\"profiles\": [{" MINIMUM "}, {" MINIMUM "}]}", 1, 1 },
  { "odd-dialect", "{\"profiles\": [{" MINIMUM ", \"dialect\": \"v3\"}]}", 1, 1 },
  { "odd-numbers",
    "{\"profiles\": [{" MINIMUM ", \"deadline\": 1e9, \"poll\": 0, \"travel\": \"\","
    " \"flip\": 1}]}",
    1, 3 },
  { "odd-paths",
    "{\"profiles\": [{" MINIMUM ", \"create_path\": \"//evil.org\","
    " \"ask_path\": \"a b\", \"ca_file\": \"ca.pem\"}]}",
    1, 3 },
  { "odd-ids", "{\"profiles\": [{" MINIMUM ", \"type_job_ids\": {\"web-pair\": 22}}]}", 1, 1 },
  { "odd-id-list", "{\"profiles\": [{" MINIMUM ", \"type_job_ids\": []}]}", 1, 1 },
};

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (GPtrArray) profiles = read_list (c->text, c->n_faults);
  g_autoptr (GPtrArray) quietly = omo_profile_list_from_text (c->text, NULL);

  g_assert_cmpuint (profiles->len, ==, c->n_profiles);
  g_assert_cmpuint (quietly->len, ==, c->n_profiles);
}

/* What makes no sense is as if it were not there. */
static void
test_default_instead (void)
{
  g_autoptr (GPtrArray) odd =
      read_list ("{\"profiles\": [{" MINIMUM ", \"dialect\": \"v2\", \"reading\": \"x\","
                 " \"deadline\": 0, \"create_path\": \"?\", \"allow_http\": \"yes\"}]}",
                 4);
  const OmoProfile *profile = g_ptr_array_index (odd, 0);

  /* v2 documents its reading. */
  g_assert_cmpint (profile->choice.reading, ==, OMO_READING_RATIO);
  g_assert_cmpfloat (profile->deadline_seconds, ==, OMO_PROFILE_DEADLINE_DEFAULT);
  g_assert_cmpstr (omo_profile_get_create_path (profile), ==, "createTask");
  g_assert_false (profile->allow_http);
}

static void
test_too_many (void)
{
  g_autoptr (GPtrArray) profiles = omo_profile_list_new ();
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < OMO_PROFILE_LIST_MAX + 3; i++)
    g_ptr_array_add (profiles, omo_profile_new ("A"));
  text = omo_profile_list_to_text (profiles);
  back = read_list (text, 1);
  g_assert_cmpuint (back->len, ==, OMO_PROFILE_LIST_MAX);
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (OMO_PROFILE_LIST_MAX_BYTES + 1, ' ');
  g_autoptr (GPtrArray) back = read_list (text, 1);

  g_assert_cmpuint (back->len, ==, 0);
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) profiles = read_list ("{\"profiles\": [{" MINIMUM "}]}", 0);

  g_assert_true (omo_profile_list_find (profiles, ID) == g_ptr_array_index (profiles, 0));
  g_assert_null (omo_profile_list_find (profiles, OTHER_ID));
  g_assert_null (omo_profile_list_find (profiles, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/profile-list/round-trip", test_round_trip);
  g_test_add_func ("/core/profile-list/none", test_none);
  for (gsize i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/profile-list/text/", text_cases[i].name, NULL);

      g_test_add_data_func (path, &text_cases[i], test_text);
    }
  g_test_add_func ("/core/profile-list/default-instead", test_default_instead);
  g_test_add_func ("/core/profile-list/too-many", test_too_many);
  g_test_add_func ("/core/profile-list/too-long", test_too_long);
  g_test_add_func ("/core/profile-list/find", test_find);

  return g_test_run ();
}
