/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text to be typed, with its title above it, and what is wrong with it below. */
#define OMO_TYPE_PROFILE_FIELD (omo_profile_field_get_type ())
G_DECLARE_FINAL_TYPE (OmoProfileField, omo_profile_field, OMO, PROFILE_FIELD, GtkBox)

/* `title` may have a mnemonic; `name`, for who does not see it, is NULL where it says the same. */
GtkWidget *omo_profile_field_new (const char *title, const char *name);
/* Borrowed. */
GtkEntry *omo_profile_field_get_entry (OmoProfileField *self);
/* A button beside the entry. */
void omo_profile_field_add_button (OmoProfileField *self, GtkWidget *button);
/* Stands below the entry: a fault, or else a warning about what is no fault; NULL for nothing. */
void omo_profile_field_say (OmoProfileField *self, const char *sentence, gboolean is_fault);
/* What it says, "" for nothing. Borrowed. */
const char *omo_profile_field_get_said (OmoProfileField *self);

G_END_DECLS
