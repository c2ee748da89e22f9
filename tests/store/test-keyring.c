/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With a real keyring, see with-keyring. */

#include "store/omo-keyring.h"

#include <libsecret/secret.h>

#include "waiting.h"

#define PROFILE "5a0e0b9e-0000-4000-8000-000000000001"
#define OTHER_PROFILE "5a0e0b9e-0000-4000-8000-000000000002"

static void
store (const char *profile, const char *token)
{
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  omo_keyring_store_async (profile, "Công ty A", token, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  omo_keyring_store_finish (result, &error);
  g_assert_no_error (error);
}

static void
clear (const char *profile)
{
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  omo_keyring_clear_async (profile, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  omo_keyring_clear_finish (result, &error);
  g_assert_no_error (error);
}

static void
assert_token (const char *profile, const char *expected)
{
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *token;

  omo_keyring_lookup_async (profile, NULL, waiting_cb, &waiting);
  result = waiting_take (&waiting);
  token = omo_keyring_lookup_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (token, ==, expected);
  omo_keyring_token_free (token);
}

static void
test_store_look_up_clear (void)
{
  assert_token (PROFILE, NULL);
  store (PROFILE, "token-one");
  store (OTHER_PROFILE, "token-two");
  assert_token (PROFILE, "token-one");
  assert_token (OTHER_PROFILE, "token-two");
  store (PROFILE, "token-three");
  assert_token (PROFILE, "token-three");
  clear (PROFILE);
  assert_token (PROFILE, NULL);
  assert_token (OTHER_PROFILE, "token-two");
  clear (PROFILE);
  clear (OTHER_PROFILE);
}

/* As a keyring's own window shows it. */
static void
test_label (void)
{
  static const SecretSchema any = { "io.github.omoscope.Omoscope.Token",
                                    SECRET_SCHEMA_NONE,
                                    { { "profile", SECRET_SCHEMA_ATTRIBUTE_STRING } } };
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GList *found;
  g_autofree char *label = NULL;

  store (PROFILE, "token-one");
  store (PROFILE, "token-two");
  secret_password_search (&any, SECRET_SEARCH_ALL, NULL, waiting_cb, &waiting, "profile", PROFILE,
                          NULL);
  result = waiting_take (&waiting);
  found = secret_password_search_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (found), ==, 1);
  label = secret_retrievable_get_label (found->data);
  g_assert_cmpstr (label, ==, "Omoscope: Công ty A");
  g_list_free_full (found, g_object_unref);
  clear (PROFILE);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  omo_keyring_store_async (PROFILE, "A", "token", cancellable, waiting_cb, &waiting);
  g_cancellable_cancel (cancellable);
  result = waiting_take (&waiting);
  g_assert_false (omo_keyring_store_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_token (PROFILE, NULL);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/keyring/store-look-up-clear", test_store_look_up_clear);
  g_test_add_func ("/store/keyring/label", test_label);
  g_test_add_func ("/store/keyring/cancelled", test_cancelled);

  status = g_test_run ();
  /* GDBus frees the last subscriptions of libsecret's objects in the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return status;
}
