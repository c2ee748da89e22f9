/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect-field.h"

#include <string.h>

#include "core/omo-error.h"

const OmoSpelling omo_token_spellings[] = { { "api_token", OMO_EDITION_V1 },
                                            { "clientKey", OMO_EDITION_V2 },
                                            { NULL } };

/* TRUE for `name` and for `name` with blanks behind it. */
static gboolean
matches_key (const char *key, const char *name, OmoOddities *oddities)
{
  gsize length = strlen (name);

  if (strncmp (key, name, length) != 0
      || key[length + strspn (key + length, OMO_FIELD_BLANKS)] != '\0')
    return FALSE;
  if (key[length] != '\0')
    *oddities |= OMO_ODD_BLANK_IN_KEY;
  return TRUE;
}

static void
note_spelling (OmoFieldReader *reader, const OmoSpelling *spelling)
{
  reader->oddities |= omo_dialect_judge (reader->dialect, spelling->editions);
  /* Where the fields contradict each other the first one stands. */
  if (reader->editions & spelling->editions)
    reader->editions &= spelling->editions;
}

gboolean
omo_field_refuse (const OmoFieldReader *reader,
                  GError **error,
                  const OmoSpelling *spellings,
                  const char *what)
{
  const OmoSpelling *spelling = spellings;

  while (spelling->name != NULL && !(spelling->editions & reader->dialect->wire->edition))
    spelling++;
  g_set_error (error, OMO_ERROR, OMO_ERROR_MALFORMED, "“%s” %s",
               spelling->name != NULL ? spelling->name : spellings->name, what);
  return FALSE;
}

gboolean
omo_field_find (OmoFieldReader *reader,
                JsonObject *object,
                const OmoSpelling *spellings,
                JsonNode **out_node,
                GError **error)
{
  JsonObjectIter iter;
  const char *key = NULL;
  JsonNode *member = NULL;
  JsonNode *found = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &member))
    for (const OmoSpelling *spelling = spellings; spelling->name != NULL; spelling++)
      if (matches_key (key, spelling->name, &reader->oddities))
        {
          if (found != NULL)
            return omo_field_refuse (reader, error, spellings, "is there in two spellings");
          found = member;
          note_spelling (reader, spelling);
        }
  *out_node = found;
  return TRUE;
}

gboolean
omo_field_holds_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

gboolean
omo_field_read_text (OmoFieldReader *reader,
                     JsonObject *object,
                     const OmoSpelling *spellings,
                     const char **out_text,
                     GError **error)
{
  JsonNode *node = NULL;

  if (!omo_field_find (reader, object, spellings, &node, error))
    return FALSE;
  if (node == NULL)
    return omo_field_refuse (reader, error, spellings, "is missing");
  if (!omo_field_holds_text (node))
    return omo_field_refuse (reader, error, spellings, "is not text");
  *out_text = json_node_get_string (node);
  return TRUE;
}
