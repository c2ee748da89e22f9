/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-body-picture.h"

#include <string.h>

#include "core/omo-sample.h"
#include "tiny-pictures.h"

#define N OMO_BODY_PICTURE_MIN_LENGTH

typedef struct
{
  const char *name;
  gsize n_letters; /* so many "A" */
  const char *then;
  gsize n_then;
  gsize measured;
} Case;

#define TEXT(text) text, sizeof text - 1

static const Case cases[] = {
  { "nothing", 0, TEXT (""), 0 },
  { "one-short", N - 1, TEXT (""), 0 },
  { "just-long", N, TEXT (""), N },
  { "quote", N, TEXT ("\"}"), N },
  { "pipe-of-a-pair", N, TEXT ("|AAAA"), N },
  { "padding", N, TEXT ("==\""), N + 2 },
  { "url-safe", N, TEXT ("-_ "), N + 2 },
  { "lines", N, TEXT ("\r\nAA\nAA,"), N + 7 },
  { "escaped", N, TEXT ("\\/\\r\\nAA\""), N + 8 },
  { "escape-makes-it-long", N - 2, TEXT ("\\/"), N },
  { "escaped-quote", N, TEXT ("\\\"AA"), N },
  { "escape-cut", N, TEXT ("\\"), N },
  { "escape-nul", N, TEXT ("\\\0AA"), N },
  { "nul", N, TEXT ("\0AA"), N },
  { "high-bytes", N, TEXT ("\xc3\xa9"), N },
};

static void
test_measure (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *text = g_malloc (c->n_letters + c->n_then + 1);

  memset (text, 'A', c->n_letters);
  if (c->n_then > 0)
    memcpy (text + c->n_letters, c->then, c->n_then);
  g_assert_cmpuint (omo_body_picture_measure (text, c->n_letters + c->n_then), ==, c->measured);
}

/* A body that is `before`, then the base64 of `bytes`, URL-safe or as JSON writes it. */
static GBytes *
make_body (const char *before, GBytes *bytes, gboolean url_safe, OmoBodyPicture **out_picture)
{
  g_autoptr (GString) text = g_string_new (before);
  g_autofree char *base64 =
      g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  GString *digits = g_string_new (base64);

  g_string_replace (digits, "/", url_safe ? "_" : "\\/", 0);
  if (url_safe)
    g_string_replace (digits, "+", "-", 0);
  g_string_append (text, digits->str);
  *out_picture = omo_body_picture_new (strlen (before), digits->len);
  g_string_free (digits, TRUE);
  return g_bytes_new (text->str, text->len);
}

static void
test_decode (gconstpointer data)
{
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (omo_sample_from_id ("web-pair"), 0);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (OmoBodyPicture) picture = NULL;
  g_autoptr (GBytes) body = make_body ("{\"image_base64\": \"", bytes, data != NULL, &picture);
  g_autoptr (GBytes) decoded = omo_body_picture_decode (picture, body);
  g_autofree char *before = omo_body_picture_describe (picture, body);
  g_autofree char *after = NULL;
  g_autofree char *expected = NULL;

  g_assert_cmpmem (g_bytes_get_data (decoded, NULL), g_bytes_get_size (decoded),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  expected = g_strdup_printf ("<%" G_GSIZE_FORMAT " characters, PNG 552 × 344>", picture->length);
  g_assert_cmpstr (before, ==, expected);
  omo_body_picture_compute_digest (picture, body);
  g_assert_cmpstr (picture->digest, ==, digest);
  after = omo_body_picture_describe (picture, body);
  g_clear_pointer (&expected, g_free);
  expected = g_strdup_printf ("<%" G_GSIZE_FORMAT " characters, PNG 552 × 344, sha256 %.12s…>",
                              picture->length, digest);
  g_assert_cmpstr (after, ==, expected);
}

typedef struct
{
  const char *name;
  const guint8 *bytes;
  gsize size;
  const char *extension;
  const char *content;
} KindCase;

static const guint8 no_picture[] = "PK\3\4 a letter in an archive";
static const guint8 cut_png[] = { 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a };

static const KindCase kinds[] = {
  { "png", tiny_png, sizeof tiny_png, "png", ", PNG 3 × 2>" },
  { "gif", tiny_gif, sizeof tiny_gif, "gif", ", GIF 3 × 2>" },
  { "bmp", tiny_bmp, sizeof tiny_bmp, "bmp", ", BMP 3 × 2>" },
  { "webp", tiny_webp_lossless, sizeof tiny_webp_lossless, "webp", ", WebP 3 × 2>" },
  /* Known by its signature, and without a size. */
  { "cut", cut_png, sizeof cut_png, "png", ", PNG>" },
  { "no-picture", no_picture, sizeof no_picture - 1, "bin", ", not a picture>" },
};

/* Shorter than a run that is folded, and at the very end of the body. */
static void
test_kind (gconstpointer data)
{
  const KindCase *c = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->bytes, c->size);
  g_autoptr (OmoBodyPicture) picture = NULL;
  g_autoptr (GBytes) body = make_body ("", bytes, FALSE, &picture);
  g_autofree char *described = omo_body_picture_describe (picture, body);

  g_assert_cmpstr (omo_body_picture_get_extension (picture, body), ==, c->extension);
  g_assert_true (g_str_has_suffix (described, c->content));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/body-picture/measure/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_measure);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/core/body-picture/kind/", kinds[i].name, NULL);

      g_test_add_data_func (path, &kinds[i], test_kind);
    }
  g_test_add_data_func ("/core/body-picture/decode/json", NULL, test_decode);
  g_test_add_data_func ("/core/body-picture/decode/url-safe", "", test_decode);

  return g_test_run ();
}
