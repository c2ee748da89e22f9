/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-dialect-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

/* A member that says whether the call went well. */
typedef enum
{
  FLAG_ABSENT, /* missing, null or "" */
  FLAG_FALSE,
  FLAG_TRUE,
  FLAG_UNREADABLE,
} Flag;

static const struct
{
  const char *name;
  Flag bad;            /* what it says when the call failed */
  gboolean is_number;  /* 0 or another number, not a boolean */
  OmoEdition editions; /* that write it */
  OmoOddities foreign; /* set when another meets it */
} flags[] = {
  { "error", FLAG_TRUE, FALSE, OMO_EDITION_V1, OMO_ODD_OTHER_DIALECT },
  { "success", FLAG_FALSE, FALSE, OMO_EDITION_V1, OMO_ODD_OTHER_DIALECT },
  { "errorId", FLAG_TRUE, TRUE, OMO_EDITION_V2, OMO_ODD_FOREIGN_SHAPE },
};

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

static gboolean
refuse (OmoErrorCode code, const char *what, const char *words, GError **error)
{
  g_autoptr (GError) refusal = g_error_new_literal (OMO_ERROR, (int) code, what);

  omo_error_set_words (refusal, words);
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/* "false" or "0" is false; any other words where a flag belongs are taken for a yes, because a service that
 * writes `"error": "Invalid api token."` means an error. */
static Flag
read_flag_text (const char *text)
{
  if (*text == '\0')
    return FLAG_ABSENT;
  return g_ascii_strcasecmp (text, "false") == 0 || g_str_equal (text, "0") ? FLAG_FALSE
                                                                            : FLAG_TRUE;
}

static Flag
read_flag (const OmoDialect *self, JsonObject *object, guint index, OmoOddities *oddities)
{
  const char *name = flags[index].name;
  gboolean truth = FALSE;
  gint64 number = 0;
  const char *text = NULL;
  Flag flag = FLAG_UNREADABLE;

  if (omo_json_is_absent (object, name))
    return FLAG_ABSENT;
  if (!(flags[index].editions & self->wire->edition))
    *oddities |= flags[index].foreign;

  if (omo_json_read_boolean (object, name, &truth))
    flag = truth ? FLAG_TRUE : FLAG_FALSE;
  else if (omo_json_read_int (object, name, &number))
    flag = number != 0 ? FLAG_TRUE : FLAG_FALSE;
  else if (omo_json_read_string (object, name, &text))
    flag = read_flag_text (text);

  if (text != NULL || omo_json_read_int (object, name, &number) != flags[index].is_number)
    *oddities |= OMO_ODD_FLAGS_DISAGREE;
  return flag;
}

/* The member as valid text of bounded length, or NULL when it is no text or empty. */
static char *
dup_text (JsonObject *object, const char *name)
{
  const char *text = NULL;

  if (omo_json_is_absent (object, name) || !omo_json_read_string (object, name, &text))
    return NULL;
  return g_utf8_make_valid (text, (gssize) strnlen (text, OMO_ERROR_MAX_WORDS));
}

/* The service's own words about a failure, or NULL. */
static char *
dup_words (JsonObject *object)
{
  g_autofree char *code = dup_text (object, "errorCode");
  g_autofree char *description = dup_text (object, "errorDescription");
  char *message = dup_text (object, "message");

  if (message != NULL)
    return message;
  if (code != NULL && description != NULL)
    return g_strdup_printf ("%s: %s", code, description);
  if (code != NULL)
    return g_steal_pointer (&code);
  if (description != NULL)
    return g_steal_pointer (&description);
  return dup_text (object, "error");
}

/* v2 says in one breath that a job failed: `errorId` 1 and the status `fail`. */
static gboolean
is_failed_job (JsonObject *object)
{
  const char *status = NULL;

  return omo_json_is_absent (object, "error") && omo_json_is_absent (object, "success")
         && omo_json_read_string (object, "status", &status) && g_str_equal (status, "fail");
}

static gboolean
refuse_as_flagged (JsonObject *object, GError **error)
{
  gboolean unsolved = is_failed_job (object);
  g_autofree char *words = dup_words (object);
  g_autofree char *code = dup_text (object, "errorCode");
  g_autoptr (GError) refusal = g_error_new_literal (
      OMO_ERROR, unsolved ? OMO_ERROR_UNSOLVED : OMO_ERROR_REFUSED,
      unsolved ? "the service gave up on the job" : "the service answered with an error");

  omo_error_set_words (refusal, words);
  omo_error_set_service_code (refusal, code);
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/* A code of v2 is an error, whatever the flags say. */
static gboolean
names_error (JsonObject *object)
{
  const char *code = NULL;

  return omo_json_read_string (object, "errorCode", &code) && g_str_has_prefix (code, "ERROR_");
}

/* TRUE when every flag says that the call went well, and at least one does. One that says otherwise wins. */
static gboolean
check_flags (const OmoDialect *self, JsonObject *object, OmoOddities *oddities, GError **error)
{
  gboolean failed = names_error (object);
  guint n_flags = 0;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      Flag flag = read_flag (self, object, i, oddities);

      if (flag == FLAG_UNREADABLE)
        return refuse (OMO_ERROR_MALFORMED, "a flag that is neither true nor false", NULL, error);
      if (flag == FLAG_ABSENT)
        continue;
      n_flags++;
      failed = failed || flag == flags[i].bad;
    }
  if (failed)
    return refuse_as_flagged (object, error);
  if (n_flags == 0)
    return refuse (OMO_ERROR_MALFORMED, "no `error`, `success` or `errorId` in the answer", NULL,
                   error);

  if ((self->wire->edition & OMO_EDITION_V1) && omo_json_is_absent (object, "error")
      && !omo_json_is_absent (object, "success"))
    *oddities |= OMO_ODD_SUCCESS_FLAG;
  return TRUE;
}

/* Parses the body and checks its flags; the root is owned by the caller. */
static JsonNode *
open_reply (const OmoDialect *self, GBytes *body, OmoOddities *oddities, GError **error)
{
  g_autoptr (JsonNode) root = omo_dialect_parse_body (body, oddities, error);

  if (root == NULL || !check_flags (self, json_node_get_object (root), oddities, error))
    return NULL;
  return g_steal_pointer (&root);
}

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
          g_strdup_printf ("accepted, but without a usable `%s`", self->wire->id_field);

      refuse (OMO_ERROR_MALFORMED, what, NULL, error);
      return NULL;
    }
  if (foreign)
    *oddities |= is_v2 ? OMO_ODD_OTHER_DIALECT : OMO_ODD_FOREIGN_SHAPE;
  if (id->is_text && !is_v2)
    *oddities |= OMO_ODD_ID_AS_TEXT;
  return id;
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
    return refuse (OMO_ERROR_MALFORMED, "no `status` in the answer", NULL, error);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_str_equal (statuses[i].word, word))
      {
        *out_status = statuses[i].status;
        if (!(statuses[i].editions & self->wire->edition))
          *oddities |= statuses[i].oddity;
        return TRUE;
      }
  return refuse (OMO_ERROR_MALFORMED, "a `status` that is not known", word, error);
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
      refuse (OMO_ERROR_RESULT_UNREADABLE, "success, but without a result", NULL, error);
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

  root = open_reply (self, body, &oddities, error);
  if (root == NULL)
    return FALSE;
  id = read_id (self, json_node_get_object (root), &oddities, error);
  if (id == NULL)
    return FALSE;

  out_reply->id = id;
  out_reply->message = dup_text (json_node_get_object (root), "message");
  out_reply->oddities = oddities;
  return TRUE;
}

void
omo_ask_reply_clear (OmoAskReply *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->answer, omo_answer_free);
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

  root = open_reply (self, body, &oddities, error);
  if (root == NULL)
    return FALSE;
  object = json_node_get_object (root);
  if (!read_status (self, object, &status, &oddities, error))
    return FALSE;

  if (status == STATUS_FAIL)
    {
      g_autofree char *words = dup_text (object, "message");
      return refuse (OMO_ERROR_UNSOLVED, "the service gave up on the job", words, error);
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
  out_reply->oddities = oddities;
  return TRUE;
}
