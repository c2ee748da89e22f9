/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-fields.h"

#include <string.h>

#include "tiny-pictures.h"

#define GIF "R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs="
#define GIF_PHP                                                                                    \
  "R0lGODlhAwACAIIAAP8AAAD\\/AAAA\\/\\/\\/\\/\\/wAAAP\\/\\/AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs="

typedef struct
{
  const char *name;
  const char *text;
  const char *token;
  const char *dialect;
  gboolean has_job_id;
  gboolean has_job;
} Survey;

static const Survey surveys[] = {
  { "v1", "{\"api_token\":\"abc\",\"data\":{\"widthview\":\"340\"}}", "abc", "v1", FALSE, TRUE },
  { "current", "{\"api_token\":\"abc\",\"data\":{\"width_view\":340}}", "abc", "v1-current", FALSE,
    TRUE },
  { "blank-behind", "{\"api_token \":\"abc\",\"data\":{\"height_view \":1}}", "abc", "v1-current",
    FALSE, TRUE },
  { "v2", "{\"clientKey\":\"abc\",\"task\":{\"type\":\"T\"}}", "abc", "v2", FALSE, TRUE },
  { "ask", "{\"api_token\":\"abc\",\"job_id\":7}", "abc", NULL, TRUE, FALSE },
  { "ask-v2", "{\"clientKey\":\"abc\",\"taskId\":\"u\"}", "abc", "v2", TRUE, FALSE },
  { "escaped", "{\"api_token\":\"a\\/b\\u0041\"}", "a/bA", NULL, FALSE, FALSE },
  { "other-name", "{\"key\":\"abc\"}", "abc", NULL, FALSE, FALSE },
  { "misspelt", "{\"api_tokn\":\"abc\"}", "abc", NULL, FALSE, FALSE },
  { "misspelt-v2", "{\"cleintKey\":\"abc\"}", "abc", NULL, FALSE, FALSE },
  { "near-miss", "{\"api_host\":\"abc\"}", NULL, NULL, FALSE, FALSE },
  { "sure-name-wins-over-misspelt", "{\"api_tokne\":\"x\",\"api_token\":\"abc\"}", "abc", NULL,
    FALSE, FALSE },
  { "sure-name-wins", "{\"key\":\"x\",\"api_token\":\"abc\",\"token\":\"y\"}", "abc", NULL, FALSE,
    FALSE },
  { "first-sure-name-wins", "{\"api_token\":\"abc\",\"clientKey\":\"y\"}", "abc", "v2", FALSE,
    FALSE },
  { "too-deep", "{\"data\":{\"api_token\":\"abc\"}}", NULL, NULL, FALSE, TRUE },
  { "number", "{\"api_token\":12}", "12", NULL, FALSE, FALSE },
  { "null", "{\"api_token\":null}", NULL, NULL, FALSE, FALSE },
  { "empty", "{\"api_token\":\"\"}", NULL, NULL, FALSE, FALSE },
  { "cut", "{\"api_token\":\"abc", "abc", NULL, FALSE, FALSE },
  { "nothing", "{}", NULL, NULL, FALSE, FALSE },
};

static void
test_survey (gconstpointer data)
{
  const Survey *c = data;
  gsize length = strlen (c->text);
  g_autofree char *exact = g_memdup2 (c->text, length);
  g_auto (OmoPasteSurvey) survey = { 0 };

  omo_paste_survey_read (&survey, exact, length);

  g_assert_cmpstr (survey.token, ==, c->token);
  g_assert_cmpstr (survey.dialect == NULL ? NULL : omo_dialect_get_id (survey.dialect), ==,
                   c->dialect);
  g_assert_cmpint (survey.has_job_id, ==, c->has_job_id);
  g_assert_cmpint (survey.has_job, ==, c->has_job);
}

typedef struct
{
  const char *name;
  const char *text;
  OmoJobKind kind;
  const char *type_id;
  int width;
  int height;
  guint n_pictures;
  const char *question;
} Case;

static const Case cases[] = {
  { "documented",
    "{\"data\":{\"type_job_id\":\"22\",\"image_base64\":\"" GIF
    "\",\"widthview\":\"340\",\"weightview\":\"212\"}}",
    OMO_JOB_WEB_PAIR, "22", 340, 212, 1 },
  { "cut-behind-the-sizes",
    "{\"data\":{\"type_job_id\":\"22\",\"width_view\":340,\"height_view\":212,\"image_base64\":\"R0lGO",
    OMO_JOB_WEB_PAIR, "22", 340, 212, 0 },
  { "data-prefix", "{\"data\":{\"image_base64\":\"data:image/gif;base64," GIF "\"}}",
    OMO_JOB_PHONE_PAIR, NULL, 0, 0, 1 },
  { "slashes-of-php", "{\"data\":{\"image_base64\":\"" GIF_PHP "\"}}", OMO_JOB_PHONE_PAIR, NULL, 0,
    0, 1 },
  { "pair", "{\"data\":{\"image_base64\":\"" GIF " | " GIF "\"}}", OMO_JOB_WEB_ROTATE, NULL, 0, 0,
    2 },
  { "list", "{\"task\":{\"imageBase64s\":[\"" GIF "\",\"" GIF "\"]}}", OMO_JOB_WEB_ROTATE, NULL, 0,
    0, 2 },
  { "list-of-three", "{\"task\":{\"imageBase64s\":[\"" GIF "\",\"" GIF "\",\"" GIF "\"]}}",
    OMO_JOB_WEB_ROTATE, NULL, 0, 0, 2 },
  { "unknown-name", "{\"shot\":\"" GIF "\"}", OMO_JOB_PHONE_PAIR, NULL, 0, 0, 1 },
  { "broken-picture", "{\"image_base64\":\"R0lGODlhAwACAIIAAP8AA*A\"}", OMO_JOB_PHONE_PAIR, NULL, 0,
    0, 0 },
  { "type-as-number", "{\"type_job_id\":23}", OMO_JOB_WEB_ROTATE, "23", 0, 0, 0 },
  { "first-type-stands", "{\"type_job_id\":\"23\",\"type\":\"other\"}", OMO_JOB_WEB_ROTATE, "23", 0,
    0, 0 },
  { "size-with-blanks", "{\"width_view\":\" 340 \"}", OMO_JOB_WEB_SLIDE, NULL, 340, 0, 0 },
  { "size-zero", "{\"width_view\":0}", OMO_JOB_PHONE_PAIR, NULL, 0, 0, 0 },
  { "size-in-words", "{\"width_view\":\"wide\"}", OMO_JOB_PHONE_PAIR, NULL, 0, 0, 0 },
  { "size-too-large", "{\"width_view\":16385}", OMO_JOB_PHONE_PAIR, NULL, 0, 0, 0 },
  { "size-null", "{\"width_view\":null}", OMO_JOB_PHONE_PAIR, NULL, 0, 0, 0 },
  { "misspelt", "{\"typejob_ib\":\"22\",\"widthveiw\":340,\"weigtview\":212}", OMO_JOB_WEB_PAIR,
    "22", 340, 212, 0 },
  { "misspelt-beside-right",
    "{\"widthveiw\":1,\"widthview\":340,\"height_veiw\":2,\"weightview\":212}", OMO_JOB_WEB_PAIR,
    NULL, 340, 212, 0 },
  { "too-many-slips", "{\"wdithveiws\":340}", OMO_JOB_PHONE_PAIR, NULL, 0, 0, 0 },
  { "short-names-have-no-slips", "{\"wdth\":340,\"typo\":\"22\"}", OMO_JOB_PHONE_PAIR, NULL, 0, 0,
    0 },
  { "question", "{\"question\":\"Which two?\"}", OMO_JOB_WEB_QUESTION, NULL, 0, 0, 0,
    "Which two?" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize length = strlen (c->text);
  g_autofree char *exact = g_memdup2 (c->text, length);
  g_auto (OmoCreateRequest) request = { 0 };

  omo_paste_fields_read (&request, exact, length);

  g_assert_cmpint (request.kind, ==, c->kind);
  g_assert_cmpstr (request.type_job_id, ==, c->type_id);
  g_assert_cmpint (request.view_width, ==, c->width);
  g_assert_cmpint (request.view_height, ==, c->height);
  g_assert_cmpstr (request.question, ==, c->question);
  g_assert_null (request.token);
  for (guint i = 0; i < G_N_ELEMENTS (request.pictures); i++)
    {
      g_assert_cmpint (request.pictures[i] != NULL, ==, i < c->n_pictures);
      if (i < c->n_pictures)
        g_assert_cmpmem (g_bytes_get_data (request.pictures[i], NULL),
                         g_bytes_get_size (request.pictures[i]), tiny_gif, sizeof tiny_gif);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (surveys); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-fields/survey/%s", surveys[i].name);
      g_test_add_data_func (path, &surveys[i], test_survey);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-fields/read/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
