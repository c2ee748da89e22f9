/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/omo-archive.h"

G_BEGIN_DECLS

/* *Clear older than*: asks how old, says how many jobs of the history that are, deletes them, and brings them back on
 * request as long as it is open. */
#define OMO_TYPE_CLEAR_DIALOG (omo_clear_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OmoClearDialog, omo_clear_dialog, OMO, CLEAR_DIALOG, GtkWindow)

/* Over `parent`, modal. */
OmoClearDialog *omo_clear_dialog_new (GtkWindow *parent, OmoArchive *archive);
void omo_clear_dialog_show (GtkWindow *parent, OmoArchive *archive);

/* How many jobs are as old as is asked for now: what *Delete* would delete. */
guint omo_clear_dialog_get_count (OmoClearDialog *self);

G_END_DECLS
