/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* close_range */

/* Decodes one picture in a process of its own, with limits, so that whatever a decoder does with hostile
 * bytes costs neither the window nor the machine. See core/omo-decoding.h for what goes in and out. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "core/omo-decoding.h"
#include "core/omo-error.h"
#include "core/omo-picture-header.h"
#include "core/omo-signature.h"

/* 64 Mpx are 256 MB with alpha, and a progressive JPEG keeps twice that beside them while it is decoded. */
#define MAX_MEMORY (768u * 1024 * 1024)
#define MAX_SECONDS 5
/* Three streams, a loader module and what it opens. */
#define MAX_FILES 32
/* Most captchas are smaller. */
#define READ_SIZE (256u * 1024)
/* Rows are converted and written in slices of about this many bytes. */
#define SLICE_SIZE (1024u * 1024)

#if defined(__SANITIZE_ADDRESS__)
#define HAS_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_ADDRESS_SANITIZER 1
#endif
#endif

static const char *const loader_names[] = {
  [OMO_PICTURE_PNG] = "png", [OMO_PICTURE_JPEG] = "jpeg", [OMO_PICTURE_WEBP] = "webp",
  [OMO_PICTURE_GIF] = "gif", [OMO_PICTURE_BMP] = "bmp",
};

/* "above" the soft limit of CPU time lies the hard one: the first says SIGXCPU, the second kills. */
static void
set_limit (int resource, rlim_t soft, rlim_t above)
{
  struct rlimit limit = { soft, soft + above };

  setrlimit (resource, &limit);
}

static void
limit_self (void)
{
#ifndef HAS_ADDRESS_SANITIZER /* its shadow memory alone is larger */
  set_limit (RLIMIT_AS, MAX_MEMORY, 0);
#endif
  set_limit (RLIMIT_CPU, MAX_SECONDS, 1);
  set_limit (RLIMIT_CORE, 0, 0);
  set_limit (RLIMIT_NOFILE, MAX_FILES, 0);
}

/* The loaders' warnings are about the bytes, not for people. */
static GLogWriterOutput
drop_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  return G_LOG_WRITER_HANDLED;
}

/* Keeps standard error for the one line of ours: libraries print to it, and the reader looks at it last. */
static int
take_standard_error (void)
{
#ifdef HAS_ADDRESS_SANITIZER
  return STDERR_FILENO; /* its report is worth more */
#else
  int own = dup (STDERR_FILENO);
  int nowhere = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  if (nowhere >= 0)
    {
      dup2 (nowhere, STDERR_FILENO);
      close (nowhere);
    }
  return own;
#endif
}

/* At most one byte more than a picture may have, which the header check refuses. */
static GByteArray *
read_picture (GError **error)
{
  g_autoptr (GByteArray) picture = g_byte_array_new ();
  gssize n = 1;

  while (n != 0 && picture->len <= OMO_PICTURE_MAX_BYTES)
    {
      guint length = picture->len;
      guint wanted = MIN (READ_SIZE, OMO_PICTURE_MAX_BYTES + 1 - length);

      g_byte_array_set_size (picture, length + wanted);
      do
        n = read (STDIN_FILENO, picture->data + length, wanted);
      while (n < 0 && errno == EINTR);
      if (n < 0)
        {
          g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "cannot be read: %s",
                       g_strerror (errno));
          return NULL;
        }
      g_byte_array_set_size (picture, length + (guint) n);
    }
  return g_steal_pointer (&picture);
}

/* What a cut file does not fill is clear, or black where the picture has no alpha; not what the memory held. */
static void
area_prepared_cb (GdkPixbufLoader *loader)
{
  gdk_pixbuf_fill (gdk_pixbuf_loader_get_pixbuf (loader), 0x00000000);
}

static GdkPixbufLoader *
make_loader (const OmoPictureHeader *header, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_type (loader_names[header->kind], &reason);

  if (loader == NULL)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "no loader for %s is installed%s",
                 omo_signature_get_kind_name (header->kind),
                 header->kind == OMO_PICTURE_WEBP ? " (package webp-pixbuf-loader)" : "");
  else if (header->truncated && header->kind != OMO_PICTURE_WEBP && header->kind != OMO_PICTURE_GIF)
    g_signal_connect (loader, "area-prepared", G_CALLBACK (area_prepared_cb), NULL);
  return loader;
}

static void
set_decoding_error (GError **error, const OmoPictureHeader *header, const GError *reason)
{
  if (g_error_matches (reason, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY))
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE, "%s", reason->message);
  else
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "broken %s: %s",
                 omo_signature_get_kind_name (header->kind),
                 reason == NULL ? "no picture comes out of it" : reason->message);
}

/* The first frame; of a cut file what there is of it. */
static GdkPixbuf *
decode (GByteArray *picture, const OmoPictureHeader *header, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = make_loader (header, error);
  g_autoptr (GError) reason = NULL;
  GdkPixbuf *pixbuf;
  gboolean is_whole;

  if (loader == NULL)
    return NULL;
  is_whole = gdk_pixbuf_loader_write (loader, picture->data, picture->len, &reason);
  if (!gdk_pixbuf_loader_close (loader, is_whole ? &reason : NULL))
    is_whole = FALSE;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL || (!is_whole && !header->truncated))
    {
      set_decoding_error (error, header, reason);
      return NULL;
    }
  if (gdk_pixbuf_get_width (pixbuf) != (int) header->width
      || gdk_pixbuf_get_height (pixbuf) != (int) header->height)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE,
                   "decodes to %dx%d where the header says %ux%u", gdk_pixbuf_get_width (pixbuf),
                   gdk_pixbuf_get_height (pixbuf), header->width, header->height);
      return NULL;
    }
  return g_object_ref (pixbuf);
}

/* colour * alpha / 255, rounded. */
static guint32
premultiply (guint32 colour, guint32 alpha)
{
  guint32 product = colour * alpha + 0x80;

  return (product + (product >> 8)) >> 8;
}

static void
convert_row (const guint8 *source, int n_channels, int width, guint32 *target)
{
  for (int x = 0; x < width; x++, source += n_channels)
    {
      guint32 alpha = n_channels == 4 ? source[3] : 255;

      target[x] = alpha << 24 | premultiply (source[0], alpha) << 16
                  | premultiply (source[1], alpha) << 8 | premultiply (source[2], alpha);
    }
}

static gboolean
write_all (const void *data, gsize size)
{
  const guint8 *at = data;

  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, at, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      at += n;
      size -= (gsize) n;
    }
  return TRUE;
}

static gboolean
write_pixels (GdkPixbuf *pixbuf, GError **error)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  int slice_height = MAX (1, (int) (SLICE_SIZE / sizeof (guint32)) / width);
  g_autofree guint32 *slice = g_new (guint32, (gsize) slice_height * (gsize) width);
  OmoDecodedHeader header = { OMO_DECODED_MAGIC, (guint32) width, (guint32) height };
  gboolean ok = write_all (&header, sizeof header);

  for (int top = 0; ok && top < height; top += slice_height)
    {
      int n_rows = MIN (slice_height, height - top);

      for (int y = 0; y < n_rows; y++)
        convert_row (pixels + (gsize) (top + y) * stride, gdk_pixbuf_get_n_channels (pixbuf), width,
                     slice + (gsize) y * (gsize) width);
      ok = write_all (slice, (gsize) n_rows * (gsize) width * sizeof *slice);
    }
  if (!ok)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "pixels cannot be written: %s",
                 g_strerror (errno));
  return ok;
}

static gboolean
run (GError **error)
{
  g_autoptr (GByteArray) picture = read_picture (error);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  OmoPictureHeader header;

  if (picture == NULL || !omo_picture_header_read (picture->data, picture->len, &header, error))
    return FALSE;
  pixbuf = decode (picture, &header, error);
  return pixbuf != NULL && write_pixels (pixbuf, error);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int complaints;

  /* Whatever the parent has open is none of its business. */
  close_range (STDERR_FILENO + 1, ~0u, 0);
  limit_self ();
  complaints = take_standard_error ();
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (drop_log_cb, NULL, NULL);

  if (run (&error))
    return EXIT_SUCCESS;
  dprintf (complaints, "%s\n", error->message);
  return g_error_matches (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE)
             ? OMO_DECODE_EXIT_TOO_MUCH
             : OMO_DECODE_EXIT_UNREADABLE;
}
