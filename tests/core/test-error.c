/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-error.h"

#include <string.h>

static void
test_details_survive_a_copy (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "refused");
  g_autoptr (GError) copy = NULL;

  omo_error_set_words (error, "Invalid api token.");
  omo_error_set_service_code (error, "ERROR_KEY");
  omo_error_set_http_status (error, 503);
  omo_error_set_stage (error, OMO_STAGE_ASK);
  copy = g_error_copy (error);

  g_assert_cmpstr (omo_error_get_words (copy), ==, "Invalid api token.");
  g_assert_cmpstr (omo_error_get_service_code (copy), ==, "ERROR_KEY");
  g_assert_cmpuint (omo_error_get_http_status (copy), ==, 503);
  g_assert_cmpint (omo_error_get_stage (copy), ==, OMO_STAGE_ASK);
}

static void
test_words_are_bounded_and_valid (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_HTTP_STATUS, "status");
  g_autofree char *page = g_strnfill (OMO_ERROR_MAX_WORDS * 2, 'x');

  page[10] = '\xff';
  omo_error_set_words (error, page);

  g_assert_true (g_utf8_validate (omo_error_get_words (error), -1, NULL));
  g_assert_cmpuint (strlen (omo_error_get_words (error)), <=, OMO_ERROR_MAX_WORDS + 2);
  omo_error_set_words (error, NULL);
  g_assert_null (omo_error_get_words (error));
}

static void
test_words_are_cut_between_characters (void)
{
  g_autofree char *fill = g_strnfill (OMO_ERROR_MAX_WORDS - 1, 'x');
  g_autofree char *long_text = g_strconcat (fill, "\u00e9\u00e9", NULL);
  g_autofree char *bound = omo_error_bound_words (long_text);

  g_assert_cmpstr (bound, ==, fill);
}

static void
test_service_code_is_a_name (void)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "refused");
  g_autofree char *longest = g_strnfill (OMO_ERROR_MAX_SERVICE_CODE, 'X');
  g_autofree char *too_long = g_strconcat (longest, "X", NULL);
  const char *const others[] = { NULL, "", "ERROR KEY", "error_key", "ERROR_\xc3\x89", too_long };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      omo_error_set_service_code (error, longest);
      g_assert_cmpstr (omo_error_get_service_code (error), ==, longest);
      omo_error_set_service_code (error, others[i]);
      g_assert_null (omo_error_get_service_code (error));
    }
}

static void
test_other_domains_are_left_alone (void)
{
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  omo_error_set_words (error, "words");
  omo_error_set_service_code (error, "ERROR_KEY");
  omo_error_set_stage (error, OMO_STAGE_CREATE);

  g_assert_null (omo_error_get_words (error));
  g_assert_null (omo_error_get_service_code (error));
  g_assert_cmpint (omo_error_get_stage (error), ==, OMO_STAGE_NONE);
}

static void
test_every_code_has_a_name (void)
{
  OmoErrorCode found = OMO_ERROR_TLS;

  for (guint code = 0; code < OMO_N_ERROR_CODES; code++)
    {
      g_assert_true (omo_error_code_from_name (omo_error_code_name (code), &found));
      g_assert_cmpint (found, ==, code);
    }
  g_assert_false (omo_error_code_from_name ("no-such-code", &found));
  g_assert_false (omo_error_code_from_name (NULL, &found));
  g_assert_cmpint (found, ==, OMO_N_ERROR_CODES - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/error/details-survive-a-copy", test_details_survive_a_copy);
  g_test_add_func ("/core/error/words-are-bounded-and-valid", test_words_are_bounded_and_valid);
  g_test_add_func ("/core/error/words-are-cut-between-characters",
                   test_words_are_cut_between_characters);
  g_test_add_func ("/core/error/service-code-is-a-name", test_service_code_is_a_name);
  g_test_add_func ("/core/error/other-domains-are-left-alone", test_other_domains_are_left_alone);
  g_test_add_func ("/core/error/every-code-has-a-name", test_every_code_has_a_name);

  return g_test_run ();
}
