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

/* --- of a removed profile --- */

static void
keep_one (Fixture *fixture)
{
  omo_tokens_set (fixture->tokens, fixture->profile, "token-one");
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);
}

static void
remove_and_wait (Fixture *fixture)
{
  omo_tokens_remove (fixture->tokens, fixture->profile->id);
  g_assert_null (get_token (fixture));
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_CLEARING);
  wait_until (get_state (fixture) == OMO_TOKEN_NONE);
}

/* Also when the program does not live to see the end of Undo. */
static void
test_of_a_removed_one_nothing_is_left (Fixture *fixture, gconstpointer data)
{
  keep_one (fixture);
  remove_and_wait (fixture);

  start_again (fixture);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_NONE);
}

static void
test_of_a_restored_one_it_is_put_back (Fixture *fixture, gconstpointer data)
{
  keep_one (fixture);
  remove_and_wait (fixture);
  omo_tokens_restore (fixture->tokens, fixture->profile);
  g_assert_cmpstr (get_token (fixture), ==, "token-one");
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_STORING);
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);

  start_again (fixture);
  g_assert_cmpstr (get_token (fixture), ==, "token-one");
}

/* Before the keyring could be told, and before it could be asked. */
static void
test_restored_at_once (Fixture *fixture, gconstpointer data)
{
  keep_one (fixture);
  omo_tokens_remove (fixture->tokens, fixture->profile->id);
  omo_tokens_restore (fixture->tokens, fixture->profile);
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);

  g_assert_finalize_object (fixture->tokens);
  fixture->tokens = omo_tokens_new ();
  omo_tokens_remove (fixture->tokens, fixture->profile->id);
  omo_tokens_restore (fixture->tokens, fixture->profile);
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);
  g_assert_cmpstr (get_token (fixture), ==, "token-one");
}

/* What nobody had looked at is gone too, and can be had back. */
static void
test_removed_before_it_was_looked_up (Fixture *fixture, gconstpointer data)
{
  keep_one (fixture);
  g_assert_finalize_object (fixture->tokens);
  fixture->tokens = omo_tokens_new ();
  remove_and_wait (fixture);

  omo_tokens_restore (fixture->tokens, fixture->profile);
  wait_until (get_state (fixture) == OMO_TOKEN_KEPT);
  g_assert_cmpstr (get_token (fixture), ==, "token-one");
}

static void
test_let_go_it_cannot_be_had_back (Fixture *fixture, gconstpointer data)
{
  keep_one (fixture);
  remove_and_wait (fixture);
  omo_tokens_let_go (fixture->tokens, fixture->profile->id);
  omo_tokens_restore (fixture->tokens, fixture->profile);
  g_assert_null (get_token (fixture));

  start_again (fixture);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_NONE);
}

/* The preferences may be closed before the keyring has said what it has. */
static void
test_let_go_before_it_was_looked_up (Fixture *fixture, gconstpointer data)
{
  keep_one (fixture);
  g_assert_finalize_object (fixture->tokens);
  fixture->tokens = omo_tokens_new ();
  omo_tokens_remove (fixture->tokens, fixture->profile->id);
  omo_tokens_let_go (fixture->tokens, fixture->profile->id);
  wait_until (get_state (fixture) == OMO_TOKEN_NONE);

  start_again (fixture);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_NONE);
}

/* --- the keyring is locked, and nobody there to open it --- */

static void
lock (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  const char *const objects[] = { "/org/freedesktop/secrets/aliases/default", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) locked = g_dbus_connection_call_sync (
      bus, "org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service",
      "Lock", g_variant_new ("(^ao)", objects), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

/* It is not said that there is none, nor that it is gone. */
static void
test_a_locked_keyring_is_told_from_an_empty_one (Fixture *fixture, gconstpointer data)
{
  keep_one (fixture);
  lock ();
  start_again (fixture);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_LOCKED);
  omo_tokens_remove (fixture->tokens, fixture->profile->id);
  wait_until (get_state (fixture) != OMO_TOKEN_CLEARING);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_UNCLEARED);
  omo_tokens_forget (fixture->tokens, fixture->profile->id);
  wait_until (get_state (fixture) != OMO_TOKEN_CLEARING);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_UNCLEARED);
  omo_tokens_set (fixture->tokens, fixture->profile, "token-two");
  wait_until (get_state (fixture) != OMO_TOKEN_STORING);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_SESSION);
  omo_tokens_forget (fixture->tokens, fixture->profile->id);
  wait_until (get_state (fixture) != OMO_TOKEN_CLEARING);
  g_assert_cmpint (get_state (fixture), ==, OMO_TOKEN_UNCLEARED);
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
  ADD ("removed", test_of_a_removed_one_nothing_is_left);
  ADD ("restored", test_of_a_restored_one_it_is_put_back);
  ADD ("restored-at-once", test_restored_at_once);
  ADD ("removed-unseen", test_removed_before_it_was_looked_up);
  ADD ("let-go", test_let_go_it_cannot_be_had_back);
  ADD ("let-go-unseen", test_let_go_before_it_was_looked_up);
  ADD ("locked", test_a_locked_keyring_is_told_from_an_empty_one);

  return g_test_run ();
}
