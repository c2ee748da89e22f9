/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-archive.h"
#include "ui/omo-profile-store.h"
#include "ui/omo-tokens.h"

G_BEGIN_DECLS

/* What the windows of a run of the program have in common. Its owner outlives them. */
typedef struct
{
  GSettings *settings;
  OmoArchive *archive; /* the history */
  OmoProfileStore *profiles;
  OmoTokens *tokens;
} OmoWindowShare;

G_END_DECLS
