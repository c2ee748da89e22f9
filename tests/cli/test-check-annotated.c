/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-annotated.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sample-job.h"

static const OmoJobId job_id = { (char *) "1", FALSE };
static const OmoReadingChoice degrees = { OMO_READING_DEGREES, OMO_TRAVEL_DEFAULT, FALSE };

typedef struct
{
  char *folder;
  cairo_surface_t *surface;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  g_assert_nonnull (f->folder);
  f->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 3, 2);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
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

/* The pixel in the middle of a mark is the picture's own: that is what the painter's tests say. Here it only
 * matters that the answer is drawn where it is. */
static gboolean
differs_near (cairo_surface_t *drawn, cairo_surface_t *plain, int x, int y)
{
  int stride = cairo_image_surface_get_stride (drawn);
  const guint8 *a = cairo_image_surface_get_data (drawn);
  const guint8 *b = cairo_image_surface_get_data (plain);

  for (int row = y - 14; row <= y + 14; row++)
    for (int column = x - 14; column <= x + 14; column++)
      if (memcmp (a + row * stride + 4 * column, b + row * stride + 4 * column, 3) != 0)
        return TRUE;
  return FALSE;
}

static void
test_render_points (void)
{
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-pair", &job_id, "48_57_289_132");
  cairo_surface_t *plain = omo_picture_get_surface (omo_job_get_picture (job, 0));
  cairo_surface_t *drawn = omo_check_annotated_render (job, NULL);

  g_assert_cmpint (cairo_image_surface_get_width (drawn), ==, 552);
  g_assert_cmpint (cairo_image_surface_get_height (drawn), ==, 344);
  g_assert_true (differs_near (drawn, plain, 78, 92));
  g_assert_true (differs_near (drawn, plain, 470, 215));
  g_assert_false (differs_near (drawn, plain, 537, 15));
  cairo_surface_destroy (drawn);
}

static void
test_render_rotation (void)
{
  g_autoptr (OmoJob) job = sample_job_new_answered ("web-rotate", &job_id, "50");
  cairo_surface_t *drawn = omo_check_annotated_render (job, &degrees);

  g_assert_cmpint (cairo_image_surface_get_width (drawn), ==, 347);
  g_assert_cmpint (cairo_image_surface_get_height (drawn), ==, 347);
  g_assert_cmpuint (omo_check_annotated_get_overlay (job).n_marks, ==, 0);
  cairo_surface_destroy (drawn);
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
  g_test_add_func ("/cli/check-annotated/render/points", test_render_points);
  g_test_add_func ("/cli/check-annotated/render/rotation", test_render_rotation);

  return g_test_run ();
}
