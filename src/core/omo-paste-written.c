/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-written.h"

#include <string.h>

#include "core/omo-literal.h"
#include "core/omo-loose-json.h"
#include "core/omo-paste-private.h"

static const char *const token_names[] = { "apitoken", "clientkey", "apikey" };

static gboolean
begins_as_opaque (const char *text, gsize length)
{
  return length >= strlen (OMO_LITERAL_OPAQUE)
         && memcmp (text, OMO_LITERAL_OPAQUE, strlen (OMO_LITERAL_OPAQUE)) == 0;
}

static gboolean
is_token (const OmoLooseMember *member)
{
  for (gsize i = 0; i < G_N_ELEMENTS (token_names); i++)
    if (omo_loose_member_is (member, token_names[i]))
      return TRUE;
  return FALSE;
}

/* `name` is of an opaque expression. */
static void
refuse (const char *name, gsize length, GError **out_reason)
{
  gsize skipped = strlen (OMO_LITERAL_OPAQUE);

  omo_paste_refuse (out_reason, "the body is not written out: “%.*s” stands for a part of it",
                    (int) (length - skipped), name + skipped);
}

GBytes *
omo_paste_write_out (OmoPasteJson json, GError **out_reason)
{
  g_autoptr (GString) text = NULL;
  const char *written = json.start;
  OmoLooseJson reader;
  OmoLooseMember member;

  if (*json.start != '{' && *json.start != '[')
    {
      if (*json.start == '"' && begins_as_opaque (json.start + 1, json.length - 1))
        refuse (json.start + 1, json.length - 2, out_reason);
      else
        omo_paste_refuse (out_reason, "the body is a single value");
      return NULL;
    }
  text = g_string_new (NULL);
  omo_loose_json_init (&reader, json.start, json.length);
  while (omo_loose_json_next (&reader, &member))
    {
      gboolean is_opaque =
          member.kind == OMO_LOOSE_TEXT && begins_as_opaque (member.value, member.length);

      if (begins_as_opaque (member.name, member.name_length))
        refuse (member.name, member.name_length, out_reason);
      else if (is_opaque && !is_token (&member))
        refuse (member.value, member.length, out_reason);
      else if (is_opaque)
        {
          g_string_append_len (text, written, member.value - written);
          written = member.value + member.length;
          continue;
        }
      else
        continue;
      return NULL;
    }
  g_string_append_len (text, written, json.start + json.length - written);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
