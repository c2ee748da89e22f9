/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-annotated.h"

#include "../folder.h"

#include <string.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  cairo_surface_t *surface;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = folder_new ();
  f->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 3, 2);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  folder_remove (f->folder);
  cairo_surface_destroy (f->surface);
}

static void
assert_saved_as (Fixture *f, const char *name)
{
  g_autofree char *expected = g_build_filename (f->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = omo_check_annotated_save_beside (f->surface, f->folder, "demo", &error);
  cairo_surface_t *read;

  g_assert_no_error (error);
  g_assert_cmpstr (path, ==, expected);
  read = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, 3);
  g_assert_cmpint (cairo_image_surface_get_height (read), ==, 2);
  cairo_surface_destroy (read);
}

static void
write_file (Fixture *f, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static void
assert_file (Fixture *f, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, contents);
}

static void
test_save_repeatedly (Fixture *f, gconstpointer data)
{
  assert_saved_as (f, "demo.png");
  assert_saved_as (f, "demo.png");
}

static void
test_save_beside_others (Fixture *f, gconstpointer data)
{
  g_autofree char *dangling = g_build_filename (f->folder, "demo-2.png", NULL);

  write_file (f, "demo.png", "somebody's");
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  assert_saved_as (f, "demo-3.png");
  assert_saved_as (f, "demo-3.png");
  assert_file (f, "demo.png", "somebody's");
}

static void
test_all_names_taken (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_file (f, "demo.png", "");
  for (guint i = 2; i <= OMO_CHECK_ANNOTATED_MAX_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("demo-%u.png", i);
      write_file (f, name, "");
    }

  g_assert_null (omo_check_annotated_save_beside (f->surface, f->folder, "demo", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
}

static void
test_no_folder (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (f->folder, "nowhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_check_annotated_save_beside (f->surface, folder, "demo", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_same_file (Fixture *f, gconstpointer data)
{
  g_autofree char *first = g_build_filename (f->folder, "first", NULL);
  g_autofree char *around = g_build_filename (f->folder, ".", "first", NULL);
  g_autofree char *alias = g_build_filename (f->folder, "alias", NULL);
  g_autofree char *second = g_build_filename (f->folder, "second", NULL);

  write_file (f, "first", "1");
  g_assert_false (omo_check_annotated_is_same_file (first, second));
  write_file (f, "second", "1");
  g_assert_cmpint (symlink ("first", alias), ==, 0);

  g_assert_true (omo_check_annotated_is_same_file (first, around));
  g_assert_true (omo_check_annotated_is_same_file (alias, first));
  g_assert_false (omo_check_annotated_is_same_file (first, second));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/cli/check-annotated/save/repeatedly", test_save_repeatedly);
  ADD ("/cli/check-annotated/save/beside-others", test_save_beside_others);
  ADD ("/cli/check-annotated/save/all-names-taken", test_all_names_taken);
  ADD ("/cli/check-annotated/save/no-folder", test_no_folder);
  ADD ("/cli/check-annotated/same-file", test_same_file);

  return g_test_run ();
}
