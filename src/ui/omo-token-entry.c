/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-token-entry.h"

#include <string.h>

OmoTokenEntry *
omo_token_entry_new (const char *profile_id)
{
  OmoTokenEntry *self = g_new0 (OmoTokenEntry, 1);

  self->id = g_strdup (profile_id);
  return self;
}

void
omo_token_entry_free (OmoTokenEntry *self)
{
  omo_token_entry_stop_looking (self);
  omo_token_wipe (&self->token);
  omo_token_wipe (&self->held);
  g_free (self->name);
  g_free (self->id);
  g_free (self);
}

void
omo_token_entry_stop_looking (OmoTokenEntry *self)
{
  if (self->looking == NULL)
    return;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

void
omo_token_wipe (char **token)
{
  if (*token != NULL)
    explicit_bzero (*token, strlen (*token));
  g_clear_pointer (token, g_free);
}
