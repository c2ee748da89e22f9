/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-application.h"
#include "ui/omo-canvas-private.h"
#include "ui/omo-clear-dialog.h"
#include "ui/omo-language.h"
#include "ui/omo-preferences-window.h"
#include "ui/omo-profile-page.h"
#include "language-fixture.h"
#include "waiting.h"
#include "window-fixture.h"
#include "workspace-fixture.h"
#include "widget-search.h"

static GSettings *settings;

static OmoWindow *
find_window (void)
{
  for (GList *l = get_windows (); l != NULL; l = l->next)
    if (OMO_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static OmoWorkspace *
open_scripted (const char *script)
{
  OmoWorkspace *workspace = open_demo ();

  g_assert_true (omo_workspace_set_script (workspace, script, NULL));
  return workspace;
}

static guint
count_windows (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        n++;
    }
  return n;
}

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

static OmoWindow *
choose (const char *language)
{
  OmoWindow *old = find_window ();

  g_settings_set_string (settings, "language", language);
  wait_until (find_window () != old);
  g_assert_cmpuint (count_windows (OMO_TYPE_WINDOW), ==, 1);
  return find_window ();
}

/* The windows are built anew once more before they go. */
static void
end (void)
{
  choose (OMO_LANGUAGE_DESKTOP);
  close_windows ();
}

/* The work is the very same. */
static void
test_work_stays (void)
{
  OmoWorkspace *workspace = open_scripted ("running=0");
  OmoJob *job;

  submit (workspace);
  job = omo_workspace_get_job (workspace);
  for (guint i = 0; i < 2; i++)
    {
      const char *language = i == 0 ? "vi" : "en";
      OmoWindow *renewed = choose (language);

      g_assert_true (omo_window_get_workspace (renewed) == workspace);
      g_assert_true (omo_workspace_get_job (workspace) == job);
      g_assert_nonnull (omo_workspace_get_picture (workspace, 0));
      g_assert_true (has_label (GTK_WIDGET (renewed), i == 0 ? "Gửi" : "Submit"));
      g_assert_false (has_label (GTK_WIDGET (renewed), i == 0 ? "Submit" : "Gửi"));
      g_assert_true (has_label (GTK_WIDGET (renewed), "48_57_289_132"));
    }
  end ();
}

static void
test_a_job_goes_on (void)
{
  OmoWorkspace *workspace = open_scripted ("running=1");

  omo_workspace_submit (workspace);
  g_assert_true (omo_workspace_is_working (workspace));
  choose ("vi");
  g_assert_true (omo_workspace_is_working (workspace));
  wait_until (!omo_workspace_is_working (workspace));
  g_assert_nonnull (omo_job_get_answer (omo_workspace_get_job (workspace)));
  end ();
}

static gboolean
is_open (OmoWindow *window, const char *part)
{
  gboolean open;

  g_object_get (window, part, &open, NULL);
  return open;
}

static void
test_what_was_open_is_open (void)
{
  OmoWindow *renewed;

  open_scripted ("running=0");
  g_object_set (find_window (), "history-shown", TRUE, "private", TRUE, NULL);
  renewed = choose ("vi");
  wait_until (is_open (renewed, "history-shown"));
  g_assert_true (is_open (renewed, "private"));
  end ();
}

static const char *
get_search (OmoWindow *window)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);

  return entry == NULL ? "" : gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
test_what_was_searched_is_searched (void)
{
  OmoWindow *renewed;
  GtkWidget *entry;

  open_scripted ("running=0");
  g_object_set (find_window (), "history-shown", TRUE, NULL);
  entry = find_widget (GTK_WIDGET (find_window ()), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "T-17");
  renewed = choose ("vi");
  wait_until (g_str_equal (get_search (renewed), "T-17"));
  end ();
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

  open_scripted ("running=0");
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
  end ();
}

/* --- the windows over it --- */

#define WIDTH 1000
#define HEIGHT 720

typedef struct
{
  const char *path;
  const char *action;
  const char *title;
  const char *translated;
} Other;

static const Other others[] = {
  { "/ui/language-switch/statistics", "win.statistics", "Statistics", "Thống kê" },
  { "/ui/language-switch/prices", "win.prices", "Prices", "Bảng giá" },
  { "/ui/language-switch/connection", "win.test-connection", "Connection Test",
    "Kiểm tra kết nối" },
  { "/ui/language-switch/repeat", "win.repeat", "Repeat", "Gửi lặp" },
  { "/ui/language-switch/shortcuts", "app.shortcuts", "Keyboard Shortcuts", "Phím tắt" },
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
  end ();
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
  end ();
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
  end ();
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
  end ();
}

/* --- in the middle of something --- */

/* What is undone is undone whatever the words. */
static void
test_what_can_be_undone_stays (void)
{
  OmoWorkspace *workspace = open_demo ();
  OmoWindow *window;

  omo_workspace_clear (workspace);
  window = choose ("vi");
  g_assert_true (gtk_revealer_get_reveal_child (window->notice));
  g_assert_true (gtk_widget_get_visible (window->undo_button));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  wait_until (omo_workspace_get_picture (workspace, 0) != NULL);
  end ();
}

static void
test_marking_goes_on (void)
{
  OmoWorkspace *workspace = open_demo ();
  OmoVerification *verification = omo_workspace_get_verification (workspace);
  gboolean marking;

  gtk_widget_activate_action (GTK_WIDGET (find_window ()), "win.mark", NULL);
  choose ("vi");
  g_object_get (verification, "marking", &marking, NULL);
  g_assert_true (marking);
  end ();
}

static void
test_cutting_goes_on (void)
{
  OmoWorkspace *workspace = open_demo ();
  OmoWindow *window = find_window ();
  OmoSize before;

  load_sample (workspace, "web-slide");
  before = omo_workspace_get_natural_size (workspace);
  omo_canvas_start_crop (window->canvas);
  gtk_widget_activate_action (GTK_WIDGET (window->canvas), "canvas.zoom-original", NULL);
  window = choose ("vi");
  g_assert_true (omo_canvas_is_cropping (window->canvas));
  g_assert_cmpfloat (omo_canvas_get_fit (window->canvas).scale, ==, 1);
  g_assert_cmpfloat (omo_workspace_get_natural_size (workspace).width, ==, before.width);
  end ();
}

static void
test_a_repetition_goes_on (void)
{
  OmoRepetition *repetition;

  open_scripted ("running=0");
  repetition = find_window ()->repetition;
  omo_repetition_start (repetition, 3, NULL);
  g_assert_true (omo_repetition_is_running (repetition));
  choose ("vi");
  g_assert_true (find_window ()->repetition == repetition);
  wait_until (!omo_repetition_is_running (repetition));
  g_assert_cmpuint (omo_repetition_get_n_done (repetition, 0), ==, 3);
  end ();
}

/* --- before an audience --- */

static void
step_to (OmoWindow *window, OmoPresentationStep step)
{
  OmoPresentation *presentation = window->presentation;

  while (omo_presentation_get_step (presentation) < step)
    {
      if (omo_presentation_get_step (presentation) == OMO_STEP_ASKED)
        wait_until (!omo_workspace_is_working (window->workspace));
      omo_presentation_advance (presentation);
      wait_until (step == OMO_STEP_ASKED || !omo_workspace_is_working (window->workspace));
    }
}

/* From another place than the window: nothing of it was to be seen in between. */
static void
test_a_presentation_goes_on (void)
{
  static const char *const captions[] = {
    [OMO_STEP_PICTURE] = "Chọn 2 hình giống nhau, web",
    [OMO_STEP_READY] = "Đã có kết quả.",
  };
  OmoWindow *window;

  open_scripted ("running=0");
  window = find_window ();
  omo_window_present (window, TRUE);
  for (OmoPresentationStep step = OMO_STEP_PICTURE; step <= OMO_STEP_SHOWN; step++)
    {
      if (step == OMO_STEP_ASKED)
        continue;
      step_to (window, step);
      window = choose ("vi");
      g_assert_true (omo_window_is_presenting (window));
      g_assert_cmpint (omo_presentation_get_step (window->presentation), ==, step);
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->header)));
      g_assert_false (gtk_widget_get_visible (window->side));
      g_assert_true (gtk_widget_get_visible (window->caption));
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Omoscope");
      if (step < OMO_STEP_SHOWN)
        g_assert_true (has_label (window->caption, captions[step]));
      g_assert_cmpint (omo_workspace_is_answer_hidden (window->workspace), ==,
                       step == OMO_STEP_READY);
      wait_until (gtk_window_is_fullscreen (GTK_WINDOW (window)));
      window = choose ("en");
    }
  omo_window_present (window, FALSE);
  wait_until (!gtk_window_is_fullscreen (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->header)));
  end ();
}

/* The answer that was on its way comes to the audience. */
static void
test_an_asked_presentation_goes_on (void)
{
  OmoWindow *window;

  open_scripted ("running=1");
  window = find_window ();
  omo_window_present (window, TRUE);
  step_to (window, OMO_STEP_ASKED);
  window = choose ("vi");
  g_assert_cmpint (omo_presentation_get_step (window->presentation), ==, OMO_STEP_ASKED);
  wait_until (omo_presentation_get_step (window->presentation) == OMO_STEP_READY);
  g_assert_true (has_label (window->caption, "Đã có kết quả."));
  end ();
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  start_language ("C.UTF-8");
  settings = g_settings_new (OMO_APPLICATION_ID);
  /* Of a job that ends before its window is in front; there is no desktop to take them. */
  g_settings_set_boolean (settings, "notify", FALSE);
  start_application ();

  g_test_add_func ("/ui/language-switch/work", test_work_stays);
  g_test_add_func ("/ui/language-switch/job", test_a_job_goes_on);
  g_test_add_func ("/ui/language-switch/open", test_what_was_open_is_open);
  g_test_add_func ("/ui/language-switch/search", test_what_was_searched_is_searched);
  g_test_add_func ("/ui/language-switch/preferences", test_preferences_stay_open);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_test_add_data_func (others[i].path, &others[i], test_others_come_back);
  g_test_add_func ("/ui/language-switch/repeat-asks", test_what_was_asked_for_is_asked_for);
  g_test_add_func ("/ui/language-switch/undo", test_undo_stays);
  g_test_add_func ("/ui/language-switch/clear", test_deleting_goes_on);
  g_test_add_func ("/ui/language-switch/undoable", test_what_can_be_undone_stays);
  g_test_add_func ("/ui/language-switch/marking", test_marking_goes_on);
  g_test_add_func ("/ui/language-switch/cutting", test_cutting_goes_on);
  g_test_add_func ("/ui/language-switch/repetition", test_a_repetition_goes_on);
  g_test_add_func ("/ui/language-switch/presentation", test_a_presentation_goes_on);
  g_test_add_func ("/ui/language-switch/presentation-asked", test_an_asked_presentation_goes_on);

  status = g_test_run ();
  g_object_unref (settings);
  return status;
}
