/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-paste.h"
#include "core/omo-picture-header.h"

#define LEAST_TOKEN 20

/* The same bytes as pasted text, as a picture, and whatever the text holds as pictures. Besides not crashing
 * the readers must keep their word: an error exactly when they fail, sizes within the limits. */

static void
check_error (GError *error)
{
  g_assert_true (error->domain == OMO_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
try_picture (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  OmoPictureHeader header = { .width = 7 };

  if (!omo_picture_header_read (data, size, &header, &error))
    {
      check_error (error);
      g_assert_cmpuint (header.width, ==, 7);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (header.width, >, 0);
  g_assert_cmpuint (header.height, >, 0);
  g_assert_cmpuint (MAX (header.width, header.height), <=, OMO_PICTURE_MAX_SIDE);
  g_assert_cmpuint (header.width * header.height, <=, OMO_PICTURE_MAX_PIXELS);
  g_assert_cmpint (header.orientation, >=, 1);
  g_assert_cmpint (header.orientation, <=, 8);
}

/* What GLib makes of the picture must be understood, and give the picture back. */
static void
check_round_trip (GBytes *picture)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (picture, &size);
  g_autofree char *base64 = g_base64_encode (data, size);
  g_autofree char *url = g_strconcat ("data:image/png;base64,", base64, NULL);
  g_autoptr (OmoPaste) paste = omo_paste_recognise (url, strlen (url), NULL);

  g_assert_nonnull (paste);
  g_assert_cmpuint (paste->pictures->len, ==, 1);
  g_assert_true (g_bytes_equal (paste->pictures->pdata[0], picture));
}

/* A token as the service gives them out. What else a broken text has in that place, such as the mark that stands for a
 * token, may be part of any word. */
static gboolean
is_token (const char *token)
{
  gsize length = token == NULL ? 0 : strlen (token);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (token[i]))
      return FALSE;
  return length >= LEAST_TOKEN;
}

/* No text that is shown has the token in it. */
static void
check_shown (const char *text, const char *token)
{
  if (text == NULL)
    return;
  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (is_token (token))
    g_assert_null (strstr (text, token));
}

static void
check_request (const OmoPasteRequest *request)
{
  g_assert_nonnull (request->body);
  g_assert_nonnull (request->dialect);
  g_assert_null (request->create.token);
  check_shown (request->uri, request->token);
  check_shown (request->problem, request->token);
  for (guint i = 0; request->headers != NULL && i < request->headers->len; i++)
    check_shown (((OmoHeader *) request->headers->pdata[i])->value, request->token);
}

static void
check_paste (const OmoPaste *paste)
{
  g_autofree char *description = omo_paste_describe (paste);
  const char *token = paste->request == NULL ? NULL : paste->request->token;

  check_shown (description, token);
  g_assert_null (strchr (description, '\n'));
  g_assert_cmpuint (paste->pictures->len, <=, OMO_PASTE_MAX_PICTURES);
  g_assert_cmpuint (paste->pictures->len, >=, paste->kind == OMO_PASTE_PICTURES);
  g_assert_cmpuint (paste->replies->len, <=, OMO_PASTE_MAX_REPLIES);
  g_assert_true ((paste->request != NULL) >= (paste->kind == OMO_PASTE_REQUEST));
  g_assert_true ((paste->result != NULL) >= (paste->kind == OMO_PASTE_RESULT));
  if (paste->request != NULL)
    check_request (paste->request);
  for (OmoAnswerShape shape = 0; shape < OMO_N_ANSWER_SHAPES; shape++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OmoAnswer) answer = omo_paste_read_answer (paste, shape, &error);

      g_assert_true ((answer == NULL) == (error != NULL));
    }
}

static void
try_paste (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPaste) paste = omo_paste_recognise ((const char *) data, size, &error);

  if (paste == NULL)
    {
      check_error (error);
      return;
    }
  g_assert_no_error (error);
  check_paste (paste);
  for (guint i = 0; i < paste->pictures->len; i++)
    {
      GBytes *picture = paste->pictures->pdata[i];

      /* The codec takes any base64 for a picture. */
      if (paste->kind == OMO_PASTE_PICTURES)
        check_round_trip (picture);
      try_picture (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  try_picture (data, size);
  if (data != NULL)
    try_paste (data, size);
  return 0;
}
