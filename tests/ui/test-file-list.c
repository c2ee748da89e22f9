/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-file-list.h"

#include <glib/gstdio.h>

#include "../folder.h"
#include "core/omo-error.h"
#include "waiting.h"

typedef struct
{
  GAsyncResult *result;
  char *folder;
} Fixture;

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Fixture *) user_data)->result = g_object_ref (result);
}

static void
put_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_remove (fixture->folder);
  g_clear_object (&fixture->result);
}

static GListModel *
expand (Fixture *fixture, const char *path, gboolean *out_is_cut, GError **error)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  g_clear_object (&fixture->result);
  omo_file_list_expand_async (G_LIST_MODEL (files), NULL, listed_cb, fixture);
  wait_until (fixture->result != NULL);
  return omo_file_list_expand_finish (fixture->result, out_is_cut, error);
}

static GListModel *
expand_two (Fixture *fixture, const char *first, const char *second)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  const char *names[] = { first, second };

  for (gsize i = 0; i < G_N_ELEMENTS (names) && names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, names[i], NULL);

      g_list_store_append (files, file);
    }
  g_clear_object (&fixture->result);
  omo_file_list_expand_async (G_LIST_MODEL (files), NULL, listed_cb, fixture);
  wait_until (fixture->result != NULL);
  return omo_file_list_expand_finish (fixture->result, NULL, NULL);
}

static void
check_name (GListModel *files, guint position, const char *name)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, position);
  g_autofree char *found = g_file_get_basename (file);

  g_assert_cmpstr (found, ==, name);
}

static void
test_a_folder_gives_its_pictures (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_build_filename (fixture->folder, "below.png", NULL);
  g_autoptr (GListModel) files = NULL;

  put_file (fixture, "b10.png");
  put_file (fixture, "b9.jpg");
  put_file (fixture, "notes.txt");
  put_file (fixture, ".hidden.png");
  g_mkdir (below, 0700);
  files = expand (fixture, fixture->folder, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (files), ==, 2);
  check_name (files, 0, "b9.jpg");
  check_name (files, 1, "b10.png");
}

static void
test_a_file_stays_itself (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone.txt", NULL);
  g_autoptr (GListModel) files = expand (fixture, path, NULL, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (files), ==, 1);
  check_name (files, 0, "gone.txt");
}

static void
test_an_empty_folder_is_an_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (expand (fixture, fixture->folder, NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_PICTURE);
}

static void
test_a_large_folder_is_cut (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) files = NULL;
  gboolean is_cut = FALSE;

  for (guint i = 0; i <= OMO_FILE_LIST_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.png", i);

      put_file (fixture, name);
    }
  files = expand (fixture, fixture->folder, &is_cut, NULL);
  g_assert_true (is_cut);
  g_assert_cmpuint (g_list_model_get_n_items (files), ==, OMO_FILE_LIST_MAX);
}

#define ADD(path, test) g_test_add ("/ui/file-list/" path, Fixture, NULL, set_up, test, tear_down)

static void
test_the_truth_stands_for_its_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) both = NULL;
  g_autoptr (GListModel) truth = NULL;
  g_autoptr (GListModel) alone = NULL;

  put_file (fixture, "a.png");
  put_file (fixture, "a.png.json");
  put_file (fixture, "b.png.json");
  both = expand_two (fixture, "a.png.json", "a.png");
  g_assert_cmpuint (g_list_model_get_n_items (both), ==, 1);
  check_name (both, 0, "a.png");
  truth = expand_two (fixture, "a.png.json", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (truth), ==, 1);
  check_name (truth, 0, "a.png");
  /* Without a picture it is a file like any other. */
  alone = expand_two (fixture, "b.png.json", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (alone), ==, 1);
  check_name (alone, 0, "b.png.json");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("folder", test_a_folder_gives_its_pictures);
  ADD ("file", test_a_file_stays_itself);
  ADD ("empty", test_an_empty_folder_is_an_error);
  ADD ("large", test_a_large_folder_is_cut);
  ADD ("sidecar", test_the_truth_stands_for_its_picture);

  return g_test_run ();
}
