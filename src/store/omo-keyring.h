/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tokens in the desktop's keyring (the Secret Service, through libsecret), one per profile. All of it is asynchronous,
 * for the main thread, and ends: a keyring that does not answer is given up. Errors: OMO_ERROR_KEYRING, which means
 * that the token works for this session only; OMO_ERROR_KEYRING_LOCKED, when nobody unlocked it: what it has stays there;
 * and G_IO_ERROR_CANCELLED. No error repeats a token. */

/* libsecret itself waits for ever on a keyring that is there and says nothing. */
#define OMO_KEYRING_ANSWER_SECONDS 3
/* One that has answered may be asking the person to unlock it. */
#define OMO_KEYRING_UNLOCK_SECONDS 120

/* Keeps `token` for the profile with the id `profile_id`, in the stead of the one that is there. `profile_name` is what
 * a keyring's own window shows. */
void omo_keyring_store_async (const char *profile_id,
                              const char *profile_name,
                              const char *token,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean omo_keyring_store_finish (GAsyncResult *result, GError **error);

/* The token of the profile, NULL without an error where none is kept. Free with omo_keyring_token_free. */
void omo_keyring_lookup_async (const char *profile_id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
char *omo_keyring_lookup_finish (GAsyncResult *result, GError **error);

/* Takes the token of the profile out; that there is none is no error. */
void omo_keyring_clear_async (const char *profile_id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean omo_keyring_clear_finish (GAsyncResult *result, GError **error);

/* Overwrites and frees. NULL is fine. */
void omo_keyring_token_free (char *token);

G_END_DECLS
