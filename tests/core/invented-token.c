/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "invented-token.h"

#include <string.h>

#define LEAST_LENGTH 12
#define MOST_LENGTH 64

/* What tokens are made of. */
static const char alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+=-_.~";

char *
invented_token_new (void)
{
  gint32 length = g_test_rand_int_range (LEAST_LENGTH, MOST_LENGTH + 1);
  GString *token = g_string_new (NULL);

  for (gint32 i = 0; i < length; i++)
    g_string_append_c (token, alphabet[g_test_rand_int_range (0, (gint32) sizeof alphabet - 1)]);
  return g_string_free (token, FALSE);
}

static char *
escape_slashes (const char *token)
{
  GString *escaped = g_string_new (token);

  g_string_replace (escaped, "/", "\\/", 0);
  return g_string_free (escaped, FALSE);
}

static char *
escape_all (const char *token, const char *format)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = token; *c != '\0'; c++)
    g_string_append_printf (escaped, format, (guint) *c);
  return g_string_free (escaped, FALSE);
}

static char *
encode_uri (const char *token)
{
  return g_uri_escape_string (token, NULL, FALSE);
}

/* The characters that are the same whatever stands round it, `n_before` bytes after a multiple of three. */
static char *
encode_base64 (const char *token, gsize n_before, gboolean is_url_safe)
{
  g_autofree char *all = g_strconcat ("xx" + (2 - n_before), token, NULL);
  g_autofree char *base64 = g_base64_encode ((const guchar *) all, strlen (all));
  gsize start = (n_before * 8 + 5) / 6;
  gsize end = strlen (all) * 8 / 6;
  char *inside = g_strndup (base64 + start, end - start);

  for (char *c = inside; is_url_safe && *c != '\0'; c++)
    *c = *c == '+' ? '-' : *c == '/' ? '_' : *c;
  return inside;
}

GPtrArray *
invented_token_list_forms (const char *token)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *slashes = escape_slashes (token);

  g_ptr_array_add (forms, g_strdup (token));
  g_ptr_array_add (forms, g_strdup (slashes));
  g_ptr_array_add (forms, escape_slashes (slashes));
  g_ptr_array_add (forms, escape_all (token, "\\u%04x"));
  g_ptr_array_add (forms, escape_all (token, "%%%02X"));
  g_ptr_array_add (forms, encode_uri (token));
  for (gsize n_before = 0; n_before < 3; n_before++)
    {
      g_ptr_array_add (forms, encode_base64 (token, n_before, FALSE));
      g_ptr_array_add (forms, encode_base64 (token, n_before, TRUE));
    }
  return forms;
}

char *
invented_token_plant (const char *token)
{
  g_autofree char *slashes = escape_slashes (token);
  g_autofree char *all = NULL;
  gsize n_before = (gsize) g_test_rand_int_range (0, 3);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      return g_strdup (token);
    case 1:
      return g_steal_pointer (&slashes);
    case 2:
      return escape_all (token, "\\u%04x");
    case 3:
      return escape_all (token, "%%%02x");
    case 4:
      return encode_uri (token);
    case 5:
      all = g_strconcat ("a:b" + n_before, token, "!", NULL);
      return g_base64_encode ((const guchar *) all, strlen (all));
    default:
      return g_strdup_printf ("{\\\"m\\\":\\\"%s\\\"}", slashes);
    }
}
