/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-tokens.h"

G_BEGIN_DECLS

/* What OmoTokens knows of the token of one profile. The keyring is told one thing after another, or an older one could
 * come last. */
typedef struct
{
  char *id;
  char *name; /* of the profile, for the keyring's own window */
  char *token;
  char *held; /* of a removed profile, which can be had back */
  OmoTokenState state;
  gboolean is_removed;
  gboolean is_busy;     /* a change is on its way */
  gboolean is_outdated; /* and another is to follow it */
  gboolean is_homeless; /* the keyring has just refused it: what is forgotten is not there either */
  GCancellable *looking; /* NULL when nothing is looked up */
} OmoTokenEntry;

/* Knows nothing yet. Free with omo_token_entry_free, which overwrites what is secret. */
OmoTokenEntry *omo_token_entry_new (const char *profile_id);
void omo_token_entry_free (OmoTokenEntry *self);

/* What the keyring may still say to it does not count. */
void omo_token_entry_stop_looking (OmoTokenEntry *self);

/* Overwrites and frees `*token`, which is NULL then, or was. */
void omo_token_wipe (char **token);

G_END_DECLS
