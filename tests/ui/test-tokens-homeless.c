/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Without any keyring: on a bus on which nobody answers for one. */

#include "ui/omo-tokens.h"

#include "waiting.h"

static void
test_there_is_none_and_nowhere_to_keep_it (void)
{
  g_autoptr (OmoTokens) tokens = omo_tokens_new ();
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");

  omo_tokens_look_up (tokens, profile->id);
  wait_until (omo_tokens_get_state (tokens, profile->id) != OMO_TOKEN_LOOKING);
  g_assert_cmpint (omo_tokens_get_state (tokens, profile->id), ==, OMO_TOKEN_HOMELESS);
}

static void
test_in_memory_for_the_session (void)
{
  g_autoptr (OmoTokens) tokens = omo_tokens_new ();
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");

  omo_tokens_set (tokens, profile, "token-one");
  wait_until (omo_tokens_get_state (tokens, profile->id) != OMO_TOKEN_STORING);
  g_assert_cmpint (omo_tokens_get_state (tokens, profile->id), ==, OMO_TOKEN_SESSION);
  g_assert_cmpstr (omo_tokens_get (tokens, profile->id), ==, "token-one");
}

static void
test_forgotten_from_memory_all_the_same (void)
{
  g_autoptr (OmoTokens) tokens = omo_tokens_new ();
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");

  omo_tokens_set (tokens, profile, "token-one");
  wait_until (omo_tokens_get_state (tokens, profile->id) == OMO_TOKEN_SESSION);
  omo_tokens_forget (tokens, profile->id);
  wait_until (omo_tokens_get_state (tokens, profile->id) != OMO_TOKEN_CLEARING);
  g_assert_null (omo_tokens_get (tokens, profile->id));
  g_assert_cmpint (omo_tokens_get_state (tokens, profile->id), ==, OMO_TOKEN_HOMELESS);
}

/* Nothing was lost, and it is said that nothing keeps it. */
static void
test_put_back_into_memory_alone (void)
{
  g_autoptr (OmoTokens) tokens = omo_tokens_new ();
  g_autoptr (OmoProfile) profile = omo_profile_new ("A");

  omo_tokens_set (tokens, profile, "token-one");
  wait_until (omo_tokens_get_state (tokens, profile->id) == OMO_TOKEN_SESSION);
  omo_tokens_remove (tokens, profile->id);
  wait_until (omo_tokens_get_state (tokens, profile->id) != OMO_TOKEN_CLEARING);
  omo_tokens_restore (tokens, profile);
  wait_until (omo_tokens_get_state (tokens, profile->id) == OMO_TOKEN_SESSION);
  g_assert_cmpstr (omo_tokens_get (tokens, profile->id), ==, "token-one");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/tokens-homeless/none", test_there_is_none_and_nowhere_to_keep_it);
  g_test_add_func ("/ui/tokens-homeless/session", test_in_memory_for_the_session);
  g_test_add_func ("/ui/tokens-homeless/forgotten", test_forgotten_from_memory_all_the_same);
  g_test_add_func ("/ui/tokens-homeless/restored", test_put_back_into_memory_alone);

  return g_test_run ();
}
