/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-first-fit-layout.h"

typedef struct
{
  GtkWidget *box;
  GtkWidget *wide;
  GtkWidget *narrow;
} Forms;

static Forms
make_forms (void)
{
  Forms forms = { g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0)),
                  gtk_drawing_area_new (), gtk_drawing_area_new () };

  gtk_widget_set_layout_manager (forms.box, g_object_new (OMO_TYPE_FIRST_FIT_LAYOUT, NULL));
  gtk_widget_set_size_request (forms.wide, 300, 20);
  gtk_widget_set_size_request (forms.narrow, 100, 90);
  gtk_box_append (GTK_BOX (forms.box), forms.wide);
  gtk_box_append (GTK_BOX (forms.box), forms.narrow);
  return forms;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
lay_out (GtkWidget *widget, int width)
{
  GtkAllocation all = { 0, 0, width, measure (widget, GTK_ORIENTATION_VERTICAL, width) };

  gtk_widget_size_allocate (widget, &all, -1);
}

static void
test_measures (void)
{
  Forms forms = make_forms ();
  int natural;

  gtk_widget_measure (forms.box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 300);
  g_assert_cmpint (measure (forms.box, GTK_ORIENTATION_HORIZONTAL, -1), ==, 100);
  g_assert_cmpint (measure (forms.box, GTK_ORIENTATION_VERTICAL, 300), ==, 20);
  g_assert_cmpint (measure (forms.box, GTK_ORIENTATION_VERTICAL, 299), ==, 90);
  g_object_unref (forms.box);
}

/* There and back. */
static void
test_shows (void)
{
  Forms forms = make_forms ();

  lay_out (forms.box, 300);
  g_assert_true (gtk_widget_get_child_visible (forms.wide));
  g_assert_false (gtk_widget_get_child_visible (forms.narrow));
  lay_out (forms.box, 299);
  g_assert_false (gtk_widget_get_child_visible (forms.wide));
  g_assert_true (gtk_widget_get_child_visible (forms.narrow));
  g_assert_cmpint (gtk_widget_get_width (forms.narrow), ==, 299);
  lay_out (forms.box, 400);
  g_assert_true (gtk_widget_get_child_visible (forms.wide));
  g_assert_cmpint (gtk_widget_get_width (forms.wide), ==, 400);
  g_object_unref (forms.box);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/ui/first-fit-layout/measures", test_measures);
  g_test_add_func ("/ui/first-fit-layout/shows", test_shows);

  return g_test_run ();
}
