/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case-file.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cases.h"
#include "core/omo-error.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("omoscope-XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "a.omocase", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_unlink (f->path);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->path);
  g_free (f->folder);
}

static void
assert_refused (Fixture *f, GCancellable *cancellable, GQuark domain, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (f->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_case_file_read (file, NULL, cancellable, &error));
  g_assert_error (error, domain, code);
}

static void
test_read (Fixture *f, gconstpointer data)
{
  g_autoptr (OmoJob) job = create_solved_case_job ("web-pair");
  g_autoptr (OmoCase) written = omo_case_new_from_job (job, NULL, NULL);
  g_autoptr (GBytes) bytes = omo_case_write (written, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (f->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCase) read = NULL;

  g_assert_true (g_file_set_contents (f->path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  read = omo_case_file_read (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->answer->raw, ==, written->answer->raw);
  g_assert_true (g_bytes_equal (read->pictures[0], written->pictures[0]));
}

static void
test_missing (Fixture *f, gconstpointer data)
{
  assert_refused (f, NULL, OMO_ERROR, OMO_ERROR_FILE_UNREADABLE);
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_assert_true (g_file_set_contents (f->path, "", 0, NULL));
  assert_refused (f, NULL, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
}

static void
test_folder (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  assert_refused (f, NULL, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
  g_assert_cmpint (g_rmdir (f->path), ==, 0);
}

/* To read it would wait for a writer that never comes. */
static void
test_pipe (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  assert_refused (f, NULL, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
}

/* Without a byte on the disk. */
static void
test_too_large (Fixture *f, gconstpointer data)
{
  g_assert_true (g_file_set_contents (f->path, "{", 1, NULL));
  g_assert_cmpint (truncate (f->path, (off_t) OMO_CASE_MAX_BYTES + 1), ==, 0);
  assert_refused (f, NULL, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_true (g_file_set_contents (f->path, "{}", 2, NULL));
  g_cancellable_cancel (cancellable);
  assert_refused (f, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/core/case-file/read", test_read);
  ADD ("/core/case-file/missing", test_missing);
  ADD ("/core/case-file/empty", test_empty);
  ADD ("/core/case-file/folder", test_folder);
  ADD ("/core/case-file/pipe", test_pipe);
  ADD ("/core/case-file/too-large", test_too_large);
  ADD ("/core/case-file/cancelled", test_cancelled);
  return g_test_run ();
}
