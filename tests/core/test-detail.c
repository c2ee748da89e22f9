/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-detail.h"

#include "core/omo-picture-header.h"
#include "pasting.h"

/* What is really said, in a notice or of a request, and the sentence that it is. */
static const struct
{
  const char *text; /* as it is pasted */
  const char *sentence;
  const char *inset;
} said[] = {
  { "{\"data\":{\"type_job_id\":\"25\"}}", "`%s` is missing", "api_token" },
  { "{\"api_token\":\"t\"}", "`%s` is missing or not an object", "data" },
  { "{\"api_token\":1,\"data\":{}}", "`%s` is not text", "api_token" },
  { "{\"api_token\":\"t\",\"data\":{\"type_job_id\":\"25\",\"image_base64\":\"!\"}}",
    "`%s` is not base64", "image_base64" },
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
      g_autofree char *inset = NULL;
      g_autofree char *translated = NULL;

      g_test_message ("%s", detail);
      g_assert_cmpstr (omo_detail_find (detail, &inset), ==, said[i].sentence);
      g_assert_cmpstr (inset, ==, said[i].inset);
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
      g_autofree char *inset = NULL;
      OmoPictureHeader header;

      g_assert_false (
          omo_picture_header_read ((const guint8 *) files[i], strlen (files[i]), &header, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (omo_detail_find (error->message, &inset));
      g_assert_nonnull (inset);
      g_assert_nonnull (omo_detail_find (inset, NULL));
    }
}

static void
test_others (void)
{
  static const char *const details[] = { "", "`` is missing", "Connection refused", "`a` is here",
                                         "is missing" };

  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *translated = omo_detail_translate (details[i]);

      g_assert_null (omo_detail_find (details[i], NULL));
      g_assert_cmpstr (translated, ==, details[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/detail/said", test_said);
  g_test_add_func ("/core/detail/guesses", test_guesses);
  g_test_add_func ("/core/detail/others", test_others);
  return g_test_run ();
}
