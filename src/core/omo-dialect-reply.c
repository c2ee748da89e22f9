/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-dialect-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

typedef enum
{
  STATUS_RUNNING,
  STATUS_SUCCESS,
  STATUS_FAIL,
} Status;

static const struct
{
  const char *word;
  Status status;
  OmoEdition editions; /* that write it */
  OmoOddities oddity;  /* when another meets it */
} statuses[] = {
  { "success", STATUS_SUCCESS, OMO_EDITION_V1, OMO_ODD_OTHER_DIALECT },
  { "ready", STATUS_SUCCESS, OMO_EDITION_V2, OMO_ODD_OTHER_DIALECT },
  { "running", STATUS_RUNNING, OMO_EDITION_V1, OMO_ODD_STATUS_WORD },
  { "processing", STATUS_RUNNING, OMO_EDITION_V2, OMO_ODD_STATUS_WORD },
  { "waiting", STATUS_RUNNING, OMO_EDITION_OLDEST, OMO_ODD_STATUS_WORD },
  { "fail", STATUS_FAIL, OMO_EDITION_ANY, OMO_ODD_NONE },
};

/* Where the answer is, and the editions that put it there. */
static const struct
{
  const char *name;
  OmoEdition editions;
} results[] = {
  { "result", OMO_EDITION_V1 },
  { "solution", OMO_EDITION_V2 },
};

/* `job_id` or `taskId`: the dialect's own where both are there. */
static OmoJobId *
read_id (const OmoDialect *self, JsonObject *object, OmoOddities *oddities, GError **error)
{
  gboolean is_v2 = self->wire->edition == OMO_EDITION_V2;
  gboolean foreign = omo_json_is_absent (object, self->wire->id_field);
  const char *name = is_v2 != foreign ? "taskId" : "job_id";
  OmoJobId *id = omo_job_id_new_from_json (json_object_get_member (object, name));

  if (id == NULL)
    {
      g_autofree char *what =
          g_strdup_printf ("accepted, but without a usable “%s”", self->wire->id_field);

      omo_dialect_refuse (OMO_ERROR_MALFORMED, what, NULL, error);
      return NULL;
    }
  if (foreign)
    *oddities |= is_v2 ? OMO_ODD_OTHER_DIALECT : OMO_ODD_FOREIGN_SHAPE;
  if (id->is_text && !is_v2)
    *oddities |= OMO_ODD_ID_AS_TEXT;
  return id;
}

/* Of a reply that need not name its job; NULL when it does not. */
static OmoJobId *
find_named_job (const OmoDialect *self, JsonObject *object)
{
  return omo_job_id_new_from_json (json_object_get_member (object, self->wire->id_field));
}

static gboolean
read_status (const OmoDialect *self,
             JsonObject *object,
             Status *out_status,
             OmoOddities *oddities,
             GError **error)
{
  const char *word = NULL;

  if (!omo_json_read_string (object, "status", &word))
    return omo_dialect_refuse (OMO_ERROR_MALFORMED, "no “status” that is a text in the answer",
                               NULL, error);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_str_equal (statuses[i].word, word))
      {
        *out_status = statuses[i].status;
        if (!(statuses[i].editions & self->wire->edition))
          *oddities |= statuses[i].oddity;
        return TRUE;
      }
  return omo_dialect_refuse (OMO_ERROR_MALFORMED, "a “status” that is not known", word, error);
}

/* NULL when there is none: missing, null, "" or {}. */
static JsonNode *
find_result (const OmoDialect *self, JsonObject *object, OmoOddities *oddities)
{
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      JsonNode *node = json_object_get_member (object, results[i].name);

      if (omo_json_is_absent (object, results[i].name)
          || (JSON_NODE_HOLDS_OBJECT (node)
              && json_object_get_size (json_node_get_object (node)) == 0))
        continue;
      *oddities |= omo_dialect_judge (self, results[i].editions);
      return node;
    }
  return NULL;
}

/* What is odd about how a readable answer is written. */
static OmoOddities
judge_result (const OmoDialect *self, JsonNode *result, OmoAnswerShape shape)
{
  const char *text;

  if (JSON_NODE_HOLDS_OBJECT (result))
    return self->wire->edition == OMO_EDITION_V2 ? OMO_ODD_NONE : OMO_ODD_OLD_FIELD;
  if (json_node_get_value_type (result) != G_TYPE_STRING)
    return self->wire->edition == OMO_EDITION_V2 ? OMO_ODD_NONE : OMO_ODD_RESULT_AS_NUMBER;
  /* A drag has always been written with `|`. */
  if (shape != OMO_ANSWER_POINTS)
    return OMO_ODD_NONE;
  text = json_node_get_string (result);
  if (strchr (text, '|') != NULL)
    return omo_dialect_judge (self, OMO_EDITION_CURRENT);
  return strchr (text, '_') != NULL ? omo_dialect_judge (self, OMO_EDITION_2022) : OMO_ODD_NONE;
}

static OmoAnswer *
read_answer (const OmoDialect *self,
             JsonNode *result,
             OmoAnswerShape shape,
             OmoOddities *oddities,
             GError **error)
{
  OmoAnswer *answer;

  if (result == NULL)
    {
      omo_dialect_refuse (OMO_ERROR_RESULT_UNREADABLE, "success, but without a result", NULL,
                          error);
      return NULL;
    }
  answer = omo_answer_new_from_json (shape, result, error);
  if (answer != NULL)
    *oddities |= judge_result (self, result, shape);
  return answer;
}

void
omo_create_reply_clear (OmoCreateReply *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->id, omo_job_id_free);
  g_clear_pointer (&self->message, g_free);
}

gboolean
omo_dialect_decode_create_reply (const OmoDialect *self,
                                 GBytes *body,
                                 OmoCreateReply *out_reply,
                                 GError **error)
{
  OmoOddities oddities = OMO_ODD_NONE;
  g_autoptr (JsonNode) root = NULL;
  OmoJobId *id;

  g_return_val_if_fail (self != NULL && body != NULL && out_reply != NULL, FALSE);

  root = omo_dialect_open_reply (self, body, &oddities, error);
  if (root == NULL)
    return FALSE;
  id = read_id (self, json_node_get_object (root), &oddities, error);
  if (id == NULL)
    return FALSE;

  out_reply->id = id;
  out_reply->message = omo_dialect_dup_text (json_node_get_object (root), "message");
  out_reply->oddities = oddities;
  return TRUE;
}

void
omo_ask_reply_clear (OmoAskReply *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->answer, omo_answer_free);
  g_clear_pointer (&self->id, omo_job_id_free);
}

gboolean
omo_dialect_decode_ask_reply (const OmoDialect *self,
                              GBytes *body,
                              OmoAnswerShape shape,
                              OmoAskReply *out_reply,
                              GError **error)
{
  OmoOddities oddities = OMO_ODD_NONE;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  Status status = STATUS_RUNNING;
  JsonNode *result;
  OmoAnswer *answer = NULL;

  g_return_val_if_fail (self != NULL && body != NULL && out_reply != NULL, FALSE);

  root = omo_dialect_open_reply (self, body, &oddities, error);
  if (root == NULL)
    return FALSE;
  object = json_node_get_object (root);
  if (!read_status (self, object, &status, &oddities, error))
    return FALSE;

  if (status == STATUS_FAIL)
    {
      g_autofree char *words = omo_dialect_dup_text (object, "message");
      return omo_dialect_refuse (OMO_ERROR_UNSOLVED, "the service gave up on the job", words,
                                 error);
    }
  result = find_result (self, object, &oddities);
  if (status == STATUS_SUCCESS)
    {
      answer = read_answer (self, result, shape, &oddities, error);
      if (answer == NULL)
        return FALSE;
    }
  else if (result != NULL)
    oddities |= OMO_ODD_FLAGS_DISAGREE;

  out_reply->status = status == STATUS_SUCCESS ? OMO_ASK_SOLVED : OMO_ASK_RUNNING;
  out_reply->answer = answer;
  out_reply->id = find_named_job (self, object);
  out_reply->oddities = oddities;
  return TRUE;
}
