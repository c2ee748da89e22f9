/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-decoding.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

#include <glib/gstdio.h>

#include "core/omo-error.h"
#include "tiny-pictures.h"

/* A decoder that misbehaves: a shell script in place of the program, the picture's header on its standard
 * output beforehand when `sends_header`. */
typedef struct
{
  const char *name;
  gboolean sends_header;
  const char *script;
  const char *words; /* of the message */
} Fault;

#define TOO_MUCH "decoding it takes more memory or time than any captcha needs"

static const Fault faults[] = {
  { "nothing", FALSE, "exit 0", "status 0" },
  { "status", FALSE, "exit 9", "status 9" },
  { "line", FALSE, "echo 'broken PNG: so it is' >&2; exit 3", "broken PNG: so it is" },
  { "no-line", FALSE, "exit 3", "status 3" },
  { "line-not-utf8", FALSE, "printf '\\377 broken' >&2; exit 3", "\357\277\275 broken" },
  { "too-much", FALSE, "echo 'no memory' >&2; exit 4", TOO_MUCH },
  { "out-of-time", FALSE, "kill -s XCPU $$", TOO_MUCH },
  { "killed", FALSE, "kill -s KILL $$", TOO_MUCH },
  { "out-of-memory", FALSE, "kill -s ABRT $$", TOO_MUCH },
  { "crash", FALSE, "kill -s SEGV $$", "killed by signal 11" },
  { "not-a-header", FALSE, "echo hello hello hello hello", "something else than a picture of 3x2" },
  { "not-a-header-and-stays", FALSE, "echo hello hello hello; exec sleep 600",
    "something else than a picture of 3x2" },
  { "too-few-pixels", TRUE, "printf 12345678901234567890123", "status 0" },
  { "too-few-pixels-and-a-line", TRUE, "printf 123; echo 'disk full' >&2; exit 3", "disk full" },
  { "too-many-pixels", TRUE, "printf 1234567890123456789012345", "more than a picture" },
  { "too-many-pixels-for-ever", TRUE, "exec cat /dev/zero", "more than a picture" },
  { "pixels-and-bad-status", TRUE, "printf 123456789012345678901234; exit 9", "status 9" },
};

typedef struct
{
  char *directory;
  char *program;
  char *header;
  char *process_id; /* name of a file */
  char *decoder;    /* the real one, as the environment had it */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OmoDecodedHeader header = { OMO_DECODED_MAGIC, 3, 2 };

  self->directory = g_dir_make_tmp ("omoscope-XXXXXX", &error);
  g_assert_no_error (error);
  self->program = g_build_filename (self->directory, "decoder", NULL);
  self->header = g_build_filename (self->directory, "header", NULL);
  self->process_id = g_build_filename (self->directory, "process-id", NULL);
  self->decoder = g_strdup (g_getenv ("OMOSCOPE_DECODE"));
  g_file_set_contents (self->header, (const char *) &header, sizeof header, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_setenv ("OMOSCOPE_DECODE", self->decoder, TRUE);
  g_unlink (self->program);
  g_unlink (self->header);
  g_unlink (self->process_id);
  g_rmdir (self->directory);
  g_free (self->directory);
  g_free (self->program);
  g_free (self->header);
  g_free (self->process_id);
  g_free (self->decoder);
}

static void
install_script (Fixture *self, gboolean sends_header, const char *script)
{
  g_autofree char *text =
      g_strdup_printf ("#!/bin/sh\necho $$ >'%s'\n%s'%s'\n%s\n", self->process_id,
                       sends_header ? "cat " : ": ", self->header, script);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (self->program, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
  g_setenv ("OMOSCOPE_DECODE", self->program, TRUE);
}

static cairo_surface_t *
run (GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (tiny_png, sizeof tiny_png);
  OmoPictureHeader header = { OMO_PICTURE_PNG, 3, 2, 1, FALSE, FALSE };

  return omo_decoding_run (bytes, &header, cancellable, error);
}

/* 0 until the script has written its process id whole. */
static int
read_process_id (Fixture *self)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (self->process_id, &text, NULL, NULL) || strchr (text, '\n') == NULL)
    return 0;
  return (int) g_ascii_strtoll (text, NULL, 10);
}

static void
check_child_is_gone (Fixture *self)
{
  int process_id = read_process_id (self);

  g_assert_cmpint (process_id, >, 0);
  g_assert_cmpint (kill (process_id, 0), ==, -1);
  g_assert_cmpint (errno, ==, ESRCH);
}

static void
test_fault (Fixture *self, gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GError) error = NULL;

  install_script (self, fault->sends_header, fault->script);

  g_assert_null (run (NULL, &error));

  g_assert_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE);
  g_assert_nonnull (strstr (error->message, fault->words));
  check_child_is_gone (self);
}

static void
test_pixels (Fixture *self, gconstpointer data)
{
  static const guint32 expected[] = { 0xffff0000u, 0xff00ff00u, 0xff0000ffu,
                                      0xffffffffu, 0xff000000u, 0 };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = run (NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_format (surface), ==, CAIRO_FORMAT_ARGB32);
  g_assert_cmpmem (cairo_image_surface_get_data (surface), 24, expected, sizeof expected);
  cairo_surface_destroy (surface);
}

static void
test_no_program (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("OMOSCOPE_DECODE", self->program, TRUE);

  g_assert_null (run (NULL, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_DECODER);
  g_assert_true (g_str_has_prefix (error->message, "the decoder cannot be started: "));
}

/* The token and switches for debugging stay here; the rest of the environment goes along. */
static void
test_environment (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  install_script (self, FALSE, "echo \"[$OMOSCOPE_TOKEN$G_DEBUG] ${HOME:+home}\" >&2; exit 3");
  g_setenv ("OMOSCOPE_TOKEN", "s3cret", TRUE);
  g_setenv ("HOME", self->directory, TRUE);

  g_assert_null (run (NULL, &error));
  g_unsetenv ("OMOSCOPE_TOKEN");
  g_assert_cmpstr (error->message, ==, "[] home");
}

static gpointer
cancel_when_started_cb (gpointer data)
{
  gpointer *arguments = data;
  gint64 limit = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (read_process_id (arguments[0]) == 0 && g_get_monotonic_time () < limit)
    g_usleep (1000);
  g_cancellable_cancel (arguments[1]);
  return NULL;
}

/* Whatever the child is at, it is killed and reaped before the call returns. */
static void
test_cancel (Fixture *self, gconstpointer script)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gpointer arguments[] = { self, cancellable };
  GThread *thread;

  install_script (self, TRUE, script);
  thread = g_thread_new ("cancel", cancel_when_started_cb, arguments);

  g_assert_null (run (cancellable, &error));

  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  check_child_is_gone (self);
}

#define ADD(path, data, func)                                                                      \
  g_test_add ("/core/decoding/" path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/decoding/fault/%s", faults[i].name);
      g_test_add (path, Fixture, &faults[i], set_up, test_fault, tear_down);
    }
  ADD ("pixels", NULL, test_pixels);
  ADD ("no-program", NULL, test_no_program);
  ADD ("environment", NULL, test_environment);
  ADD ("cancel/while-reading", "exec sleep 600", test_cancel);
  ADD ("cancel/while-it-ends", "exec >&-; exec sleep 600", test_cancel);

  return g_test_run ();
}
