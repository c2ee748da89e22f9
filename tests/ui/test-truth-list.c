/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-truth-list.h"

#include "ui/omo-application.h"
#include "ui/omo-point-row.h"
#include "workspace-fixture.h"
#include "widget-search.h"

typedef struct
{
  GSettings *settings;
  OmoWorkspace *workspace;
  GtkWidget *list;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer sample)
{
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->workspace = omo_workspace_new (fixture->settings);
  fixture->list =
      g_object_ref_sink (g_object_new (OMO_TYPE_TRUTH_LIST, "workspace", fixture->workspace, NULL));
  load_sample (fixture->workspace, sample);
}

static void
tear_down (Fixture *fixture, gconstpointer sample)
{
  g_assert_finalize_object (fixture->list);
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->settings);
}

static GtkWidget *
get_row (Fixture *fixture, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (fixture->list);

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static void
test_points (Fixture *fixture, gconstpointer sample)
{
  OmoVerification *verification = omo_workspace_get_verification (fixture->workspace);

  g_assert_false (gtk_widget_get_visible (fixture->list));
  omo_verification_set_point (verification, 0, (OmoPoint){ 78, 92 });
  g_assert_true (gtk_widget_get_visible (fixture->list));
  g_assert_true (gtk_widget_get_visible (get_row (fixture, 0)));
  g_assert_false (gtk_widget_get_visible (get_row (fixture, 1)));
  /* 78 · 340 / 552 and 92 · 212 / 344 */
  g_assert_true (has_label (get_row (fixture, 0), "48, 56.7"));
  g_assert_true (has_label (get_row (fixture, 0), "natural 78, 92"));
  omo_verification_set_point (verification, 1, (OmoPoint){ 470, 215 });
  g_assert_true (gtk_widget_get_visible (get_row (fixture, 1)));
  g_object_set (fixture->workspace, "view-width", 552, "view-height", 344, NULL);
  g_assert_true (has_label (get_row (fixture, 0), "78, 92"));
  omo_verification_clear_truth (verification);
  g_assert_false (gtk_widget_get_visible (fixture->list));
}

static void
test_slide (Fixture *fixture, gconstpointer sample)
{
  omo_verification_set_point (omo_workspace_get_verification (fixture->workspace), 0,
                              (OmoPoint){ 331, 0 });
  g_assert_true (gtk_widget_get_visible (fixture->list));
  g_assert_true (has_label (fixture->list, "203.9 px"));
  g_assert_true (has_label (fixture->list, "331 px natural"));
}

static void
test_rotation (Fixture *fixture, gconstpointer sample)
{
  OmoVerification *verification = omo_workspace_get_verification (fixture->workspace);

  omo_verification_set_degrees (verification, 50);
  g_assert_true (gtk_widget_get_visible (fixture->list));
  g_assert_true (has_label (fixture->list, "50°"));
  /* 271 · 50 / 360 */
  g_assert_true (has_label (fixture->list, "37.6 px of the slider"));
  g_object_set (fixture->workspace, "travel", 284.0, NULL);
  g_assert_true (has_label (fixture->list, "39.4 px of the slider"));
  omo_verification_clear_truth (verification);
  g_assert_false (gtk_widget_get_visible (fixture->list));
}

static void
test_a_row_is_lit (Fixture *fixture, gconstpointer sample)
{
  guint hovered = 0;

  omo_verification_set_point (omo_workspace_get_verification (fixture->workspace), 0,
                              (OmoPoint){ 78, 92 });
  g_object_set (fixture->list, "hovered", 1, NULL);
  g_assert_true (gtk_widget_has_css_class (get_row (fixture, 0), "lit"));
  g_signal_emit_by_name (get_row (fixture, 0), "pointed", 0u);
  g_assert_false (gtk_widget_has_css_class (get_row (fixture, 0), "lit"));
  g_signal_emit_by_name (get_row (fixture, 0), "pointed", 1u);
  g_object_get (fixture->list, "hovered", &hovered, NULL);
  g_assert_cmpuint (hovered, ==, 1);
}

#define ADD(path, sample, test)                                                                    \
  g_test_add ("/ui/truth-list/" path, Fixture, sample, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("points", "web-pair", test_points);
  ADD ("slide", "web-slide", test_slide);
  ADD ("rotation", "web-rotate", test_rotation);
  ADD ("lit", "web-pair", test_a_row_is_lit);

  return g_test_run ();
}
