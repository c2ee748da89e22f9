/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-call.h"

#include <string.h>

#include "core/omo-literal.h"
#include "core/omo-loose-json.h"
#include "core/omo-paste-form.h"
#include "core/omo-paste-private.h"

/* The last part of the name. */
static const char *const senders[] = { "post", "request", "fetch", "axios", "ajax" };

/* What a call says, before it is put together. */
typedef struct
{
  OmoPasteJson uri;
  OmoPasteJson method;
  OmoPasteJson headers;
  OmoPasteJson body;
  OmoPasteFormStyle form;   /* how an object is sent; NONE: as JSON */
  OmoPasteJson type_option; /* the content type, where it is no header */
  const char *type;         /* the content type that the library adds; NULL: none */
} Sending;

static const OmoPasteJson nothing = { NULL, 0 };

static gboolean
is_text (OmoPasteJson json)
{
  return json.start != NULL && *json.start == '"'
         && !g_str_has_prefix (json.start + 1, OMO_LITERAL_OPAQUE);
}

static gboolean
is_object (OmoPasteJson json)
{
  return json.start != NULL && *json.start == '{';
}

static gboolean
is_function (const OmoPasteCode *self, const char *name)
{
  gsize length = strlen (name);

  return self->function_length >= length
         && memcmp (self->function + self->function_length - length, name, length) == 0
         && (self->function_length == length
             || self->function[self->function_length - length - 1] == '.');
}

/* The whole of what the member stands for. */
static OmoPasteJson
measure_member (const OmoLooseJson *json, const OmoLooseMember *member)
{
  OmoLooseJson inner;
  OmoLooseMember ignored;

  if (member->kind == OMO_LOOSE_TEXT)
    return (OmoPasteJson){ member->value - 1, member->length + 2 };
  if (member->kind == OMO_LOOSE_WORD)
    return (OmoPasteJson){ member->value, member->length };
  omo_loose_json_init (&inner, member->value, (gsize) (json->end - member->value));
  while (omo_loose_json_next (&inner, &ignored))
    ;
  return (OmoPasteJson){ member->value, (gsize) (inner.at - member->value) };
}

/* The member of an object; nothing when it is none or has none of this name. */
static OmoPasteJson
get_member (OmoPasteJson object, const char *name)
{
  OmoLooseJson json;
  OmoLooseMember member;

  if (!is_object (object))
    return nothing;
  omo_loose_json_init (&json, object.start, object.length);
  while (omo_loose_json_next (&json, &member))
    if (member.depth == 1 && member.name_length == strlen (name)
        && memcmp (member.name, name, member.name_length) == 0)
      return measure_member (&json, &member);
  return nothing;
}

static OmoPasteJson
get_either (OmoPasteJson object, const char *name, const char *other)
{
  OmoPasteJson value = get_member (object, name);

  return value.start != NULL ? value : get_member (object, other);
}

/* What is given as None or null is not given. */
static OmoPasteJson
get_value (const OmoPasteArgument *argument)
{
  return argument->value.length >= 4 && memcmp (argument->value.start, "null", 4) == 0
             ? nothing
             : argument->value;
}

static OmoPasteJson
get_keyword (const OmoPasteCode *self, const char *name)
{
  for (guint i = 0; i < self->n_arguments; i++)
    if (self->arguments[i].name != NULL && self->arguments[i].name_length == strlen (name)
        && memcmp (self->arguments[i].name, name, strlen (name)) == 0)
      return get_value (&self->arguments[i]);
  return nothing;
}

/* Arguments by position come before those by keyword. */
static OmoPasteJson
get_argument (const OmoPasteCode *self, guint index)
{
  return index < self->n_arguments && self->arguments[index].name == NULL
             ? get_value (&self->arguments[index])
             : nothing;
}

static OmoPasteJson
get_keyword_or (const OmoPasteCode *self, const char *name, OmoPasteJson other)
{
  OmoPasteJson value = get_keyword (self, name);

  return value.start != NULL ? value : other;
}

/* requests.post (url, data, json), requests.request (method, url, ...). */
static void
read_python (const OmoPasteCode *self, Sending *out)
{
  gboolean names_method = is_function (self, "request");
  OmoPasteJson json =
      get_keyword_or (self, "json", names_method ? nothing : get_argument (self, 2));
  OmoPasteJson data =
      get_keyword_or (self, "data", names_method ? nothing : get_argument (self, 1));

  if (data.start == NULL)
    data = get_keyword (self, "content"); /* of httpx */
  out->uri = get_keyword_or (self, "url", get_argument (self, names_method ? 1 : 0));
  if (names_method)
    out->method = get_keyword_or (self, "method", get_argument (self, 0));
  out->headers = get_keyword (self, "headers");
  out->body = data.start != NULL ? data : json;
  if (data.start == NULL)
    out->type = "application/json";
  else
    out->form = OMO_PASTE_FORM_PYTHON;
  if (data.start != NULL && is_object (data))
    out->type = "application/x-www-form-urlencoded";
}

/* fetch (url, { method, headers, body }). */
static void
read_fetch (const OmoPasteCode *self, Sending *out)
{
  OmoPasteJson options = get_argument (self, 1);

  out->uri = get_argument (self, 0);
  out->method = get_member (options, "method");
  out->headers = get_member (options, "headers");
  out->body = get_member (options, "body");
  out->type = "text/plain;charset=UTF-8";
}

/* axios ({ url, method, headers, data }), $.ajax ({ url, type, headers, data, contentType }); the address may stand
 * before it. */
static void
read_options (const OmoPasteCode *self, Sending *out)
{
  OmoPasteJson first = get_argument (self, 0);
  OmoPasteJson options = is_object (first) ? first : get_argument (self, 1);
  gboolean is_jquery = is_function (self, "ajax");

  if (is_jquery)
    out->type_option = get_member (options, "contentType");
  out->uri = is_object (first) ? get_either (options, "url", "uri") : first;
  out->method = get_either (options, "method", "type");
  out->headers = get_member (options, "headers");
  out->body = get_either (options, "data", "json");
  if (out->body.start == NULL)
    out->body = get_member (options, "body");
  out->form = is_jquery ? OMO_PASTE_FORM_JQUERY : OMO_PASTE_FORM_NONE;
  out->type = is_jquery || !is_object (out->body) ? "application/x-www-form-urlencoded"
                                                  : "application/json";
}

/* axios.post (url, body, { headers }), got.post (url, { json, headers }), $.post (url, body). */
static void
read_post (const OmoPasteCode *self, Sending *out)
{
  OmoPasteJson second = get_argument (self, 1);
  OmoPasteJson json = get_member (second, "json");
  gboolean is_jquery = self->function_length == 6 && strchr ("$j", *self->function) != NULL;

  out->uri = get_argument (self, 0);
  out->body = json.start != NULL ? json : second;
  out->headers = get_member (json.start != NULL ? second : get_argument (self, 2), "headers");
  out->form = is_jquery ? OMO_PASTE_FORM_JQUERY : OMO_PASTE_FORM_NONE;
  out->type = is_jquery || !is_object (out->body) ? "application/x-www-form-urlencoded"
                                                  : "application/json";
}

/* The text that a JSON text stands for. NULL for anything else. */
static char *
dup_text (OmoPasteJson json, gsize *out_length)
{
  OmoLooseMember member = { .kind = OMO_LOOSE_TEXT };

  if (!is_text (json))
    return NULL;
  member.value = json.start + 1;
  member.length = json.length - 2;
  return omo_loose_member_dup_value (&member, out_length);
}

/* What is not a literal is left out. */
static void
add_headers (GPtrArray *headers, OmoPasteJson object)
{
  OmoLooseJson json;
  OmoLooseMember member;

  if (!is_object (object))
    return;
  omo_loose_json_init (&json, object.start, object.length);
  while (omo_loose_json_next (&json, &member))
    {
      gsize length;
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (member.depth != 1 || member.kind != OMO_LOOSE_TEXT)
        continue;
      name = g_strndup (member.name, member.name_length);
      value = omo_loose_member_dup_value (&member, &length);
      if (!g_str_has_prefix (member.value, OMO_LITERAL_OPAQUE) && g_utf8_validate (value, -1, NULL))
        omo_paste_set_header (headers, name, value);
    }
}

static void
add_type (GPtrArray *headers, const Sending *sending)
{
  gsize length;
  g_autofree char *given = dup_text (sending->type_option, &length);
  const char *type = given != NULL ? given : sending->type;

  if (type != NULL && omo_paste_find_header (headers, "Content-Type") == NULL)
    omo_paste_set_header (headers, "Content-Type", type);
}

/* NULL when they are not known: an opaque expression may set any. */
static GPtrArray *
build_headers (const Sending *sending)
{
  GPtrArray *headers;

  if (sending->headers.start != NULL && !is_object (sending->headers))
    return NULL;
  headers = omo_header_list_new ();
  add_headers (headers, sending->headers);
  add_type (headers, sending);
  return headers;
}

/* The body as it is sent. An object that is sent as a form is in `out_object` as well. */
static GBytes *
build_body (const Sending *sending, GBytes **out_object, GError **out_reason)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!is_text (sending->body))
    {
      g_autoptr (GBytes) json = omo_paste_write_out (sending->body, out_reason);

      if (json == NULL || sending->form == OMO_PASTE_FORM_NONE || !is_object (sending->body))
        return g_steal_pointer (&json);
      *out_object = g_bytes_ref (json);
      return omo_paste_form_encode (json, sending->form);
    }
  text = dup_text (sending->body, &length);
  if (length > 0 && *text == '{')
    return omo_paste_write_out ((OmoPasteJson){ text, length }, out_reason);
  return g_bytes_new (text, length);
}

static gboolean
add_request (const OmoPasteCode *self, const Sending *sending, OmoPaste *paste, GError **out_reason)
{
  g_autoptr (GPtrArray) headers = build_headers (sending);
  g_autoptr (GBytes) object = NULL;
  g_autoptr (GBytes) body = build_body (sending, &object, out_reason);
  gsize length;
  g_autofree char *uri = dup_text (sending->uri, &length);
  g_autofree char *word = dup_text (sending->method, &length);
  g_autofree char *method = word == NULL ? g_strdup ("POST") : g_ascii_strup (word, -1);
  OmoPasteRequest *request;

  if (body == NULL)
    return FALSE;
  request = omo_paste_request_new (self->is_python ? OMO_PASTE_AS_PYTHON : OMO_PASTE_AS_JAVASCRIPT,
                                   body, method, uri, headers);
  if (object != NULL && request->call == OMO_PASTE_CREATE)
    omo_paste_request_read_fields (request, object);
  omo_paste_take_request (paste, request);
  return TRUE;
}

gboolean
omo_paste_code_sends (const char *function, gsize length)
{
  OmoPasteCode code = { .function = function, .function_length = length };

  for (gsize i = 0; i < G_N_ELEMENTS (senders); i++)
    if (is_function (&code, senders[i]))
      return TRUE;
  return FALSE;
}

gboolean
omo_paste_code_add (const OmoPasteCode *self, OmoPaste *paste, GError **out_reason)
{
  Sending sending = { .form = OMO_PASTE_FORM_NONE };

  if (self->is_python)
    read_python (self, &sending);
  else if (is_function (self, "fetch"))
    read_fetch (self, &sending);
  else if (is_function (self, "post"))
    read_post (self, &sending);
  else
    read_options (self, &sending);
  if (sending.body.start == NULL)
    {
      if (is_text (sending.uri))
        omo_paste_refuse (out_reason, "%s code, but it sends no body",
                          self->is_python ? "Python" : "JavaScript");
      return FALSE;
    }
  return add_request (self, &sending, paste, out_reason);
}
