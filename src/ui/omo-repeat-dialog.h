/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-profile-store.h"
#include "ui/omo-repetition.h"

G_BEGIN_DECLS

/* Asks how often to repeat, and says first how many captchas that sends. */
#define OMO_TYPE_REPEAT_DIALOG (omo_repeat_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OmoRepeatDialog, omo_repeat_dialog, OMO, REPEAT_DIALOG, GtkWindow)

/* Shows itself over `parent`; *Start* starts `repetition`. `profiles` are those to compare with. */
void omo_repeat_dialog_show (GtkWindow *parent,
                             OmoRepetition *repetition,
                             OmoWorkspace *workspace,
                             OmoProfileStore *profiles);

G_END_DECLS
