/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-dialect-field.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

#define BASE64_ALPHABET "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

static const OmoSpelling job_spellings[] = { { "data", OMO_EDITION_V1 },
                                             { "task", OMO_EDITION_V2 },
                                             { NULL } };
static const OmoSpelling type_spellings[] = { { "type_job_id", OMO_EDITION_V1 },
                                              { "type", OMO_EDITION_V2 },
                                              { NULL } };
static const OmoSpelling id_spellings[] = { { "job_id", OMO_EDITION_V1 },
                                            { "taskId", OMO_EDITION_V2 },
                                            { NULL } };
static const OmoSpelling question_spellings[] = { { OMO_QUESTION_FIELD, OMO_EDITION_ANY },
                                                  { NULL } };
static const OmoSpelling image_spellings[] = { { "image_base64", OMO_EDITION_V1 },
                                               { "base64", OMO_EDITION_OLDEST },
                                               { "imageBase64", OMO_EDITION_V2 },
                                               { "imageBase64s", OMO_EDITION_V2 },
                                               { NULL } };
static const OmoSpelling width_spellings[] = { { "widthview", OMO_EDITION_2022 },
                                               { "width_view", OMO_EDITION_CURRENT },
                                               { "widthView", OMO_EDITION_V2 },
                                               { NULL } };
/* As omo_dialect_get_lone_width_field says. */
static const OmoSpelling lone_width_spellings[] = { { "width_view", OMO_EDITION_V1 },
                                                    { "widthview", OMO_EDITION_2022 },
                                                    { "widthView", OMO_EDITION_V2 },
                                                    { NULL } };
static const OmoSpelling height_spellings[] = { { "weightview", OMO_EDITION_2022 },
                                                { "height_view", OMO_EDITION_CURRENT },
                                                { "heightView", OMO_EDITION_V2 },
                                                { NULL } };

/* A text, as documented, or the same digits as a number. */
static gboolean
read_type_job_id (OmoFieldReader *reader,
                  JsonObject *job,
                  OmoCreateRequest *request,
                  GError **error)
{
  JsonNode *node = NULL;
  g_autoptr (OmoJobId) id = NULL;

  if (!omo_field_find (reader, job, type_spellings, &node, error))
    return FALSE;
  id = omo_job_id_new_from_json (node);
  if (id == NULL || strlen (id->text) > OMO_TYPE_JOB_ID_MAX_LENGTH)
    return omo_field_refuse (reader, error, type_spellings,
                             "is missing, empty, too long or of another type");
  request->type_job_id = g_steal_pointer (&id->text);
  return TRUE;
}

/* `out_size` becomes 0 when the field is not there. */
static gboolean
read_view_size (OmoFieldReader *reader,
                JsonObject *job,
                const OmoSpelling *spellings,
                int *out_size,
                GError **error)
{
  JsonNode *node = NULL;
  g_autoptr (OmoJobId) digits = NULL;
  guint64 size = 0;

  if (!omo_field_find (reader, job, spellings, &node, error))
    return FALSE;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    {
      *out_size = 0;
      return TRUE;
    }
  digits = omo_job_id_new_from_json (node);
  if (digits == NULL
      || !g_ascii_string_to_unsigned (digits->text, 10, 1, OMO_VIEW_SIZE_MAX, &size, NULL))
    return omo_field_refuse (reader, error, spellings, "is not a whole number of px in range");
  *out_size = (int) size;
  return TRUE;
}

static gboolean
has_height (const OmoFieldReader *reader, JsonObject *job)
{
  OmoFieldReader aside = *reader;
  JsonNode *node = NULL;

  return !omo_field_find (&aside, job, height_spellings, &node, NULL)
         || (node != NULL && !JSON_NODE_HOLDS_NULL (node));
}

static gboolean
read_view_sizes (OmoFieldReader *reader, JsonObject *job, OmoCreateRequest *request, GError **error)
{
  const OmoSpelling *width = has_height (reader, job) ? width_spellings : lone_width_spellings;

  return read_view_size (reader, job, width, &request->view_width, error)
         && read_view_size (reader, job, height_spellings, &request->view_height, error);
}

static gboolean
decode_base64 (const OmoFieldReader *reader,
               const char *text,
               gsize length,
               GBytes **out_picture,
               GError **error)
{
  gsize padding = 0;
  g_autofree guchar *bytes = NULL;
  int state = 0;
  guint save = 0;
  gsize size;

  while (padding < 2 && padding < length && text[length - 1 - padding] == '=')
    padding++;
  if (length == 0)
    return omo_field_refuse (reader, error, image_spellings, "has an empty picture");
  if (length % 4 != 0 || strspn (text, BASE64_ALPHABET) != length - padding)
    return omo_field_refuse (reader, error, image_spellings, "is not base64");
  if (length / 4 * 3 - padding > OMO_PICTURE_MAX_BYTES)
    return omo_field_refuse (reader, error, image_spellings, "has a picture that is too large");

  bytes = g_malloc (length / 4 * 3);
  size = g_base64_decode_step (text, length, bytes, &state, &save);
  *out_picture = g_bytes_new_take (g_steal_pointer (&bytes), size);
  return TRUE;
}

/* One picture, or two with a pipe between. */
static gboolean
read_joined (OmoFieldReader *reader, const char *text, OmoCreateRequest *request, GError **error)
{
  const char *pipe = strchr (text, '|');
  const char *second;
  gsize length;

  if (pipe == NULL)
    return decode_base64 (reader, text, strlen (text), &request->pictures[0], error);

  length = (gsize) (pipe - text);
  while (length > 0 && strchr (OMO_FIELD_BLANKS, text[length - 1]) != NULL)
    length--;
  second = pipe + 1 + strspn (pipe + 1, OMO_FIELD_BLANKS);
  if (text + length != pipe || second != pipe + 1)
    reader->oddities |= OMO_ODD_BLANKS_ROUND_PIPE;
  return decode_base64 (reader, text, length, &request->pictures[0], error)
         && decode_base64 (reader, second, strlen (second), &request->pictures[1], error);
}

static gboolean
read_list (OmoFieldReader *reader, JsonArray *list, OmoCreateRequest *request, GError **error)
{
  guint n_pictures = json_array_get_length (list);

  if (n_pictures < 1 || n_pictures > G_N_ELEMENTS (request->pictures))
    return omo_field_refuse (reader, error, image_spellings, "has neither one nor two pictures");
  for (guint i = 0; i < n_pictures; i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      const char *text;

      if (!omo_field_holds_text (node))
        return omo_field_refuse (reader, error, image_spellings, "is not text");
      text = json_node_get_string (node);
      if (!decode_base64 (reader, text, strlen (text), &request->pictures[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_pictures (OmoFieldReader *reader, JsonObject *job, OmoCreateRequest *request, GError **error)
{
  JsonNode *node = NULL;

  if (!omo_field_find (reader, job, image_spellings, &node, error))
    return FALSE;
  if (node == NULL)
    return omo_field_refuse (reader, error, image_spellings, "is missing");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return read_list (reader, json_node_get_array (node), request, error);
  if (!omo_field_holds_text (node))
    return omo_field_refuse (reader, error, image_spellings, "is not text");
  return read_joined (reader, json_node_get_string (node), request, error);
}

/* `out_question` stays NULL when the field is not there or empty. */
static gboolean
read_question (OmoFieldReader *reader, JsonObject *job, char **out_question, GError **error)
{
  JsonNode *node = NULL;
  const char *text;

  if (!omo_field_find (reader, job, question_spellings, &node, error))
    return FALSE;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!omo_field_holds_text (node))
    return omo_field_refuse (reader, error, question_spellings, "is not text");
  text = json_node_get_string (node);
  if (strlen (text) > OMO_QUESTION_MAX_LENGTH)
    return omo_field_refuse (reader, error, question_spellings, "is too long");
  *out_question = *text == '\0' ? NULL : g_strdup (text);
  return TRUE;
}

/* Whether the request has as many pictures as the kind wants. */
static gboolean
check_pictures (const OmoFieldReader *reader,
                const OmoJobType *type,
                const OmoCreateRequest *request,
                GError **error)
{
  if (type->n_pictures == 2 && request->pictures[1] == NULL)
    return omo_field_refuse (reader, error, image_spellings,
                             "has one picture where the job has two");
  if (type->n_pictures == 1 && request->pictures[1] != NULL)
    return omo_field_refuse (reader, error, image_spellings,
                             "has two pictures where the job has one");
  return TRUE;
}

/* The kind, and whether the request has what the kind wants; what it does not want is dropped. */
static gboolean
settle_kind (const OmoFieldReader *reader, OmoCreateRequest *request, GError **error)
{
  const OmoJobType *type;

  request->kind = omo_create_request_tell_kind (request);
  type = omo_job_type_get (request->kind);
  if (!check_pictures (reader, type, request, error))
    return FALSE;
  if (type->wants_view_size && request->view_width == 0)
    return omo_field_refuse (reader, error,
                             type->wants_view_height ? width_spellings : lone_width_spellings,
                             "is missing");
  if (type->wants_view_height && request->view_height == 0)
    return omo_field_refuse (reader, error, height_spellings, "is missing");
  if (type->wants_question && request->question == NULL)
    return omo_field_refuse (reader, error, question_spellings, "is missing");

  if (!type->wants_view_size)
    request->view_width = 0;
  if (!type->wants_view_height)
    request->view_height = 0;
  if (!type->wants_question)
    g_clear_pointer (&request->question, g_free);
  return TRUE;
}

static void
settle_type_id (const OmoFieldReader *reader, OmoCreateRequest *request)
{
  char *settled =
      g_strdup (omo_dialect_settle_type_id (reader->dialect, request->kind, request->type_job_id));

  g_free (request->type_job_id);
  request->type_job_id = settled;
}

static gboolean
read_create (OmoFieldReader *reader, JsonObject *object, OmoCreateRequest *request, GError **error)
{
  const char *token = NULL;
  JsonNode *node = NULL;
  JsonObject *job;

  if (!omo_field_read_text (reader, object, omo_token_spellings, &token, error))
    return FALSE;
  request->token = g_strdup (token);
  if (!omo_field_find (reader, object, job_spellings, &node, error))
    return FALSE;
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return omo_field_refuse (reader, error, job_spellings, "is missing or not an object");

  job = json_node_get_object (node);
  if (!read_type_job_id (reader, job, request, error)
      || !read_pictures (reader, job, request, error)
      || !read_view_sizes (reader, job, request, error)
      || !read_question (reader, job, &request->question, error)
      || !settle_kind (reader, request, error))
    return FALSE;
  settle_type_id (reader, request);
  request->dialect = omo_dialect_choose (reader->dialect, reader->editions);
  return TRUE;
}

void
omo_create_request_clear (OmoCreateRequest *self)
{
  g_return_if_fail (self != NULL);

  if (self->token != NULL)
    explicit_bzero (self->token, strlen (self->token));
  g_free (self->token);
  g_free (self->type_job_id);
  g_free (self->question);
  for (guint i = 0; i < G_N_ELEMENTS (self->pictures); i++)
    g_clear_pointer (&self->pictures[i], g_bytes_unref);
  memset (self, 0, sizeof *self);
}

OmoJobKind
omo_create_request_tell_kind (const OmoCreateRequest *self)
{
  g_return_val_if_fail (self != NULL, OMO_JOB_WEB_PAIR);

  for (OmoJobKind kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    if (self->type_job_id != NULL
        && omo_job_type_has_id (omo_job_type_get (kind), self->type_job_id))
      return kind;
  if (self->pictures[1] != NULL)
    return OMO_JOB_WEB_ROTATE;
  if (self->question != NULL)
    return OMO_JOB_WEB_QUESTION;
  if (self->view_width > 0 && self->view_height == 0)
    return OMO_JOB_WEB_SLIDE;
  return self->view_width > 0 || self->view_height > 0 ? OMO_JOB_WEB_PAIR : OMO_JOB_PHONE_PAIR;
}

gboolean
omo_dialect_decode_create (const OmoDialect *self,
                           GBytes *body,
                           OmoCreateRequest *out_request,
                           OmoOddities *out_oddities,
                           GError **error)
{
  g_auto (OmoCreateRequest) request = { 0 };
  OmoFieldReader reader = { self, OMO_EDITION_ANY, OMO_ODD_NONE };
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL && body != NULL && out_request != NULL, FALSE);

  root = omo_dialect_parse_body (body, &reader.oddities, error);
  if (root == NULL || !read_create (&reader, json_node_get_object (root), &request, error))
    return FALSE;

  *out_request = request;
  memset (&request, 0, sizeof request);
  if (out_oddities != NULL)
    *out_oddities = reader.oddities;
  return TRUE;
}

gboolean
omo_dialect_decode_ask (const OmoDialect *self,
                        GBytes *body,
                        char **out_token,
                        OmoJobId **out_id,
                        GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  OmoFieldReader reader = { self, OMO_EDITION_ANY, OMO_ODD_NONE };
  JsonNode *id_node = NULL;
  const char *token = NULL;
  OmoJobId *id;

  g_return_val_if_fail (self != NULL && body != NULL && out_id != NULL, FALSE);

  root = omo_dialect_parse_body (body, &reader.oddities, error);
  if (root == NULL
      || !omo_field_read_text (&reader, json_node_get_object (root), omo_token_spellings, &token,
                               error)
      || !omo_field_find (&reader, json_node_get_object (root), id_spellings, &id_node, error))
    return FALSE;
  id = omo_job_id_new_from_json (id_node);
  if (id == NULL)
    return omo_field_refuse (&reader, error, id_spellings,
                             "is missing, or neither a whole number nor text");

  if (out_token != NULL)
    *out_token = g_strdup (token);
  *out_id = id;
  return TRUE;
}
