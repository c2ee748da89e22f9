/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With a real keyring, see tests/store/with-keyring. */

#include "ui/omo-tokens.h"

#include "waiting.h"

typedef struct
{
  OmoTokens *tokens;
  OmoProfile *profile;
  OmoProfile *other;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tokens = omo_tokens_new ();
  fixture->profile = omo_profile_new ("A");
  fixture->other = omo_profile_new ("B");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tokens);
  omo_profile_free (fixture->profile);
  omo_profile_free (fixture->other);
}

static OmoTokenState
get_state (Fixture *fixture)
{
  return omo_tokens_get_state (fixture->tokens, fixture->profile->id);
}

static const char *
get_token (Fixture *fixture)
{
  return omo_tokens_get (fixture->tokens, fixture->profile->id);
}

/* As after the program was closed and started again. */
static void
start_again (Fixture *fixture)
{
  g_assert_finalize_object (fixture->tokens);
  fixture->tokens = omo_tokens_new ();
  g_assert_null (get_token (fixture));
  omo_tokens_look_up (fixture->tokens, fixture->profile->id);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_LOOKING);
  wait_until (get_state (fixture) != OMO_TOKEN_LOOKING);
}

static void
test_typed_once_and_there_the_next_time (Fixture *fixture, gconstpointer data)
{
  omo_tokens_set (fixture->tokens, fixture->profile, "token-one");
  g_assert_cmpstr (get_token (fixture), ==, "token-one");
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_STORING);
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);

  start_again (fixture);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_KEPT);
  g_assert_cmpstr (get_token (fixture), ==, "token-one");
  g_assert_null (omo_tokens_get (fixture->tokens, fixture->other->id));
}

static void
test_forgotten_here_and_there (Fixture *fixture, gconstpointer data)
{
  omo_tokens_set (fixture->tokens, fixture->profile, "token-one");
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);
  omo_tokens_forget (fixture->tokens, fixture->profile->id);
  g_assert_null (get_token (fixture));
  wait_until (get_state (fixture) == OMO_TOKEN_NONE);

  start_again (fixture);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_NONE);
}

/* However quickly: what was said last is what is kept. */
static void
test_the_last_word_counts (Fixture *fixture, gconstpointer data)
{
  omo_tokens_look_up (fixture->tokens, fixture->profile->id);
  omo_tokens_set (fixture->tokens, fixture->profile, "token-one");
  omo_tokens_forget (fixture->tokens, fixture->profile->id);
  omo_tokens_set (fixture->tokens, fixture->profile, "token-two");
  g_assert_cmpstr (get_token (fixture), ==, "token-two");
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);

  start_again (fixture);
  g_assert_cmpstr (get_token (fixture), ==, "token-two");
}

static void
test_the_environment_wins_and_is_not_stored (Fixture *fixture, gconstpointer data)
{
  omo_tokens_set (fixture->tokens, fixture->profile, "token-one");
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);
  g_assert_finalize_object (fixture->tokens);
  g_setenv ("OMOSCOPE_TOKEN", "s3cret", TRUE);
  fixture->tokens = omo_tokens_new ();

  g_assert_null (g_getenv ("OMOSCOPE_TOKEN"));
  g_assert_cmpstr (get_token (fixture), ==, "s3cret");
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_ENVIRONMENT);
  omo_tokens_forget (fixture->tokens, fixture->profile->id);
  g_assert_null (get_token (fixture));

  start_again (fixture);
  g_assert_cmpstr (get_token (fixture), ==, "token-one");
}

#define ADD(path, test) g_test_add ("/ui/tokens/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("kept", test_typed_once_and_there_the_next_time);
  ADD ("forgotten", test_forgotten_here_and_there);
  ADD ("last-word", test_the_last_word_counts);
  ADD ("environment", test_the_environment_wins_and_is_not_stored);

  return g_test_run ();
}
