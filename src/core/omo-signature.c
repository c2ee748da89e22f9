/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-signature.h"

#include <string.h>

/* How far into a text its nature is looked for: an SVG has comments and a document type before its root. */
#define TEXT_WINDOW 1024

typedef struct
{
  guint offset;
  guint size;
  const char *bytes;
  const char *name;
} Signature;

#define SIGNATURE(offset, bytes, name)                                                             \
  {                                                                                                \
    offset, sizeof (bytes) - 1, bytes, name                                                        \
  }

static const Signature signatures[] = {
  SIGNATURE (0, "II*\0", "TIFF"),
  SIGNATURE (0, "MM\0*", "TIFF"),
  SIGNATURE (4, "ftypavif", "AVIF"),
  SIGNATURE (4, "ftypavis", "AVIF"),
  SIGNATURE (4, "ftyphei", "HEIC"),
  SIGNATURE (4, "ftyphev", "HEIC"),
  SIGNATURE (4, "ftypmif1", "HEIC"),
  SIGNATURE (4, "ftypmsf1", "HEIC"),
  SIGNATURE (4, "ftyp", "an MP4 film"),
  SIGNATURE (0, "\xff\x0a", "JPEG XL"),
  SIGNATURE (4, "JXL \r\n", "JPEG XL"),
  SIGNATURE (4, "jP  \r\n", "JPEG 2000"),
  SIGNATURE (0, "8BPS", "a Photoshop file"),
  SIGNATURE (0, "\0\0\1\0", "an icon"),
  SIGNATURE (0, "%PDF-", "a PDF document"),
  SIGNATURE (0, "PK\3\4", "a ZIP archive"),
  SIGNATURE (0, "Rar!", "a RAR archive"),
  SIGNATURE (0, "7z\xbc\xaf", "a 7z archive"),
  SIGNATURE (0, "\x1f\x8b", "a gzip archive"),
  SIGNATURE (0, "RIFF", "a sound or film"),
};

/* What the three kinds that appear most begin with once they are base64. */
static const char *const base64_beginnings[] = { "data:image/", "iVBORw0KGgo", "/9j/", "UklGR",
                                                 "R0lGOD" };

static const char *const kind_names[] = {
  [OMO_PICTURE_PNG] = "PNG", [OMO_PICTURE_JPEG] = "JPEG", [OMO_PICTURE_WEBP] = "WebP",
  [OMO_PICTURE_GIF] = "GIF", [OMO_PICTURE_BMP] = "BMP",
};

static gboolean
begins_with (const guint8 *data, gsize size, gsize offset, const char *bytes, gsize n_bytes)
{
  return size >= offset + n_bytes && memcmp (data + offset, bytes, n_bytes) == 0;
}

/* Two letters are little to go by, so the size of the second header and its plane count must fit too. */
static gboolean
begins_as_bmp (const guint8 *data, gsize size)
{
  guint header_size;

  if (!begins_with (data, size, 0, "BM", 2))
    return FALSE;
  if (size < 28 || data[15] != 0 || data[16] != 0 || data[17] != 0)
    return FALSE;
  header_size = data[14];
  if (header_size == 12)
    return data[22] == 1 && data[23] == 0;
  return header_size >= 16 && header_size <= 124 && data[26] == 1 && data[27] == 0;
}

/* TRUE when the beginning is text for people: valid UTF-8 without control characters. */
static gboolean
is_text (const char *text, gsize size)
{
  const char *end = NULL;

  if (!g_utf8_validate_len (text, size, &end) && size - (gsize) (end - text) >= 4)
    return FALSE; /* up to three bytes may be a character that the window cuts */
  for (const char *c = text; c < end; c++)
    if (g_ascii_iscntrl (*c) && !g_ascii_isspace (*c))
      return FALSE;
  return end > text;
}

static gboolean
contains (const char *text, gsize size, const char *lower_case)
{
  g_autofree char *folded = g_ascii_strdown (text, (gssize) size);

  return strstr (folded, lower_case) != NULL;
}

static const char *
guess_text (const char *text, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (base64_beginnings); i++)
    if (size >= strlen (base64_beginnings[i])
        && g_ascii_strncasecmp (text, base64_beginnings[i], strlen (base64_beginnings[i])) == 0)
      return "a picture as base64 text";
  if (text[0] == '{' || text[0] == '[')
    return "JSON";
  if (text[0] != '<')
    return "text";
  if (contains (text, size, "<svg"))
    return "SVG";
  if (contains (text, size, "<html") || contains (text, size, "<!doctype html")
      || contains (text, size, "<head") || contains (text, size, "<body"))
    return "HTML";
  return "XML";
}

gboolean
omo_signature_find_kind (const guint8 *data, gsize size, OmoPictureKind *out_kind)
{
  OmoPictureKind kind;

  if (begins_with (data, size, 0, "\x89PNG\r\n\x1a\n", 8))
    kind = OMO_PICTURE_PNG;
  else if (begins_with (data, size, 0, "\xff\xd8\xff", 3))
    kind = OMO_PICTURE_JPEG;
  else if (begins_with (data, size, 0, "RIFF", 4) && begins_with (data, size, 8, "WEBP", 4))
    kind = OMO_PICTURE_WEBP;
  else if (begins_with (data, size, 0, "GIF87a", 6) || begins_with (data, size, 0, "GIF89a", 6))
    kind = OMO_PICTURE_GIF;
  else if (begins_as_bmp (data, size))
    kind = OMO_PICTURE_BMP;
  else
    return FALSE;
  if (out_kind != NULL)
    *out_kind = kind;
  return TRUE;
}

const char *
omo_signature_guess (const guint8 *data, gsize size)
{
  const char *text = (const char *) data;

  if (size == 0)
    return "nothing: it is empty";
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (begins_with (data, size, signatures[i].offset, signatures[i].bytes, signatures[i].size))
      return signatures[i].name;

  size = MIN (size, TEXT_WINDOW);
  if (!is_text (text, size))
    return "nothing known";
  if (begins_with (data, size, 0, "\xef\xbb\xbf", 3))
    text += 3, size -= 3;
  while (size > 0 && g_ascii_isspace (*text))
    text++, size--;
  return size == 0 ? "blank text" : guess_text (text, size);
}

const char *
omo_signature_get_kind_name (OmoPictureKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), "unknown");
  return kind_names[kind];
}
