/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "core/omo-redaction.h"

/* The first line is the token, the rest what it is taken out of. The token is gone, and bytes from which nothing was
 * taken are the same. */

/* With a digit, so that it is no part of a field's name, which stays. Without what may come to stand next to the
 * replacement of a secret and make another token of it: the punctuation, and at its beginning the end of a quote's escape
 * (%27, \u0022, \x27). */
static char *
read_token (const char *data, size_t size)
{
  size_t length = 0;
  gboolean has_digit = FALSE;

  if (size == 0 || !g_ascii_isalpha (data[0]) || strchr ("ux", data[0]) != NULL)
    return NULL;
  while (length < size && data[length] != '\0'
         && (g_ascii_isalnum (data[length]) || strchr ("-_.", data[length]) != NULL))
    has_digit |= g_ascii_isdigit (data[length++]);
  return length < OMO_REDACTION_LEAST_TOKEN || !has_digit ? NULL : g_strndup (data, length);
}

static gboolean
contains (GBytes *bytes, const char *token)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + strlen (token) <= size; i++)
    if (memcmp (data + i, token, strlen (token)) == 0)
      return TRUE;
  return FALSE;
}

static void
check (const OmoRedaction *redaction, GBytes *bytes, const char *token)
{
  guint n = 0;
  g_autoptr (GBytes) redacted = omo_redaction_apply_bytes (redaction, bytes, &n);

  g_assert_true ((n == 0) == (redacted == bytes));
  g_assert_true (token == NULL || !contains (redacted, token));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *token = read_token ((const char *) data, size);
  const char *tokens[] = { token, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  gsize start = token == NULL ? 0 : MIN (strlen (token) + 1, size);
  g_autoptr (GBytes) bytes = g_bytes_new (data + start, size - start);

  check (redaction, bytes, token);
  check (NULL, bytes, NULL);
  return 0;
}
