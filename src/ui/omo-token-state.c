/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-token-state.h"

#include <glib/gi18n-lib.h>

static const char *const sentences[] = {
  [OMO_TOKEN_UNKNOWN] = N_ ("It is kept in this computer’s keyring, where there is one."),
  [OMO_TOKEN_LOOKING] = N_ ("Looking for it in the keyring…"),
  [OMO_TOKEN_NONE] = N_ ("None yet. It will be kept in this computer’s keyring."),
  [OMO_TOKEN_HOMELESS] = N_ ("None yet. There is no keyring here: it will be kept in memory only, "
                             "until Omoscope is closed."),
  [OMO_TOKEN_LOCKED] =
      N_ ("The keyring stayed locked. To use a token that it keeps, start Omoscope "
          "again and unlock it; or type the token here."),
  [OMO_TOKEN_STORING] = N_ ("A token is set. It is on its way to the keyring…"),
  [OMO_TOKEN_KEPT] = N_ ("A token is set, and kept in this computer’s keyring."),
  [OMO_TOKEN_SESSION] = N_ ("A token is set. No keyring here keeps it: it is in memory only, until "
                            "Omoscope is closed."),
  [OMO_TOKEN_CLEARING] = N_ ("Forgotten. It is being taken out of the keyring…"),
  [OMO_TOKEN_UNCLEARED] =
      N_ ("Forgotten here. The keyring is locked or did not answer, and may still have it."),
  [OMO_TOKEN_ENVIRONMENT] =
      N_ ("The one in OMOSCOPE_TOKEN is used until Omoscope is closed, and kept nowhere."),
};

const char *
omo_token_state_describe (OmoTokenState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (sentences), "");

  return _ (sentences[state]);
}
