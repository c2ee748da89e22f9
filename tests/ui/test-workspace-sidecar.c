/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace.h"

#include <gtk/gtk.h>
#include <string.h>

#include "../folder.h"
#include "ui/omo-application.h"
#include "waiting.h"

typedef struct
{
  GSettings *settings;
  OmoWorkspace *workspace;
  char *notice; /* the last one */
  char *change;
  char *folder;
} Fixture;

static void
noticed_cb (OmoWorkspace *workspace, const GError *error, const char *text, Fixture *fixture)
{
  g_free (fixture->notice);
  fixture->notice = g_strdup (text);
}

static void
changed_cb (OmoWorkspace *workspace, const char *text, Fixture *fixture)
{
  g_free (fixture->change);
  fixture->change = g_strdup (text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->workspace = omo_workspace_new (fixture->settings);
  fixture->folder = folder_new ();
  g_signal_connect (fixture->workspace, "notice", G_CALLBACK (noticed_cb), fixture);
  g_signal_connect (fixture->workspace, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->settings);
  g_free (fixture->notice);
  g_free (fixture->change);
  folder_remove (fixture->folder);
}

/* A sample's file, or a copy of it in the folder. */
static GFile *
copy_sample (Fixture *fixture, const char *name)
{
  g_autoptr (GFile) from =
      g_file_new_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "data", "samples", name, NULL);
  GFile *to = g_file_new_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
  return to;
}

static void
write_truth (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.json", fixture->folder, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static gboolean
is_loading (Fixture *fixture)
{
  gboolean loading;

  g_object_get (fixture->workspace, "loading", &loading, NULL);
  return loading;
}

static void
load (Fixture *fixture, const char *const *names)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = copy_sample (fixture, names[i]);

      g_list_store_append (files, file);
    }
  omo_workspace_load_files (fixture->workspace, G_LIST_MODEL (files));
  wait_until (!is_loading (fixture));
}

static const OmoExpected *
get_truth (Fixture *fixture)
{
  return omo_verification_get_expected (omo_workspace_get_verification (fixture->workspace));
}

static void
test_the_truth_comes_with_the_picture (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "web-pair.png", NULL };
  g_autoptr (GFile) truth = copy_sample (fixture, "web-pair.png.json");

  load (fixture, names);
  g_assert_cmpint (omo_workspace_get_job_type (fixture->workspace)->kind, ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 340);
  g_assert_nonnull (get_truth (fixture));
  g_assert_cmpfloat (get_truth (fixture)->points[1].x, ==, 470);
  g_assert_nonnull (strstr (fixture->change, "web-pair.png.json"));
  g_assert_null (fixture->notice);
  /* First what the file said, then the picture. */
  omo_workspace_undo (fixture->workspace);
  g_assert_null (get_truth (fixture));
  g_assert_cmpfloat (omo_workspace_get_view_size (fixture->workspace).width, ==, 552);
  omo_workspace_undo (fixture->workspace);
  g_assert_null (omo_workspace_get_picture (fixture->workspace, 0));
}

static void
test_a_pair_has_one (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "web-rotate-outer.png", "web-rotate-inner.png", NULL };
  g_autoptr (GFile) truth = copy_sample (fixture, "web-rotate-inner.png.json");

  load (fixture, names);
  g_assert_cmpint (omo_workspace_get_job_type (fixture->workspace)->kind, ==, OMO_JOB_WEB_ROTATE);
  g_assert_nonnull (get_truth (fixture));
  g_assert_cmpfloat (get_truth (fixture)->degrees, ==, 50);
}

/* The job type that it says counts; a next picture without one is proposed anew. */
static void
test_it_says_the_job_type (Fixture *fixture, gconstpointer data)
{
  static const char *const slide[] = { "web-slide.png", NULL };
  static const char *const phone[] = { "phone-pair.png", NULL };
  g_autoptr (GFile) truth = copy_sample (fixture, "web-slide.png.json");

  load (fixture, slide);
  g_assert_cmpint (omo_workspace_get_job_type (fixture->workspace)->kind, ==, OMO_JOB_WEB_SLIDE);
  g_assert_cmpfloat (get_truth (fixture)->x, ==, 331);
  load (fixture, phone);
  g_assert_cmpint (omo_workspace_get_job_type (fixture->workspace)->kind, ==, OMO_JOB_PHONE_PAIR);
  g_assert_null (get_truth (fixture));
}

static void
test_a_broken_one_is_told (Fixture *fixture, gconstpointer text)
{
  static const char *const names[] = { "web-pair.png", NULL };

  write_truth (fixture, "web-pair.png", text);
  load (fixture, names);
  g_assert_nonnull (omo_workspace_get_picture (fixture->workspace, 0));
  g_assert_null (get_truth (fixture));
  g_assert_nonnull (fixture->notice);
  g_assert_nonnull (strstr (fixture->notice, "web-pair.png.json"));
  g_assert_null (fixture->change);
}

static void
test_each_of_a_queue_has_its_own (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "phone-pair.png", "web-pair.png", "web-slide.png", NULL };
  g_autoptr (GFile) pair = copy_sample (fixture, "web-pair.png.json");
  g_autoptr (GFile) slide = copy_sample (fixture, "web-slide.png.json");

  load (fixture, names);
  wait_until (omo_workspace_get_picture (fixture->workspace, 0) != NULL);
  g_assert_null (get_truth (fixture));
  g_assert_true (omo_workspace_step (fixture->workspace, 1));
  wait_until (!is_loading (fixture));
  g_assert_cmpfloat (get_truth (fixture)->points[0].x, ==, 78);
  g_assert_true (omo_workspace_step (fixture->workspace, 1));
  wait_until (!is_loading (fixture));
  g_assert_cmpfloat (get_truth (fixture)->x, ==, 331);
  g_assert_true (omo_workspace_step (fixture->workspace, -1));
  wait_until (!is_loading (fixture));
  g_assert_cmpfloat (get_truth (fixture)->points[0].x, ==, 78);
}

#define ADD(path, data, test)                                                                      \
  g_test_add ("/ui/workspace-sidecar/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("one", NULL, test_the_truth_comes_with_the_picture);
  ADD ("pair", NULL, test_a_pair_has_one);
  ADD ("job-type", NULL, test_it_says_the_job_type);
  ADD ("broken/no-json", "78, 92", test_a_broken_one_is_told);
  ADD ("broken/no-truth", "{\"job_type\": \"web-pair\"}", test_a_broken_one_is_told);
  ADD ("broken/outside", "{\"points_natural\": [[78, 92], [552, 215]]}", test_a_broken_one_is_told);
  ADD ("queue", NULL, test_each_of_a_queue_has_its_own);

  return g_test_run ();
}
