/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-beside-layout.h"

#define SPACING 12
#define LONG                                                                                       \
  "So many words that they take several lines wherever the buttons stand, and more where they stand beside."

typedef struct
{
  GtkWidget *box;
  GtkWidget *words;
  GtkWidget *buttons;
} Notice;

static Notice
make_notice (const char *text, int buttons_width)
{
  Notice notice = { g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0)),
                    gtk_label_new (text), gtk_drawing_area_new () };

  gtk_widget_set_layout_manager (notice.box,
                                 g_object_new (OMO_TYPE_BESIDE_LAYOUT, "spacing", SPACING, NULL));
  gtk_label_set_wrap (GTK_LABEL (notice.words), TRUE);
  gtk_widget_set_size_request (notice.buttons, buttons_width, 30);
  gtk_box_append (GTK_BOX (notice.box), notice.words);
  gtk_box_append (GTK_BOX (notice.box), notice.buttons);
  return notice;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* As high as it asks for. */
static void
lay_out (const Notice *notice, int width)
{
  GtkAllocation all = { 0, 0, width, measure (notice->box, GTK_ORIENTATION_VERTICAL, width) };

  gtk_widget_size_allocate (notice->box, &all, -1);
}

static GtkAllocation
get_place (GtkWidget *widget)
{
  GtkAllocation place;

  gtk_widget_get_allocation (widget, &place);
  return place;
}

static void
test_short_words (void)
{
  Notice notice = make_notice ("Removed.", 80);
  GtkAllocation buttons;

  lay_out (&notice, 400);
  buttons = get_place (notice.buttons);
  g_assert_cmpint (buttons.x, ==, 400 - 80);
  g_assert_cmpint (buttons.y, ==, 0);
  g_assert_cmpint (get_place (notice.words).width, ==, 400 - 80 - SPACING);
  g_object_unref (notice.box);
}

/* Beside wide buttons they would be a column. */
static void
test_long_words (void)
{
  Notice notice = make_notice (LONG, 400);
  GtkAllocation words;

  lay_out (&notice, 500);
  words = get_place (notice.words);
  g_assert_cmpint (words.width, ==, 500);
  g_assert_cmpint (get_place (notice.buttons).y, ==, words.height + SPACING);
  g_object_unref (notice.box);
}

/* Two lines beside the buttons are no higher than the buttons alone. */
static void
test_two_lines (void)
{
  Notice notice = make_notice ("Removed.\nPasted.", 80);

  lay_out (&notice, 400);
  g_assert_cmpint (get_place (notice.buttons).y, ==, 0);
  g_assert_cmpint (get_place (notice.words).height, <=, 40);
  g_object_unref (notice.box);
}

static void
test_no_room (void)
{
  Notice notice = make_notice ("Removed.", 80);

  lay_out (&notice, measure (notice.box, GTK_ORIENTATION_HORIZONTAL, -1));
  g_assert_cmpint (get_place (notice.buttons).y, >, 0);
  g_object_unref (notice.box);
}

static void
test_without_buttons (void)
{
  Notice notice = make_notice (LONG, 0);

  gtk_widget_set_size_request (notice.buttons, 0, 0);
  lay_out (&notice, 400);
  g_assert_cmpint (get_place (notice.words).width, ==, 400);
  g_assert_cmpint (get_place (notice.box).height, ==, get_place (notice.words).height);
  g_object_unref (notice.box);
}

static void
test_right_to_left (void)
{
  Notice notice = make_notice ("Removed.", 80);

  gtk_widget_set_direction (notice.box, GTK_TEXT_DIR_RTL);
  lay_out (&notice, 400);
  g_assert_cmpint (get_place (notice.buttons).x, ==, 0);
  g_assert_cmpint (get_place (notice.words).x, ==, 80 + SPACING);
  g_object_unref (notice.box);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/ui/beside-layout/short", test_short_words);
  g_test_add_func ("/ui/beside-layout/long", test_long_words);
  g_test_add_func ("/ui/beside-layout/two-lines", test_two_lines);
  g_test_add_func ("/ui/beside-layout/no-room", test_no_room);
  g_test_add_func ("/ui/beside-layout/without-buttons", test_without_buttons);
  g_test_add_func ("/ui/beside-layout/right-to-left", test_right_to_left);

  return g_test_run ();
}
