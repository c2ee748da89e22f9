/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-dialect-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

#define BASE64_ALPHABET "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
#define BLANKS " \t\r\n"

/* One way in which a field is written. */
typedef struct
{
  const char *name;
  OmoOddities oddity;
} Spelling;

static const Spelling token_spellings[] = { { "api_token", OMO_ODD_NONE }, { NULL } };
static const Spelling type_spellings[] = { { "type_job_id", OMO_ODD_NONE }, { NULL } };
static const Spelling id_spellings[] = { { "job_id", OMO_ODD_NONE }, { NULL } };
static const Spelling image_spellings[] = { { "image_base64", OMO_ODD_NONE },
                                            { "base64", OMO_ODD_OLD_FIELD },
                                            { NULL } };
static const Spelling width_spellings[] = { { "widthview", OMO_ODD_NONE },
                                            { "width_view", OMO_ODD_NEW_FIELD },
                                            { NULL } };
static const Spelling height_spellings[] = { { "weightview", OMO_ODD_NONE },
                                             { "height_view", OMO_ODD_NEW_FIELD },
                                             { NULL } };

static gboolean
refuse (GError **error, const char *field, const char *what)
{
  g_set_error (error, OMO_ERROR, OMO_ERROR_MALFORMED, "`%s` %s", field, what);
  return FALSE;
}

/* TRUE for `name` and for `name` with blanks behind it. */
static gboolean
matches_key (const char *key, const char *name, OmoOddities *oddities)
{
  gsize length = strlen (name);

  if (strncmp (key, name, length) != 0 || key[length + strspn (key + length, BLANKS)] != '\0')
    return FALSE;
  if (key[length] != '\0')
    *oddities |= OMO_ODD_BLANK_IN_KEY;
  return TRUE;
}

/* The field in any of its spellings; NULL in `out_node` when there is none. FALSE when there are two: which
 * one the service would read is not known. */
static gboolean
find_field (JsonObject *object,
            const Spelling *spellings,
            JsonNode **out_node,
            OmoOddities *oddities,
            GError **error)
{
  JsonObjectIter iter;
  const char *key = NULL;
  JsonNode *member = NULL;
  JsonNode *found = NULL;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, &member))
    for (const Spelling *spelling = spellings; spelling->name != NULL; spelling++)
      if (matches_key (key, spelling->name, oddities))
        {
          if (found != NULL)
            return refuse (error, spellings->name, "is there in two spellings");
          found = member;
          *oddities |= spelling->oddity;
        }
  *out_node = found;
  return TRUE;
}

static gboolean
read_text (JsonObject *object,
           const Spelling *spellings,
           const char **out_text,
           OmoOddities *oddities,
           GError **error)
{
  JsonNode *node = NULL;

  if (!find_field (object, spellings, &node, oddities, error))
    return FALSE;
  if (node == NULL)
    return refuse (error, spellings->name, "is missing");
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (error, spellings->name, "is not text");
  *out_text = json_node_get_string (node);
  return TRUE;
}

/* A text, as documented, or the same digits as a number. */
static gboolean
read_type_job_id (JsonObject *data,
                  OmoCreateRequest *request,
                  OmoOddities *oddities,
                  GError **error)
{
  JsonNode *node = NULL;
  g_autoptr (OmoJobId) id = NULL;

  if (!find_field (data, type_spellings, &node, oddities, error))
    return FALSE;
  id = omo_job_id_new_from_json (node);
  if (id == NULL || strlen (id->text) > OMO_TYPE_JOB_ID_MAX_LENGTH)
    return refuse (error, type_spellings->name, "is missing, empty, too long or of another type");
  request->type_job_id = g_steal_pointer (&id->text);
  return TRUE;
}

/* `out_size` becomes 0 when the field is not there. */
static gboolean
read_view_size (JsonObject *data,
                const Spelling *spellings,
                int *out_size,
                OmoOddities *oddities,
                GError **error)
{
  JsonNode *node = NULL;
  g_autoptr (OmoJobId) digits = NULL;
  guint64 size = 0;

  if (!find_field (data, spellings, &node, oddities, error))
    return FALSE;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    {
      *out_size = 0;
      return TRUE;
    }
  digits = omo_job_id_new_from_json (node);
  if (digits == NULL
      || !g_ascii_string_to_unsigned (digits->text, 10, 1, OMO_VIEW_SIZE_MAX, &size, NULL))
    return refuse (error, spellings->name, "is not a whole number of px in range");
  *out_size = (int) size;
  return TRUE;
}

static gboolean
decode_base64 (const char *text, gsize length, GBytes **out_picture, GError **error)
{
  const char *field = image_spellings->name;
  gsize padding = 0;
  g_autofree guchar *bytes = NULL;
  int state = 0;
  guint save = 0;
  gsize size;

  while (padding < 2 && padding < length && text[length - 1 - padding] == '=')
    padding++;
  if (length == 0)
    return refuse (error, field, "has an empty picture");
  if (length % 4 != 0 || strspn (text, BASE64_ALPHABET) != length - padding)
    return refuse (error, field, "is not base64");
  if (length / 4 * 3 - padding > OMO_PICTURE_MAX_BYTES)
    return refuse (error, field, "has a picture that is too large");

  bytes = g_malloc (length / 4 * 3);
  size = g_base64_decode_step (text, length, bytes, &state, &save);
  *out_picture = g_bytes_new_take (g_steal_pointer (&bytes), size);
  return TRUE;
}

/* One picture, or two with a pipe between. */
static gboolean
read_pictures (JsonObject *data, OmoCreateRequest *request, OmoOddities *oddities, GError **error)
{
  const char *text = NULL;
  const char *pipe;
  const char *second;
  gsize length;

  if (!read_text (data, image_spellings, &text, oddities, error))
    return FALSE;
  pipe = strchr (text, '|');
  if (pipe == NULL)
    return decode_base64 (text, strlen (text), &request->pictures[0], error);

  length = (gsize) (pipe - text);
  while (length > 0 && strchr (BLANKS, text[length - 1]) != NULL)
    length--;
  second = pipe + 1 + strspn (pipe + 1, BLANKS);
  if (text + length != pipe || second != pipe + 1)
    *oddities |= OMO_ODD_BLANKS_ROUND_PIPE;
  return decode_base64 (text, length, &request->pictures[0], error)
         && decode_base64 (second, strlen (second), &request->pictures[1], error);
}

static OmoJobKind
tell_kind (const OmoCreateRequest *request)
{
  for (OmoJobKind kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    if (g_str_equal (omo_job_type_get (kind)->type_job_id, request->type_job_id))
      return kind;
  if (request->pictures[1] != NULL)
    return OMO_JOB_WEB_ROTATE;
  return request->view_width > 0 || request->view_height > 0 ? OMO_JOB_WEB_PAIR
                                                             : OMO_JOB_PHONE_PAIR;
}

/* The kind, and whether the request has what the kind wants. */
static gboolean
settle_kind (OmoCreateRequest *request, GError **error)
{
  request->kind = tell_kind (request);
  if (request->kind == OMO_JOB_WEB_ROTATE && request->pictures[1] == NULL)
    return refuse (error, image_spellings->name, "has one picture where the job has two");
  if (request->kind != OMO_JOB_WEB_ROTATE && request->pictures[1] != NULL)
    return refuse (error, image_spellings->name, "has two pictures where the job has one");

  if (request->kind != OMO_JOB_WEB_PAIR)
    request->view_width = request->view_height = 0;
  else if (request->view_width == 0)
    return refuse (error, width_spellings->name, "is missing");
  else if (request->view_height == 0)
    return refuse (error, height_spellings->name, "is missing");
  return TRUE;
}

static gboolean
read_create (JsonObject *object, OmoCreateRequest *request, OmoOddities *oddities, GError **error)
{
  const char *token = NULL;
  JsonObject *data = NULL;

  if (!read_text (object, token_spellings, &token, oddities, error))
    return FALSE;
  request->token = g_strdup (token);
  if (!omo_json_read_object (object, "data", &data))
    return refuse (error, "data", "is missing or not an object");

  return read_type_job_id (data, request, oddities, error)
         && read_pictures (data, request, oddities, error)
         && read_view_size (data, width_spellings, &request->view_width, oddities, error)
         && read_view_size (data, height_spellings, &request->view_height, oddities, error)
         && settle_kind (request, error);
}

void
omo_create_request_clear (OmoCreateRequest *self)
{
  g_return_if_fail (self != NULL);

  if (self->token != NULL)
    explicit_bzero (self->token, strlen (self->token));
  g_free (self->token);
  g_free (self->type_job_id);
  for (guint i = 0; i < G_N_ELEMENTS (self->pictures); i++)
    g_clear_pointer (&self->pictures[i], g_bytes_unref);
  memset (self, 0, sizeof *self);
}

gboolean
omo_dialect_decode_create (const OmoDialect *self,
                           GBytes *body,
                           OmoCreateRequest *out_request,
                           OmoOddities *out_oddities,
                           GError **error)
{
  g_auto (OmoCreateRequest) request = { 0 };
  OmoOddities oddities = OMO_ODD_NONE;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL && body != NULL && out_request != NULL, FALSE);

  root = omo_dialect_parse_body (body, &oddities, error);
  if (root == NULL || !read_create (json_node_get_object (root), &request, &oddities, error))
    return FALSE;

  *out_request = request;
  memset (&request, 0, sizeof request);
  if (out_oddities != NULL)
    *out_oddities = oddities;
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
  OmoOddities oddities = OMO_ODD_NONE;
  JsonNode *id_node = NULL;
  const char *token = NULL;
  OmoJobId *id;

  g_return_val_if_fail (self != NULL && body != NULL && out_id != NULL, FALSE);

  root = omo_dialect_parse_body (body, &oddities, error);
  if (root == NULL
      || !read_text (json_node_get_object (root), token_spellings, &token, &oddities, error)
      || !find_field (json_node_get_object (root), id_spellings, &id_node, &oddities, error))
    return FALSE;
  id = omo_job_id_new_from_json (id_node);
  if (id == NULL)
    return refuse (error, id_spellings->name, "is missing, or neither a whole number nor text");

  if (out_token != NULL)
    *out_token = g_strdup (token);
  *out_id = id;
  return TRUE;
}
