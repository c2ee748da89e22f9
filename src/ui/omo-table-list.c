/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-table-list.h"

#define NO_BREAK_SPACE "\302\240"

/* NULL: there is none. */
static const char *
read_cell (GtkGrid *table, int column, int row)
{
  GtkWidget *label = gtk_grid_get_child_at (table, column, row);

  return label == NULL ? NULL : gtk_label_get_text (GTK_LABEL (label));
}

/* Numbers stay together, and stand out among the words. */
static void
append_number (GString *markup, const char *title, const char *number)
{
  GString *whole = g_string_new (number);
  g_autofree char *text = NULL;

  g_string_replace (whole, " ", NO_BREAK_SPACE, 0);
  text = g_markup_printf_escaped ("%s%s:" NO_BREAK_SPACE "<b>%s</b>",
                                  markup->len == 0 ? "" : NO_BREAK_SPACE "· ", title, whole->str);
  g_string_append (markup, text);
  g_string_free (whole, TRUE);
}

static char *
write_row (GtkGrid *table, int row)
{
  GString *markup = g_string_new (NULL);

  for (int column = 1; read_cell (table, column, row) != NULL; column++)
    append_number (markup, read_cell (table, column, 0), read_cell (table, column, row));
  return g_string_free (markup, FALSE);
}

static GtkLabel *
add_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

void
omo_table_list_fill (GtkBox *list, GtkGrid *table)
{
  const char *name;

  g_return_if_fail (GTK_IS_BOX (list) && GTK_IS_GRID (table));

  for (int row = 1; (name = read_cell (table, 0, row)) != NULL; row++)
    {
      GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
      g_autofree char *markup = write_row (table, row);
      GtkLabel *numbers;

      gtk_label_set_text (add_label (box, "heading"), name);
      numbers = add_label (box, "numeric");
      gtk_label_set_markup (numbers, markup);
      gtk_label_set_selectable (numbers, TRUE);
      gtk_box_append (list, GTK_WIDGET (box));
    }
}
