/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-profile.h"

#include <math.h>
#include <string.h>

static void
test_new (void)
{
  g_autoptr (OmoProfile) profile = omo_profile_new ("Công ty A");
  g_autoptr (OmoProfile) other = omo_profile_new ("Công ty A");

  g_assert_true (g_uuid_string_is_valid (profile->id));
  g_assert_cmpstr (profile->id, !=, other->id);
  g_assert_cmpstr (profile->name, ==, "Công ty A");
  g_assert_cmpstr (profile->base, ==, "https://omocaptcha.com/api");
  g_assert_cmpstr (omo_dialect_get_id (profile->dialect), ==, "v1");
  g_assert_cmpstr (omo_profile_get_create_path (profile), ==, "createJob");
  g_assert_cmpstr (omo_profile_get_ask_path (profile), ==, "getJobResult");
  g_assert_cmpfloat (profile->deadline_seconds, ==, 120);
  g_assert_cmpfloat (profile->choice.travel, ==, 271);
  g_assert_false (profile->allow_http);
}

static void
test_base_for (void)
{
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");
  const OmoDialect *v2 = omo_dialect_from_id ("v2");

  g_assert_cmpstr (omo_profile_get_base_for (profile, profile->dialect), ==, profile->base);
  g_assert_cmpstr (omo_profile_get_base_for (profile, v2), ==, omo_dialect_get_base (v2));
  g_free (profile->base);
  profile->base = g_strdup ("https://proxy.example/api");
  g_assert_cmpstr (omo_profile_get_base_for (profile, v2), ==, "https://proxy.example/api");
}

static void
test_copy (void)
{
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");
  g_autoptr (OmoProfile) copy = NULL;

  profile->create_path = g_strdup ("create");
  profile->type_job_ids[OMO_JOB_WEB_SLIDE] = g_strdup ("99");
  profile->ca_file = g_strdup ("/etc/ca.pem");
  copy = omo_profile_copy (profile);
  g_assert_cmpstr (copy->id, ==, profile->id);
  g_assert_cmpstr (omo_profile_get_create_path (copy), ==, "create");
  g_assert_cmpstr (copy->type_job_ids[OMO_JOB_WEB_SLIDE], ==, "99");
  g_assert_true (copy->ca_file != profile->ca_file);
}

static void
test_import (void)
{
  const OmoReadingChoice choice = { OMO_READING_SLIDER, 284, TRUE };
  const OmoReadingChoice nonsense = { (OmoReading) 77, NAN, FALSE };
  g_autoptr (OmoProfile) profile =
      omo_profile_import ("Default", "http://127.0.0.1:8080/api", "v2", TRUE, 60, &choice);
  g_autoptr (OmoProfile) odd = omo_profile_import ("Default", "", "v9", FALSE, -1, &nonsense);
  g_autoptr (OmoProfile) new_one = omo_profile_new ("Default");

  g_assert_cmpstr (profile->base, ==, "http://127.0.0.1:8080/api");
  g_assert_cmpstr (omo_dialect_get_id (profile->dialect), ==, "v2");
  g_assert_true (profile->allow_http);
  g_assert_cmpfloat (profile->deadline_seconds, ==, 60);
  g_assert_cmpint (profile->choice.reading, ==, OMO_READING_SLIDER);
  g_assert_cmpfloat (profile->choice.travel, ==, 284);
  g_assert_true (profile->choice.flip);

  g_assert_cmpstr (odd->base, ==, new_one->base);
  g_assert_true (odd->dialect == new_one->dialect);
  g_assert_cmpfloat (odd->deadline_seconds, ==, new_one->deadline_seconds);
  g_assert_cmpint (odd->choice.reading, ==, new_one->choice.reading);
  g_assert_cmpfloat (odd->choice.travel, ==, new_one->choice.travel);
}

typedef gboolean (*IsText) (const char *text);

typedef struct
{
  const char *name;
  IsText is_text;
  const char *text;
  gboolean is_so;
} TextCase;

static const TextCase text_cases[] = {
  { "name", omo_profile_is_name, "Công ty A", TRUE },
  { "name-null", omo_profile_is_name, NULL, FALSE },
  { "name-empty", omo_profile_is_name, "", FALSE },
  { "name-blank", omo_profile_is_name, "   ", FALSE },
  { "name-two-lines", omo_profile_is_name, "a\nb", FALSE },
  { "name-no-utf-8", omo_profile_is_name, "a\xff", FALSE },
  { "base", omo_profile_is_base, "https://example.org/api", TRUE },
  { "base-http", omo_profile_is_base, "HTTP://127.0.0.1", TRUE },
  { "base-other-scheme", omo_profile_is_base, "ftp://example.org", FALSE },
  { "base-blank", omo_profile_is_base, "https://exam ple.org", FALSE },
  { "path", omo_profile_is_path, "v2/create-Task_1", TRUE },
  { "path-from-the-root", omo_profile_is_path, "/createJob", FALSE },
  { "path-up", omo_profile_is_path, "../createJob", FALSE },
  { "path-query", omo_profile_is_path, "createJob?token=1", FALSE },
  { "path-host", omo_profile_is_path, "https://example.org/", FALSE },
  { "id", omo_profile_is_type_job_id, "Tiktok3DSelectObjectWebTask", TRUE },
  { "id-blank", omo_profile_is_type_job_id, "2 2", FALSE },
  { "ca-file", omo_profile_is_ca_file, "/home/tôi/ca.pem", TRUE },
  { "ca-file-relative", omo_profile_is_ca_file, "ca.pem", FALSE },
};

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;

  g_assert_cmpint (c->is_text (c->text), ==, c->is_so);
}

static void
test_longest (void)
{
  g_autofree char *longest = g_strnfill (OMO_PROFILE_MAX_NAME, 'x');
  g_autofree char *longer = g_strnfill (OMO_PROFILE_MAX_NAME + 1, 'x');

  g_assert_true (omo_profile_is_name (longest));
  g_assert_false (omo_profile_is_name (longer));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/profile/new", test_new);
  g_test_add_func ("/core/profile/copy", test_copy);
  g_test_add_func ("/core/profile/import", test_import);
  g_test_add_func ("/core/profile/base-for", test_base_for);
  for (gsize i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/profile/text/", text_cases[i].name, NULL);

      g_test_add_data_func (path, &text_cases[i], test_text);
    }
  g_test_add_func ("/core/profile/longest", test_longest);

  return g_test_run ();
}
