/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "switch-fixture.h"
#include "ui/omo-clear-dialog.h"
#include "ui/omo-preferences-window.h"
#include "ui/omo-profile-page.h"
#include "waiting.h"
#include "widget-search.h"

#define WIDTH 1000
#define HEIGHT 720

static GSettings *settings;

static GtkWindow *
find_titled (const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_visible (GTK_WIDGET (window))
          && g_strcmp0 (gtk_window_get_title (window), title) == 0)
        return window;
    }
  return NULL;
}

/* As its switcher does it. */
static void
turn_to (const char *page)
{
  GtkWidget *stack = find_widget (GTK_WIDGET (omo_preferences_window_find ()), GTK_TYPE_STACK);

  g_assert_nonnull (stack);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), page);
}

/* Where the language was chosen. */
static void
test_preferences_stay_open (void)
{
  OmoPreferencesWindow *old;

  open_demo ();
  activate_action ("preferences");
  old = omo_preferences_window_find ();
  g_assert_nonnull (old);
  gtk_widget_activate_action (GTK_WIDGET (old), "window.close", NULL);
  wait_until (omo_preferences_window_find () == NULL);

  activate_action ("preferences");
  turn_to ("general");
  choose ("vi");
  wait_until (omo_preferences_window_find () != NULL);
  g_assert_true (has_label (GTK_WIDGET (omo_preferences_window_find ()), "Tùy chọn"));
  g_assert_cmpstr (omo_preferences_window_get_page (omo_preferences_window_find ()), ==, "general");
  close_switched ();
}

typedef struct
{
  const char *path;
  const char *action;
  const char *title;
  const char *translated;
} Other;

static const Other others[] = {
  { "/ui/renewable/statistics", "win.statistics", "Statistics", "Thống kê" },
  { "/ui/renewable/prices", "win.prices", "Prices", "Bảng giá" },
  { "/ui/renewable/connection", "win.test-connection", "Connection Test", "Kiểm tra kết nối" },
  { "/ui/renewable/repeat", "win.repeat", "Repeat", "Gửi lặp" },
  { "/ui/renewable/shortcuts", "app.shortcuts", "Keyboard Shortcuts", "Phím tắt" },
};

/* As a person makes it: what the window system says of it counts. */
static void
resize (GtkWindow *window)
{
  int width;

  wait_until (gtk_widget_get_width (GTK_WIDGET (window)) > 0);
  width = gtk_widget_get_width (GTK_WIDGET (window));
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  wait_until (gtk_widget_get_width (GTK_WIDGET (window)) > width);
}

static void
test_others_come_back (gconstpointer data)
{
  const Other *other = data;
  int width, height;
  GtkWindow *renewed;

  open_demo ();
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), other->action, NULL);
  resize (find_titled (other->title));
  choose ("vi");
  g_assert_null (find_titled (other->title));
  renewed = find_titled (other->translated);
  g_assert_nonnull (renewed);
  g_assert_true (gtk_window_get_transient_for (renewed) == GTK_WINDOW (find_window ()));
  gtk_window_get_default_size (renewed, &width, &height);
  g_assert_cmpint (width, ==, WIDTH);
  g_assert_cmpint (height, ==, HEIGHT);
  close_switched ();
}

static gpointer
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static void
test_about_comes_back (void)
{
  GtkWindow *about;

  open_demo ();
  activate_action ("about");
  for (guint i = 0; i < 2; i++)
    {
      choose (i == 0 ? "vi" : "en");
      about = find_toplevel (GTK_TYPE_ABOUT_DIALOG);
      g_assert_nonnull (about);
      g_assert_cmpstr (gtk_about_dialog_get_comments (GTK_ABOUT_DIALOG (about)), ==,
                       i == 0 ? "Xem API nhận dạng captcha thực sự trả về gì"
                              : "See what a captcha-recognition API really answers");
      g_assert_true (gtk_window_get_transient_for (about) == GTK_WINDOW (find_window ()));
    }
  close_switched ();
  g_assert_null (find_toplevel (GTK_TYPE_ABOUT_DIALOG));
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

static gpointer
find_in (const char *title, GType type)
{
  GtkWindow *window = find_titled (title);

  g_assert_nonnull (window);
  return find_child (GTK_WIDGET (window), type);
}

static void
test_what_was_asked_for_is_asked_for (void)
{
  open_demo ();
  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "win.repeat", NULL);
  gtk_spin_button_set_value (find_in ("Repeat", GTK_TYPE_SPIN_BUTTON), 7);
  gtk_drop_down_set_selected (find_in ("Repeat", GTK_TYPE_DROP_DOWN), 2);
  choose ("vi");
  g_assert_cmpint (gtk_spin_button_get_value (find_in ("Gửi lặp", GTK_TYPE_SPIN_BUTTON)), ==, 7);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_in ("Gửi lặp", GTK_TYPE_DROP_DOWN)), ==, 2);
  close_switched ();
}

static GtkWidget *
get_part (GtkWidget *widget, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (find_child (widget, type), type, name));
}

/* A profile that was removed a moment ago can be had back still. */
static void
test_undo_stays (void)
{
  GtkWidget *preferences;
  GtkWidget *removed;

  open_demo ();
  g_settings_reset (settings, "profiles");
  activate_action ("preferences");
  preferences = GTK_WIDGET (omo_preferences_window_find ());
  g_signal_emit_by_name (get_part (preferences, OMO_TYPE_PROFILE_PAGE, "add_button"), "clicked");
  g_signal_emit_by_name (get_part (preferences, OMO_TYPE_PROFILE_PAGE, "remove_button"), "clicked");
  choose ("vi");
  preferences = GTK_WIDGET (omo_preferences_window_find ());
  removed = get_part (preferences, OMO_TYPE_PROFILE_PAGE, "removed_label");
  g_assert_true (
      g_str_has_prefix (gtk_label_get_text (GTK_LABEL (removed)), "Đã xóa “New profile”."));
  g_assert_false (has_label (preferences, "New profile"));
  gtk_widget_activate_action (find_child (preferences, OMO_TYPE_PROFILE_PAGE), "profiles.undo",
                              NULL);
  g_assert_true (has_label (preferences, "New profile"));
  g_settings_reset (settings, "profiles");
  close_switched ();
}

static void
test_deleting_goes_on (void)
{
  open_demo ();
  activate_action ("preferences");
  turn_to ("history");
  omo_clear_dialog_show (GTK_WINDOW (omo_preferences_window_find ()), find_window ()->archive);
  gtk_spin_button_set_value (find_in ("Clear the History", GTK_TYPE_SPIN_BUTTON), 12);
  choose ("vi");
  g_assert_true (gtk_window_get_transient_for (find_titled ("Dọn lịch sử"))
                 == GTK_WINDOW (omo_preferences_window_find ()));
  g_assert_cmpint (gtk_spin_button_get_value (find_in ("Dọn lịch sử", GTK_TYPE_SPIN_BUTTON)), ==,
                   12);
  close_switched ();
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  settings = start_switching ();

  g_test_add_func ("/ui/renewable/preferences", test_preferences_stay_open);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_test_add_data_func (others[i].path, &others[i], test_others_come_back);
  g_test_add_func ("/ui/renewable/about", test_about_comes_back);
  g_test_add_func ("/ui/renewable/repeat-asks", test_what_was_asked_for_is_asked_for);
  g_test_add_func ("/ui/renewable/undo", test_undo_stays);
  g_test_add_func ("/ui/renewable/clear", test_deleting_goes_on);

  status = g_test_run ();
  end_switching ();
  return status;
}
