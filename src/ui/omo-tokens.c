/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-tokens.h"

#include "core/omo-error.h"
#include "store/omo-keyring.h"
#include "ui/omo-token-entry.h"

struct _OmoTokens
{
  GObject parent_instance;

  GHashTable *entries; /* of OmoTokenEntry, by its id */
  char *environment;   /* OMOSCOPE_TOKEN, or NULL */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (OmoTokens, omo_tokens, G_TYPE_OBJECT)

static OmoTokenEntry *
ensure_entry (OmoTokens *self, const char *id)
{
  OmoTokenEntry *entry = g_hash_table_lookup (self->entries, id);

  if (entry != NULL)
    return entry;
  entry = omo_token_entry_new (id);
  g_hash_table_insert (self->entries, entry->id, entry);
  return entry;
}

static void
tell (OmoTokens *self, const OmoTokenEntry *entry)
{
  g_signal_emit (self, changed_signal, 0, entry == NULL ? NULL : entry->id);
}

static void
set_state (OmoTokens *self, OmoTokenEntry *entry, OmoTokenState state)
{
  entry->state = state;
  tell (self, entry);
}

/* --- looking up --- */

/* What comes back for it: entries live as long as the tokens, which the call holds. */
typedef struct
{
  OmoTokens *self;
  OmoTokenEntry *entry;
} Call;

static Call *
call_new (OmoTokens *self, OmoTokenEntry *entry)
{
  Call *call = g_new (Call, 1);

  *call = (Call){ g_object_ref (self), entry };
  return call;
}

static void
call_free (Call *call)
{
  g_object_unref (call->self);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

static gboolean
is_locked (const GError *error)
{
  return g_error_matches (error, OMO_ERROR, OMO_ERROR_KEYRING_LOCKED);
}

static void take_out (OmoTokens *self, OmoTokenEntry *entry);

/* Of one that was removed meanwhile: what is there is known now. One that is not to be seen is not asked for twice. */
static void
looked_up_removed (OmoTokens *self, OmoTokenEntry *entry, gboolean done)
{
  if (done)
    take_out (self, entry);
  else
    set_state (self, entry, OMO_TOKEN_UNCLEARED);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  OmoTokenEntry *entry = call->entry;
  g_autoptr (GError) error = NULL;
  char *token = omo_keyring_lookup_finish (result, &error);

  /* What was typed or forgotten meanwhile counts. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || entry->looking == NULL)
    {
      omo_keyring_token_free (token);
      return;
    }
  g_clear_object (&entry->looking);
  entry->token = g_strdup (token);
  omo_keyring_token_free (token);
  if (entry->is_removed)
    looked_up_removed (call->self, entry, error == NULL);
  else if (error != NULL)
    set_state (call->self, entry, is_locked (error) ? OMO_TOKEN_LOCKED : OMO_TOKEN_HOMELESS);
  else
    set_state (call->self, entry, entry->token == NULL ? OMO_TOKEN_NONE : OMO_TOKEN_KEPT);
}

static void
start_looking (OmoTokens *self, OmoTokenEntry *entry)
{
  entry->looking = g_cancellable_new ();
  omo_keyring_lookup_async (entry->id, entry->looking, looked_up_cb, call_new (self, entry));
}

/* --- telling the keyring --- */

static void tell_keyring (OmoTokens *self, OmoTokenEntry *entry);

static void
hold_application (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL && hold)
    g_application_hold (application);
  else if (application != NULL)
    g_application_release (application);
}

/* `error` is NULL when it was done. */
static void
told (Call *call, const GError *error)
{
  OmoTokenEntry *entry = call->entry;
  gboolean done = error == NULL;

  entry->is_busy = FALSE;
  if (entry->is_outdated)
    {
      entry->is_outdated = FALSE;
      tell_keyring (call->self, entry);
    }
  else if (entry->token != NULL)
    {
      entry->is_homeless = !done && !is_locked (error);
      set_state (call->self, entry, done ? OMO_TOKEN_KEPT : OMO_TOKEN_SESSION);
    }
  else if (entry->state != OMO_TOKEN_CLEARING)
    ; /* it is looked up anew */
  else if (done)
    set_state (call->self, entry, OMO_TOKEN_NONE);
  else
    set_state (call->self, entry, entry->is_homeless ? OMO_TOKEN_HOMELESS : OMO_TOKEN_UNCLEARED);
  hold_application (FALSE);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (GError) error = NULL;

  omo_keyring_store_finish (result, &error);
  told (call, error);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (GError) error = NULL;

  omo_keyring_clear_finish (result, &error);
  told (call, error);
}

/* What the entry says now. */
static void
tell_keyring (OmoTokens *self, OmoTokenEntry *entry)
{
  if (entry->is_busy)
    {
      entry->is_outdated = TRUE;
      return;
    }
  entry->is_busy = TRUE;
  hold_application (TRUE);
  if (entry->token != NULL)
    omo_keyring_store_async (entry->id, entry->name, entry->token, NULL, stored_cb,
                             call_new (self, entry));
  else
    omo_keyring_clear_async (entry->id, NULL, cleared_cb, call_new (self, entry));
}

/* --- GObject --- */

static void
omo_tokens_finalize (GObject *object)
{
  OmoTokens *self = OMO_TOKENS (object);

  g_hash_table_unref (self->entries);
  omo_token_wipe (&self->environment);
  G_OBJECT_CLASS (omo_tokens_parent_class)->finalize (object);
}

static void
omo_tokens_class_init (OmoTokensClass *class)
{
  G_OBJECT_CLASS (class)->finalize = omo_tokens_finalize;
  changed_signal = g_signal_new ("changed", OMO_TYPE_TOKENS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
omo_tokens_init (OmoTokens *self)
{
  const char *token = g_getenv ("OMOSCOPE_TOKEN");

  self->entries =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) omo_token_entry_free);
  if (token != NULL && *token != '\0')
    self->environment = g_strdup (token);
  g_unsetenv ("OMOSCOPE_TOKEN");
}

/* --- public --- */

OmoTokens *
omo_tokens_new (void)
{
  return g_object_new (OMO_TYPE_TOKENS, NULL);
}

void
omo_tokens_look_up (OmoTokens *self, const char *profile_id)
{
  OmoTokenEntry *entry;

  g_return_if_fail (OMO_IS_TOKENS (self) && profile_id != NULL);

  if (self->environment != NULL)
    return;
  entry = ensure_entry (self, profile_id);
  if (entry->state != OMO_TOKEN_UNKNOWN)
    return;
  start_looking (self, entry);
  set_state (self, entry, OMO_TOKEN_LOOKING);
}

OmoTokenState
omo_tokens_get_state (OmoTokens *self, const char *profile_id)
{
  const OmoTokenEntry *entry;

  g_return_val_if_fail (OMO_IS_TOKENS (self) && profile_id != NULL, OMO_TOKEN_UNKNOWN);

  if (self->environment != NULL)
    return OMO_TOKEN_ENVIRONMENT;
  entry = g_hash_table_lookup (self->entries, profile_id);
  return entry == NULL ? OMO_TOKEN_UNKNOWN : entry->state;
}

const char *
omo_tokens_get (OmoTokens *self, const char *profile_id)
{
  const OmoTokenEntry *entry;

  g_return_val_if_fail (OMO_IS_TOKENS (self) && profile_id != NULL, NULL);

  if (self->environment != NULL)
    return self->environment;
  entry = g_hash_table_lookup (self->entries, profile_id);
  return entry == NULL ? NULL : entry->token;
}

static void
forget_environment (OmoTokens *self)
{
  omo_token_wipe (&self->environment);
  tell (self, NULL);
}

/* Takes `token`: it counts, and goes to the keyring. */
static void
keep (OmoTokens *self, OmoTokenEntry *entry, const char *name, char *token)
{
  omo_token_entry_stop_looking (entry);
  omo_token_wipe (&entry->token);
  entry->token = token;
  g_free (entry->name);
  entry->name = g_strdup (name);
  set_state (self, entry, OMO_TOKEN_STORING);
  tell_keyring (self, entry);
}

void
omo_tokens_set (OmoTokens *self, const OmoProfile *profile, const char *token)
{
  g_return_if_fail (OMO_IS_TOKENS (self) && profile != NULL && token != NULL && *token != '\0');

  if (self->environment != NULL)
    forget_environment (self);
  keep (self, ensure_entry (self, profile->id), profile->name, g_strdup (token));
}

static void
clear (OmoTokens *self, OmoTokenEntry *entry)
{
  omo_token_entry_stop_looking (entry);
  omo_token_wipe (&entry->token);
  set_state (self, entry, OMO_TOKEN_CLEARING);
  tell_keyring (self, entry);
}

void
omo_tokens_forget (OmoTokens *self, const char *profile_id)
{
  g_return_if_fail (OMO_IS_TOKENS (self) && profile_id != NULL);

  if (self->environment != NULL)
    forget_environment (self);
  else
    clear (self, ensure_entry (self, profile_id));
}

/* --- of a profile that is removed, and perhaps had back --- */

static void
take_out (OmoTokens *self, OmoTokenEntry *entry)
{
  omo_token_wipe (&entry->held);
  entry->held = g_steal_pointer (&entry->token);
  clear (self, entry);
}

void
omo_tokens_remove (OmoTokens *self, const char *profile_id)
{
  OmoTokenEntry *entry;

  g_return_if_fail (OMO_IS_TOKENS (self) && profile_id != NULL);

  entry = ensure_entry (self, profile_id);
  entry->is_removed = TRUE;
  /* What nobody has looked at cannot be held. */
  if (entry->state == OMO_TOKEN_UNKNOWN)
    start_looking (self, entry);
  if (entry->looking != NULL)
    set_state (self, entry, OMO_TOKEN_CLEARING);
  else
    take_out (self, entry);
}

void
omo_tokens_restore (OmoTokens *self, const OmoProfile *profile)
{
  OmoTokenEntry *entry;

  g_return_if_fail (OMO_IS_TOKENS (self) && profile != NULL);

  entry = g_hash_table_lookup (self->entries, profile->id);
  if (entry == NULL || !entry->is_removed)
    return;
  entry->is_removed = FALSE;
  if (entry->looking != NULL)
    set_state (self, entry, OMO_TOKEN_LOOKING); /* it never left */
  else if (entry->held != NULL)
    keep (self, entry, profile->name, g_steal_pointer (&entry->held));
  else
    set_state (self, entry, OMO_TOKEN_UNKNOWN);
}

void
omo_tokens_let_go (OmoTokens *self, const char *profile_id)
{
  OmoTokenEntry *entry;

  g_return_if_fail (OMO_IS_TOKENS (self) && profile_id != NULL);

  entry = g_hash_table_lookup (self->entries, profile_id);
  if (entry == NULL || !entry->is_removed)
    return;
  if (entry->looking != NULL)
    take_out (self, entry);
  omo_token_wipe (&entry->held);
}
