/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names a GtkDropDown or GtkMenuButton and the button inside it, which takes the focus in its place: GTK 4.8 reads it out
 * as its class. */
void omo_inner_button_set_name (GtkWidget *outer, const char *name);

G_END_DECLS
