/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-profile.h"

G_BEGIN_DECLS

/* The members of a profile that are typed as text: their names for people, and what is wrong with what was typed. */
typedef enum
{
  OMO_PROFILE_TEXT_NAME,
  OMO_PROFILE_TEXT_BASE,
  OMO_PROFILE_TEXT_CREATE_PATH,
  OMO_PROFILE_TEXT_ASK_PATH,
  OMO_PROFILE_TEXT_CA_FILE,
  OMO_PROFILE_TEXT_TYPE_ID, /* of the first job type; the others follow */
  OMO_N_PROFILE_TEXTS = OMO_PROFILE_TEXT_TYPE_ID + OMO_N_JOB_TYPES
} OmoProfileText;

/* With a mnemonic, where it has one. Translated; a constant. */
const char *omo_profile_text_get_title (OmoProfileText text);
/* For who does not see what stands round it; NULL where the title says enough. Free with g_free. */
char *omo_profile_text_dup_spoken (OmoProfileText text);

/* "" where the profile says nothing. Borrowed from `profile`. */
const char *omo_profile_text_get (const OmoProfile *profile, OmoProfileText text);
/* What counts where nothing is typed; "" where nothing does. Borrowed. */
const char *omo_profile_text_get_usual (const OmoProfile *profile, OmoProfileText text);
/* Blanks round it are taken off. Only what has no fault. */
void omo_profile_text_set (OmoProfile *profile, OmoProfileText text, const char *typed);

/* Why `typed` cannot stand there, in a sentence for people; NULL when it can. Free with g_free. */
char *
omo_profile_text_find_fault (const OmoProfile *profile, OmoProfileText text, const char *typed);

G_END_DECLS
