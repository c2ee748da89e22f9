/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-profile-field.h"
#include "ui/omo-profile-form.h"
#include "ui/omo-token-row.h"

G_BEGIN_DECLS

/* Seen by the files of the form alone: omo-profile-form.c (what it does), -layout.c (what stands where). */
struct _OmoProfileForm
{
  GtkBox parent_instance;

  OmoProfileField *fields[OMO_N_PROFILE_TEXTS];
  GtkWidget *choose_button; /* of the CA file */
  GtkCheckButton *allow_http;
  GtkDropDown *dialects;
  GtkSpinButton *deadline;
  GtkSpinButton *poll;
  GtkDropDown *readings;
  GtkSpinButton *travel;
  GtkCheckButton *flip;
  OmoTokenRow *token;
  GtkWidget *test_button;

  /* Owned */
  OmoProfile *profile;   /* as in the store; NULL until one is shown */
  GCancellable *reading; /* of the CA file */
  gboolean is_filling;   /* the profile speaks, not the person */
  gboolean is_saving;    /* the store changes because of this one */

  /* Borrowed */
  const OmoWindowShare *share;
};

/* Makes and places all of it but the token's row; `self->share` is set. */
void omo_profile_form_lay_out (OmoProfileForm *self);

G_END_DECLS
