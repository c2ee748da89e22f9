/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-dialect-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

static gsize
measure_base64 (GBytes *picture)
{
  return (g_bytes_get_size (picture) + 2) / 3 * 4;
}

static char *
write_base64 (char *at, GBytes *picture)
{
  gsize size = 0;
  const guchar *data = g_bytes_get_data (picture, &size);
  int state = 0;
  int save = 0;

  at += g_base64_encode_step (data, size, FALSE, at, &state, &save);
  return at + g_base64_encode_close (FALSE, at, &state, &save);
}

static char *
write_bytes (char *at, const char *bytes, gsize size)
{
  memcpy (at, bytes, size);
  return at + size;
}

static void
append_key (GString *body, const char *name)
{
  omo_json_append_string (body, name);
  g_string_append_c (body, ':');
}

/* Everything before the picture. */
static GString *
print_head (const OmoDialect *self, const OmoCreateRequest *request)
{
  const OmoWire *wire = self->wire;
  gboolean pair = omo_job_type_get (request->kind)->n_pictures == 2;
  GString *head = g_string_new ("{");

  append_key (head, wire->token_field);
  omo_json_append_string (head, request->token);
  g_string_append_c (head, ',');
  append_key (head, wire->job_field);
  g_string_append_c (head, '{');
  append_key (head, wire->type_field);
  omo_json_append_string (head,
                          omo_dialect_settle_type_id (self, request->kind, request->type_job_id));
  g_string_append_c (head, ',');
  append_key (head, pair ? wire->pair_field : wire->image_field);
  g_string_append (head, pair ? wire->pair_start : "\"");
  return head;
}

static void
append_text_member (GString *body, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_c (body, ',');
  append_key (body, name);
  omo_json_append_string (body, text);
}

static void
append_size (GString *tail, const char *field, gboolean as_text, int size)
{
  g_string_append_printf (tail, as_text ? ",\"%s\":\"%d\"" : ",\"%s\":%d", field, size);
}

static void
append_view_size (GString *tail,
                  const OmoWire *wire,
                  const OmoJobType *type,
                  const OmoCreateRequest *request)
{
  if (!type->wants_view_height)
    {
      append_size (tail, wire->lone_width_field, FALSE, request->view_width);
      return;
    }
  append_size (tail, wire->width_field, wire->sizes_are_text, request->view_width);
  append_size (tail, wire->height_field, wire->sizes_are_text, request->view_height);
}

/* Everything behind the picture. */
static GString *
print_tail (const OmoDialect *self, const OmoCreateRequest *request)
{
  const OmoJobType *type = omo_job_type_get (request->kind);
  const OmoWire *wire = self->wire;
  GString *tail = g_string_new (type->n_pictures == 2 ? wire->pair_end : "\"");

  if (type->wants_view_size)
    append_view_size (tail, wire, type, request);
  if (type->wants_question && request->question != NULL)
    append_text_member (tail, OMO_QUESTION_FIELD, request->question);
  g_string_append (tail, "}}");
  return tail;
}

/* How long the code is with which a refusal's message begins, 0 for none: "ERROR_X" of "ERROR_X: words". */
static gsize
measure_code (const char *message)
{
  gsize length = strspn (message, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

  return g_str_has_prefix (message, "ERROR_") && g_str_has_prefix (message + length, ": ") ? length
                                                                                           : 0;
}

static void
append_refusal (GString *body, const OmoWire *wire, const char *message)
{
  gsize length = message != NULL && wire->edition == OMO_EDITION_V2 ? measure_code (message) : 0;
  g_autofree char *code = length > 0 ? g_strndup (message, length) : NULL;

  append_text_member (body, "errorCode", code);
  append_text_member (body, wire->message_field,
                      length > 0 ? message + length + strlen (": ") : message);
}

static GBytes *
create_literal (const char *body)
{
  return g_bytes_new_static (body, strlen (body));
}

/* `result` with the edition's separator between the coordinates. */
static void
append_result (GString *body, const OmoWire *wire, const char *result)
{
  g_autofree char *text = g_strdup (result);

  if (wire->separator != '\0')
    g_strdelimit (text, "_|", wire->separator);
  omo_json_append_string (body, text);
}

gboolean
omo_dialect_check_create (const OmoDialect *self, const OmoCreateRequest *request, GError **error)
{
  g_return_val_if_fail (self != NULL && request != NULL, FALSE);
  g_return_val_if_fail (request->kind < OMO_N_JOB_TYPES, FALSE);

  if (*omo_dialect_settle_type_id (self, request->kind, request->type_job_id) != '\0')
    return TRUE;
  g_set_error (error, OMO_ERROR, OMO_ERROR_NO_TYPE_ID, "%s has no id of its own for %s", self->id,
               omo_job_type_get (request->kind)->id);
  return FALSE;
}

GBytes *
omo_dialect_encode_create (const OmoDialect *self, const OmoCreateRequest *request)
{
  g_autoptr (GString) head = NULL;
  g_autoptr (GString) tail = NULL;
  const char *between;
  gboolean pair;
  gsize size;
  char *body;
  char *at;

  g_return_val_if_fail (self != NULL && request != NULL, NULL);
  g_return_val_if_fail (request->token != NULL && request->kind < OMO_N_JOB_TYPES, NULL);
  pair = omo_job_type_get (request->kind)->n_pictures == 2;
  g_return_val_if_fail (request->pictures[0] != NULL, NULL);
  g_return_val_if_fail (!pair || request->pictures[1] != NULL, NULL);

  head = print_head (self, request);
  tail = print_tail (self, request);
  between = self->wire->pair_between;
  size = head->len + measure_base64 (request->pictures[0]) + tail->len;
  if (pair)
    size += strlen (between) + measure_base64 (request->pictures[1]);

  body = at = g_malloc (size);
  at = write_bytes (at, head->str, head->len);
  at = write_base64 (at, request->pictures[0]);
  if (pair)
    {
      at = write_bytes (at, between, strlen (between));
      at = write_base64 (at, request->pictures[1]);
    }
  at = write_bytes (at, tail->str, tail->len);
  g_assert (at == body + size);

  explicit_bzero (head->str, head->len); /* the token */
  return g_bytes_new_take (body, size);
}

GBytes *
omo_dialect_encode_create_reply (const OmoDialect *self, const OmoJobId *id, const char *message)
{
  GString *body;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  body = g_string_new ("{");
  g_string_append_printf (body, "%s,", self->wire->accepted);
  append_key (body, self->wire->id_field);
  omo_job_id_append (id, body);
  append_text_member (body, "message", message);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GBytes *
omo_dialect_encode_refusal (const OmoDialect *self, const char *message)
{
  GString *body;

  g_return_val_if_fail (self != NULL, NULL);

  body = g_string_new ("{");
  g_string_append (body, self->wire->refused);
  append_refusal (body, self->wire, message);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GBytes *
omo_dialect_encode_ask (const OmoDialect *self, const char *token, const OmoJobId *id)
{
  GString *body;

  g_return_val_if_fail (self != NULL && token != NULL && id != NULL, NULL);

  body = g_string_new ("{");
  append_key (body, self->wire->token_field);
  omo_json_append_string (body, token);
  g_string_append_c (body, ',');
  append_key (body, self->wire->id_field);
  omo_job_id_append (id, body);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GBytes *
omo_dialect_encode_running (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return create_literal (self->wire->running);
}

GBytes *
omo_dialect_encode_solved (const OmoDialect *self, OmoAnswerShape shape, const char *result)
{
  g_autoptr (OmoAnswer) answer = NULL;
  GString *body;

  g_return_val_if_fail (self != NULL && result != NULL, NULL);

  answer = omo_answer_new_from_text (shape, result, NULL);
  body = g_string_new (self->wire->solved);
  if (answer == NULL)
    omo_json_append_string (body, result);
  else if (self->wire->edition == OMO_EDITION_V2)
    omo_answer_append_solution (answer, body);
  else
    append_result (body, self->wire, result);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GBytes *
omo_dialect_encode_unsolved (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return create_literal (self->wire->unsolved);
}
