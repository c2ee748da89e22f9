/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-announcement.h"

#include "waiting.h"

/* A button, a menu and an entry in a window that is in front. */
typedef struct
{
  GtkWindow *window;
  GtkWidget *button;
  GtkWidget *menu;
  GtkWidget *entry;
  guint n_moved; /* times that the focus was taken from where it is, or put there */
} Fixture;

static void
moved_cb (Fixture *fixture)
{
  fixture->n_moved++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (GMenu) items = g_menu_new ();

  g_menu_append (items, "Close", "window.close");
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->button = gtk_button_new_with_label ("Button");
  fixture->menu = gtk_menu_button_new ();
  fixture->entry = gtk_entry_new ();
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (fixture->menu), G_MENU_MODEL (items));
  gtk_box_append (GTK_BOX (box), fixture->button);
  gtk_box_append (GTK_BOX (box), fixture->menu);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_title (fixture->window, "Title");
  gtk_window_present (fixture->window);
  wait_until (gtk_window_is_active (fixture->window));
  gtk_widget_grab_focus (fixture->button);
  g_signal_connect_swapped (fixture->window, "notify::focus-widget", G_CALLBACK (moved_cb),
                            fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->window, fixture);
  gtk_window_destroy (fixture->window);
}

static gboolean
is_told (Fixture *fixture)
{
  return g_object_get_qdata (G_OBJECT (fixture->window),
                             g_quark_from_string ("omo-announcement-later"))
         == NULL;
}

static void
test_focus_is_told (Fixture *fixture, gconstpointer data)
{
  omo_announce_focus_later (fixture->window);
  g_assert_false (is_told (fixture));
  wait_until (is_told (fixture));
  g_assert_cmpuint (fixture->n_moved, ==, 2);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->button);
}

/* Somebody chooses there already. */
static void
test_menu_keeps_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (fixture->menu)));
  GtkWidget *focus;

  omo_announce_focus_later (fixture->window);
  gtk_menu_button_popup (GTK_MENU_BUTTON (fixture->menu));
  wait_until (gtk_widget_get_mapped (popover));
  gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (focus, popover));
  fixture->n_moved = 0;
  wait_until (is_told (fixture));
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);
  g_assert_cmpuint (fixture->n_moved, ==, 0);
}

static void
test_typing_goes_on (Fixture *fixture, gconstpointer data)
{
  omo_announce_focus_later (fixture->window);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "typed");
  gtk_widget_grab_focus (fixture->entry);
  gtk_editable_set_position (GTK_EDITABLE (fixture->entry), 2);
  fixture->n_moved = 0;
  wait_until (is_told (fixture));
  g_assert_cmpuint (fixture->n_moved, ==, 0);
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (fixture->entry)), ==, 2);
}

/* The time is not up for a window that is no more. */
static void
test_window_goes (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  omo_announce_focus_later (window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  g_assert_null (window);
  omo_announce_focus_later (fixture->window);
  wait_until (is_told (fixture));
}

int
main (int argc, char *argv[])
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/ui/announcement/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("focus", test_focus_is_told);
  ADD ("menu", test_menu_keeps_focus);
  ADD ("typing", test_typing_goes_on);
  ADD ("gone", test_window_goes);
#undef ADD

  return g_test_run ();
}
