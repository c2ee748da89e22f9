/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets every control that a letter leads to, in `root` and below, be read out by its own accessible label alone: GTK 4.8
 * says the words with the letter once more ("Submit Submit"). So each of them needs such a label. After the template is
 * made; the letter goes on working. */
void omo_mnemonic_name_once (GtkWidget *root);

/* The letter of `label` leads to `target`, which is read out by the words of `label`, once. */
void omo_mnemonic_lead_to (GtkLabel *label, GtkWidget *target);

/* A button of `dialog` more, with a letter in `label`, that is read out by its words, once. */
void omo_mnemonic_add_button (GtkDialog *dialog, const char *label, int response);

G_END_DECLS
