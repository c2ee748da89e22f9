/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps `list`, of strings, as narrow as its first choice: a longer one ends in an ellipsis once it is chosen, and is whole
 * in its tooltip and in the list that opens. */
void omo_short_choice_keep (GtkDropDown *list);

G_END_DECLS
