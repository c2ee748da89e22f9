/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/omo-detail.h"
#include "core/omo-error.h"
#include "core/omo-json.h"
#include "core/omo-picture-header.h"
#include "core/omo-redaction.h"

/* Of an answer or the service's words, in a line that a person reads. */
#define MAX_TEXT 120

/* Translators: %s is the name of the call, as “createJob”. */
static const char *const form_texts[] = {
  [OMO_PASTE_AS_BODY] = N_ ("%s request"),
  [OMO_PASTE_AS_HTTP] = N_ ("%s request, from a raw HTTP text"),
  [OMO_PASTE_AS_CURL] = N_ ("%s request, from a curl command"),
  [OMO_PASTE_AS_HAR] = N_ ("%s request, from a HAR file"),
  [OMO_PASTE_AS_PYTHON] = N_ ("%s request, from Python code"),
  [OMO_PASTE_AS_JAVASCRIPT] = N_ ("%s request, from JavaScript code"),
};

/* Translators: %s is the job's id, the answer, the service's words, or what is wrong. */
static const char *const state_texts[] = {
  [OMO_PASTE_ACCEPTED] = N_ ("accepted as job %s"),
  [OMO_PASTE_RUNNING] = N_ ("still working"),
  [OMO_PASTE_SOLVED] = N_ ("solved: %s"),
  [OMO_PASTE_REFUSED] = N_ ("refused: “%s”"),
  [OMO_PASTE_UNSOLVED] = N_ ("given up: “%s”"),
  [OMO_PASTE_UNREADABLE] = N_ ("not readable: %s"),
};

/* Where the service did not say why. */
static const char *const silent_texts[] = {
  [OMO_PASTE_REFUSED] = N_ ("refused"),
  [OMO_PASTE_UNSOLVED] = N_ ("given up"),
};

/* `format` from a table above, with its one %s or none. */
static char *
fill_in (const char *format, const char *text)
{
  const char *place = strstr (format, "%s");

  if (place == NULL)
    return g_strdup (format);
  return g_strdup_printf ("%.*s%s%s", (int) (place - format), format, text, place + 2);
}

/* One line of bounded length. */
static char *
shorten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, 4 * MAX_TEXT));
  g_autofree char *line = NULL;

  for (char *c = valid; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  if (g_utf8_strlen (valid, -1) <= MAX_TEXT)
    return g_steal_pointer (&valid);
  line = g_utf8_substring (valid, 0, MAX_TEXT);
  return g_strconcat (line, "…", NULL);
}

static char *
describe_picture (GBytes *picture)
{
  OmoPictureHeader header;
  gsize size;
  const guint8 *data = g_bytes_get_data (picture, &size);

  if (!omo_picture_header_read (data, size, &header, NULL))
    return g_strdup (_ ("not a picture"));
  return g_strdup_printf ("%u × %u", header.width, header.height);
}

static void
add_pictures (GPtrArray *parts, GPtrArray *pictures)
{
  for (guint i = 0; i < pictures->len; i++)
    g_ptr_array_add (parts, describe_picture (pictures->pdata[i]));
}

static void
add_view (GPtrArray *parts, const OmoCreateRequest *create)
{
  if (create->view_width > 0 && create->view_height > 0)
    g_ptr_array_add (
        parts, g_strdup_printf (_ ("shown at %d × %d"), create->view_width, create->view_height));
  else if (create->view_width > 0)
    g_ptr_array_add (parts, g_strdup_printf (_ ("shown %d wide"), create->view_width));
}

/* A type that nobody knows and no picture tell nothing. */
static gboolean
has_kind (const OmoCreateRequest *create)
{
  return create->pictures[0] != NULL
         || (create->type_job_id != NULL
             && omo_job_type_has_id (omo_job_type_get (create->kind), create->type_job_id));
}

static void
add_create (GPtrArray *parts, const OmoPaste *self)
{
  const OmoCreateRequest *create = &self->request->create;

  if (has_kind (create))
    g_ptr_array_add (parts, g_strdup (_ (omo_job_type_get (create->kind)->label)));
  add_pictures (parts, self->pictures);
  add_view (parts, create);
}

static char *
describe_reply (const OmoPasteReply *reply, OmoRedaction *redaction)
{
  g_autofree char *clean =
      omo_redaction_apply_text (redaction, reply->text == NULL ? "" : reply->text, NULL);
  /* What the service wrote is nobody's to translate. */
  g_autofree char *translated = reply->state == OMO_PASTE_UNREADABLE ? omo_detail_translate (clean)
                                                                     : g_steal_pointer (&clean);
  g_autofree char *text = shorten (translated);

  if (reply->text == NULL && reply->state < G_N_ELEMENTS (silent_texts)
      && silent_texts[reply->state] != NULL)
    return g_strdup (_ (silent_texts[reply->state]));
  return fill_in (_ (state_texts[reply->state]), text);
}

static void
add_reply (GPtrArray *parts, const OmoPaste *self)
{
  const char *const tokens[] = { self->request == NULL ? NULL : self->request->token, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);

  if (self->replies->len > 0)
    g_ptr_array_add (parts,
                     describe_reply (self->replies->pdata[self->replies->len - 1], redaction));
}

static const char *
tell_token (const char *token)
{
  if (token == NULL)
    return _ ("without a token");
  return g_str_equal (token, OMO_REDACTED) ? _ ("the token was taken out") : _ ("with a token");
}

static void
add_request (GPtrArray *parts, const OmoPaste *self)
{
  const OmoPasteRequest *request = self->request;

  if (request->call == OMO_PASTE_CREATE)
    add_create (parts, self);
  g_ptr_array_add (parts, g_strdup (tell_token (request->token)));
  if (request->problem != NULL)
    {
      g_autofree char *problem = omo_detail_translate (request->problem);

      g_ptr_array_add (parts, g_strdup_printf (_ ("not complete: %s"), problem));
    }
  if (self->n_requests > 1)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("the first of %u request",
                                                "the first of %u requests", self->n_requests),
                                      self->n_requests));
  add_reply (parts, self);
}

static char *
join (const char *subject, const OmoDialect *dialect, GPtrArray *parts)
{
  g_autofree char *list = NULL;

  g_ptr_array_add (parts, NULL);
  list = g_strjoinv ("; ", (char **) parts->pdata);
  return dialect == NULL
             ? g_strdup_printf ("%s: %s", subject, list)
             : g_strdup_printf ("%s, %s: %s", subject, omo_dialect_get_id (dialect), list);
}

char *
omo_paste_describe (const OmoPaste *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *subject = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case OMO_PASTE_REQUEST:
      subject = fill_in (_ (form_texts[self->request->form]),
                         omo_paste_request_get_call_name (self->request));
      add_request (parts, self);
      return join (subject, self->request->dialect, parts);
    case OMO_PASTE_REPLY:
      add_reply (parts, self);
      return join (_ ("Reply"),
                   ((const OmoPasteReply *) self->replies->pdata[self->replies->len - 1])->dialect,
                   parts);
    case OMO_PASTE_RESULT:
      g_ptr_array_add (parts, shorten (self->result));
      return join (_ ("Result"), NULL, parts);
    case OMO_PASTE_CASE:
      return g_strdup (_ ("Case file"));
    case OMO_PASTE_PICTURES:
    default:
      add_pictures (parts, self->pictures);
      return join (self->pictures->len == 1 ? _ ("Picture") : _ ("Two pictures"), NULL, parts);
    }
}

static OmoAnswer *
read_result (const char *result, OmoAnswerShape shape, GError **error)
{
  g_autoptr (JsonNode) root = NULL;

  if (*result != '{')
    return omo_answer_new_from_text (shape, result, error);
  root = omo_json_parse (result, strlen (result), NULL, error);
  return root == NULL ? NULL : omo_answer_new_from_json (shape, root, error);
}

OmoAnswer *
omo_paste_read_answer (const OmoPaste *self, OmoAnswerShape shape, GError **error)
{
  g_auto (OmoAskReply) decoded = { 0 };

  g_return_val_if_fail (self != NULL, NULL);

  if (self->result != NULL)
    return read_result (self->result, shape, error);
  for (guint i = self->replies->len; i > 0; i--)
    {
      const OmoPasteReply *reply = self->replies->pdata[i - 1];

      if (reply->state != OMO_PASTE_SOLVED)
        continue;
      if (!omo_dialect_decode_ask_reply (reply->dialect, reply->body, shape, &decoded, error))
        return NULL;
      return g_steal_pointer (&decoded.answer);
    }
  g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD, "there is no answer in it");
  return NULL;
}
