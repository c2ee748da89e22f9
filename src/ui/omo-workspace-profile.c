/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/omo-error.h"
#include "net/omo-standin-name.h"
#include "net/omo-standin.h"
#include "ui/omo-workspace-private.h"

/* The service as the profile in force has it, and as what was pasted or opened says otherwise: that is of this window, and
 * of what it came with, alone. */

/* --- the profile --- */

static gboolean
is_same_choice (const OmoReadingChoice *one, const OmoReadingChoice *other)
{
  return one->reading == other->reading && one->travel == other->travel && one->flip == other->flip;
}

/* A connection that is kept was made with the trust of its time. */
static void
renew_transport (OmoWorkspace *self)
{
  g_clear_object (&self->doctor);
  g_object_unref (self->transport);
  self->transport = omo_transport_new ();
  omo_transport_set_ca_file (self->transport, self->profile->ca_file);
}

/* Of two profiles, or of one before and after an edit: only what differs is touched, so that an edit elsewhere does not
 * undo what a person has chosen here. */
static void
take_over (OmoWorkspace *self, const OmoProfile *before)
{
  const OmoProfile *now = self->profile;
  gboolean is_other = !g_str_equal (before->id, now->id);

  if (g_strcmp0 (before->ca_file, now->ca_file) != 0)
    renew_transport (self);
  if (is_other || !g_str_equal (before->base, now->base) || before->dialect != now->dialect)
    omo_workspace_forget_account (self);
  if (is_other || before->dialect != now->dialect)
    g_object_set (self, "dialect", omo_dialect_get_id (now->dialect), NULL);
  if (is_other || !is_same_choice (&before->choice, &now->choice))
    omo_workspace_set_reading_choice (self, now->choice);
  if (!is_other)
    return;
  self->is_brought = FALSE;
  if (self->address != NULL)
    {
      g_clear_pointer (&self->address, g_free);
      g_object_notify (G_OBJECT (self), "address");
    }
  /* What a customer sent with another service in mind is not for this one. */
  omo_workspace_forget_token (self);
}

void
omo_workspace_set_profile (OmoWorkspace *self, const OmoProfile *profile)
{
  g_autoptr (OmoProfile) before = NULL;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && profile != NULL);

  before = self->profile;
  self->profile = omo_profile_copy (profile);
  g_object_freeze_notify (G_OBJECT (self));
  take_over (self, before);
  g_object_notify (G_OBJECT (self), "profile");
  g_object_notify (G_OBJECT (self), "has-token");
  g_object_thaw_notify (G_OBJECT (self));
  if (self->looks_up)
    omo_workspace_look_up_token (self);
}

const OmoProfile *
omo_workspace_get_profile (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->profile;
}

void
omo_workspace_return_to_profile (OmoWorkspace *self)
{
  if (!self->is_brought)
    return;
  self->is_brought = FALSE;
  g_object_set (self, "dialect", omo_dialect_get_id (self->profile->dialect), NULL);
  omo_workspace_set_reading_choice (self, self->profile->choice);
}

/* --- where it is --- */

OmoEndpoint *
omo_workspace_make_endpoint (OmoWorkspace *self, const OmoDialect *dialect, GError **error)
{
  if (self->simulated)
    {
      omo_standin_set_dialect (self->standin, dialect);
      return omo_standin_dup_endpoint (self->standin);
    }
  if (self->address != NULL)
    return omo_endpoint_new (self->address, self->profile->allow_http, error);
  return omo_endpoint_new_for_profile (self->profile, dialect, error);
}

char *
omo_workspace_dup_endpoint_name_for (OmoWorkspace *self, const OmoDialect *dialect)
{
  if (self->simulated)
    return g_strdup (OMO_STANDIN_NAME);
  if (self->address != NULL)
    return g_strdup (self->address);
  return g_strdup (omo_profile_get_base_for (self->profile, dialect));
}

char *
omo_workspace_dup_endpoint_name (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return omo_workspace_dup_endpoint_name_for (self, self->dialect);
}

char *
omo_workspace_dup_job_endpoint_name (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->asked_at != NULL ? g_strdup (self->asked_at)
                                : omo_workspace_dup_endpoint_name (self);
}

const OmoDialect *
omo_workspace_get_job_dialect (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->asked != NULL ? self->asked : self->dialect;
}

const OmoProfile *
omo_workspace_get_host (OmoWorkspace *self)
{
  return self->guest != NULL ? self->guest : self->profile;
}

gboolean
omo_workspace_is_insecure (OmoWorkspace *self)
{
  g_autoptr (OmoEndpoint) endpoint = NULL;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  if (self->simulated)
    return FALSE;
  endpoint = omo_workspace_make_endpoint (self, self->dialect, NULL);
  return endpoint != NULL && omo_endpoint_is_insecure (endpoint);
}

/* --- the service's id of a job type --- */

/* Of the profile; NULL where it has none, or where it is of another version of the API. */
static const char *
get_own_type_id (OmoWorkspace *self, const OmoDialect *dialect)
{
  return dialect == self->profile->dialect ? self->profile->type_job_ids[self->kind] : NULL;
}

const char *
omo_workspace_get_usual_type_id (OmoWorkspace *self)
{
  const char *own;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  own = get_own_type_id (self, self->dialect);
  return own != NULL ? own : omo_dialect_get_type_id (self->dialect, self->kind);
}

const char *
omo_workspace_choose_type_id (OmoWorkspace *self, const OmoDialect *dialect)
{
  const char *own = get_own_type_id (self, dialect);

  /* What is typed is of the service in force. */
  if (self->guest != NULL)
    return self->guest->type_job_ids[self->kind] != NULL ? self->guest->type_job_ids[self->kind]
                                                         : "";
  return *self->type_job_id == '\0' && own != NULL ? own : self->type_job_id;
}

gboolean
omo_workspace_is_usual_type_id (OmoWorkspace *self, const char *id)
{
  const char *own = get_own_type_id (self, self->dialect);

  if (id == NULL)
    return TRUE;
  return own != NULL ? g_str_equal (id, own)
                     : omo_job_type_has_id (omo_job_type_get (self->kind), id);
}

/* --- the token --- */

const char *
omo_workspace_get_token (OmoWorkspace *self)
{
  if (self->simulated)
    return OMO_STANDIN_TOKEN;
  /* The profile's is not for whoever runs another address. */
  if (self->address != NULL)
    return self->token;
  return self->token != NULL ? self->token : omo_tokens_get (self->tokens, self->profile->id);
}

gboolean
omo_workspace_has_token (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  return self->token != NULL
         || (self->address == NULL && omo_tokens_get (self->tokens, self->profile->id) != NULL);
}

gboolean
omo_workspace_has_own_token (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), FALSE);

  return self->token != NULL;
}

static void
tokens_changed_cb (OmoWorkspace *self, const char *profile_id)
{
  if (profile_id == NULL || g_str_equal (profile_id, self->profile->id))
    g_object_notify (G_OBJECT (self), "has-token");
  omo_workspace_go_on (self);
}

void
omo_workspace_share_tokens (OmoWorkspace *self, OmoTokens *tokens)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self) && OMO_IS_TOKENS (tokens));

  if (self->tokens != NULL)
    g_signal_handlers_disconnect_by_func (self->tokens, tokens_changed_cb, self);
  g_set_object (&self->tokens, tokens);
  g_signal_connect_object (tokens, "changed", G_CALLBACK (tokens_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_notify (G_OBJECT (self), "has-token");
}

OmoTokens *
omo_workspace_get_tokens (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->tokens;
}

void
omo_workspace_look_up_token (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  self->looks_up = TRUE;
  if (self->guest != NULL && !self->simulated)
    omo_tokens_look_up (self->tokens, self->guest->id);
  else if (!self->simulated && self->token == NULL && self->address == NULL)
    omo_tokens_look_up (self->tokens, self->profile->id);
}

gboolean
omo_workspace_is_token_on_its_way (OmoWorkspace *self)
{
  if (self->guest != NULL)
    return !self->simulated
           && omo_tokens_get_state (self->tokens, self->guest->id) == OMO_TOKEN_LOOKING;
  return !self->simulated && self->token == NULL && self->address == NULL
         && omo_tokens_get_state (self->tokens, self->profile->id) == OMO_TOKEN_LOOKING;
}

void
omo_workspace_forget_token (OmoWorkspace *self)
{
  if (self->token != NULL)
    explicit_bzero (self->token, strlen (self->token));
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->token_address, g_free);
}

void
omo_workspace_set_token (OmoWorkspace *self, const char *token)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && token != NULL);

  stripped = g_strstrip (g_strdup (token));
  omo_workspace_forget_token (self);
  if (*stripped != '\0')
    self->token = g_steal_pointer (&stripped);
  g_object_notify (G_OBJECT (self), "has-token");
}

void
omo_workspace_enter_token (OmoWorkspace *self, const char *token)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && token != NULL);

  stripped = g_strstrip (g_strdup (token));
  if (*stripped == '\0')
    return;
  if (self->address != NULL)
    omo_workspace_set_token (self, stripped);
  else
    {
      omo_workspace_forget_token (self);
      omo_tokens_set (self->tokens, self->profile, stripped);
    }
  explicit_bzero (stripped, strlen (stripped));
}

void
omo_workspace_drop_token (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (self->token != NULL || self->address != NULL)
    omo_workspace_set_token (self, "");
  else
    omo_tokens_forget (self->tokens, self->profile->id);
}
