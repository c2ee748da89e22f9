/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-reply.h"

#include "core/omo-error.h"
#include "core/omo-json.h"

/* A status is in replies to getJobResult alone, and so is an answer. */
static gboolean
answers_ask (JsonObject *object)
{
  return json_object_has_member (object, "status") || json_object_has_member (object, "result")
         || json_object_has_member (object, "solution");
}

static const OmoDialect *
tell_dialect (JsonObject *object)
{
  gboolean is_v1 = json_object_has_member (object, "error")
                   || json_object_has_member (object, "success")
                   || json_object_has_member (object, "job_id");

  return is_v1 ? omo_dialect_get_default () : omo_dialect_from_id ("v2");
}

static void
take_error (OmoPasteReply *self, const GError *error)
{
  const char *words = omo_error_get_words (error);

  if (g_error_matches (error, OMO_ERROR, OMO_ERROR_REFUSED))
    self->state = OMO_PASTE_REFUSED;
  else if (g_error_matches (error, OMO_ERROR, OMO_ERROR_UNSOLVED))
    self->state = OMO_PASTE_UNSOLVED;
  else
    self->state = OMO_PASTE_UNREADABLE;
  if (words == NULL && self->state == OMO_PASTE_UNREADABLE)
    words = error->message;
  self->text = g_strdup (words);
}

/* The shape is the job's, which is not known here: the first one that fits. */
static void
read_ask_reply (OmoPasteReply *self)
{
  g_autoptr (GError) error = NULL;

  for (OmoAnswerShape shape = 0; shape < OMO_N_ANSWER_SHAPES; shape++)
    {
      g_auto (OmoAskReply) reply = { 0 };

      g_clear_error (&error);
      if (omo_dialect_decode_ask_reply (self->dialect, self->body, shape, &reply, &error))
        {
          self->state = reply.status == OMO_ASK_SOLVED ? OMO_PASTE_SOLVED : OMO_PASTE_RUNNING;
          self->text = reply.answer == NULL ? NULL : g_strdup (reply.answer->raw);
          return;
        }
      if (!g_error_matches (error, OMO_ERROR, OMO_ERROR_RESULT_UNREADABLE))
        break;
    }
  take_error (self, error);
}

static void
read_create_reply (OmoPasteReply *self)
{
  g_auto (OmoCreateReply) reply = { 0 };
  g_autoptr (GError) error = NULL;

  if (omo_dialect_decode_create_reply (self->dialect, self->body, &reply, &error))
    {
      self->state = OMO_PASTE_ACCEPTED;
      self->text = g_strdup (reply.id->text);
    }
  else
    take_error (self, error);
}

OmoPasteReply *
omo_paste_reply_new (GBytes *body, guint status)
{
  OmoPasteReply *self = g_new0 (OmoPasteReply, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  gsize size;
  const char *text;

  g_return_val_if_fail (body != NULL, NULL);

  text = g_bytes_get_data (body, &size);
  self->body = g_bytes_ref (body);
  self->status = status;
  self->dialect = omo_dialect_get_default ();
  root = omo_json_parse (text, size, NULL, &error);
  if (root == NULL)
    take_error (self, error);
  else if (!JSON_NODE_HOLDS_OBJECT (root))
    read_create_reply (self); /* which says so */
  else
    {
      JsonObject *object = json_node_get_object (root);

      self->dialect = tell_dialect (object);
      if (answers_ask (object))
        read_ask_reply (self);
      else
        read_create_reply (self);
    }
  return self;
}

void
omo_paste_reply_free (OmoPasteReply *self)
{
  g_return_if_fail (self != NULL);

  g_bytes_unref (self->body);
  g_free (self->text);
  g_free (self);
}
