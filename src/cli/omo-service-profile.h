/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-profile.h"

G_BEGIN_DECLS

/* A profile that was set up in the window, by its name: what a command takes its service from when it is told to. */

/* The profile with this name or id. Errors: G_OPTION_ERROR, in translated words that name those that there are. */
OmoProfile *omo_service_profile_find (const char *name, GError **error);

/* The token to send with: as of omo_check_token_read, else that of `profile` (may be NULL), with the errors of both. */
char *omo_service_profile_choose_token (const OmoProfile *profile,
                                        const char *token_file,
                                        GError **error);

/* Its token, from the desktop's keyring; runs the main loop meanwhile, and a keyring that says nothing is given up
 * (store/omo-keyring.h). Errors: OMO_ERROR_NO_TOKEN where none is kept, OMO_ERROR_KEYRING. Free with
 * omo_check_token_free. */
char *omo_service_profile_read_token (const OmoProfile *profile, GError **error);

G_END_DECLS
