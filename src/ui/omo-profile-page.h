/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-window-share.h"

G_BEGIN_DECLS

/* A page of the preferences: the profiles, to be added, copied, removed and had back, and below them what the one says
 * that is chosen in the list. Nothing here changes which one a window uses. A removed one's token leaves
 * the keyring at once, and comes back with the profile. */
#define OMO_TYPE_PROFILE_PAGE (omo_profile_page_get_type ())
G_DECLARE_FINAL_TYPE (OmoProfilePage, omo_profile_page, OMO, PROFILE_PAGE, GtkBox)

/* `share` outlives it. */
GtkWidget *omo_profile_page_new (const OmoWindowShare *share);
/* Shows what `other` shows; what can be had back there can be had back here alone. */
void omo_profile_page_take_over (OmoProfilePage *self, OmoProfilePage *other);

G_END_DECLS
