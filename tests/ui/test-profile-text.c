/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-profile-text.h"

#include <string.h>

typedef struct
{
  const char *name;
  OmoProfileText text;
  const char *typed;
  const char *fault; /* is part of it; NULL: there is none */
} Case;

static const Case cases[] = {
  { "name", OMO_PROFILE_TEXT_NAME, "Công ty A", NULL },
  { "no-name", OMO_PROFILE_TEXT_NAME, "  ", "needs a name" },
  { "address", OMO_PROFILE_TEXT_BASE, "https://a.example/api", NULL },
  { "address-blanks-round-it", OMO_PROFILE_TEXT_BASE, " https://a.example/api\n", NULL },
  { "address-on-this-computer", OMO_PROFILE_TEXT_BASE, "http://127.0.0.1:8080/api", NULL },
  { "no-address", OMO_PROFILE_TEXT_BASE, "", "begins with https://" },
  { "bare-host", OMO_PROFILE_TEXT_BASE, "a.example/api", "begins with https://" },
  { "plain-http", OMO_PROFILE_TEXT_BASE, "http://a.example/api", "Over plain http" },
  { "no-host", OMO_PROFILE_TEXT_BASE, "https:///api", "has no host" },
  { "user", OMO_PROFILE_TEXT_BASE, "https://me:s3cret@a.example", "user name" },
  { "path", OMO_PROFILE_TEXT_CREATE_PATH, "v3/make", NULL },
  { "no-path", OMO_PROFILE_TEXT_ASK_PATH, "", NULL },
  { "path-elsewhere", OMO_PROFILE_TEXT_ASK_PATH, "../x", "below the address" },
  { "path-query", OMO_PROFILE_TEXT_CREATE_PATH, "x?y", "below the address" },
  { "ca-file", OMO_PROFILE_TEXT_CA_FILE, "/etc/ssl/ca của tôi.pem", NULL },
  { "no-ca-file", OMO_PROFILE_TEXT_CA_FILE, " ", NULL },
  { "ca-file-somewhere", OMO_PROFILE_TEXT_CA_FILE, "ca.pem", "whole path" },
  { "type-id", OMO_PROFILE_TEXT_TYPE_ID, "1022", NULL },
  { "no-type-id", OMO_PROFILE_TEXT_TYPE_ID + OMO_JOB_PHONE_SLIDE, "", NULL },
  { "type-id-blank", OMO_PROFILE_TEXT_TYPE_ID + OMO_JOB_PHONE_SLIDE, "10 22", "no blanks" },
};

static void
test_fault (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");
  g_autofree char *fault = omo_profile_text_find_fault (profile, c->text, c->typed);

  if (c->fault == NULL)
    {
      g_assert_null (fault);
      return;
    }
  g_assert_nonnull (strstr (fault, c->fault));
  g_assert_null (strstr (fault, "s3cret"));
}

static void
test_allowed_http_is_no_fault (void)
{
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");

  profile->allow_http = TRUE;
  g_assert_null (
      omo_profile_text_find_fault (profile, OMO_PROFILE_TEXT_BASE, "http://a.example/api"));
}

static void
test_set_and_get (void)
{
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");
  OmoProfileText text = OMO_PROFILE_TEXT_TYPE_ID + OMO_JOB_WEB_ROTATE;

  g_assert_cmpstr (omo_profile_text_get (profile, text), ==, "");
  g_assert_cmpstr (omo_profile_text_get_usual (profile, text), ==, "23");
  omo_profile_text_set (profile, text, " 1023 ");
  g_assert_cmpstr (omo_profile_text_get (profile, text), ==, "1023");
  g_assert_cmpstr (profile->type_job_ids[OMO_JOB_WEB_ROTATE], ==, "1023");
  omo_profile_text_set (profile, text, "");
  g_assert_null (profile->type_job_ids[OMO_JOB_WEB_ROTATE]);
}

/* Each is told from the others. */
static void
test_titles (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (OmoProfileText text = 0; text < OMO_N_PROFILE_TEXTS; text++)
    g_assert_true (g_hash_table_add (titles, (char *) omo_profile_text_get_title (text)));
}

static void
test_a_type_id_is_spoken_of_as_one (void)
{
  g_autofree char *spoken = omo_profile_text_dup_spoken (OMO_PROFILE_TEXT_TYPE_ID);

  g_assert_cmpstr (spoken, ==, "Type id: Pick two same shapes, web");
  g_assert_null (omo_profile_text_dup_spoken (OMO_PROFILE_TEXT_NAME));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/profile-text/fault/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_fault);
    }
  g_test_add_func ("/ui/profile-text/http", test_allowed_http_is_no_fault);
  g_test_add_func ("/ui/profile-text/set", test_set_and_get);
  g_test_add_func ("/ui/profile-text/titles", test_titles);
  g_test_add_func ("/ui/profile-text/spoken", test_a_type_id_is_spoken_of_as_one);

  return g_test_run ();
}
