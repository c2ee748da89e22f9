/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "core/omo-paste-request.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-paste-fields.h"
#include "core/omo-paste-private.h"
#include "core/omo-redaction.h"
#include "core/omo-secret-field.h"

/* The paths of the calls below the base. */
static const struct
{
  const char *name;
  OmoPasteCall call;
  const char *dialect; /* what it tells of a v1 body; NULL: nothing */
} call_names[] = {
  { "createJob", OMO_PASTE_CREATE, NULL }, { "createTask", OMO_PASTE_CREATE, "v1-task" },
  { "getJobResult", OMO_PASTE_ASK, NULL }, { "getTaskResult", OMO_PASTE_ASK, "v1-task" },
  { "getBalance", OMO_PASTE_OTHER, NULL }, { "getService", OMO_PASTE_OTHER, NULL },
};

static const char *const token_names[] = { "api_token", "clientKey" };

/* Index into the table, -1 when the path is another's. */
static int
find_call (const char *uri)
{
  gsize length;
  const char *end;

  if (uri == NULL)
    return -1;
  length = strcspn (uri, "?#");
  end = uri + length;
  while (length > 0 && end[-1] == '/')
    end--, length--;
  for (gsize i = 0; i < G_N_ELEMENTS (call_names); i++)
    {
      gsize size = strlen (call_names[i].name);

      if (length > size && end[-1 - (gssize) size] == '/'
          && g_ascii_strncasecmp (end - size, call_names[i].name, size) == 0)
        return (int) i;
    }
  return -1;
}

/* The value of a field that is called as the token is, in a form, a query or broken JSON. */
static char *
find_token (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (token_names); i++)
    {
      const char *found = memmem (text, length, token_names[i], strlen (token_names[i]));
      OmoSecretField field;

      if (found != NULL
          && omo_secret_field_find (text, length, (gsize) (found - text) + strlen (token_names[i]),
                                    OMO_SECRET_WORD, &field)
          && g_utf8_validate_len (text + field.start, field.end - field.start, NULL))
        return g_strndup (text + field.start, field.end - field.start);
    }
  return NULL;
}

/* What comes after a blank start, NULL when it is no object. */
static const char *
find_object (GBytes *body, gsize *out_length)
{
  gsize size;
  const char *text = g_bytes_get_data (body, &size);
  const char *end;

  *out_length = 0;
  if (size == 0)
    return NULL;
  end = text + size;
  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    text += 3;
  while (text < end && g_ascii_isspace (*text))
    text++;
  *out_length = (gsize) (end - text);
  return text < end && *text == '{' ? text : NULL;
}

static void
erase_body (gpointer data)
{
  GBytes *bytes = data;
  gsize size;
  gpointer text = (gpointer) g_bytes_get_data (bytes, &size);

  if (size > 0)
    explicit_bzero (text, size);
  g_bytes_unref (bytes);
}

/* A copy that is overwritten before its memory is given back. */
static GBytes *
copy_secret (GBytes *body)
{
  gsize size;
  const char *text = g_bytes_get_data (body, &size);
  GBytes *copy = g_bytes_new (text, size);

  return g_bytes_new_with_free_func (g_bytes_get_data (copy, NULL), size, erase_body, copy);
}

static void
take_problem (OmoPasteRequest *self, GError *error)
{
  self->problem = g_strdup (error->message);
  g_error_free (error);
}

static void
read_create (OmoPasteRequest *self, const char *object, gsize length)
{
  GError *error = NULL;

  if (omo_dialect_decode_create (self->dialect, self->body, &self->create, &self->oddities, &error))
    {
      explicit_bzero (self->create.token, strlen (self->create.token));
      g_clear_pointer (&self->create.token, g_free);
      self->dialect = self->create.dialect;
      return;
    }
  take_problem (self, error);
  if (object != NULL)
    omo_paste_fields_read (&self->create, object, length);
  self->create.dialect = self->dialect;
}

static void
read_ask (OmoPasteRequest *self)
{
  GError *error = NULL;

  if (!omo_dialect_decode_ask (self->dialect, self->body, NULL, &self->job_id, &error))
    take_problem (self, error);
}

static void
tell_call (OmoPasteRequest *self, const OmoPasteSurvey *survey)
{
  int index = find_call (self->uri);

  if (index >= 0)
    self->call = call_names[index].call;
  else if (survey->has_job_id && !survey->has_job)
    self->call = OMO_PASTE_ASK;
  self->dialect = survey->dialect;
  if (index >= 0 && call_names[index].dialect != NULL && self->dialect != NULL
      && g_str_equal (omo_dialect_get_id (self->dialect), "v1"))
    self->dialect = omo_dialect_from_id (call_names[index].dialect);
  if (self->dialect == NULL)
    self->dialect = omo_dialect_get_default ();
}

/* Without secrets, the known one and those that are called so. */
static void
take_head (OmoPasteRequest *self, const char *method, const char *uri, GPtrArray *headers)
{
  const char *const tokens[] = { self->token, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);

  self->method = omo_redaction_apply_text (redaction, method, NULL);
  self->uri = omo_redaction_apply_text (redaction, uri, NULL);
  if (headers == NULL)
    return;
  self->headers = omo_header_list_new ();
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];
      g_autofree char *value = omo_redaction_is_secret_name (header->name)
                                   ? g_strdup (OMO_REDACTED)
                                   : omo_redaction_apply_text (redaction, header->value, NULL);

      g_ptr_array_add (self->headers, omo_header_new (header->name, value));
    }
}

OmoPasteRequest *
omo_paste_request_new (OmoPasteForm form,
                       GBytes *body,
                       const char *method,
                       const char *uri,
                       GPtrArray *headers)
{
  OmoPasteRequest *self = g_new0 (OmoPasteRequest, 1);
  g_auto (OmoPasteSurvey) survey = { 0 };
  gsize length;
  const char *object;

  g_return_val_if_fail (body != NULL, NULL);

  self->form = form;
  self->body = copy_secret (body);
  object = find_object (self->body, &length);
  if (object != NULL)
    omo_paste_survey_read (&survey, object, length);
  self->token = g_steal_pointer (&survey.token);
  if (self->token == NULL && g_bytes_get_size (body) > 0)
    self->token = find_token (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  if (self->token == NULL && uri != NULL)
    self->token = find_token (uri, strlen (uri));
  take_head (self, method, uri, headers);

  tell_call (self, &survey);
  if (self->call == OMO_PASTE_ASK)
    read_ask (self);
  else if (self->call == OMO_PASTE_CREATE)
    read_create (self, object, length);
  return self;
}

void
omo_paste_request_read_fields (OmoPasteRequest *self, GBytes *object)
{
  g_auto (OmoPasteSurvey) survey = { 0 };
  gsize length;
  const char *text = find_object (object, &length);

  g_return_if_fail (self != NULL && text != NULL);

  omo_paste_survey_read (&survey, text, length);
  if (survey.dialect != NULL)
    self->dialect = survey.dialect;
  omo_create_request_clear (&self->create);
  omo_paste_fields_read (&self->create, text, length);
  self->create.dialect = self->dialect;
}

/* In a raw HTTP text the address is in two parts; what is not said there is https. */
static char *
dup_whole_uri (const OmoPasteRequest *self)
{
  const char *host;

  if (self->uri == NULL || *self->uri != '/')
    return g_strdup (self->uri);
  host = omo_paste_request_find_header (self, "Host");
  return host == NULL ? NULL : g_strconcat ("https://", host, self->uri, NULL);
}

char *
omo_paste_request_dup_base (const OmoPasteRequest *self)
{
  g_autofree char *uri = NULL;
  int index;
  char *end;

  g_return_val_if_fail (self != NULL, NULL);

  uri = dup_whole_uri (self);
  index = find_call (uri);
  if (index < 0)
    return NULL;
  uri[strcspn (uri, "?#")] = '\0';
  for (end = uri + strlen (uri); end > uri && end[-1] == '/'; end--)
    ;
  end[-1 - (gssize) strlen (call_names[index].name)] = '\0';
  return g_steal_pointer (&uri);
}

void
omo_paste_request_free (OmoPasteRequest *self)
{
  g_return_if_fail (self != NULL);

  if (self->token != NULL)
    explicit_bzero (self->token, strlen (self->token));
  g_free (self->token);
  g_free (self->method);
  g_free (self->uri);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_bytes_unref (self->body);
  omo_create_request_clear (&self->create);
  g_clear_pointer (&self->job_id, omo_job_id_free);
  g_free (self->problem);
  g_free (self);
}

gboolean
omo_paste_request_names_call (const char *uri)
{
  return find_call (uri) >= 0;
}

const char *
omo_paste_request_find_header (const OmoPasteRequest *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  return self->headers == NULL ? NULL : omo_paste_find_header (self->headers, name);
}

const char *
omo_paste_request_get_call_name (const OmoPasteRequest *self)
{
  int index;

  g_return_val_if_fail (self != NULL, NULL);

  index = find_call (self->uri);
  if (index >= 0)
    return call_names[index].name;
  return self->call == OMO_PASTE_ASK ? omo_dialect_get_ask_path (self->dialect)
                                     : omo_dialect_get_create_path (self->dialect);
}
