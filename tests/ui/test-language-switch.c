/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "switch-fixture.h"
#include "ui/omo-canvas-private.h"
#include "ui/omo-history-pane.h"
#include "waiting.h"
#include "widget-search.h"
#include "workspace-fixture.h"

static OmoWorkspace *
open_scripted (const char *script)
{
  OmoWorkspace *workspace = open_demo ();

  g_assert_true (omo_workspace_set_script (workspace, script, NULL));
  return workspace;
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
  close_switched ();
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
  close_switched ();
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
  close_switched ();
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
  close_switched ();
}

static guint
count_chosen (OmoWindow *window)
{
  g_autoptr (GArray) chosen =
      window->history == NULL ? NULL
                              : omo_history_pane_list_chosen (OMO_HISTORY_PANE (window->history));

  return chosen == NULL ? 0 : chosen->len;
}

/* Chosen anew until there is something to choose. */
static gboolean
choose_all (OmoWindow *window)
{
  gtk_widget_activate_action (window->history, "history.choose-all", NULL);
  return count_chosen (window) > 0;
}

static void
test_what_was_chosen_is_chosen (void)
{
  OmoWindow *renewed;
  guint n;

  submit (open_scripted ("running=0"));
  g_object_set (find_window (), "history-shown", TRUE, NULL);
  wait_until (choose_all (find_window ()));
  n = count_chosen (find_window ());
  renewed = choose ("vi");
  wait_until (count_chosen (renewed) == n);
  close_switched ();
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
  close_switched ();
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
  close_switched ();
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
  close_switched ();
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
  close_switched ();
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
  close_switched ();
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
  close_switched ();
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  start_switching ();

  g_test_add_func ("/ui/language-switch/work", test_work_stays);
  g_test_add_func ("/ui/language-switch/job", test_a_job_goes_on);
  g_test_add_func ("/ui/language-switch/open", test_what_was_open_is_open);
  g_test_add_func ("/ui/language-switch/search", test_what_was_searched_is_searched);
  g_test_add_func ("/ui/language-switch/chosen", test_what_was_chosen_is_chosen);
  g_test_add_func ("/ui/language-switch/undoable", test_what_can_be_undone_stays);
  g_test_add_func ("/ui/language-switch/marking", test_marking_goes_on);
  g_test_add_func ("/ui/language-switch/cutting", test_cutting_goes_on);
  g_test_add_func ("/ui/language-switch/repetition", test_a_repetition_goes_on);
  g_test_add_func ("/ui/language-switch/presentation", test_a_presentation_goes_on);
  g_test_add_func ("/ui/language-switch/presentation-asked", test_an_asked_presentation_goes_on);

  status = g_test_run ();
  end_switching ();
  return status;
}
