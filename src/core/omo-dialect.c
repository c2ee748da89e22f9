/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/omo-dialect-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

static const OmoWire wire_2022 = {
  .edition = OMO_EDITION_2022,
  .token_field = "api_token",
  .job_field = "data",
  .type_field = "type_job_id",
  .image_field = "image_base64",
  .pair_field = "image_base64",
  .pair_start = "\"",
  .pair_between = "|",
  .pair_end = "\"",
  .width_field = "widthview",
  .lone_width_field = "width_view",
  .height_field = "weightview", /* the service's own spelling */
  .sizes_are_text = TRUE,
  .id_field = "job_id",
  .accepted = "\"error\":false",
  .refused = "\"error\":true",
  .message_field = "message",
  .running = "{\"error\":false,\"status\":\"running\",\"result\":null}",
  .unsolved = "{\"error\":false,\"status\":\"fail\",\"result\":null}",
  .solved = "{\"error\":false,\"status\":\"success\",\"result\":",
};

static const OmoWire wire_current = {
  .edition = OMO_EDITION_CURRENT,
  .token_field = "api_token",
  .job_field = "data",
  .type_field = "type_job_id",
  .image_field = "image_base64",
  .pair_field = "image_base64",
  .pair_start = "\"",
  .pair_between = "|",
  .pair_end = "\"",
  .width_field = "width_view",
  .lone_width_field = "width_view",
  .height_field = "height_view",
  .id_field = "job_id",
  .accepted = "\"error\":false",
  .refused = "\"error\":true",
  .message_field = "message",
  .running = "{\"error\":false,\"status\":\"running\",\"result\":null}",
  .unsolved = "{\"error\":false,\"status\":\"fail\",\"result\":null}",
  .solved = "{\"error\":false,\"status\":\"success\",\"result\":",
  .separator = '|',
};

static const OmoWire wire_v2 = {
  .edition = OMO_EDITION_V2,
  .token_field = "clientKey",
  .job_field = "task",
  .type_field = "type",
  .image_field = "imageBase64",
  .pair_field = "imageBase64s",
  .pair_start = "[\"",
  .pair_between = "\",\"",
  .pair_end = "\"]",
  .width_field = "widthView",
  .lone_width_field = "widthView",
  .height_field = "heightView",
  .id_field = "taskId",
  .accepted = "\"errorId\":0",
  .refused = "\"errorId\":1",
  .message_field = "errorDescription",
  .running = "{\"errorId\":0,\"status\":\"processing\"}",
  .unsolved = "{\"errorId\":1,\"errorCode\":\"ERROR_JOB_STATUS\","
              "\"errorDescription\":\"Job failed\",\"status\":\"fail\",\"solution\":{}}",
  .solved = "{\"errorId\":0,\"status\":\"ready\",\"solution\":",
};

#define BASE_V1 "https://omocaptcha.com/api"
#define BASE_V2 "https://api.omocaptcha.com/v2"

static const OmoDialect dialects[] = {
  { "v1", N_ ("v1 (2022 document)"), BASE_V1, "createJob", "getJobResult", &wire_2022 },
  { "v1-current", N_ ("v1 (current names)"), BASE_V1, "createJob", "getJobResult", &wire_current },
  { "v1-task", N_ ("v1 on createTask paths"), BASE_V1, "createTask", "getTaskResult", &wire_2022 },
  { "v2", N_ ("v2"), BASE_V2, "createTask", "getTaskResult", &wire_v2 },
};

static const struct
{
  OmoOddities oddity;
  const char *text;
} oddity_texts[] = {
  { OMO_ODD_TRAILING_COMMA, N_ ("A comma stands before a closing bracket.") },
  { OMO_ODD_DUPLICATE_KEY, N_ ("A key appears twice; the last one was read.") },
  { OMO_ODD_BYTE_ORDER_MARK, N_ ("The text starts with a byte order mark.") },
  { OMO_ODD_NUL_ESCAPE, N_ ("A text has \\u0000 in it.") },
  { OMO_ODD_FOREIGN_SHAPE,
    N_ ("The service answered in another service’s shape (errorId, taskId).") },
  { OMO_ODD_SUCCESS_FLAG, N_ ("The service wrote “success” where its document has “error”.") },
  { OMO_ODD_FLAGS_DISAGREE,
    N_ ("The parts of the answer contradict each other, or a flag is not true or false.") },
  { OMO_ODD_STATUS_WORD, N_ ("The service used another word for “running”.") },
  { OMO_ODD_OLD_FIELD, N_ ("The message has the fields of the oldest edition.") },
  { OMO_ODD_NEW_FIELD, N_ ("The message has the fields of the newer edition.") },
  { OMO_ODD_BLANK_IN_KEY, N_ ("A key ends with a blank.") },
  { OMO_ODD_BLANKS_ROUND_PIPE, N_ ("There are blanks around the “|” between the pictures.") },
  { OMO_ODD_ID_AS_TEXT, N_ ("The job’s number is written as text.") },
  { OMO_ODD_RESULT_AS_NUMBER, N_ ("The result is written as a number, not as text.") },
  { OMO_ODD_OTHER_DIALECT, N_ ("The message is written in another dialect than the one chosen.") },
  { OMO_ODD_OTHER_JOB, N_ ("The answer names another job than the one that was asked for.") },
};

/* What the JSON reader tolerated is said with the same bits. */
G_STATIC_ASSERT ((int) OMO_JSON_TRAILING_COMMA == (int) OMO_ODD_TRAILING_COMMA);
G_STATIC_ASSERT ((int) OMO_JSON_DUPLICATE_KEY == (int) OMO_ODD_DUPLICATE_KEY);
G_STATIC_ASSERT ((int) OMO_JSON_BYTE_ORDER_MARK == (int) OMO_ODD_BYTE_ORDER_MARK);
G_STATIC_ASSERT ((int) OMO_JSON_NUL_ESCAPE == (int) OMO_ODD_NUL_ESCAPE);

static gboolean
is_whole_number (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789")] == '\0';
}

const OmoDialect *
omo_dialect_get_default (void)
{
  return &dialects[0];
}

const OmoDialect *
omo_dialect_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (dialects), NULL);

  return &dialects[index];
}

guint
omo_dialect_get_n (void)
{
  return G_N_ELEMENTS (dialects);
}

const OmoDialect *
omo_dialect_from_id (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dialects); i++)
    if (g_str_equal (dialects[i].id, id))
      return &dialects[i];
  return NULL;
}

const char *
omo_dialect_get_id (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
omo_dialect_get_title (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
omo_dialect_get_base (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

const char *
omo_dialect_get_create_path (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->create_path;
}

const char *
omo_dialect_get_ask_path (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ask_path;
}

const char *
omo_dialect_get_balance_path (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return "getBalance";
}

const char *
omo_dialect_get_service_path (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->wire->edition == OMO_EDITION_V2 ? NULL : "getService";
}

const char *
omo_dialect_get_type_id (const OmoDialect *self, OmoJobKind kind)
{
  const OmoJobType *type;

  g_return_val_if_fail (self != NULL && kind < OMO_N_JOB_TYPES, NULL);

  type = omo_job_type_get (kind);
  return self->wire->edition == OMO_EDITION_V2 ? type->task_type : type->type_job_id;
}

OmoReading
omo_dialect_get_reading (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, OMO_READING_DEGREES);

  return self->wire->edition == OMO_EDITION_V2 ? OMO_READING_RATIO : OMO_READING_DEGREES;
}

OmoOddities
omo_dialect_judge (const OmoDialect *self, OmoEdition editions)
{
  if (editions & self->wire->edition)
    return OMO_ODD_NONE;
  if (editions == OMO_EDITION_OLDEST)
    return OMO_ODD_OLD_FIELD;
  if (self->wire->edition == OMO_EDITION_2022 && editions == OMO_EDITION_CURRENT)
    return OMO_ODD_NEW_FIELD;
  return OMO_ODD_OTHER_DIALECT;
}

const OmoDialect *
omo_dialect_choose (const OmoDialect *self, OmoEdition editions)
{
  const OmoDialect *dialect = self;

  for (guint i = 0; !(dialect->wire->edition & editions) && i < G_N_ELEMENTS (dialects); i++)
    dialect = &dialects[i];
  return dialect;
}

const char *
omo_dialect_settle_type_id (const OmoDialect *self, OmoJobKind kind, const char *type_job_id)
{
  const char *own = omo_dialect_get_type_id (self, kind);

  if (type_job_id == NULL || *type_job_id == '\0')
    return own;
  if (*own != '\0' && omo_job_type_has_id (omo_job_type_get (kind), type_job_id))
    return own;
  return type_job_id;
}

OmoJobId *
omo_dialect_make_job_id (const OmoDialect *self, guint64 number)
{
  gboolean is_v2;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  is_v2 = self->wire->edition == OMO_EDITION_V2;
  text = is_v2 ? g_strdup_printf ("00000000-0000-4000-8000-%012" G_GUINT64_FORMAT, number)
               : g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  return omo_job_id_new (text, is_v2);
}

OmoJobId *
omo_job_id_new (const char *text, gboolean is_text)
{
  OmoJobId *self;

  g_return_val_if_fail (text != NULL && *text != '\0', NULL);
  g_return_val_if_fail (is_text || is_whole_number (text), NULL);

  self = g_new0 (OmoJobId, 1);
  self->text = g_strdup (text);
  self->is_text = is_text;
  return self;
}

OmoJobId *
omo_job_id_copy (const OmoJobId *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return omo_job_id_new (self->text, self->is_text);
}

void
omo_job_id_free (OmoJobId *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self);
}

OmoJobId *
omo_job_id_new_from_json (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *text = json_node_get_string (node);

      return *text != '\0' && strlen (text) <= OMO_JOB_ID_MAX_LENGTH ? omo_job_id_new (text, TRUE)
                                                                     : NULL;
    }
  if (json_node_get_value_type (node) == G_TYPE_INT64 && json_node_get_int (node) >= 0)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

      return omo_job_id_new (text, FALSE);
    }
  return NULL;
}

void
omo_job_id_append (const OmoJobId *self, GString *body)
{
  if (self->is_text)
    omo_json_append_string (body, self->text);
  else
    g_string_append (body, self->text);
}

JsonNode *
omo_dialect_parse_body (GBytes *body, OmoOddities *out_oddities, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (body, &size);
  OmoJsonOddities oddities = OMO_JSON_CLEAN;
  g_autoptr (JsonNode) root = omo_json_parse (data, size, &oddities, error);

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, OMO_ERROR, OMO_ERROR_MALFORMED, "JSON, but not an object");
      return NULL;
    }
  *out_oddities = (OmoOddities) oddities;
  return g_steal_pointer (&root);
}

const char *
omo_oddity_get_text (OmoOddities oddity)
{
  for (guint i = 0; i < G_N_ELEMENTS (oddity_texts); i++)
    if (oddity_texts[i].oddity == oddity)
      return oddity_texts[i].text;
  g_return_val_if_reached (NULL);
}
