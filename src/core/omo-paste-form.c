/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-form.h"

#include <string.h>

#include "core/omo-loose-json.h"

static gboolean
is_word (const OmoLooseMember *member, const char *word)
{
  return member->kind == OMO_LOOSE_WORD && member->length == strlen (word)
         && memcmp (member->value, word, member->length) == 0;
}

static void
append_encoded (GString *form, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalnum (text[i]) || (text[i] != '\0' && strchr ("-_.~", text[i]) != NULL))
      g_string_append_c (form, text[i]);
    else if (text[i] == ' ')
      g_string_append_c (form, '+');
    else
      g_string_append_printf (form, "%%%02X", (guint) (guchar) text[i]);
}

static void
append_value (GString *form, const OmoLooseMember *member, OmoPasteFormStyle style)
{
  gsize length;
  g_autofree char *value = omo_loose_member_dup_value (member, &length);

  if (style == OMO_PASTE_FORM_PYTHON && is_word (member, "true"))
    append_encoded (form, "True", 4);
  else if (style == OMO_PASTE_FORM_PYTHON && is_word (member, "false"))
    append_encoded (form, "False", 5);
  else if (!is_word (member, "null"))
    append_encoded (form, value, length);
}

static void
append_pair (GString *form,
             const OmoLooseMember *outer,
             const OmoLooseMember *member,
             OmoPasteFormStyle style)
{
  /* In a list the member has the name of the list. */
  gboolean is_nested = member->depth > 1 && outer->kind == OMO_LOOSE_OBJECT;

  if (form->len > 0)
    g_string_append_c (form, '&');
  append_encoded (form, outer->name, outer->name_length);
  if (is_nested && style == OMO_PASTE_FORM_JQUERY)
    {
      append_encoded (form, "[", 1);
      append_encoded (form, member->name, member->name_length);
      append_encoded (form, "]", 1);
    }
  g_string_append_c (form, '=');
  if (is_nested && style == OMO_PASTE_FORM_PYTHON)
    append_encoded (form, member->name, member->name_length);
  else
    append_value (form, member, style);
}

GBytes *
omo_paste_form_encode (GBytes *object, OmoPasteFormStyle style)
{
  gsize size;
  const char *text = g_bytes_get_data (object, &size);
  GString *form = g_string_new (NULL);
  OmoLooseJson json;
  OmoLooseMember member;
  OmoLooseMember outer = { 0 };

  omo_loose_json_init (&json, text, size);
  while (omo_loose_json_next (&json, &member))
    {
      gboolean is_value = member.kind == OMO_LOOSE_TEXT || member.kind == OMO_LOOSE_WORD;

      if (member.depth == 1)
        outer = member;
      /* Python leaves out what is None. */
      if (member.depth > 2 || (member.depth == 1 && !is_value)
          || (style == OMO_PASTE_FORM_PYTHON && member.depth == 1 && is_word (&member, "null")))
        continue;
      append_pair (form, &outer, &member, style);
    }
  return g_string_free_to_bytes (form);
}
