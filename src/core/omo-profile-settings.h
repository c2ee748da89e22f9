/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-profile-list.h"

G_BEGIN_DECLS

/* The profiles in the application's settings: the keys "profiles" (omo-profile-list.h) and "profile", the id of the one
 * that a new window begins with. There is no token in them. */

/* Of OmoProfile, never empty. Where none were ever written it is one, made of the single settings that there were before
 * profiles; where nobody touched these either it is the service as documented. `faults` as of
 * omo_profile_list_from_text. */
GPtrArray *omo_profile_settings_load (GSettings *settings, GPtrArray *faults);

/* That one has the same id each time, so that it need not be written for its token to be found again. */
#define OMO_PROFILE_SETTINGS_FIRST_ID "6f6d6f73-636f-4e65-8000-000000000001"

void omo_profile_settings_save (GSettings *settings, GPtrArray *profiles);

/* The one to begin with: the first where "profile" names none of them. Borrowed from `profiles`. */
OmoProfile *omo_profile_settings_find_current (GSettings *settings, GPtrArray *profiles);

G_END_DECLS
