/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-request.h"

#include <string.h>

#include "tiny-pictures.h"

#define GIF "R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs="
#define TOKEN "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC"
#define BOM "\xef\xbb\xbf"

#define V1                                                                                         \
  "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"22\",\"image_base64\":\"" GIF          \
  "\",\"widthview\":\"340\",\"weightview\":\"212\"}}"
#define CURRENT                                                                                    \
  "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"22\",\"image_base64\":\"" GIF          \
  "\",\"width_view\":340,\"height_view\":212}}"
#define OLDEST                                                                                     \
  "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"25\",\"base64\":\"" GIF "\"}}"
#define BLANK_KEY                                                                                  \
  "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"23\",\"image_base64 \":\"" GIF         \
  " | " GIF "\"}}"
#define V2                                                                                         \
  "{\"clientKey\":\"" TOKEN                                                                        \
  "\",\"task\":{\"type\":\"Tiktok3DSelectObjectWebTask\",\"imageBase64\":\"" GIF                   \
  "\",\"widthView\":340,\"heightView\":212}}"
#define NO_SIZE                                                                                    \
  "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"22\",\"image_base64\":\"" GIF "\"}}"

typedef struct
{
  const char *name;
  const char *body;
  const char *uri;
  OmoPasteCall call;
  const char *dialect;
  OmoOddities oddities;
  guint n_pictures;
  const char *token;
  const char *problem; /* part of it; NULL: there is none */
} Case;

static const Case cases[] = {
  { "v1", V1, NULL, OMO_PASTE_CREATE, "v1", 0, 1, TOKEN, NULL },
  { "v1-current", CURRENT, NULL, OMO_PASTE_CREATE, "v1-current", 0, 1, TOKEN, NULL },
  { "v1-task-by-path", V1, "https://omocaptcha.com/api/createTask", OMO_PASTE_CREATE, "v1-task", 0,
    1, TOKEN, NULL },
  { "oldest", OLDEST, NULL, OMO_PASTE_CREATE, "v1", OMO_ODD_OLD_FIELD, 1, TOKEN, NULL },
  { "blank-in-key", BLANK_KEY, NULL, OMO_PASTE_CREATE, "v1",
    OMO_ODD_BLANK_IN_KEY | OMO_ODD_BLANKS_ROUND_PIPE, 2, TOKEN, NULL },
  { "v2", V2, NULL, OMO_PASTE_CREATE, "v2", 0, 1, TOKEN, NULL },
  { "v2-by-path", V2, "https://api.omocaptcha.com/v2/createTask", OMO_PASTE_CREATE, "v2", 0, 1,
    TOKEN, NULL },
  { "byte-order-mark", BOM V1, NULL, OMO_PASTE_CREATE, "v1", OMO_ODD_BYTE_ORDER_MARK, 1, TOKEN,
    NULL },
  { "no-size", NO_SIZE, NULL, OMO_PASTE_CREATE, "v1", 0, 1, TOKEN, "“widthview” is missing" },
  { "no-token", "{\"data\":{\"type_job_id\":\"25\",\"image_base64\":\"" GIF "\"}}", NULL,
    OMO_PASTE_CREATE, "v1", 0, 1, NULL, "“api_token” is missing" },
  { "data-prefix",
    "{\"api_token\":\"" TOKEN
    "\",\"data\":{\"type_job_id\":\"25\",\"image_base64\":\"data:image/gif;base64," GIF "\"}}",
    NULL, OMO_PASTE_CREATE, "v1", 0, 1, TOKEN, "not base64" },
  { "cut", "{\"api_token\":\"" TOKEN "\",\"data\":{\"image_base64\":\"" GIF "\"", NULL,
    OMO_PASTE_CREATE, "v1", 0, 1, TOKEN, "ends too early" },
  { "form", "api_token=" TOKEN "&data=1", NULL, OMO_PASTE_CREATE, "v1", 0, 0, TOKEN, "byte 0" },
  { "empty", "", "https://omocaptcha.com/api/createJob?api_token=" TOKEN, OMO_PASTE_CREATE, "v1", 0,
    0, TOKEN, "empty" },
  { "ask", "{\"api_token\":\"" TOKEN "\",\"job_id\":7}", NULL, OMO_PASTE_ASK, "v1", 0, 0, TOKEN,
    NULL },
  { "ask-v2", "{\"clientKey\":\"" TOKEN "\",\"taskId\":\"u\"}", NULL, OMO_PASTE_ASK, "v2", 0, 0,
    TOKEN, NULL },
  { "ask-by-path", "{\"api_token\":\"" TOKEN "\"}", "https://omocaptcha.com/api/getJobResult/",
    OMO_PASTE_ASK, "v1", 0, 0, TOKEN, "“job_id” is missing" },
  { "balance", "{\"api_token\":\"" TOKEN "\"}", "https://omocaptcha.com/api/getBalance",
    OMO_PASTE_OTHER, "v1", 0, 0, TOKEN, NULL },
};

static OmoPasteRequest *
read_body (const char *body, const char *uri, GPtrArray *headers)
{
  gsize length = strlen (body);
  g_autoptr (GBytes) bytes = g_bytes_new (body, length);
  OmoPasteRequest *request = omo_paste_request_new (OMO_PASTE_AS_BODY, bytes, "POST", uri, headers);

  g_assert_cmpmem (g_bytes_get_data (request->body, NULL), g_bytes_get_size (request->body), body,
                   length);
  return request;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoPasteRequest) request = read_body (c->body, c->uri, NULL);
  guint n_pictures = 0;

  g_assert_cmpint (request->call, ==, c->call);
  g_assert_cmpstr (omo_dialect_get_id (request->dialect), ==, c->dialect);
  g_assert_cmpint (request->oddities, ==, c->oddities);
  g_assert_cmpstr (request->token, ==, c->token);
  g_assert_null (request->create.token);
  g_test_message ("%s", request->problem);
  if (c->problem == NULL)
    g_assert_null (request->problem);
  else
    g_assert_nonnull (strstr (request->problem, c->problem));
  while (n_pictures < 2 && request->create.pictures[n_pictures] != NULL)
    n_pictures++;
  g_assert_cmpuint (n_pictures, ==, c->n_pictures);
  for (guint i = 0; i < n_pictures; i++)
    g_assert_cmpmem (g_bytes_get_data (request->create.pictures[i], NULL),
                     g_bytes_get_size (request->create.pictures[i]), tiny_gif, sizeof tiny_gif);
  g_assert_cmpint (request->job_id != NULL, ==, c->call == OMO_PASTE_ASK && c->problem == NULL);
}

static void
test_fields (void)
{
  g_autoptr (OmoPasteRequest) request = read_body (V2, NULL, NULL);

  g_assert_cmpint (request->create.kind, ==, OMO_JOB_WEB_PAIR);
  g_assert_cmpstr (request->create.type_job_id, ==, "Tiktok3DSelectObjectWebTask");
  g_assert_cmpint (request->create.view_width, ==, 340);
  g_assert_cmpint (request->create.view_height, ==, 212);
  g_assert_null (request->headers);
}

/* What may be shown has no token in it, wherever it was. */
static void
test_head_has_no_token (void)
{
  g_autoptr (GPtrArray) headers = omo_header_list_new ();
  g_autoptr (OmoPasteRequest) request = NULL;

  g_ptr_array_add (headers, omo_header_new ("Content-Type", "application/json"));
  g_ptr_array_add (headers, omo_header_new ("X-Key", "is " TOKEN));
  g_ptr_array_add (headers, omo_header_new ("Authorization", "Bearer another"));
  request = read_body (
      NO_SIZE, "https://omocaptcha.com/api/createJob?t=" TOKEN "&clientKey=z9z9z9z9", headers);

  g_assert_cmpstr (request->uri, ==,
                   "https://omocaptcha.com/api/createJob?t=[token]&clientKey=[token]");
  g_assert_cmpstr (omo_paste_request_find_header (request, "content-type"), ==, "application/json");
  g_assert_cmpstr (omo_paste_request_find_header (request, "X-KEY"), ==, "is [token]");
  g_assert_cmpstr (omo_paste_request_find_header (request, "authorization"), ==, "[token]");
  g_assert_null (omo_paste_request_find_header (request, "Cookie"));
}

static const struct
{
  const char *uri;
  const char *body;
  const char *name;
} names[] = {
  { "https://omocaptcha.com/api/createJob", "{}", "createJob" },
  { "https://omocaptcha.com/api/CREATEjob?x#y", "{}", "createJob" },
  { "/createTask/", "{}", "createTask" },
  { "https://omocaptcha.com/api/notcreateJob", "{}", "createJob" },
  { "createJob", "{}", "createJob" },
  { NULL, V2, "createTask" },
  { NULL, "{\"clientKey\":\"x\",\"taskId\":\"u\"}", "getTaskResult" },
  { "https://omocaptcha.com/api/getBalance", "{}", "getBalance" },
};

static void
test_call_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OmoPasteRequest) request = read_body (names[i].body, names[i].uri, NULL);

      g_assert_cmpstr (omo_paste_request_get_call_name (request), ==, names[i].name);
    }
}

static const struct
{
  const char *uri;
  const char *host;
  const char *base; /* NULL: not told */
} bases[] = {
  { "https://omocaptcha.com/api/createJob", NULL, "https://omocaptcha.com/api" },
  { "https://api.omocaptcha.com/v2/createTask/?a=1#b", NULL, "https://api.omocaptcha.com/v2" },
  { "http://127.0.0.1:8080/getTaskResult", NULL, "http://127.0.0.1:8080" },
  { "/api/createJob", "api.anycaptcha.com:8443", "https://api.anycaptcha.com:8443/api" },
  { "/createTask", NULL, NULL },
  { "https://omocaptcha.com/api/solve", NULL, NULL },
  { NULL, "omocaptcha.com", NULL },
};

static void
test_bases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autoptr (GPtrArray) headers = omo_header_list_new ();
      g_autoptr (OmoPasteRequest) request = NULL;
      g_autofree char *base = NULL;

      if (bases[i].host != NULL)
        g_ptr_array_add (headers, omo_header_new ("Host", bases[i].host));
      request = read_body ("{}", bases[i].uri, headers);
      base = omo_paste_request_dup_base (request);
      g_assert_cmpstr (base, ==, bases[i].base);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-request/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/paste-request/fields", test_fields);
  g_test_add_func ("/core/paste-request/head-has-no-token", test_head_has_no_token);
  g_test_add_func ("/core/paste-request/call-names", test_call_names);
  g_test_add_func ("/core/paste-request/bases", test_bases);

  return g_test_run ();
}
