/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-call.h"

#include "core/omo-error.h"
#include "pasting.h"

#define URL "\"" BASE "createJob\""
#define JSON "application/json"
#define FORM "application/x-www-form-urlencoded"

/* CREATE as literals. */
#define DICTIONARY                                                                                 \
  "{'api_token': '" TOKEN "',\n 'data': {'type_job_id': '22', 'image_base64': '" GIF               \
  "', 'widthview': '340', 'weightview': '212',},\n}"
#define OBJECT                                                                                     \
  "{ api_token: \"" TOKEN "\", // mine\n data: { type_job_id: '22', image_base64: `" GIF           \
  "`, widthview: '340', weightview: '212' } }"
#define ESCAPED                                                                                    \
  "\"{\\\"api_token\\\":\\\"" TOKEN "\\\",\\\"data\\\":{\\\"type_job_id\\\":\\\"22\\\","           \
  "\\\"image_base64\\\":\\\"" GIF                                                                  \
  "\\\",\\\"widthview\\\":\\\"340\\\",\\\"weightview\\\":\\\"212\\\"}}\""

static const RequestCase python_cases[] = {
  { "json", "import requests\nr = requests.post(" URL ", json=" DICTIONARY ")\nprint(r.json())",
    .type = JSON },
  { "json-by-position", "requests.post(" URL ", None, " DICTIONARY ")", .type = JSON },
  { "url-by-keyword", "requests.post(json=" DICTIONARY ", url=" URL ", timeout=30)", .type = JSON },
  { "dumps",
    "requests.post(" URL ", data=json.dumps(" DICTIONARY
    "), headers={'Content-Type': 'application/json'})",
    .type = JSON },
  { "dumps-without-type", "requests.post(" URL ", data=json.dumps(" DICTIONARY "))", .type = NULL },
  { "dumps-encoded", "httpx.post(" URL ", content=json.dumps(" DICTIONARY ").encode('utf-8'))",
    .type = NULL },
  { "text", "requests.post(" URL ", data='" CREATE "')", .type = NULL },
  { "text-of-lines", "requests.post(" URL ", '''" CREATE "''')", .type = NULL },
  { "session",
    "s = requests.Session()\ns.headers.update({})\nrequests.Session().post(" URL
    ", json=" DICTIONARY ")",
    .type = JSON },
  { "variables",
    "import requests\nBASE = 'https://omocaptcha.com/api'\nurl = BASE + '/createJob'\npayload = " DICTIONARY
    "\nheaders = {'Content-Type': 'application/json; charset=utf-8'}\nresponse = requests.request(\"POST\", url, headers=headers, data=json.dumps(payload))\nprint(response.text)",
    .type = "application/json; charset=utf-8" },
  { "same-names", "url = " URL "\njson = " DICTIONARY "\nrequests.post(url=url, json=json)",
    .type = JSON },
  { "output-behind", "requests.post(" URL ", json=" DICTIONARY ")\n" ACCEPTED, .type = JSON,
    .n_replies = 1 },
  { "printed-behind",
    "requests.post(" URL ", json=" DICTIONARY ")\n{'error': False, 'job_id': 7}\n", .type = JSON,
    .n_replies = 1 },
  { "put", "requests.request('put', " URL ", json=" DICTIONARY ")", .method = "PUT", .type = JSON },
  { "token-in-a-variable",
    "requests.post(" URL ", json={'api_token': os.environ['T'], 'data': {'type_job_id': '22'}})",
    .body = "{\"api_token\":\"\",\"data\":{\"type_job_id\":\"22\"}}", .type = JSON,
    .problem = "“image_base64” is missing" },
  { "address-in-a-variable", "requests.post(f'{base}/createJob', json=" DICTIONARY ")", .uri = "",
    .type = JSON },
  { "form-by-mistake",
    "requests.post(" URL ", data={'api_token': '" TOKEN
    "', 'data': {'type_job_id': '25', 'image_base64': '" GIF "'}})",
    .body = "api_token=" TOKEN "&data=type_job_id&data=image_base64", .type = FORM,
    .problem = "byte 0" },
};

static const RequestCase javascript_cases[] = {
  { "fetch",
    "const r = await fetch(" URL
    ", { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(" OBJECT
    ") });",
    .type = JSON },
  { "fetch-without-type", "fetch(" URL ", { method: \"POST\", body: JSON.stringify(" OBJECT ") })",
    .type = "text/plain;charset=UTF-8" },
  { "fetch-of-a-browser",
    "fetch(" URL
    ", {\n  \"headers\": {\n    \"content-type\": \"application/json\"\n  },\n  \"body\": " ESCAPED
    ",\n  \"method\": \"POST\"\n});",
    .type = JSON },
  { "fetch-with-variables",
    "const raw = JSON.stringify(" OBJECT
    ");\nconst requestOptions = {\n  method: \"POST\",\n  body: raw,\n  redirect: \"follow\"\n};\nfetch(" URL
    ", requestOptions)\n  .then((response) => response.text())",
    .type = "text/plain;charset=UTF-8" },
  { "axios-post", "axios.post(" URL ", " OBJECT ").then(r => console.log(r.data))", .type = JSON },
  { "axios-post-text", "axios.post(" URL ", JSON.stringify(" OBJECT "))", .type = FORM },
  { "axios-post-headers",
    "axios.post(" URL ", JSON.stringify(" OBJECT
    "), { headers: { 'Content-Type': 'application/json' } })",
    .type = JSON },
  { "axios-config", "axios({ method: 'post', url: " URL ", data: " OBJECT " })", .type = JSON },
  { "axios-request",
    "let data = JSON.stringify(" OBJECT ");\nlet config = { method: 'post', url: " URL
    ", headers: { 'Content-Type': 'application/json' }, data : data };\naxios.request(config).then(console.log)",
    .type = JSON },
  { "got", "const data = await got.post(" URL ", { json: " OBJECT " }).json();", .type = JSON },
  { "request-of-node", "request({ uri: " URL ", method: 'POST', json: " OBJECT " }, cb)",
    .type = JSON },
  { "jquery-text",
    "$.ajax({ url: " URL
    ", type: 'POST', contentType: 'application/json', data: JSON.stringify(" OBJECT ") })",
    .type = JSON },
  { "jquery-form", "$.post(" URL ", {api_token: '" TOKEN "', data: {type_job_id: '25'}})",
    .body = "api_token=" TOKEN "&data%5Btype_job_id%5D=25", .type = FORM, .problem = "byte 0" },
};

static void
test_python (gconstpointer data)
{
  RequestCase c = *(const RequestCase *) data;

  if (c.uri != NULL)
    {
      g_autoptr (OmoPaste) paste = paste_text (c.text, strlen (c.text), NULL);

      g_assert_null (paste->request->uri);
      return;
    }
  check_request (&c, OMO_PASTE_AS_PYTHON);
}

static void
test_javascript (gconstpointer data)
{
  check_request (data, OMO_PASTE_AS_JAVASCRIPT);
}

/* Headers that are made elsewhere are not known. */
static void
test_unknown_headers (void)
{
  const char *text = "fetch(" URL ", { headers: myHeaders, body: JSON.stringify(" OBJECT ") })";
  g_autoptr (OmoPaste) paste = paste_text (text, strlen (text), NULL);

  g_assert_null (paste->request->headers);
  g_assert_null (paste->request->problem);
}

/* What was to be sent is seen though it never is. */
static void
test_fields_of_a_form (void)
{
  const RequestCase *c = &python_cases[G_N_ELEMENTS (python_cases) - 1];
  g_autoptr (OmoPaste) paste = paste_text (c->text, strlen (c->text), NULL);

  g_assert_cmpstr (paste->request->create.type_job_id, ==, "25");
  g_assert_cmpuint (paste->pictures->len, ==, 1);
  g_assert_cmpstr (paste->request->token, ==, TOKEN);
}

static const RefusalCase refusals[] = {
  { "python-picture",
    "requests.post(" URL ", json={'api_token': 'x', 'data': {'image_base64': img}})",
    "“img” stands for a part of it" },
  { "python-payload", "requests.post(" URL ", json=payload)",
    "the body is not written out: “payload”" },
  { "python-dumps", "requests.post(" URL ", data=json.dumps(make_payload(img)))",
    "“make_payload”" },
  { "python-no-body", "requests.post(" URL ")", "Python code, but it sends no body" },
  { "python-formatted", "requests.post(" URL ", data=f'{{\"api_token\": \"{TOKEN}\"}}')", "“...”" },
  { "fetch-picture",
    "fetch(" URL
    ", {method: 'POST', body: JSON.stringify({api_token: 'x', data: {image_base64}})})",
    "“image_base64”" },
  { "fetch-body", "fetch(" URL ", {method: 'POST', body})", "sends no body" },
  { "fetch-template", "fetch(" URL ", {body: `{\"api_token\": \"${token}\"}`})", "“...”" },
  { "axios-variable", "axios.post(" URL ", body)", "“body”" },
  { "too-deep",
    "axios.post(" URL ", [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "nested too deeply" },
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

  for (gsize i = 0; i < G_N_ELEMENTS (python_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-call/python/%s", python_cases[i].name);
      g_test_add_data_func (path, &python_cases[i], test_python);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (javascript_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/core/paste-call/javascript/%s", javascript_cases[i].name);
      g_test_add_data_func (path, &javascript_cases[i], test_javascript);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-call/refuse/%s", refusals[i].name);
      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/core/paste-call/unknown-headers", test_unknown_headers);
  g_test_add_func ("/core/paste-call/fields-of-a-form", test_fields_of_a_form);

  return g_test_run ();
}
