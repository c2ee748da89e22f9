/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-profile-list.h"

G_BEGIN_DECLS

/* The profiles, for all windows, and the one that a new window begins with. Kept in the settings at each change; what
 * another program writes there is taken. A GListModel of GtkStringObject, the names; there is always one at least.
 *
 * Property "current" string: the id of the one to begin with.
 * Signal "changed": something of a profile, or which there are. A name, or which there are, is seen as changed items, too. */
#define OMO_TYPE_PROFILE_STORE (omo_profile_store_get_type ())
G_DECLARE_FINAL_TYPE (OmoProfileStore, omo_profile_store, OMO, PROFILE_STORE, GObject)

/* `settings` has the application's schema. */
OmoProfileStore *omo_profile_store_new (GSettings *settings);

/* Borrowed, until the next change. `position` below the number of items. */
const OmoProfile *omo_profile_store_get (OmoProfileStore *self, guint position);
/* NULL where there is none with this id. */
const OmoProfile *omo_profile_store_find (OmoProfileStore *self, const char *id);
/* GTK_INVALID_LIST_POSITION where there is none. */
guint omo_profile_store_get_position (OmoProfileStore *self, const char *id);
const OmoProfile *omo_profile_store_get_current (OmoProfileStore *self);

/* Takes `profile`, which comes before the one at `position`, or at the end. FALSE, and frees it, when there are
 * OMO_PROFILE_LIST_MAX already. */
gboolean omo_profile_store_insert (OmoProfileStore *self, guint position, OmoProfile *profile);
/* Takes `profile`, which is put in the stead of the one with its id. FALSE, and frees it, where that is gone. */
gboolean omo_profile_store_replace (OmoProfileStore *self, OmoProfile *profile);
/* What was removed, to be had back; NULL when it is the only one, or not there. */
OmoProfile *omo_profile_store_remove (OmoProfileStore *self, const char *id);

/* The first one with this name; NULL where there is none. */
const OmoProfile *omo_profile_store_find_named (OmoProfileStore *self, const char *name);
/* `stem`, or with a number behind it, so that no other profile has the name. Free with g_free. */
char *omo_profile_store_make_name (OmoProfileStore *self, const char *stem);

G_END_DECLS
