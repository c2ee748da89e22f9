/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-detail.h"

#include "core/omo-error.h"
#include "core/omo-picture-header.h"
#include "pasting.h"

/* What is really said, in a notice or of a request, and the sentence that it is. */
static const struct
{
  const char *text; /* as it is pasted */
  const char *sentence;
  const char *inset;
} said[] = {
  { "{\"data\":{\"type_job_id\":\"25\"}}", "“%s” is missing", "api_token" },
  { "{\"api_token\":\"t\"}", "“%s” is missing or not an object", "data" },
  { "{\"api_token\":1,\"data\":{}}", "“%s” is not text", "api_token" },
  { "{\"api_token\":\"t\",\"data\":{\"type_job_id\":\"25\",\"image_base64\":\"!\"}}",
    "“%s” is not base64", "image_base64" },
  { "curl " BASE "createJob", "a curl command that sends no body", NULL },
  { "curl " BASE "createJob -d @a.json", "a curl command, but %s",
    "the body is in the file “a.json”, which is not here: open that" },
  { "curl " BASE "createJob -F a=b", "a curl command, but %s",
    "the command sends a form or a file, not JSON" },
  { "jq . | curl " BASE "createJob -d @-", "a curl command, but %s",
    "the body comes from another command, which is not run here" },
  { "{\"a\": 1}", "JSON or code in which no name of a request or a reply is known", NULL },
  { " ", "there is no text", NULL },
  { GIF "|", "nothing stands behind the pipe", NULL },
  { "|" GIF, "nothing stands before the pipe", NULL },
  { GIF "|" GIF "|" GIF, "%s parts where a pair has two", "3" },
  { "data:text/plain,x", "a data: URL that is not base64", NULL },
  { "abcd", "read as base64 it has %s bytes, too few for a picture", "3" },
  { "R0lGODlh=A", "base64 that goes on behind its padding at position %s", "10" },
  { "JVBERi0xLjQgbm8gcGljdHVyZSwgbm8=", "read as base64 it looks like %s, not like a picture",
    "a PDF document" },
  { "Dear support?", "a character that base64 never has at position %s", "13 (0x3f)" },
  { "{\"api_token\":\"t\" \"data\"", "byte %s", "17: a comma or a closing bracket was expected" },
};

static void
test_said (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OmoPaste) paste = paste_text (said[i].text, strlen (said[i].text), &error);
      const char *detail = paste == NULL ? error->message : paste->request->problem;
      g_auto (GStrv) insets = NULL;
      g_autofree char *translated = NULL;

      g_test_message ("%s", detail);
      g_assert_cmpstr (omo_detail_find (detail, &insets), ==, said[i].sentence);
      g_assert_cmpstr (insets[0], ==, said[i].inset);
      /* Without a catalogue nothing changes, however it is taken apart. */
      translated = omo_detail_translate (detail);
      g_assert_cmpstr (translated, ==, detail);
    }
}

/* What a file may be that is no picture has a name in the other language, too. */
static void
test_guesses (void)
{
  static const char *const files[] = {
    "%PDF-1.4", "PK\3\4", "GIF", " ", "", "8BPS", "....ftypisom"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) insets = NULL;
      OmoPictureHeader header;

      g_assert_false (
          omo_picture_header_read ((const guint8 *) files[i], strlen (files[i]), &header, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (omo_detail_find (error->message, &insets));
      g_assert_nonnull (insets[0]);
      g_assert_nonnull (omo_detail_find (insets[0], NULL));
    }
}

/* Several values, in their order. */
static const struct
{
  const char *detail;
  const char *sentence;
  const char *insets[5];
} several[] = {
  { "20971521 bytes, more than 20971520", "%s bytes, more than %s", { "20971521", "20971520" } },
  { "PNG of 9000x9000 = 81000000 pixels, more than 67108864",
    "%s of %s = %s pixels, more than %s",
    { "PNG", "9000x9000", "81000000", "67108864" } },
  { "GIF of 20000x2 pixels, more than 16384 on one side",
    "%s of %s pixels, more than %s on one side",
    { "GIF", "20000x2", "16384" } },
  { "the displayed width is 0 px, not 1 to 10000",
    "the displayed width is %s px, not 1 to %s",
    { "0", "10000" } },
  { "the service answered with HTTP status 302, a redirection to https://a.example/login",
    "the service answered with HTTP status %s, a redirection to %s",
    { "302", "https://a.example/login" } },
  { "the service answered with HTTP status 503",
    "the service answered with HTTP status %s",
    { "503" } },
  { "version 9 of the case file, and 1 is the last one known here",
    "version %s of the case file, and %s is the last one known here",
    { "9", "1" } },
  { "no loader for webp is installed (package webp-pixbuf-loader)",
    "no loader for %s is installed (package %s)",
    { "webp", "webp-pixbuf-loader" } },
};

static void
test_several (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (several); i++)
    {
      g_auto (GStrv) insets = NULL;

      g_test_message ("%s", several[i].detail);
      g_assert_cmpstr (omo_detail_find (several[i].detail, &insets), ==, several[i].sentence);
      g_assert_cmpstrv (insets, several[i].insets);
    }
}

/* A name before it, a list in it, another library's words in it: put together again as they were. */
static void
test_put_together (void)
{
  static const char *const details[] = {
    "a.png: there is no such file",
    "/a: b/history.db: not Omoscope’s file",
    "jobs[0].request: no text “body”",
    "the server's certificate was refused: it is for another host, it has expired",
    "no connection: Could not connect to a.example: Connection refused",
    "the CA file: there is no certificate in it",
    "the expected answer: no number “inner”",
    "a.png: something else",
    "it has expired, or so",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *translated = omo_detail_translate (details[i]);

      g_assert_cmpstr (translated, ==, details[i]);
    }
}

static void
test_another_library_is_quoted (void)
{
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "It burns.");
  g_autoptr (GError) ours =
      g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_FAILED, "there is no such file");
  g_autoptr (GError) known = g_error_new_literal (OMO_ERROR, OMO_ERROR_KEYRING, "the moon is full");
  g_autofree char *foreign_told = omo_detail_tell (foreign);
  g_autofree char *ours_told = omo_detail_tell (ours);
  g_autofree char *known_told = omo_detail_tell (known);

  g_assert_cmpstr (foreign_told, ==, "“It burns.”");
  g_assert_cmpstr (ours_told, ==, "there is no such file");
  g_assert_cmpstr (known_told, ==, "the moon is full");
}

static void
test_others (void)
{
  static const char *const details[] = { "", "“” is missing", "Connection refused", "“a” is here",
                                         "is missing" };

  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *translated = omo_detail_translate (details[i]);

      g_assert_null (omo_detail_find (details[i], NULL));
      g_assert_cmpstr (translated, ==, details[i]);
    }
}

/* What a case file says is as long as its writer likes. */
static void
test_longest (void)
{
  static const char *const end = "” is missing";
  g_autofree char *name = g_strnfill (5000 - strlen ("“") - strlen (end), ':');
  g_autofree char *longest = g_strconcat ("“", name, end, NULL);
  g_autofree char *longer = g_strconcat ("“:", name, end, NULL);
  g_autofree char *colons = g_strnfill (2 * 1024 * 1024, ' ');
  g_autofree char *translated = NULL;

  g_assert_cmpstr (omo_detail_find (longest, NULL), ==, "“%s” is missing");
  g_assert_null (omo_detail_find (longer, NULL));
  for (char *at = colons; *at != '\0'; at += 2)
    *at = ':';
  translated = omo_detail_translate (colons);
  g_assert_cmpstr (translated, ==, colons);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/detail/said", test_said);
  g_test_add_func ("/core/detail/guesses", test_guesses);
  g_test_add_func ("/core/detail/several", test_several);
  g_test_add_func ("/core/detail/put-together", test_put_together);
  g_test_add_func ("/core/detail/another-library-is-quoted", test_another_library_is_quoted);
  g_test_add_func ("/core/detail/others", test_others);
  g_test_add_func ("/core/detail/longest", test_longest);
  return g_test_run ();
}
