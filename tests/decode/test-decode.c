/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program `omoscope-decode` by itself; what the window makes of it is in test-picture.c. */

#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib-unix.h>

#include "core/omo-decoding.h"
#include "core/omo-picture.h"
#include "tiny-pictures.h"

#define RED 0xffff0000u
#define GREEN 0xff00ff00u
#define BLUE 0xff0000ffu
#define WHITE 0xffffffffu
#define BLACK 0xff000000u
#define YELLOW 0xffffff00u
#define CLEAR 0x00000000u

typedef struct
{
  int exit_status;
  GBytes *pixels; /* standard output */
  char *line;     /* standard error */
} Outcome;

static void
outcome_clear (Outcome *self)
{
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_clear_pointer (&self->line, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

/* `loaders` is the list of loader modules to use, NULL for the installed one. */
static Outcome
run_decoder (gconstpointer data, gsize size, const char *loaders)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                 | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GBytes) input = g_bytes_new_static (data, size);
  g_autoptr (GBytes) complaint = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };

  if (loaders != NULL)
    g_subprocess_launcher_setenv (launcher, "GDK_PIXBUF_MODULE_FILE", loaders, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("OMOSCOPE_DECODE"), NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, input, NULL, &outcome.pixels, &complaint, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  outcome.exit_status = g_subprocess_get_exit_status (process);
  outcome.line = g_bytes_get_size (complaint) == 0
                     ? g_strdup ("")
                     : g_strndup (g_bytes_get_data (complaint, NULL), g_bytes_get_size (complaint));
  return outcome;
}

typedef struct
{
  const char *name;
  const guint8 *bytes;
  gsize size;
  guint32 width;
  guint32 height;
  guint32 first_pixels[6];
} Case;

#define CASE(name, array, width, height, ...)                                                      \
  {                                                                                                \
    name, array, sizeof (array), width, height, { __VA_ARGS__ }                                    \
  }

static const Case cases[] = {
  CASE ("png", tiny_png, 3, 2, RED, GREEN, BLUE, WHITE, BLACK, CLEAR),
  CASE ("animated-png", tiny_animated_png, 3, 2, RED, GREEN, BLUE, WHITE, BLACK, CLEAR),
  CASE ("webp-lossless", tiny_webp_lossless, 3, 2, RED, GREEN, BLUE, WHITE, BLACK, YELLOW),
  CASE ("webp-extended", tiny_webp_extended, 3, 2, RED, GREEN, BLUE, WHITE, BLACK, CLEAR),
  CASE ("webp-animated", tiny_webp_animated, 3, 2, RED, GREEN, BLUE, WHITE, BLACK, YELLOW),
  CASE ("gif", tiny_gif, 3, 2, RED, GREEN, BLUE, WHITE, BLACK, YELLOW),
  CASE ("animated-gif", tiny_animated_gif, 3, 2, RED, GREEN, BLUE, WHITE, BLACK, YELLOW),
  CASE ("bmp", tiny_bmp, 3, 2, RED, GREEN, BLUE, WHITE, BLACK, YELLOW),
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_auto (Outcome) outcome = run_decoder (c->bytes, c->size, NULL);
  OmoDecodedHeader expected = { OMO_DECODED_MAGIC, c->width, c->height };
  const guint8 *output;

  if (strstr (outcome.line, "webp-pixbuf-loader") != NULL)
    {
      g_test_skip ("webp-pixbuf-loader is not installed");
      return;
    }
  g_assert_cmpstr (outcome.line, ==, "");
  g_assert_cmpint (outcome.exit_status, ==, 0);
  g_assert_cmpuint (g_bytes_get_size (outcome.pixels), ==,
                    sizeof expected + (gsize) c->width * c->height * 4);
  output = g_bytes_get_data (outcome.pixels, NULL);
  g_assert_cmpmem (output, sizeof expected, &expected, sizeof expected);
  g_assert_cmpmem (output + sizeof expected, sizeof c->first_pixels, c->first_pixels,
                   sizeof c->first_pixels);
}

static void
check_failure (const Outcome *outcome, int exit_status, const char *words)
{
  g_assert_cmpint (outcome->exit_status, ==, exit_status);
  g_assert_cmpuint (g_bytes_get_size (outcome->pixels), ==, 0);
  g_assert_nonnull (strstr (outcome->line, words));
  g_assert_true (g_str_has_suffix (outcome->line, "\n"));
  g_assert_true (strchr (outcome->line, '\n') == outcome->line + strlen (outcome->line) - 1);
}

static void
test_no_picture (void)
{
  g_auto (Outcome) nothing = run_decoder ("", 0, NULL);
  g_auto (Outcome) html = run_decoder ("<html>", 6, NULL);

  check_failure (&nothing, OMO_DECODE_EXIT_UNREADABLE, "empty");
  check_failure (&html, OMO_DECODE_EXIT_UNREADABLE, "looks like HTML");
}

/* The bytes between signature and end are nonsense. */
static void
test_broken (void)
{
  g_autofree guint8 *bytes = g_memdup2 (tiny_png, sizeof tiny_png);

  memset (bytes + 41, 0x55, 16);
  {
    g_auto (Outcome) outcome = run_decoder (bytes, sizeof tiny_png, NULL);

    check_failure (&outcome, OMO_DECODE_EXIT_UNREADABLE, "broken PNG");
  }
}

/* It checks the size itself, whoever starts it. */
static void
test_bombs (void)
{
  static const char gif[] = "GIF89a\xff\xff\xff\xff\0\0\0;";
  gsize size = OMO_PICTURE_MAX_BYTES + 2;
  g_autofree guint8 *large = g_malloc0 (size);
  g_auto (Outcome) wide = run_decoder (gif, sizeof gif - 1, NULL);

  check_failure (&wide, OMO_DECODE_EXIT_TOO_MUCH, "65535x65535");
  memcpy (large, tiny_png, sizeof tiny_png);
  {
    g_auto (Outcome) outcome = run_decoder (large, size, NULL);

    check_failure (&outcome, OMO_DECODE_EXIT_TOO_MUCH, "20971521 bytes");
  }
}

static void
test_no_webp_loader (void)
{
  g_auto (Outcome) outcome =
      run_decoder (tiny_webp_lossy, sizeof tiny_webp_lossy, "/nonexistent/loaders.cache");

  check_failure (&outcome, OMO_DECODE_EXIT_UNREADABLE,
                 "no loader for WebP is installed (package webp-pixbuf-loader)");
}

/* What else the parent has open is closed before a byte of the picture is read. */
static void
test_inherits_nothing (void)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  int ends[2];
  struct pollfd poll_fd;

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_subprocess_launcher_take_fd (launcher, ends[1], 9);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("OMOSCOPE_DECODE"), NULL);
  g_assert_no_error (error);
  g_subprocess_launcher_close (launcher);

  /* It waits for a picture meanwhile. */
  poll_fd = (struct pollfd){ ends[0], POLLIN, 0 };
  g_assert_cmpint (poll (&poll_fd, 1, 60 * 1000), ==, 1);
  g_assert_true (poll_fd.revents & POLLHUP);
  g_assert_nonnull (g_subprocess_get_identifier (process));

  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  close (ends[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/decode/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/decode/no-picture", test_no_picture);
  g_test_add_func ("/decode/broken", test_broken);
  g_test_add_func ("/decode/bombs", test_bombs);
  g_test_add_func ("/decode/no-webp-loader", test_no_webp_loader);
  g_test_add_func ("/decode/inherits-nothing", test_inherits_nothing);

  return g_test_run ();
}
