/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-private.h"

#include <string.h>

/* Browsers send twenty. */
#define MAX_HEADERS 200
/* Servers refuse longer ones. */
#define MAX_HEADER 16384

static gboolean
is_name (const char *name, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (name[i]) && (name[i] == '\0' || strchr ("-_.", name[i]) == NULL))
      return FALSE;
  return length > 0;
}

gboolean
omo_paste_add_header (GPtrArray *headers, const char *line, gsize length)
{
  const char *colon = length > MAX_HEADER ? NULL : memchr (line, ':', length);
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (colon == NULL || !is_name (line, (gsize) (colon - line)))
    return FALSE;
  name = g_strndup (line, (gsize) (colon - line));
  value = g_utf8_make_valid (colon + 1, (gssize) (line + length - colon - 1));
  omo_paste_set_header (headers, name, g_strstrip (value));
  return TRUE;
}

void
omo_paste_set_header (GPtrArray *headers, const char *name, const char *value)
{
  if (headers->len < MAX_HEADERS && strlen (value) <= MAX_HEADER && is_name (name, strlen (name)))
    g_ptr_array_add (headers, omo_header_new (name, value));
}

const char *
omo_paste_find_header (GPtrArray *headers, const char *name)
{
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];

      if (g_ascii_strcasecmp (header->name, name) == 0)
        return header->value;
    }
  return NULL;
}
