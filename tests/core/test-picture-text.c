/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture-text.h"

#include <string.h>

/* A GIF of 3 x 2. */
#define BEGIN "R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//"
#define END "AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs="
#define GIF BEGIN END

typedef struct
{
  const char *name;
  const char *text;
  OmoPictureTextFaults faults;
  gsize position;
  const char *content;
} Case;

static const Case cases[] = {
  { "clean", GIF, OMO_PICTURE_TEXT_CLEAN },
  { "empty", "", OMO_PICTURE_TEXT_EMPTY },
  { "blank", " \n", OMO_PICTURE_TEXT_BLANKS_AROUND | OMO_PICTURE_TEXT_EMPTY },
  { "prefix-alone", "data:image/gif;base64,", OMO_PICTURE_TEXT_DATA_URL | OMO_PICTURE_TEXT_EMPTY },
  { "url", "https://example.org/a?b=c", OMO_PICTURE_TEXT_ADDRESS },
  { "path", "C:\\captcha\\A.PNG", OMO_PICTURE_TEXT_ADDRESS },
  { "file", "captcha.jpg", OMO_PICTURE_TEXT_ADDRESS },
  { "python", "b'" GIF "'", OMO_PICTURE_TEXT_PYTHON_BYTES },
  { "python-double", "b\"" GIF "\"", OMO_PICTURE_TEXT_PYTHON_BYTES },
  { "prefix", "data:image/gif;base64," GIF, OMO_PICTURE_TEXT_DATA_URL },
  { "prefix-case", "DATA:image/gif;base64," GIF, OMO_PICTURE_TEXT_DATA_URL },
  { "around", " " GIF "\n", OMO_PICTURE_TEXT_BLANKS_AROUND },
  { "breaks", BEGIN "\r\n" END, OMO_PICTURE_TEXT_LINE_BREAKS },
  { "inside", BEGIN " " END, OMO_PICTURE_TEXT_BLANKS_INSIDE },
  { "url-safe", "R0lGODlhAwACAIIAAP8AAAD_AAAA_____wAAAP__" END, OMO_PICTURE_TEXT_URL_SAFE },
  { "percent", "R0lGODlhAwACAIIAAP8AAAD%2FAAAA/////wAAAP//" END, OMO_PICTURE_TEXT_PERCENT },
  { "alien", "R0lG.DlhAwACAIIAAP8AAAD/AAAA/////wAAAP//" END,
    OMO_PICTURE_TEXT_ALIEN | OMO_PICTURE_TEXT_PADDING, 5 },
  { "behind-padding", GIF "AAAA", OMO_PICTURE_TEXT_ALIEN, 77 },
  { "unpadded", BEGIN "AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs", OMO_PICTURE_TEXT_PADDING },
  { "overpadded", GIF "==", OMO_PICTURE_TEXT_PADDING },
  { "twice", "UjBsR09EbGhBd0FDQUlJQUFQOEFBQUQvQUFBQS8vLy8vd0FBQVAvL0FBQUFBQUFBQUN3QUFBQUE=",
    OMO_PICTURE_TEXT_TWICE },
  { "html", "PGh0bWw+PGJvZHk+bm8gcGljdHVyZTwvYm9keT48L2h0bWw+", OMO_PICTURE_TEXT_NO_PICTURE, 0,
    "HTML" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize length = strlen (c->text);
  /* A sanitizer sees a read past the end. */
  g_autofree char *exact = g_memdup2 (length == 0 ? "" : c->text, MAX (length, 1));
  OmoPictureText survey;

  omo_picture_text_survey (exact, length, &survey);

  g_assert_cmphex (survey.faults, ==, c->faults);
  g_assert_cmpuint (survey.position, ==, c->position);
  g_assert_cmpstr (survey.content, ==, c->content);
}

static void
test_counts_digits (void)
{
  OmoPictureText survey;

  omo_picture_text_survey ("data:image/gif;base64," GIF, strlen ("data:image/gif;base64," GIF),
                           &survey);
  g_assert_cmpuint (survey.n_digits, ==, strlen (GIF) - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/picture-text/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/picture-text/counts-digits", test_counts_digits);

  return g_test_run ();
}
