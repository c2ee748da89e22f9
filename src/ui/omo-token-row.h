/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-tokens.h"

G_BEGIN_DECLS

/* Where the token of one profile is typed and forgotten, and what is known of where it is kept. A typed one is taken when
 * the person presses Enter or goes elsewhere, and the entry is emptied at once: assistive technology can read its text. */
#define OMO_TYPE_TOKEN_ROW (omo_token_row_get_type ())
G_DECLARE_FINAL_TYPE (OmoTokenRow, omo_token_row, OMO, TOKEN_ROW, GtkBox)

GtkWidget *omo_token_row_new (OmoTokens *tokens);
/* Of this profile from now on: its token is looked up. A copy is taken. */
void omo_token_row_show_profile (OmoTokenRow *self, const OmoProfile *profile);

G_END_DECLS
