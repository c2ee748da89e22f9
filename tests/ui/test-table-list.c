/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-table-list.h"

static void
put (GtkGrid *table, int column, int row, const char *text)
{
  gtk_grid_attach (table, gtk_label_new (text), column, row, 1, 1);
}

static GtkWidget *
get_child (GtkWidget *widget, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; position > 0; position--)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
assert_row (GtkWidget *list, guint row, const char *name, const char *numbers)
{
  GtkWidget *box = get_child (list, row);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_child (box, 0))), ==, name);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_child (box, 1))), ==, numbers);
}

/* No number is torn apart at the end of a line, and none is taken for markup. */
static void
test_rows (void)
{
  GtkGrid *table = g_object_ref_sink (GTK_GRID (gtk_grid_new ()));
  GtkWidget *list = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  put (table, 1, 0, "Jobs");
  put (table, 2, 0, "Right & wrong");
  put (table, 0, 1, "Rotate");
  put (table, 1, 1, "2");
  put (table, 2, 1, "1 / 1");
  put (table, 0, 2, "All");
  put (table, 1, 2, "<3");
  omo_table_list_fill (GTK_BOX (list), table);
  assert_row (list, 0, "Rotate", "Jobs:\u00a02\u00a0· Right & wrong:\u00a01\u00a0/\u00a01");
  assert_row (list, 1, "All", "Jobs:\u00a0<3");
  g_assert_null (get_child (list, 2));
  g_object_unref (list);
  g_object_unref (table);
}

static void
test_nothing (void)
{
  GtkGrid *table = g_object_ref_sink (GTK_GRID (gtk_grid_new ()));
  GtkWidget *list = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  omo_table_list_fill (GTK_BOX (list), table);
  g_assert_null (gtk_widget_get_first_child (list));
  g_object_unref (list);
  g_object_unref (table);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/ui/table-list/rows", test_rows);
  g_test_add_func ("/ui/table-list/nothing", test_nothing);

  return g_test_run ();
}
