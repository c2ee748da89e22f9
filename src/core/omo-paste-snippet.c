/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-snippet.h"

#include <string.h>

#include "core/omo-literal.h"
#include "core/omo-paste-body.h"
#include "core/omo-paste-call.h"
#include "core/omo-paste-private.h"

/* Somebody's whole module is looked at, but not a library. */
#define MAX_CALLS 100
#define MAX_OBJECTS 100

typedef struct
{
  const char *text; /* valid UTF-8 */
  gsize length;
} Source;

static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '$' || c == '.';
}

/* Moves `at` behind the next "name (" of a function that can send. FALSE when there is none. */
static gboolean
find_call (Source source, gsize *at, OmoPasteCode *out_code)
{
  while (*at < source.length)
    {
      const char *from = source.text + *at;
      const char *open = memchr (from, '(', source.length - *at);
      const char *end = open;
      const char *name;

      if (open == NULL)
        break;
      while (end > from && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
      for (name = end; name > from && is_name_character (name[-1]); name--)
        ;
      *at = (gsize) (open - source.text) + 1;
      out_code->function = name;
      out_code->function_length = (gsize) (end - name);
      if (omo_paste_code_sends (name, out_code->function_length))
        return TRUE;
    }
  return FALSE;
}

/* "json=", not "json==": where the value begins, else NULL. */
static const char *
find_keyword_value (const OmoLiteral *reader, gsize *out_length)
{
  const char *at = reader->at;

  *out_length = omo_literal_measure_name (reader);
  at += *out_length;
  while (at < reader->end && (*at == ' ' || *at == '\t'))
    at++;
  if (*out_length == 0 || reader->end - at < 2 || *at != '=' || at[1] == '=' || at[1] == '>')
    return NULL;
  return at + 1;
}

/* The pieces' places; they are pointed at when all is read, for the JSON moves as it grows. */
typedef struct
{
  gsize starts[OMO_PASTE_MAX_ARGUMENTS + 1];
} Places;

/* Reads up to the closing parenthesis. FALSE beyond the limits. */
static gboolean
read_arguments (OmoLiteral *reader, OmoPasteCode *code, Places *places)
{
  code->n_arguments = 0;
  for (;;)
    {
      OmoPasteArgument *argument = &code->arguments[code->n_arguments];
      const char *value;

      omo_literal_skip_blanks (reader);
      if (reader->at == reader->end || strchr (")]};", *reader->at) != NULL
          || code->n_arguments == OMO_PASTE_MAX_ARGUMENTS)
        return TRUE;
      value = find_keyword_value (reader, &argument->name_length);
      argument->name = value != NULL ? reader->at : NULL;
      code->is_python = code->is_python || value != NULL;
      if (value != NULL)
        reader->at = value;
      places->starts[code->n_arguments] = reader->json->len;
      if (!omo_literal_read (reader))
        return FALSE;
      places->starts[++code->n_arguments] = reader->json->len;
      omo_literal_skip_expression (reader);
      if (reader->at < reader->end && *reader->at == ',')
        reader->at++;
    }
}

static void
point_at_arguments (const OmoLiteral *reader, OmoPasteCode *code, const Places *places)
{
  for (guint i = 0; i < code->n_arguments; i++)
    {
      code->arguments[i].value.start = reader->json->str + places->starts[i];
      code->arguments[i].value.length = places->starts[i + 1] - places->starts[i];
    }
}

static gboolean
is_python_library (const OmoPasteCode *code)
{
  static const char *const names[] = { "requests.", "httpx.", "session.", "self.session." };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (code->function_length > strlen (names[i])
        && memcmp (code->function, names[i], strlen (names[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Gives where the text goes on behind the call. */
static gsize
add_call (OmoPaste *paste, Source source, gsize at, OmoPasteCode *code, GError **out_reason)
{
  g_auto (OmoLiteral) reader = { 0 };
  Places places;

  omo_literal_init (&reader, source.text, source.length, at);
  code->is_python = is_python_library (code);
  if (read_arguments (&reader, code, &places))
    {
      point_at_arguments (&reader, code, &places);
      omo_paste_code_add (code, paste, out_reason);
    }
  else
    omo_paste_refuse (out_reason, "code that is nested too deeply, or too long");
  return (gsize) (reader.at - source.text);
}

static Source
make_valid (const char *text, gsize length, char **out_copy)
{
  if (g_utf8_validate_len (text, length, NULL))
    return (Source){ text, length };
  *out_copy = g_utf8_make_valid (text, (gssize) length);
  return (Source){ *out_copy, strlen (*out_copy) };
}

/* Where { stands with a key behind it that JSON would not have. */
static gsize
find_object (Source source, gsize at)
{
  while (at < source.length)
    {
      const char *brace = memchr (source.text + at, '{', source.length - at);
      gsize next;

      if (brace == NULL)
        break;
      next = (gsize) (brace - source.text) + 1;
      while (next < source.length && g_ascii_isspace (source.text[next]))
        next++;
      if (next < source.length
          && (source.text[next] == '\'' || g_ascii_isalpha (source.text[next])
              || source.text[next] == '_'))
        return (gsize) (brace - source.text);
      at = next;
    }
  return source.length;
}

/* FALSE when it is nothing of the service. */
static gboolean
add_object (OmoPaste *paste, const OmoLiteral *reader, gboolean is_python, GError **out_reason)
{
  OmoPasteJson json = { reader->json->str, reader->json->len };
  gsize used;
  OmoBodyNature nature = omo_paste_body_tell (json.start, json.length, &used);
  g_autoptr (GBytes) body = NULL;

  if (nature != OMO_BODY_REQUEST && nature != OMO_BODY_REPLY)
    return FALSE;
  body = omo_paste_write_out (json, out_reason);
  if (body == NULL)
    return FALSE;
  if (nature == OMO_BODY_REPLY)
    omo_paste_take_reply (paste, omo_paste_reply_new (body, 0));
  else
    omo_paste_take_request (
        paste, omo_paste_request_new (is_python ? OMO_PASTE_AS_PYTHON : OMO_PASTE_AS_JAVASCRIPT,
                                      body, NULL, NULL, NULL));
  return TRUE;
}

gboolean
omo_paste_snippet_begins (const char *text, gsize length)
{
  OmoPasteCode code;
  gsize at = 0;

  return find_call ((Source){ text, length }, &at, &code);
}

void
omo_paste_snippet_add (OmoPaste *paste, const char *text, gsize length, GError **out_reason)
{
  g_autofree char *copy = NULL;
  Source source = make_valid (text, length, &copy);
  gsize behind = 0;
  gsize at = 0;
  OmoPasteCode code = { 0 };

  for (guint i = 0; i < MAX_CALLS && find_call (source, &at, &code); i++)
    behind = at = add_call (paste, source, at, &code, out_reason);
  omo_paste_snippet_add_objects (paste, source.text + behind, source.length - behind, out_reason);
}

void
omo_paste_snippet_add_objects (OmoPaste *paste, const char *text, gsize length, GError **out_reason)
{
  Source source = { text, length };
  gsize behind = 0; /* the last object that is known */
  gsize at = g_utf8_validate_len (text, length, NULL) ? find_object (source, 0) : length;

  for (guint i = 0; i < MAX_OBJECTS && at < length; i++)
    {
      g_auto (OmoLiteral) reader = { 0 };
      gboolean is_python = text[at + 1 + strspn (text + at + 1, " \t\r\n")] == '\'';
      gsize end;

      omo_literal_init (&reader, text, length, at);
      end = omo_literal_read_object (&reader) ? (gsize) (reader.at - text) : at + 1;
      if (end > at + 1 && add_object (paste, &reader, is_python, out_reason))
        {
          omo_paste_add_json (paste, text + behind, at - behind, out_reason);
          behind = end;
        }
      at = find_object (source, end);
    }
  omo_paste_add_json (paste, text + behind, length - behind, out_reason);
}
