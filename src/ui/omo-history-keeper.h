/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-archive.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Keeps what a workspace does in the history: each job that is over, and what the person says about it, also later. Not
 * what was pasted, nor what was cancelled; nothing in a private session. From what is kept it learns when to ask first
 * about the next job of the same type. That nothing can be kept, for the disk is full or the home may not be written, is
 * a notice of the workspace; so is, once a job, that what is said about it cannot be, for it was deleted meanwhile.
 *
 * Property "private" boolean: nothing is kept from now on. */
#define OMO_TYPE_HISTORY_KEEPER (omo_history_keeper_get_type ())
G_DECLARE_FINAL_TYPE (OmoHistoryKeeper, omo_history_keeper, OMO, HISTORY_KEEPER, GObject)

/* Holds on to both, and follows what happens there. */
OmoHistoryKeeper *omo_history_keeper_new (OmoWorkspace *workspace, OmoArchive *archive);

G_END_DECLS
