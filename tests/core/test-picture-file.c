/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "core/omo-error.h"
#include "tiny-pictures.h"

/* A machine under load is slow; a hang is longer. */
#define PATIENCE (60 * G_USEC_PER_SEC)

typedef struct
{
  char *directory;
  GPtrArray *files; /* of names, removed at the end */
  char *decoder;    /* as the environment had it */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("omoscope-XXXXXX", &error);
  g_assert_no_error (error);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->decoder = g_strdup (g_getenv ("OMOSCOPE_DECODE"));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_setenv ("OMOSCOPE_DECODE", self->decoder, TRUE);
  for (guint i = 0; i < self->files->len; i++)
    g_unlink (self->files->pdata[i]);
  g_rmdir (self->directory);
  g_ptr_array_unref (self->files);
  g_free (self->directory);
  g_free (self->decoder);
}

/* The path of a file that is removed at the end. */
static const char *
add_path (Fixture *self, const char *name)
{
  char *path = g_build_filename (self->directory, name, NULL);

  g_ptr_array_add (self->files, path);
  return path;
}

static GFile *
write_file (Fixture *self, const char *name, gconstpointer data, gsize size)
{
  const char *path = add_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
} Bomb;

#define BOMB(name, bytes)                                                                          \
  {                                                                                                \
    name, bytes, sizeof (bytes) - 1                                                                \
  }

static const Bomb bombs[] = {
  BOMB ("png",
        "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xc3\x50\0\0\xc3\x50\x08\6\0\0\0\x0d\x7a\x0a\xcb"
        "\0\0\0\x05IDATx\x9c\x03\0\0\xd2\xf9\x3a\x3d\0\0\0\0IEND\xae\x42\x60\x82"),
  BOMB ("jpeg", "\xff\xd8\xff\xc0\x00\x0b\x08\xff\xdc\xff\xdc\x01\x01\x11\x00\xff\xd9"),
  BOMB ("gif", "GIF89a\xff\xff\xff\xff\0\0\0;"),
  BOMB ("bmp", "BM\x1c\0\0\0\0\0\0\0\x1c\0\0\0\x28\0\0\0\xff\xff\0\0\xff\xff\0\0\x01\0"),
};

/* With no decoder to start, the refusal can only come from the header. */
static void
test_bomb (Fixture *self, gconstpointer data)
{
  const Bomb *bomb = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (bomb->bytes, bomb->size);
  g_autoptr (GError) error = NULL;

  g_setenv ("OMOSCOPE_DECODE", "/nonexistent", TRUE);

  g_assert_null (omo_picture_new_from_bytes (bytes, "bomb", NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE);
}

/* WebP called .png: told by content. What was in the file is what is sent. */
static void
test_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file =
      write_file (self, "pair.png", tiny_webp_lossless, sizeof tiny_webp_lossless);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) picture = omo_picture_new_from_file (file, NULL, &error);
  GBytes *bytes;

  if (picture == NULL && strstr (error->message, "webp-pixbuf-loader") != NULL)
    {
      g_test_skip (error->message);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpint (omo_picture_get_kind (picture), ==, OMO_PICTURE_WEBP);
  g_assert_cmpstr (omo_picture_get_name (picture), ==, "pair.png");
  bytes = omo_picture_get_bytes (picture);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), tiny_webp_lossless,
                   sizeof tiny_webp_lossless);
}

static void
check_file_refused (GFile *file, OmoErrorCode code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_picture_new_from_file (file, NULL, &error));
  g_assert_error (error, OMO_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_bad_files (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) directory = g_file_new_for_path (self->directory);
  g_autoptr (GFile) missing = g_file_get_child (directory, "missing.png");
  g_autoptr (GFile) html = write_file (self, "page.png", "<html>", 6);
  g_autoptr (GFile) empty = write_file (self, "empty.png", "", 0);
  g_autoptr (GFile) pipe = g_file_new_for_path (add_path (self, "pipe"));

  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);

  check_file_refused (directory, OMO_ERROR_PICTURE_UNREADABLE, "a folder");
  check_file_refused (missing, OMO_ERROR_FILE_UNREADABLE, "no such file");
  check_file_refused (html, OMO_ERROR_PICTURE_UNREADABLE, "looks like HTML");
  check_file_refused (empty, OMO_ERROR_PICTURE_UNREADABLE, "empty");
  check_file_refused (pipe, OMO_ERROR_PICTURE_UNREADABLE, "not a regular file");
}

static void
test_large_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "large.png", tiny_png, sizeof tiny_png);

  g_assert_cmpint (truncate (g_file_peek_path (file), OMO_PICTURE_MAX_BYTES), ==, 0);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (OmoPicture) picture = omo_picture_new_from_file (file, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (g_bytes_get_size (omo_picture_get_bytes (picture)), ==,
                      OMO_PICTURE_MAX_BYTES);
  }
  g_assert_cmpint (truncate (g_file_peek_path (file), OMO_PICTURE_MAX_BYTES + 1), ==, 0);
  check_file_refused (file, OMO_ERROR_PICTURE_TOO_LARGE, "20971521 bytes, more than 20971520");
}

typedef struct
{
  gboolean is_done;
  OmoPicture *picture;
  GError *error;
} Loading;

static void
loading_clear (Loading *self)
{
  g_clear_pointer (&self->picture, omo_picture_unref);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loading, loading_clear)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Loading *loading = user_data;

  g_assert_null (source);
  loading->picture = omo_picture_load_finish (result, &loading->error);
  loading->is_done = TRUE;
}

static void
wait_for (Loading *loading)
{
  gint64 limit = g_get_monotonic_time () + PATIENCE;

  while (!loading->is_done && g_get_monotonic_time () < limit)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_true (loading->is_done);
}

static void
test_async (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "pair.gif", tiny_gif, sizeof tiny_gif);
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_bmp, sizeof tiny_bmp);
  g_auto (Loading) first = { 0 };
  g_auto (Loading) second = { 0 };

  omo_picture_load_file_async (file, NULL, loaded_cb, &first);
  omo_picture_load_bytes_async (bytes, "pasted", NULL, loaded_cb, &second);
  wait_for (&first);
  wait_for (&second);

  g_assert_no_error (first.error);
  g_assert_cmpstr (omo_picture_get_name (first.picture), ==, "pair.gif");
  g_assert_cmpstr (omo_picture_get_kind_name (first.picture), ==, "GIF");
  g_assert_no_error (second.error);
  g_assert_cmpstr (omo_picture_get_name (second.picture), ==, "pasted");
  g_assert_true (omo_picture_get_bytes (second.picture) == bytes);
}

/* Cancelled while the decoder, which would take ten minutes, is at work. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  const char *mark = add_path (self, "started");
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n: >'%s'\nexec sleep 600\n", mark);
  g_autoptr (GFile) decoder = write_file (self, "decoder", script, strlen (script));
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_png, sizeof tiny_png);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Loading) loading = { 0 };
  gint64 limit = g_get_monotonic_time () + PATIENCE;

  g_setenv ("OMOSCOPE_DECODE", g_file_peek_path (decoder), TRUE);
  omo_picture_load_bytes_async (bytes, "pasted", cancellable, loaded_cb, &loading);
  while (!g_file_test (mark, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < limit)
    g_usleep (1000);
  g_cancellable_cancel (cancellable);
  wait_for (&loading);

  g_assert_error (loading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled_before (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "pair.gif", tiny_gif, sizeof tiny_gif);
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_png, sizeof tiny_png);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_null (omo_picture_new_from_bytes (bytes, "pasted", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (omo_picture_new_from_file (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, func) g_test_add ("/core/picture/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bombs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/picture/bomb/%s", bombs[i].name);
      g_test_add (path, Fixture, &bombs[i], set_up, test_bomb, tear_down);
    }
  ADD ("file", test_file);
  ADD ("bad-files", test_bad_files);
  ADD ("large-file", test_large_file);
  ADD ("async", test_async);
  ADD ("cancel", test_cancel);
  ADD ("cancelled-before", test_cancelled_before);

  return g_test_run ();
}
