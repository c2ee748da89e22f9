/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-keyring.h"

#include <libsecret/secret.h>

#include "core/omo-error.h"

#define PROFILE "profile"

static const SecretSchema schema = {
  "io.github.omoscope.Omoscope.Token",
  SECRET_SCHEMA_NONE,
  { { PROFILE, SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

/* What is done once the keyring has answered. */
typedef void (*Step) (GTask *task);

typedef struct
{
  char *profile_id;
  char *label;
  SecretValue *token; /* in memory that is never swapped out */
  Step step;

  GCancellable *cancellable; /* of libsecret's call */
  gulong cancelled_id;       /* on the caller's */
  guint deadline_id;
  gboolean is_there; /* something for the profile, open or locked */
  gboolean is_over;  /* the caller has been told; libsecret may still come back */
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_free (self->profile_id);
  g_free (self->label);
  g_clear_pointer (&self->token, secret_value_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/* Nothing more is waited for. FALSE when that was so already. */
static gboolean
end (GTask *task)
{
  Request *self = g_task_get_task_data (task);

  if (self->is_over)
    return FALSE;
  self->is_over = TRUE;
  g_clear_handle_id (&self->deadline_id, g_source_remove);
  g_clear_signal_handler (&self->cancelled_id, g_task_get_cancellable (task));
  g_cancellable_cancel (self->cancellable);
  return TRUE;
}

/* Takes the error of libsecret. */
static void
fail (GTask *task, GError *reason)
{
  gboolean is_locked = g_error_matches (reason, SECRET_ERROR, SECRET_ERROR_IS_LOCKED);

  if (!end (task))
    {
      g_error_free (reason);
      return;
    }
  g_dbus_error_strip_remote_error (reason);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_new_error (task, OMO_ERROR,
                             is_locked ? OMO_ERROR_KEYRING_LOCKED : OMO_ERROR_KEYRING,
                             "the keyring: %s", reason->message);
  g_error_free (reason);
}

/* What is there was not handed out, and libsecret calls that no error: nobody unlocked it. */
static void
fail_locked (GTask *task)
{
  if (end (task))
    g_task_return_new_error (task, OMO_ERROR, OMO_ERROR_KEYRING_LOCKED,
                             "the keyring stayed locked");
}

static gboolean
deadline_cb (gpointer user_data)
{
  GTask *task = user_data;
  Request *self = g_task_get_task_data (task);

  self->deadline_id = 0;
  if (end (task))
    g_task_return_new_error (task, OMO_ERROR, OMO_ERROR_KEYRING, "the keyring does not answer");
  return G_SOURCE_REMOVE;
}

static void
set_deadline (GTask *task, guint seconds)
{
  Request *self = g_task_get_task_data (task);

  g_clear_handle_id (&self->deadline_id, g_source_remove);
  self->deadline_id = g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, seconds, deadline_cb,
                                                  g_object_ref (task), g_object_unref);
}

/* From wherever it is cancelled: libsecret then comes back by itself. */
static void
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  Request *self = g_task_get_task_data (user_data);

  g_cancellable_cancel (self->cancellable);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!secret_password_store_finish (result, &error))
    fail (task, error);
  else if (end (task))
    g_task_return_boolean (task, TRUE);
}

static void
store_step (GTask *task)
{
  Request *self = g_task_get_task_data (task);

  secret_password_store_binary (&schema, SECRET_COLLECTION_DEFAULT, self->label, self->token,
                                self->cancellable, stored_cb, g_object_ref (task), PROFILE,
                                self->profile_id, NULL);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *self = g_task_get_task_data (task);
  GError *error = NULL;
  char *token = secret_password_lookup_nonpageable_finish (result, &error);

  if (error != NULL)
    fail (task, error);
  else if (token == NULL && self->is_there)
    fail_locked (task);
  else if (end (task))
    g_task_return_pointer (task, token, (GDestroyNotify) secret_password_free);
  else
    secret_password_free (token);
}

static void
lookup_step (GTask *task)
{
  Request *self = g_task_get_task_data (task);

  secret_password_lookup (&schema, self->cancellable, looked_up_cb, g_object_ref (task), PROFILE,
                          self->profile_id, NULL);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *self = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean is_cleared = secret_password_clear_finish (result, &error);

  if (error != NULL)
    fail (task, error);
  else if (!is_cleared && self->is_there)
    fail_locked (task);
  else if (end (task))
    g_task_return_boolean (task, TRUE);
}

static void
clear_step (GTask *task)
{
  Request *self = g_task_get_task_data (task);

  secret_password_clear (&schema, self->cancellable, cleared_cb, g_object_ref (task), PROFILE,
                         self->profile_id, NULL);
}

/* It is there and speaks. */
static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *self = g_task_get_task_data (task);
  GError *error = NULL;
  GList *found = secret_password_search_finish (result, &error);

  self->is_there = found != NULL;
  g_list_free_full (found, g_object_unref);
  if (error != NULL)
    {
      fail (task, error);
      return;
    }
  if (self->is_over)
    return;
  set_deadline (task, OMO_KEYRING_UNLOCK_SECONDS);
  self->step (task);
}

/* A search asks for nothing to be unlocked, so that no person can be the reason when no answer comes. */
static void
ask (GTask *task)
{
  Request *self = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  self->cancellable = g_cancellable_new ();
  if (cancellable != NULL)
    self->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), task, NULL);
  set_deadline (task, OMO_KEYRING_ANSWER_SECONDS);
  secret_password_search (&schema, SECRET_SEARCH_NONE, self->cancellable, searched_cb,
                          g_object_ref (task), PROFILE, self->profile_id, NULL);
}

static GTask *
make_task (const char *profile_id,
           Step step,
           gpointer source_tag,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Request *self = g_new0 (Request, 1);

  g_task_set_source_tag (task, source_tag);
  self->profile_id = g_strdup (profile_id);
  self->step = step;
  g_task_set_task_data (task, self, request_free);
  return task;
}

void
omo_keyring_store_async (const char *profile_id,
                         const char *profile_name,
                         const char *token,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *self;

  g_return_if_fail (profile_id != NULL && profile_name != NULL && token != NULL);

  task =
      make_task (profile_id, store_step, omo_keyring_store_async, cancellable, callback, user_data);
  self = g_task_get_task_data (task);
  self->label = g_strdup_printf ("Omoscope: %s", profile_name);
  self->token = secret_value_new (token, -1, "text/plain");
  ask (task);
}

gboolean
omo_keyring_store_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, omo_keyring_store_async), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
omo_keyring_lookup_async (const char *profile_id,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (profile_id != NULL);

  task = make_task (profile_id, lookup_step, omo_keyring_lookup_async, cancellable, callback,
                    user_data);
  ask (task);
}

char *
omo_keyring_lookup_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, omo_keyring_lookup_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
omo_keyring_clear_async (const char *profile_id,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (profile_id != NULL);

  task =
      make_task (profile_id, clear_step, omo_keyring_clear_async, cancellable, callback, user_data);
  ask (task);
}

gboolean
omo_keyring_clear_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, omo_keyring_clear_async), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
omo_keyring_token_free (char *token)
{
  secret_password_free (token);
}
