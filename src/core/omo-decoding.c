/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create */

#include "core/omo-decoding.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/omo-error.h"

#define PROGRAM OMO_LIBEXECDIR "/omoscope-decode"
#define PROGRAM_VARIABLE "OMOSCOPE_DECODE"

#define TOO_MUCH "decoding it takes more memory or time than any captcha needs"

/* Secrets and debugging switches that are none of the child's business. */
static const char *const private_variables[] = { "OMOSCOPE_TOKEN", "G_DEBUG", "G_MESSAGES_DEBUG" };

static void
set_system_error (GError **error, const char *action)
{
  int saved = errno;

  g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "%s: %s", action,
               g_strerror (saved));
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }
  return lseek (fd, 0, SEEK_SET) == 0;
}

/* A file in memory that reads as `bytes`. With a pipe, a child that ends early would send us SIGPIPE, and one
 * that writes before it has read all would wait for us for ever. */
static int
open_input (GBytes *bytes, GError **error)
{
  int fd = memfd_create ("omoscope-picture", MFD_CLOEXEC);

  if (fd >= 0 && write_all (fd, bytes))
    return fd;
  set_system_error (error, "the picture cannot be handed to the decoder");
  if (fd >= 0)
    close (fd);
  return -1;
}

static const char *
get_program (void)
{
  const char *program = g_getenv (PROGRAM_VARIABLE);

  return program == NULL ? PROGRAM : program;
}

static GSubprocess *
start (GBytes *bytes, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) reason = NULL;
  GSubprocess *process;
  int input = open_input (bytes, error);

  if (input < 0)
    return NULL;
  /* With the descriptors inherited GLib need not copy this process' page tables, which are large where there is
   * a window; the child closes them before it looks at a byte. */
  launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
                                 | G_SUBPROCESS_FLAGS_INHERIT_FDS);
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  for (guint i = 0; i < G_N_ELEMENTS (private_variables); i++)
    g_subprocess_launcher_unsetenv (launcher, private_variables[i]);
  process = g_subprocess_launcher_spawn (launcher, &reason, get_program (), NULL);
  if (process == NULL)
    g_set_error (error, OMO_ERROR, OMO_ERROR_NO_DECODER, "the decoder cannot be started: %s",
                 reason->message);
  return process;
}

/* Reads exactly `size` bytes. Errors: G_IO_ERROR_PARTIAL_INPUT when there are fewer. */
static gboolean
read_exactly (GInputStream *stream,
              void *buffer,
              gsize size,
              GCancellable *cancellable,
              GError **error)
{
  gsize n;

  if (!g_input_stream_read_all (stream, buffer, size, &n, cancellable, error))
    return FALSE;
  if (n < size)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "the decoder ended early");
  return n == size;
}

static gboolean
read_header (GInputStream *stream,
             const OmoPictureHeader *header,
             GCancellable *cancellable,
             GError **error)
{
  OmoDecodedHeader decoded;

  if (!read_exactly (stream, &decoded, sizeof decoded, cancellable, error))
    return FALSE;
  if (decoded.magic == OMO_DECODED_MAGIC && decoded.width == header->width
      && decoded.height == header->height)
    return TRUE;
  g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE,
               "the decoder gives something else than a picture of %ux%u", header->width,
               header->height);
  return FALSE;
}

static gboolean
read_end (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  guint8 byte;
  gssize n = g_input_stream_read (stream, &byte, 1, cancellable, error);

  if (n > 0)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE,
                 "the decoder gives more than a picture");
  return n == 0;
}

/* Straight into the surface's memory. */
static cairo_surface_t *
read_surface (GInputStream *stream,
              const OmoPictureHeader *header,
              GCancellable *cancellable,
              GError **error)
{
  cairo_surface_t *surface;
  gsize size;

  if (!read_header (stream, header, cancellable, error))
    return NULL;
  surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) header->width, (int) header->height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "no memory for %ux%u pixels",
                 header->width, header->height);
  else
    {
      size = (gsize) cairo_image_surface_get_stride (surface) * header->height;
      cairo_surface_flush (surface);
      if (read_exactly (stream, cairo_image_surface_get_data (surface), size, cancellable, error)
          && read_end (stream, cancellable, error))
        {
          cairo_surface_mark_dirty (surface);
          return surface;
        }
    }
  cairo_surface_destroy (surface);
  return NULL;
}

/* The one line of a child that has ended. */
static char *
read_complaint (GSubprocess *process)
{
  char line[OMO_DECODE_MAX_LINE];
  gsize n = 0;

  g_input_stream_read_all (g_subprocess_get_stderr_pipe (process), line, sizeof line, &n, NULL,
                           NULL);
  return g_strstrip (g_utf8_make_valid (line, (gssize) n));
}

/* Why a child that has ended gave no picture. */
static void
set_failure (GError **error, GSubprocess *process)
{
  g_autofree char *complaint = NULL;
  int number;

  if (g_subprocess_get_if_signaled (process))
    {
      number = g_subprocess_get_term_sig (process);
      if (number == SIGXCPU || number == SIGKILL || number == SIGABRT || number == SIGTRAP)
        g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, TOO_MUCH);
      else
        g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE,
                     "the decoder was killed by signal %d", number);
      return;
    }
  number = g_subprocess_get_exit_status (process);
  complaint = read_complaint (process);
  if (number == OMO_DECODE_EXIT_TOO_MUCH)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, TOO_MUCH);
  else if (number == OMO_DECODE_EXIT_UNREADABLE && *complaint != '\0')
    g_set_error_literal (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, complaint);
  else
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "the decoder ended with status %d",
                 number);
}

/* Waits until the child is gone; kills it when it has nothing more to say. */
static void
reap (GSubprocess *process, gboolean is_ending, GCancellable *cancellable)
{
  if (is_ending && g_subprocess_wait (process, cancellable, NULL))
    return;
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

cairo_surface_t *
omo_decoding_run (GBytes *bytes,
                  const OmoPictureHeader *header,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GSubprocess) process = start (bytes, error);
  g_autoptr (GError) reason = NULL;
  cairo_surface_t *surface;
  gboolean is_cut;

  if (process == NULL)
    return NULL;
  surface = read_surface (g_subprocess_get_stdout_pipe (process), header, cancellable, &reason);
  is_cut = g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
  reap (process, surface != NULL || is_cut, cancellable);

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (surface != NULL && g_subprocess_get_successful (process))
        return surface;
      if (surface != NULL || is_cut)
        set_failure (error, process);
      else
        g_set_error_literal (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, reason->message);
    }
  g_clear_pointer (&surface, cairo_surface_destroy);
  return NULL;
}

gboolean
omo_decoding_check_program (GError **error)
{
  const char *program = get_program ();

  if (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
    return TRUE;
  g_set_error (error, OMO_ERROR, OMO_ERROR_NO_DECODER, "there is no program %s", program);
  return FALSE;
}
