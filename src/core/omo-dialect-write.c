/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-dialect-private.h"
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

/* Everything before the picture. */
static GString *
print_head (const OmoDialect *self, const OmoCreateRequest *request)
{
  GString *head = g_string_new ("{");

  omo_json_append_string (head, self->token_field);
  g_string_append_c (head, ':');
  omo_json_append_string (head, request->token);
  g_string_append (head, ",\"data\":{");
  omo_json_append_string (head, self->type_field);
  g_string_append_c (head, ':');
  omo_json_append_string (head, request->type_job_id);
  g_string_append_c (head, ',');
  omo_json_append_string (head, self->image_field);
  g_string_append (head, ":\"");
  return head;
}

static void
append_size (GString *tail, const OmoDialect *self, const char *field, int size)
{
  g_string_append_printf (tail, self->sizes_are_text ? ",\"%s\":\"%d\"" : ",\"%s\":%d", field,
                          size);
}

/* Everything behind the picture. */
static GString *
print_tail (const OmoDialect *self, const OmoCreateRequest *request)
{
  GString *tail = g_string_new ("\"");

  if (request->kind == OMO_JOB_WEB_PAIR)
    {
      append_size (tail, self, self->width_field, request->view_width);
      append_size (tail, self, self->height_field, request->view_height);
    }
  g_string_append (tail, "}}");
  return tail;
}

static void
append_message (GString *body, const char *message)
{
  if (message == NULL)
    return;
  g_string_append (body, ",\"message\":");
  omo_json_append_string (body, message);
}

static GBytes *
create_literal (const char *body)
{
  return g_bytes_new_static (body, strlen (body));
}

GBytes *
omo_dialect_encode_create (const OmoDialect *self, const OmoCreateRequest *request)
{
  g_autoptr (GString) head = NULL;
  g_autoptr (GString) tail = NULL;
  gboolean pair;
  gsize size;
  char *body;
  char *at;

  g_return_val_if_fail (self != NULL && request != NULL, NULL);
  g_return_val_if_fail (request->token != NULL && request->type_job_id != NULL, NULL);
  pair = request->kind == OMO_JOB_WEB_ROTATE;
  g_return_val_if_fail (request->pictures[0] != NULL, NULL);
  g_return_val_if_fail (!pair || request->pictures[1] != NULL, NULL);

  head = print_head (self, request);
  tail = print_tail (self, request);
  size = head->len + measure_base64 (request->pictures[0]) + tail->len;
  if (pair)
    size += strlen ("|") + measure_base64 (request->pictures[1]);

  body = at = g_malloc (size);
  at = write_bytes (at, head->str, head->len);
  at = write_base64 (at, request->pictures[0]);
  if (pair)
    {
      *at++ = '|';
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

  body = g_string_new ("{\"error\":false,\"job_id\":");
  omo_job_id_append (id, body);
  append_message (body, message);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GBytes *
omo_dialect_encode_refusal (const OmoDialect *self, const char *message)
{
  GString *body;

  g_return_val_if_fail (self != NULL, NULL);

  body = g_string_new ("{\"error\":true");
  append_message (body, message);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GBytes *
omo_dialect_encode_ask (const OmoDialect *self, const char *token, const OmoJobId *id)
{
  GString *body;

  g_return_val_if_fail (self != NULL && token != NULL && id != NULL, NULL);

  body = g_string_new ("{");
  omo_json_append_string (body, self->token_field);
  g_string_append_c (body, ':');
  omo_json_append_string (body, token);
  g_string_append (body, ",\"job_id\":");
  omo_job_id_append (id, body);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GBytes *
omo_dialect_encode_running (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return create_literal ("{\"error\":false,\"status\":\"running\",\"result\":null}");
}

GBytes *
omo_dialect_encode_solved (const OmoDialect *self, const char *result)
{
  GString *body;

  g_return_val_if_fail (self != NULL && result != NULL, NULL);

  body = g_string_new ("{\"error\":false,\"status\":\"success\",\"result\":");
  omo_json_append_string (body, result);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GBytes *
omo_dialect_encode_unsolved (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return create_literal ("{\"error\":false,\"status\":\"fail\",\"result\":null}");
}
