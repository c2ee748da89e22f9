/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-profile.h"

G_BEGIN_DECLS

/* All profiles as one text, for one key of the settings: JSON,
 *
 *   {"profiles": [{"id": "5a0e...", "name": "...", "base": "https://...", "dialect": "v1",
 *                  "create_path": "...", "ask_path": "...", "type_job_ids": {"web-pair": "22"},
 *                  "reading": "degrees", "travel": 271, "flip": false, "deadline": 120, "poll": 2,
 *                  "ca_file": "/...", "allow_http": false}]}
 *
 * where all but the first three may be missing. There is no token in it. */

#define OMO_PROFILE_LIST_MAX 50
/* Fifty with everything in them are far less. */
#define OMO_PROFILE_LIST_MAX_BYTES (1024 * 1024)

/* Of OmoProfile, in order. Never fails: a profile without a proper id, name or address is left out, and of another
 * member that makes no sense the default is taken; each time a technical sentence (char *) is added to `faults`, which
 * may be NULL. So is for a text that cannot be read at all, which gives no profiles. "" is no fault. */
GPtrArray *omo_profile_list_from_text (const char *text, GPtrArray *faults);

/* What omo_profile_list_from_text reads as the same profiles. Free with g_free. */
char *omo_profile_list_to_text (GPtrArray *profiles);

/* The profile with this id, or NULL. Borrowed. */
OmoProfile *omo_profile_list_find (GPtrArray *profiles, const char *id);

/* An empty list that frees its profiles. */
GPtrArray *omo_profile_list_new (void);

G_END_DECLS
