/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "core/omo-paste-private.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-loose-json.h"
#include "core/omo-paste-body.h"
#include "core/omo-paste-curl.h"
#include "core/omo-paste-har.h"
#include "core/omo-paste-http.h"
#include "core/omo-paste-snippet.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define ESCAPED_JSON "{\\\""

/* Six numbers and their name. */
#define MAX_RESULT_BYTES 300
/* The first columns of a table, or the first job of a list, stand in it. */
#define HISTORY_BEGINNING 600u
#define HISTORY_COLUMNS "time,job_type,endpoint,outcome"
/* "```javascript" with blanks round it. */
#define MAX_FENCE 40

static gboolean
has_mark (const char *text, gsize length)
{
  return length >= strlen (BYTE_ORDER_MARK)
         && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0;
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_answer (const char *text)
{
  for (OmoAnswerShape shape = 0; shape < OMO_N_ANSWER_SHAPES; shape++)
    {
      g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (shape, text, NULL);

      if (answer != NULL)
        return TRUE;
    }
  return FALSE;
}

/* `57|31|246|148`, perhaps in quotes, perhaps behind `"result":`. */
static char *
find_result (const char *text, gsize length)
{
  g_autofree char *copy = length <= MAX_RESULT_BYTES ? g_strndup (text, length) : NULL;
  char *start = copy;
  char *end;

  if (copy == NULL)
    return NULL;
  start += strspn (start, " \t\r\n\"'`");
  if (g_ascii_strncasecmp (start, "result", 6) == 0)
    {
      start += 6;
      start += strspn (start, " \t\r\n\"'`:=");
    }
  for (end = start + strlen (start); end > start && strchr (" \t\r\n\"'`,;", end[-1]) != NULL;
       end--)
    ;
  *end = '\0';
  return is_answer (start) ? g_strdup (start) : NULL;
}

static GBytes *
copy_piece (const char *text, gsize start, gsize end)
{
  return g_bytes_new (text + start, end - start);
}

static void
add_piece (OmoPaste *self, OmoBodyNature nature, GBytes *piece, GError **out_reason)
{
  if (nature == OMO_BODY_REQUEST)
    omo_paste_take_request (self,
                            omo_paste_request_new (OMO_PASTE_AS_BODY, piece, NULL, NULL, NULL));
  else if (nature == OMO_BODY_REPLY)
    omo_paste_take_reply (self, omo_paste_reply_new (piece, 0));
  else if (nature == OMO_BODY_ANSWER && self->result == NULL)
    self->result = g_strndup (g_bytes_get_data (piece, NULL), g_bytes_get_size (piece));
  else if (nature == OMO_BODY_HAR)
    omo_paste_har_add (self, g_bytes_get_data (piece, NULL), g_bytes_get_size (piece), out_reason);
}

/* Whether all that is before the JSON are blanks, quotes, or the ```json of a fence. */
static gboolean
begins_as_json (const char *text, gsize start)
{
  if (start > MAX_FENCE)
    return FALSE;
  for (gsize i = 0; i < start; i++)
    if (g_ascii_isalnum (text[i]) && *text != '`')
      return FALSE;
  return TRUE;
}

/* No picture begins so. */
static gboolean
begins_with_bracket (const char *text, gsize length)
{
  gsize at = has_mark (text, length) ? strlen (BYTE_ORDER_MARK) : 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  return at < length && strchr ("{[(", text[at]) != NULL && text[at] != '\0';
}

/* What `omoscope history export` writes, as a table or as a list: the answers of many jobs, without a picture. */
static gboolean
is_history (const char *text, gsize length)
{
  length = MIN (length, HISTORY_BEGINNING);
  if (g_strstr_len (text, (gssize) length, HISTORY_COLUMNS) != NULL)
    return TRUE;
  return *text == '[' && g_strstr_len (text, (gssize) length, "\"job_type\"") != NULL
         && g_strstr_len (text, (gssize) length, "\"outcome\"") != NULL;
}

static OmoPaste *
recognise_case (void)
{
  OmoPaste *self = omo_paste_new ();

  self->kind = OMO_PASTE_CASE;
  return self;
}

/* JSON that a log has as a text: {\"api_token\": ...}. */
static void
add_escaped (OmoPaste *self, const char *text, gsize length)
{
  OmoLooseMember whole = { .kind = OMO_LOOSE_TEXT, .value = text, .length = length };
  g_autofree char *plain = NULL;

  if (memmem (text, length, ESCAPED_JSON, strlen (ESCAPED_JSON)) == NULL)
    return;
  plain = omo_loose_member_dup_value (&whole, &length);
  omo_paste_add_json (self, plain, length, NULL);
}

/* What is more than a picture. `start` is where JSON begins, or `length`. NULL without an error when it is nothing of
 * the kind. */
static OmoPaste *
recognise_messages (const char *text, gsize length, gsize start, GError **error)
{
  g_autoptr (OmoPaste) self = omo_paste_new ();
  g_autoptr (GError) reason = NULL;
  gsize used;

  if (start < length && begins_as_json (text, start))
    {
      if (omo_paste_body_tell (text + start, length - start, &used) == OMO_BODY_CASE)
        return recognise_case ();
      omo_paste_add_json (self, text, length, &reason);
    }
  else if (omo_paste_curl_find (text, length, 0) < length)
    omo_paste_curl_add (self, text, length, &reason);
  else if (omo_paste_http_find (text, length, 0) < length)
    omo_paste_http_add (self, text, length);
  else if (omo_paste_snippet_begins (text, length))
    omo_paste_snippet_add (self, text, length, &reason);
  else
    omo_paste_snippet_add_objects (self, text, length, &reason);
  if (self->n_messages == 0 && self->result == NULL)
    add_escaped (self, text, length);
  if (omo_paste_settle (self))
    return g_steal_pointer (&self);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (start < length || begins_with_bracket (text, length))
    omo_paste_refuse (error, "JSON or code in which no name of a request or a reply is known");
  return NULL;
}

static OmoPaste *
recognise_pictures (const char *text, gsize length, GError **error)
{
  GPtrArray *pictures = omo_paste_read_pictures (text, length, error);
  OmoPaste *self;

  if (pictures == NULL)
    return NULL;
  self = omo_paste_new ();
  self->kind = OMO_PASTE_PICTURES;
  g_ptr_array_unref (self->pictures);
  self->pictures = pictures;
  return self;
}

static OmoPaste *
recognise_result (char *result)
{
  OmoPaste *self = omo_paste_new ();

  self->kind = OMO_PASTE_RESULT;
  self->result = result;
  return self;
}

OmoPaste *
omo_paste_new (void)
{
  OmoPaste *self = g_new0 (OmoPaste, 1);

  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->replies = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_paste_reply_free);
  return self;
}

void
omo_paste_take_request (OmoPaste *self, OmoPasteRequest *request)
{
  gboolean creates = request->call == OMO_PASTE_CREATE;

  self->n_messages++;
  if (self->request == NULL || (creates && self->n_requests == 0))
    {
      g_clear_pointer (&self->request, omo_paste_request_free);
      self->request = request;
    }
  else
    omo_paste_request_free (request);
  if (creates)
    self->n_requests++;
}

void
omo_paste_take_reply (OmoPaste *self, OmoPasteReply *reply)
{
  self->n_messages++;
  if (self->replies->len == OMO_PASTE_MAX_REPLIES)
    g_ptr_array_remove_index (self->replies, self->replies->len - 1);
  g_ptr_array_add (self->replies, reply);
}

gboolean
omo_paste_is_full (const OmoPaste *self)
{
  return self->n_messages >= OMO_PASTE_MAX_MESSAGES;
}

void
omo_paste_add_json (OmoPaste *self, const char *text, gsize length, GError **out_reason)
{
  gsize used;

  for (gsize at = omo_paste_body_find (text, length, 0); at < length && !omo_paste_is_full (self);
       at = omo_paste_body_find (text, length, at + used))
    {
      OmoBodyNature nature = omo_paste_body_tell (text + at, length - at, &used);
      /* A mark before it was sent, too. */
      gsize start = at == strlen (BYTE_ORDER_MARK) && has_mark (text, length) ? 0 : at;
      g_autoptr (GBytes) piece = copy_piece (text, start, at + used);

      add_piece (self, nature, piece, out_reason);
    }
}

gboolean
omo_paste_settle (OmoPaste *self)
{
  if (self->n_requests > 0 || (self->request != NULL && self->replies->len == 0))
    self->kind = OMO_PASTE_REQUEST;
  else if (self->replies->len > 0)
    self->kind = OMO_PASTE_REPLY;
  else if (self->result != NULL)
    self->kind = OMO_PASTE_RESULT;
  else
    return FALSE;
  for (guint i = 0; self->kind == OMO_PASTE_REQUEST && i < OMO_PASTE_MAX_PICTURES; i++)
    if (self->request->create.pictures[i] != NULL)
      g_ptr_array_add (self->pictures, g_bytes_ref (self->request->create.pictures[i]));
  return TRUE;
}

gpointer
omo_paste_refuse (GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  if (error == NULL || *error != NULL)
    return NULL;
  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD, reason);
  return NULL;
}

OmoPaste *
omo_paste_recognise (const char *text, gsize length, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gsize skipped;
  OmoPaste *self;
  char *result;

  g_return_val_if_fail (text != NULL, NULL);

  if (length > OMO_PASTE_MAX_BYTES)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE,
                   "%" G_GSIZE_FORMAT " bytes of text, more than %u", length, OMO_PASTE_MAX_BYTES);
      return NULL;
    }
  skipped = has_mark (text, length) ? strlen (BYTE_ORDER_MARK) : 0;
  if (is_blank (text + skipped, length - skipped))
    return omo_paste_refuse (error, "there is no text");
  if (is_history (text + skipped, length - skipped))
    return omo_paste_refuse (
        error, "a list of the history, in which no picture is: open its jobs in the history");
  result = find_result (text + skipped, length - skipped);
  if (result != NULL)
    return recognise_result (result);
  self = recognise_messages (text, length, omo_paste_body_find (text, length, skipped), &reason);
  if (self == NULL && reason == NULL)
    return recognise_pictures (text + skipped, length - skipped, error);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return self;
}

void
omo_paste_free (OmoPaste *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->pictures);
  g_ptr_array_unref (self->replies);
  g_clear_pointer (&self->request, omo_paste_request_free);
  g_free (self->result);
  g_free (self);
}
