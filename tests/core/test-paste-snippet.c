/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-snippet.h"

#include "core/omo-error.h"
#include "pasting.h"

#define URL "'" BASE "createJob'"
#define PRINTED                                                                                    \
  "{'api_token': '" TOKEN "', 'data': {'type_job_id': '25', 'image_base64': '" GIF "'}}"
#define PRINTED_SOLVED "{'error': False, 'status': 'success', 'result': '57_31_246_148'}"

static const struct
{
  const char *text;
  gboolean begins;
} beginnings[] = {
  { "requests.post(", TRUE },
  { "x = fetch (", TRUE },
  { "axios(", TRUE },
  { "$.ajax({", TRUE },
  { "s.request('POST'", TRUE },
  { "post office (see map)", FALSE },
  { "prefetch(", FALSE },
  { "requests.poster(", FALSE },
  { "requests.post", FALSE },
  { "(", FALSE },
  { "", FALSE },
};

static void
test_beginnings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      gsize length = strlen (beginnings[i].text);
      g_autofree char *exact = g_memdup2 (length == 0 ? "x" : beginnings[i].text, MAX (length, 1));

      g_assert_cmpint (omo_paste_snippet_begins (exact, length), ==, beginnings[i].begins);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  OmoPasteKind kind;
  guint n_requests;
  guint n_replies;
  OmoPasteForm form;
} Case;

static const Case cases[] = {
  { "printed-request", PRINTED, OMO_PASTE_REQUEST, 1, 0, OMO_PASTE_AS_PYTHON },
  { "bare-names", "{api_token: '" TOKEN "', data: {\"type_job_id\": '25'}}", OMO_PASTE_REQUEST, 1,
    0, OMO_PASTE_AS_JAVASCRIPT },
  { "printed-reply", PRINTED_SOLVED, OMO_PASTE_REPLY, 0, 1 },
  { "printed-reply-in-a-chat", "Hi {team}, it says\n" PRINTED_SOLVED "\nWhy?", OMO_PASTE_REPLY, 0,
    1 },
  { "printed-both", "sent: " PRINTED "\ngot: " PRINTED_SOLVED, OMO_PASTE_REQUEST, 1, 1,
    OMO_PASTE_AS_PYTHON },
  { "json-then-printed", "sent " CREATE " got " PRINTED_SOLVED " then " RUNNING, OMO_PASTE_REQUEST,
    1, 2, OMO_PASTE_AS_BODY },
  { "two-calls",
    "requests.post(" URL ", json=" PRINTED ")\nrequests.post('" BASE
    "getJobResult', json={'api_token': '" TOKEN "', 'job_id': 7})\n" PRINTED_SOLVED,
    OMO_PASTE_REQUEST, 1, 1, OMO_PASTE_AS_PYTHON },
  { "call-that-cannot-be-read-before",
    "fetch('/x')\nfetch(url, {body: b})\naxios.post(" URL ", " PRINTED ")", OMO_PASTE_REQUEST, 1, 0,
    OMO_PASTE_AS_JAVASCRIPT },
  { "definition-before",
    "def post(url, body):\n  return requests.post(url, json=body)\nrequests.post(" URL
    ", json=" PRINTED ")",
    OMO_PASTE_REQUEST, 1, 0, OMO_PASTE_AS_PYTHON },
  { "not-utf-8", "# caf\xe9\nrequests.post(" URL ", json=" PRINTED ")", OMO_PASTE_REQUEST, 1, 0,
    OMO_PASTE_AS_PYTHON },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPaste) paste = paste_text (c->text, strlen (c->text), &error);

  g_assert_no_error (error);
  g_assert_cmpint (paste->kind, ==, c->kind);
  g_assert_cmpuint (paste->n_requests, ==, c->n_requests);
  g_assert_cmpuint (paste->replies->len, ==, c->n_replies);
  if (c->kind == OMO_PASTE_REQUEST)
    {
      g_assert_cmpint (paste->request->form, ==, c->form);
      g_assert_cmpstr (paste->request->token, ==, TOKEN);
    }
}

static const RefusalCase refusals[] = {
  { "printed-with-variable", "{'api_token': 'x', 'data': {'image_base64': img}}",
    "“img” stands for a part" },
  { "other-object", "{'name': 'omoscope'}", "JSON or code" },
};

static void
test_refusal (gconstpointer data)
{
  check_refusal (data, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/paste-snippet/beginnings", test_beginnings);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-snippet/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-snippet/refuse/%s", refusals[i].name);
      g_test_add_data_func (path, &refusals[i], test_refusal);
    }

  return g_test_run ();
}
