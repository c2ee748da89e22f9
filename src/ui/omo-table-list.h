/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills an empty box with what the labels of `table` say, for where the table is too wide: of each row its name, from the
 * first column, and below it a paragraph of all the others, "Title: number · Title: number", with the titles of the first
 * row. */
void omo_table_list_fill (GtkBox *list, GtkGrid *table);

G_END_DECLS
