/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* A service as a person has set it up, under a name: where it is, how it is spoken to, and what its answers mean. The
 * token is not here: a keyring keeps it under the profile's id. */
typedef struct
{
  char *id;   /* UUID, never changed */
  char *name; /* for people */
  char *base; /* base URL; whether it can be used is said when it is */
  const OmoDialect *dialect;
  char *create_path; /* below the base; NULL: the dialect's own */
  char *ask_path;
  char *type_job_ids[OMO_N_JOB_TYPES]; /* NULL: the dialect's own */
  OmoReadingChoice choice;             /* what the number of a rotate job means */
  double deadline_seconds;
  double poll_seconds;
  char *ca_file;       /* absolute; whom to trust instead of the system's; NULL: the system's */
  gboolean allow_http; /* to another computer */
} OmoProfile;

#define OMO_PROFILE_MAX_NAME 100 /* bytes */
#define OMO_PROFILE_MAX_BASE 2048
#define OMO_PROFILE_MAX_PATH 200
#define OMO_PROFILE_MAX_CA_FILE 4096
#define OMO_PROFILE_DEADLINE_DEFAULT 120.0
#define OMO_PROFILE_DEADLINE_MIN 1.0
#define OMO_PROFILE_DEADLINE_MAX 3600.0
/* The document wants two seconds between questions. */
#define OMO_PROFILE_POLL_MIN 2.0
#define OMO_PROFILE_POLL_MAX 60.0

/* A new one with a new id, as the service's document has it: its address, v1, degrees. */
OmoProfile *omo_profile_new (const char *name);
/* Of the single settings that there were before profiles; what makes no sense in them is as in a new one. */
OmoProfile *omo_profile_import (const char *name,
                                const char *base,
                                const char *dialect_id,
                                gboolean allow_http,
                                double deadline_seconds,
                                const OmoReadingChoice *choice);
OmoProfile *omo_profile_copy (const OmoProfile *self);
void omo_profile_free (OmoProfile *self);

/* Of the dialect where the profile says nothing. Borrowed. */
const char *omo_profile_get_create_path (const OmoProfile *self);
const char *omo_profile_get_ask_path (const OmoProfile *self);

/* Where `dialect` is spoken. Another one than the profile's has its own address where the profile's address is the service's
 * own; at one that a person has set up it stays: nothing goes to a host that nobody chose. Borrowed. */
const char *omo_profile_get_base_for (const OmoProfile *self, const OmoDialect *dialect);

/* Each says whether a text can stand in the member of that name: what comes from an entry or a file. */
gboolean omo_profile_is_name (const char *name);
gboolean omo_profile_is_base (const char *base);
gboolean omo_profile_is_path (const char *path);
gboolean omo_profile_is_type_job_id (const char *id);
gboolean omo_profile_is_ca_file (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoProfile, omo_profile_free)

G_END_DECLS
