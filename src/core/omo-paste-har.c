/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-har.h"

#include <string.h>

#include "core/omo-json.h"
#include "core/omo-paste-body.h"
#include "core/omo-paste-private.h"

typedef struct
{
  OmoPaste *paste;
  guint n_entries;
  guint n_found;
  char *job_id; /* of the first job; NULL until its reply is read */
} Reader;

/* The text of postData or content, base64 undone. NULL when there is none. */
static GBytes *
dup_content (JsonObject *object, const char *name)
{
  JsonObject *content = NULL;
  const char *text = NULL;
  const char *encoding = NULL;
  guchar *bytes;
  gsize size;

  if (!omo_json_read_object (object, name, &content)
      || !omo_json_read_string (content, "text", &text))
    return NULL;
  if (*text == '\0' || !omo_json_read_string (content, "encoding", &encoding)
      || g_ascii_strcasecmp (encoding, "base64") != 0)
    return g_bytes_new (text, strlen (text));
  bytes = g_base64_decode (text, &size);
  return g_bytes_new_take (bytes, size);
}

static GPtrArray *
read_headers (JsonObject *request)
{
  GPtrArray *headers = omo_header_list_new ();
  JsonArray *array = NULL;

  if (!omo_json_read_array (request, "headers", &array))
    return headers;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *name = NULL;
      const char *value = NULL;

      if (JSON_NODE_HOLDS_OBJECT (node)
          && omo_json_read_string (json_node_get_object (node), "name", &name)
          && omo_json_read_string (json_node_get_object (node), "value", &value))
        omo_paste_set_header (headers, name, value);
    }
  return headers;
}

static gboolean
looks_like_request (GBytes *body)
{
  gsize size;
  const char *text = g_bytes_get_data (body, &size);
  gsize start = omo_paste_body_find (text, size, 0);
  gsize used;

  return start < size
         && omo_paste_body_tell (text + start, size - start, &used) == OMO_BODY_REQUEST;
}

/* NULL when the call is nothing of the service. */
static OmoPasteRequest *
read_request (JsonObject *entry)
{
  JsonObject *request = NULL;
  const char *method = NULL;
  const char *uri = NULL;
  g_autoptr (GPtrArray) headers = NULL;
  g_autoptr (GBytes) body = NULL;

  if (!omo_json_read_object (entry, "request", &request))
    return NULL;
  omo_json_read_string (request, "method", &method);
  omo_json_read_string (request, "url", &uri);
  if (method != NULL && !g_str_equal (method, "POST"))
    return NULL;
  body = dup_content (request, "postData");
  if (body == NULL)
    body = g_bytes_new (NULL, 0);
  if (!omo_paste_request_names_call (uri) && !looks_like_request (body))
    return NULL;
  headers = read_headers (request);
  return omo_paste_request_new (OMO_PASTE_AS_HAR, body, method, uri, headers);
}

/* NULL when none was recorded. */
static OmoPasteReply *
read_reply (JsonObject *entry)
{
  JsonObject *response = NULL;
  g_autoptr (GBytes) body = NULL;
  gint64 status = 0;

  if (!omo_json_read_object (entry, "response", &response))
    return NULL;
  body = dup_content (response, "content");
  omo_json_read_int (response, "status", &status);
  if (body == NULL)
    return NULL;
  return omo_paste_reply_new (body, (guint) CLAMP (status, 0, 999));
}

/* Whether the reply is one of the first job's. */
static gboolean
belongs (const Reader *reader, const OmoPasteRequest *request)
{
  if (request->call == OMO_PASTE_CREATE)
    return reader->paste->n_requests == 0;
  if (request->call == OMO_PASTE_OTHER)
    return FALSE;
  return reader->job_id == NULL || request->job_id == NULL
         || g_str_equal (reader->job_id, request->job_id->text);
}

static void
read_entry (Reader *reader, JsonObject *entry)
{
  g_autoptr (OmoPasteRequest) request = read_request (entry);
  g_autoptr (OmoPasteReply) reply = NULL;
  gboolean creates;

  reader->n_entries++;
  if (request == NULL || request->call == OMO_PASTE_OTHER)
    return;
  reader->n_found++;
  creates = request->call == OMO_PASTE_CREATE;
  reply = belongs (reader, request) ? read_reply (entry) : NULL;
  /* What was asked before the first job was another's. */
  if (creates && reader->paste->n_requests == 0)
    g_ptr_array_set_size (reader->paste->replies, 0);
  omo_paste_take_request (reader->paste, g_steal_pointer (&request));
  if (reply == NULL)
    return;
  if (creates && reply->state == OMO_PASTE_ACCEPTED)
    reader->job_id = g_strdup (reply->text);
  omo_paste_take_reply (reader->paste, g_steal_pointer (&reply));
}

static void
read_entries (Reader *reader, JsonObject *root)
{
  JsonObject *log = NULL;
  JsonArray *entries = NULL;

  if (!omo_json_read_object (root, "log", &log) || !omo_json_read_array (log, "entries", &entries))
    {
      read_entry (reader, root);
      return;
    }
  for (guint i = 0; i < json_array_get_length (entries) && !omo_paste_is_full (reader->paste); i++)
    {
      JsonNode *node = json_array_get_element (entries, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        read_entry (reader, json_node_get_object (node));
    }
}

void
omo_paste_har_add (OmoPaste *paste, const char *text, gsize length, GError **out_reason)
{
  Reader reader = { .paste = paste };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = omo_json_parse (text, length, NULL, &error);

  if (root == NULL)
    {
      omo_paste_refuse (out_reason, "a HAR file that is broken: %s", error->message);
      return;
    }
  read_entries (&reader, json_node_get_object (root));
  g_free (reader.job_id);
  if (reader.n_found == 0)
    omo_paste_refuse (out_reason,
                      "a HAR file, but none of its %u calls creates a job or asks for its answer",
                      reader.n_entries);
}
