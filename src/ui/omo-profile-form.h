/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-profile-text.h"
#include "ui/omo-window-share.h"

G_BEGIN_DECLS

/* Everything that one profile says, to be edited. What is typed counts at once where it has no fault; where it has, the
 * fault stands below it and the profile keeps what it had. */
#define OMO_TYPE_PROFILE_FORM (omo_profile_form_get_type ())
G_DECLARE_FINAL_TYPE (OmoProfileForm, omo_profile_form, OMO, PROFILE_FORM, GtkBox)

/* `share` outlives it. */
GtkWidget *omo_profile_form_new (const OmoWindowShare *share);
/* The profile with this id from now on. The same one again: as it stands in the store now, but for what is being typed. */
void omo_profile_form_show_profile (OmoProfileForm *self, const char *id);
/* Its name takes the focus, to be typed over. */
void omo_profile_form_start (OmoProfileForm *self);
/* What the form says below one of the texts, "" for nothing. Borrowed. */
const char *omo_profile_form_get_said (OmoProfileForm *self, OmoProfileText text);
/* Where it is typed. Borrowed. */
GtkEditable *omo_profile_form_get_entry (OmoProfileForm *self, OmoProfileText text);

G_END_DECLS
