/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One step from a list to another: at `position`, `n_removed` go and `n_added` of the other list's items at that very
 * position come. As GListModel::items-changed. */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
} OmoIdChange;

/* More steps than this cost more than the single one that replaces all between the first and the last. */
#define OMO_ID_CHANGE_MAX_STEPS 64

/* The steps, of OmoIdChange, to be taken in their order, that make the ids (gint64, no one twice) of `one` those of
 * `other`. Where the order of the common ones is the same, they stay. */
GArray *omo_id_change_find (const GArray *one, const GArray *other);

G_END_DECLS
