/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-body-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/omo-picture-header.h"
#include "core/omo-signature.h"

/* As many characters hold the header of any picture, but for a JPEG with a large preview in front. */
#define HEADER_CHARACTERS 65536
/* As much of the digest tells two pictures apart by eye. */
#define DIGEST_SHOWN 12

/* Of every byte, whether it may be in a run by itself: a body has tens of millions. */
static const guint8 is_in_run[256] = {
  ['0' ... '9'] = TRUE, ['A' ... 'Z'] = TRUE, ['a' ... 'z'] = TRUE, ['+'] = TRUE,  ['/'] = TRUE,
  ['-'] = TRUE,         ['_'] = TRUE,         ['='] = TRUE,         ['\n'] = TRUE, ['\r'] = TRUE,
};

/* As JSON writes a slash and line ends. */
static gboolean
is_escaped (const char *text, gsize length)
{
  return *text == '\\' && length > 1 && memchr ("/nr", text[1], 3) != NULL;
}

gsize
omo_body_picture_measure (const char *text, gsize length)
{
  gsize at = 0;

  while (at < length)
    {
      if (is_in_run[(guchar) text[at]])
        at++;
      else if (is_escaped (text + at, length - at))
        at += 2;
      else
        break;
    }
  return at < OMO_BODY_PICTURE_MIN_LENGTH ? 0 : at;
}

OmoBodyPicture *
omo_body_picture_new (gsize offset, gsize length)
{
  OmoBodyPicture *self = g_new0 (OmoBodyPicture, 1);

  self->offset = offset;
  self->length = length;
  return self;
}

void
omo_body_picture_free (OmoBodyPicture *self)
{
  g_free (self->digest);
  g_free (self);
}

static const char *
get_characters (const OmoBodyPicture *self, GBytes *body)
{
  return (const char *) g_bytes_get_data (body, NULL) + self->offset;
}

/* Decodes at most `length` characters; GLib's decoder passes over the blanks and backslashes. */
static guint8 *
decode (const OmoBodyPicture *self, GBytes *body, gsize length, gsize *out_size)
{
  g_autofree char *text = g_memdup2 (get_characters (self, body), length);
  guint8 *bytes = g_malloc (length / 4 * 3 + 3);
  int state = 0;
  guint save = 0;
  gsize kept = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\\' && i + 1 < length)
        {
          if (text[i + 1] == '/')
            text[kept++] = '/';
          i++;
        }
      else
        text[kept++] = text[i] == '-' ? '+' : text[i] == '_' ? '/' : text[i];
    }
  *out_size = g_base64_decode_step (text, kept, bytes, &state, &save);
  return bytes;
}

GBytes *
omo_body_picture_decode (const OmoBodyPicture *self, GBytes *body)
{
  gsize size;
  guint8 *bytes = decode (self, body, self->length, &size);

  return g_bytes_new_take (bytes, size);
}

void
omo_body_picture_compute_digest (OmoBodyPicture *self, GBytes *body)
{
  g_autoptr (GBytes) bytes = omo_body_picture_decode (self, body);

  g_free (self->digest);
  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* "PNG 552 × 344" */
static char *
describe_content (const OmoBodyPicture *self, GBytes *body)
{
  gsize size;
  g_autofree guint8 *bytes = decode (self, body, MIN (self->length, HEADER_CHARACTERS), &size);
  OmoPictureHeader header;
  OmoPictureKind kind;

  if (omo_picture_header_read (bytes, size, &header, NULL))
    return g_strdup_printf ("%s %u × %u", omo_signature_get_kind_name (header.kind), header.width,
                            header.height);
  if (omo_signature_find_kind (bytes, size, &kind))
    return g_strdup (omo_signature_get_kind_name (kind));
  return g_strdup (_ ("not a picture"));
}

char *
omo_body_picture_describe (const OmoBodyPicture *self, GBytes *body)
{
  g_autofree char *content = describe_content (self, body);
  g_autofree char *count = g_strdup_printf ("%" G_GSIZE_FORMAT, self->length);

  if (self->digest == NULL)
    return g_strdup_printf (_ ("<%s characters, %s>"), count, content);
  return g_strdup_printf (_ ("<%s characters, %s, sha256 %.*s…>"), count, content, DIGEST_SHOWN,
                          self->digest);
}

const char *
omo_body_picture_get_extension (const OmoBodyPicture *self, GBytes *body)
{
  static const char *const extensions[] = {
    [OMO_PICTURE_PNG] = "png", [OMO_PICTURE_JPEG] = "jpg", [OMO_PICTURE_WEBP] = "webp",
    [OMO_PICTURE_GIF] = "gif", [OMO_PICTURE_BMP] = "bmp",
  };
  gsize size;
  g_autofree guint8 *bytes =
      decode (self, body, MIN (self->length, OMO_BODY_PICTURE_MIN_LENGTH), &size);
  OmoPictureKind kind;

  return omo_signature_find_kind (bytes, size, &kind) ? extensions[kind] : "bin";
}
