/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect-private.h"

#include <string.h>

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

/* The service's own words about a failure, or NULL. */
static char *
dup_words (JsonObject *object)
{
  g_autofree char *code = omo_dialect_dup_text (object, "errorCode");
  g_autofree char *description = omo_dialect_dup_text (object, "errorDescription");
  char *message = omo_dialect_dup_text (object, "message");

  if (message != NULL)
    return message;
  if (code != NULL && description != NULL)
    return g_strdup_printf ("%s: %s", code, description);
  if (code != NULL)
    return g_steal_pointer (&code);
  if (description != NULL)
    return g_steal_pointer (&description);
  return omo_dialect_dup_text (object, "error");
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
  g_autofree char *code = omo_dialect_dup_text (object, "errorCode");
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
        return omo_dialect_refuse (OMO_ERROR_MALFORMED, "a flag that is neither true nor false",
                                   NULL, error);
      if (flag == FLAG_ABSENT)
        continue;
      n_flags++;
      failed = failed || flag == flags[i].bad;
    }
  if (failed)
    return refuse_as_flagged (object, error);
  if (n_flags == 0)
    return omo_dialect_refuse (
        OMO_ERROR_MALFORMED,
        "no “error”, “success” or “errorId” in the answer says whether it went well", NULL, error);

  if ((self->wire->edition & OMO_EDITION_V1) && omo_json_is_absent (object, "error")
      && !omo_json_is_absent (object, "success"))
    *oddities |= OMO_ODD_SUCCESS_FLAG;
  return TRUE;
}

gboolean
omo_dialect_refuse (OmoErrorCode code, const char *what, const char *words, GError **error)
{
  g_autoptr (GError) refusal = g_error_new_literal (OMO_ERROR, (int) code, what);

  omo_error_set_words (refusal, words);
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

char *
omo_dialect_dup_text (JsonObject *object, const char *name)
{
  const char *text = NULL;

  if (omo_json_is_absent (object, name) || !omo_json_read_string (object, name, &text))
    return NULL;
  return omo_error_bound_words (text);
}

JsonNode *
omo_dialect_open_reply (const OmoDialect *self, GBytes *body, OmoOddities *oddities, GError **error)
{
  g_autoptr (JsonNode) root = omo_dialect_parse_body (body, oddities, error);

  if (root == NULL || !check_flags (self, json_node_get_object (root), oddities, error))
    return NULL;
  return g_steal_pointer (&root);
}
