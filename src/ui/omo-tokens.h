/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-profile.h"

G_BEGIN_DECLS

/* The tokens of the profiles, for all windows: in memory while the program runs, and in the desktop's keyring
 * (store/omo-keyring.h), where there is one. Nothing is looked up unasked, and nothing waits for the keyring; a change
 * that is on its way there keeps the application from ending.
 *
 * Signal "changed" (const char *profile_id): its token, or its state; NULL: those of all. */
#define OMO_TYPE_TOKENS (omo_tokens_get_type ())
G_DECLARE_FINAL_TYPE (OmoTokens, omo_tokens, OMO, TOKENS, GObject)

typedef enum
{
  OMO_TOKEN_UNKNOWN,    /* nobody has looked yet */
  OMO_TOKEN_LOOKING,    /* the keyring is being asked */
  OMO_TOKEN_NONE,       /* there is none */
  OMO_TOKEN_HOMELESS,   /* there is none, and no keyring to keep one */
  OMO_TOKEN_LOCKED,     /* there may be one, in a keyring that stayed locked */
  OMO_TOKEN_STORING,    /* on its way to the keyring */
  OMO_TOKEN_KEPT,       /* in the keyring */
  OMO_TOKEN_SESSION,    /* in memory alone: there is no keyring, or it does not keep it */
  OMO_TOKEN_CLEARING,   /* on its way out of the keyring; here it is forgotten */
  OMO_TOKEN_UNCLEARED,  /* the keyring may have it still; here it is forgotten */
  OMO_TOKEN_ENVIRONMENT /* of OMOSCOPE_TOKEN, before any other, and never stored */
} OmoTokenState;

/* Takes OMOSCOPE_TOKEN and removes it from the environment, so that no child process inherits it. */
OmoTokens *omo_tokens_new (void);

/* Asks the keyring, unless that is done already. */
void omo_tokens_look_up (OmoTokens *self, const char *profile_id);
OmoTokenState omo_tokens_get_state (OmoTokens *self, const char *profile_id);
/* NULL where there is none, or while that is not known. Borrowed, until "changed"; a secret. */
const char *omo_tokens_get (OmoTokens *self, const char *profile_id);

/* What a person has typed: counts from now on, OMOSCOPE_TOKEN no longer, and goes to the keyring. `token` is not
 * empty. */
void omo_tokens_set (OmoTokens *self, const OmoProfile *profile, const char *token);
/* OMOSCOPE_TOKEN, where that counts; else the profile's, which is taken out of the keyring, too. */
void omo_tokens_forget (OmoTokens *self, const char *profile_id);

/* The profile was removed: its token is taken out of the keyring at once, and held in memory for as long as the profile
 * can be had back, so that nothing is left behind however the program ends. A state of OMO_TOKEN_UNCLEARED says that the
 * keyring did not let it go. */
void omo_tokens_remove (OmoTokens *self, const char *profile_id);
/* The profile is back: what was held goes to the keyring again. */
void omo_tokens_restore (OmoTokens *self, const OmoProfile *profile);
/* It will not be had back: nothing is held for it any more. */
void omo_tokens_let_go (OmoTokens *self, const char *profile_id);

G_END_DECLS
