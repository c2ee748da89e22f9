/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-picture.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-picture.h"
#include "tiny-pictures.h"

/* tiny_webp_lossless and tiny_gif. */
#define WEBP "UklGRjIAAABXRUJQVlA4TCYAAAAvAkAAAC8gEEjaH3qN+RcQFPk/2vwHskXCBgVpG7C4e04W0f+4Fg=="
#define WEBP_BARE "UklGRjIAAABXRUJQVlA4TCYAAAAvAkAAAC8gEEjaH3qN+RcQFPk/2vwHskXCBgVpG7C4e04W0f+4Fg"
#define WEBP_URL_SAFE                                                                              \
  "UklGRjIAAABXRUJQVlA4TCYAAAAvAkAAAC8gEEjaH3qN-RcQFPk_2vwHskXCBgVpG7C4e04W0f-4Fg"
#define WEBP_PERCENT                                                                               \
  "UklGRjIAAABXRUJQVlA4TCYAAAAvAkAAAC8gEEjaH3qN%2BRcQFPk%2f2vwHskXCBgVpG7C4e04W0f%2b4Fg%3D%3d"
#define WEBP_WRAPPED                                                                               \
  "UklGRjIAAABXRUJQVlA4TCYAAAAvAkAAAC8gEEja\r\nH3qN+RcQFPk/2vwHskXCBgVp\tG7C4e04W0\f f+4Fg=\n=\n"
#define GIF "R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs="

typedef struct
{
  const char *name;
  const char *text;
  const char *pictures; /* "w" tiny_webp_lossless, "g" tiny_gif, in order */
} Case;

static const Case cases[] = {
  { "standard", WEBP, "w" },
  { "no-padding", WEBP_BARE, "w" },
  { "half-the-padding-as-entity", WEBP_BARE "%3D=", "w" },
  { "url-safe", WEBP_URL_SAFE, "w" },
  { "percent-encoded", WEBP_PERCENT, "w" },
  { "wrapped", WEBP_WRAPPED, "w" },
  { "blanks-around", "\n\t " WEBP " \r\n", "w" },
  { "quoted", "\"" WEBP "\"", "w" },
  { "quoted-with-blanks", " '" WEBP "'\n", "w" },
  { "backquoted", "`" WEBP "`", "w" },
  { "data-url", "data:image/webp;base64," WEBP, "w" },
  { "data-url-capitals", "DATA:Image/PNG;Base64," WEBP, "w" },
  { "data-url-without-type", "data:;base64," WEBP, "w" },
  { "data-url-with-parameter", "data:image/png;name=a.png;base64," WEBP, "w" },
  { "data-url-with-blanks", "data:image/png;base64 , " WEBP, "w" },
  { "data-url-percent-encoded", "data:image/webp;base64," WEBP_PERCENT, "w" },
  { "data-url-quoted", "\"data:image/webp;base64," WEBP "\"", "w" },
  { "pair", WEBP "|" GIF, "wg" },
  { "pair-other-way", GIF "|" WEBP, "gw" },
  { "pair-with-blanks", " " WEBP " | " GIF "\n", "wg" },
  { "pair-on-lines", WEBP "\n|\n" GIF, "wg" },
  { "pair-without-padding", WEBP_BARE "|" GIF, "wg" },
  { "pair-of-data-urls", "data:image/png;base64," WEBP "|data:image/png;base64," GIF, "wg" },
  { "pair-with-first-data-url", "data:image/png;base64," WEBP "|" GIF, "wg" },
  { "pair-with-second-data-url", WEBP " | data:image/gif;base64," GIF, "wg" },
  { "pair-quoted", "\"" WEBP "|" GIF "\"", "wg" },
  { "pair-of-quoted", "\"" WEBP "\" | \"" GIF "\"", "wg" },
};

/* `text` in memory of exactly its size, so that a sanitizer sees a read past the end. */
static GPtrArray *
read_exact (const char *text, gsize length, GError **error)
{
  g_autofree char *exact = g_memdup2 (length == 0 ? "" : text, MAX (length, 1));

  return omo_paste_read_pictures (exact, length, error);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pictures = read_exact (c->text, strlen (c->text), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pictures->len, ==, strlen (c->pictures));
  for (guint i = 0; i < pictures->len; i++)
    {
      GBytes *picture = pictures->pdata[i];
      const guint8 *expected = c->pictures[i] == 'w' ? tiny_webp_lossless : tiny_gif;
      gsize size = c->pictures[i] == 'w' ? sizeof tiny_webp_lossless : sizeof tiny_gif;

      g_assert_cmpmem (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), expected,
                       size);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  const char *words; /* part of the message */
} Refusal;

#define REFUSAL(name, text, words)                                                                 \
  {                                                                                                \
    name, text, sizeof (text) - 1, words                                                           \
  }

static const Refusal refusals[] = {
  REFUSAL ("nothing", "", "there is no text"),
  REFUSAL ("blanks", " \r\n\t", "there is no text"),
  REFUSAL ("quotes", "\"\"", "there is no text"),
  REFUSAL ("hello", "hello world", "too few for a picture"),
  REFUSAL ("five-letters", "hello", "too few for a picture"),
  REFUSAL ("words", "the quick brown fox jumps over the lazy dog", "not like a picture"),
  REFUSAL ("token", "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC", "not like a picture"),
  REFUSAL ("punctuation", "Hello, world, this is no picture", "position 6 (0x2c)"),
  REFUSAL ("address", "https://example.com/pair.png", "position 6 (0x3a)"),
  REFUSAL ("letters-of-vietnam", "Kh\xc3\xb4ng", "position 3 (0xc3)"),
  REFUSAL ("zero-byte", "UklGRjIA\0ABXRUJQ", "position 9 (0x00)"),
  REFUSAL ("position-behind-prefix", "data:image/png;base64,UklG*", "position 27 (0x2a)"),
  REFUSAL ("percent-unknown", "UklGRjIAAABXRUJQ%7B", "position 17 (0x7b)"),
  REFUSAL ("percent-cut", "UklGRjIAAABXRUJQ%2", "position 17 (0x25)"),
  REFUSAL ("json", "{\"error\": true}", "position 1 (0x7b)"),
  REFUSAL ("base64-of-html", "PGh0bWw+PGJvZHk+bm88L2JvZHk+PC9odG1sPg==", "looks like HTML"),
  REFUSAL ("base64-of-pdf", "JVBERi0xLjcKJVBERi0xLjcKJVBERi0xLjcK", "looks like a PDF"),
  REFUSAL ("digit-missing",
           WEBP_BARE "=="
                     "|"
                     "R0lGODlhAwACAIIAAP8AAAD/AAAA/",
           "ends within a byte"),
  REFUSAL ("padding-short", WEBP_BARE "=", "wrong padding"),
  REFUSAL ("padding-long", WEBP "=", "wrong padding"),
  REFUSAL ("padding-not-needed", "R0lGODlhAwACAIIAAP8AAAD/=", "wrong padding"),
  REFUSAL ("padding-first", "==UklGRjIAAABXRUJQ", "position 1 (0x3d)"),
  REFUSAL ("two-in-a-row", GIF GIF, "goes on behind its padding at position 77"),
  REFUSAL ("two-alphabets", "UklGRjIAAABXRUJQVlA4+w-_", "mixes"),
  REFUSAL ("three-parts", GIF "|" GIF "|" GIF, "3 parts where a pair has two"),
  REFUSAL ("nothing-first", "|" GIF, "before the pipe"),
  REFUSAL ("nothing-second", GIF " | ", "behind the pipe"),
  REFUSAL ("pipe-alone", "|", "before the pipe"),
  REFUSAL ("second-is-words", GIF "|the quick brown fox jumps over it", "not like a picture"),
  REFUSAL ("data-url-not-base64", "data:image/svg+xml,%3Csvg/%3E", "not base64"),
  REFUSAL ("data-url-cut", "data:image/png;base64", "without a comma"),
  REFUSAL ("data-url-empty", "data:image/png;base64,", "has 0 bytes"),
  REFUSAL ("data-url-alone", "data:", "without a comma"),
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_exact (refusal->text, refusal->length, &error));

  g_assert_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, refusal->words));
}

/* What says that it is a picture is handed on; what it really is, is for the header to say. */
static void
test_claim_is_handed_on (void)
{
  const char *text = "data:image/png;base64,PGh0bWw+PGJvZHk+bm88L2JvZHk+PC9odG1sPg==";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pictures = read_exact (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (pictures->pdata[0], NULL),
                   g_bytes_get_size (pictures->pdata[0]), "<html><body>no</body></html>", 28);
}

/* Against GLib's encoder, through every length of the last group. */
static void
test_lengths (void)
{
  g_autofree guint8 *bytes = g_malloc0 (64);

  memcpy (bytes, "GIF89a", 6);
  for (gsize size = OMO_PASTE_LEAST_BYTES; size <= 64; size++)
    {
      g_autofree char *text = g_base64_encode (bytes, size);
      g_autoptr (GPtrArray) pictures = read_exact (text, strlen (text), NULL);

      g_assert_nonnull (pictures);
      g_assert_cmpmem (g_bytes_get_data (pictures->pdata[0], NULL),
                       g_bytes_get_size (pictures->pdata[0]), bytes, size);
      bytes[size % 64] = (guint8) (size * 37);
    }
}

static void
check_size (gsize size, gboolean is_allowed)
{
  g_autofree guint8 *bytes = g_malloc0 (size);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) pictures = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (bytes, "GIF89a", 6);
  text = g_base64_encode (bytes, size);
  pictures = omo_paste_read_pictures (text, strlen (text), &error);
  if (is_allowed)
    g_assert_no_error (error);
  else
    g_assert_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE);
  if (is_allowed)
    g_assert_cmpuint (g_bytes_get_size (pictures->pdata[0]), ==, size);
}

static void
test_largest (void)
{
  check_size (OMO_PICTURE_MAX_BYTES, TRUE);
  check_size (OMO_PICTURE_MAX_BYTES + 1, FALSE);
  check_size (OMO_PICTURE_MAX_BYTES + 2, FALSE);
  check_size (OMO_PICTURE_MAX_BYTES * 2, FALSE);
}

typedef struct
{
  const char *name;
  const char *text;
  gboolean begins;
} Beginning;

static const Beginning beginnings[] = {
  { "webp", WEBP, TRUE },
  { "gif", GIF "|" GIF, TRUE },
  { "jpeg-url-safe", "_9j_4AAQSkZJRgABAQAAAQABAAD", TRUE },
  { "png-escaped-as-php-does",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmM\\/", TRUE },
  { "data-url", "data:image/svg+xml,%3Csvg/%3E", TRUE },
  { "cut-signature", "iVBORw0KG", FALSE },
  { "nothing", "", FALSE },
  { "token", "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC", FALSE },
  { "words", "the quick brown fox jumps over the lazy dog", FALSE },
  { "bmp-by-two-letters", "Qk1hcmtldGluZyBkZXBhcnRtZW50IG9mIHRoZSBjb21wYW55", FALSE },
};

static void
test_beginning (gconstpointer data)
{
  const Beginning *c = data;
  gsize length = strlen (c->text);
  g_autofree char *exact = g_memdup2 (length == 0 ? "x" : c->text, MAX (length, 1));

  g_assert_cmpint (omo_paste_begins_as_picture (exact, length), ==, c->begins);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-picture/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-picture/refuse/%s", refusals[i].name);
      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/core/paste-picture/claim-is-handed-on", test_claim_is_handed_on);
  g_test_add_func ("/core/paste-picture/lengths", test_lengths);
  g_test_add_func ("/core/paste-picture/largest", test_largest);
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-picture/begins/%s", beginnings[i].name);
      g_test_add_data_func (path, &beginnings[i], test_beginning);
    }

  return g_test_run ();
}
