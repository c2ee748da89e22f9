/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets every button with an underlined letter, in `root` and below, be read out by its own name alone: GTK 4.8 says the
 * words on it once more ("Submit Submit"). After the template is made; the letter goes on working. */
void omo_mnemonic_name_once (GtkWidget *root);

G_END_DECLS
