/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redaction.h"

#include <string.h>

/* Random tokens in every form at random places: whatever the form, the token is gone and nothing else is. The seed is
 * printed by GLib and set again with --seed. */
#define N_ROUNDS 400

/* Free the result with g_free. */
typedef char *(*Form) (const char *text);

static char *
keep (const char *text)
{
  return g_strdup (text);
}

/* As PHP does it, with / escaped and what is not ASCII as it is. */
static char *
escape_json (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr ("\"\\/", *c) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *c);
    }
  return g_string_free (escaped, FALSE);
}

static char *
escape_json_twice (const char *text)
{
  g_autofree char *once = escape_json (text);

  return escape_json (once);
}

static char *
escape_json_thrice (const char *text)
{
  g_autofree char *twice = escape_json_twice (text);

  return escape_json (twice);
}

static void
append_unit (GString *escaped, guint unit)
{
  g_string_append_printf (escaped, (unit & 2) != 0 ? "\\u%04x" : "\\u%04X", unit);
}

/* Some characters as \uXXXX, with digits of either case. */
static char *
escape_unicode (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      if (g_ascii_isalnum (*c) && (*c & 1) != 0)
        g_string_append_c (escaped, *c);
      else if (u < 0x10000)
        append_unit (escaped, u);
      else
        {
          append_unit (escaped, 0xd800 + ((u - 0x10000) >> 10));
          append_unit (escaped, 0xdc00 + ((u - 0x10000) & 0x3ff));
        }
    }
  return g_string_free (escaped, FALSE);
}

static char *
escape_unicode_in_json (const char *text)
{
  g_autofree char *once = escape_unicode (text);

  return escape_json (once);
}

static char *
escape_url (const char *text)
{
  return g_uri_escape_string (text, NULL, FALSE);
}

static char *
escape_url_lower (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (escaped, *c);
    else
      g_string_append_printf (escaped, "%%%02x", (guchar) *c);
  return g_string_free (escaped, FALSE);
}

static char *
escape_url_all (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    g_string_append_printf (escaped, "%%%02X", (guchar) *c);
  return g_string_free (escaped, FALSE);
}

static char *
escape_url_twice (const char *text)
{
  g_autofree char *once = escape_url (text);

  return escape_url (once);
}

static char *
escape_form (const char *text)
{
  g_autofree char *escaped_url = escape_url_lower (text);
  GString *escaped = g_string_new (escaped_url);

  g_string_replace (escaped, "%20", "+", 0);
  return g_string_free (escaped, FALSE);
}

static char *
escape_url_in_json (const char *text)
{
  g_autofree char *once = escape_url (text);

  return escape_json (once);
}

static char *
escape_json_in_url (const char *text)
{
  g_autofree char *once = escape_json (text);

  return escape_url (once);
}

typedef struct
{
  const char *name;
  Form form;
} FormCase;

static const FormCase forms[] = {
  { "plain", keep },
  { "json", escape_json },
  { "json-in-json", escape_json_twice },
  { "json-in-json-in-json", escape_json_thrice },
  { "unicode", escape_unicode },
  { "unicode-in-json", escape_unicode_in_json },
  { "url", escape_url },
  { "url-lower", escape_url_lower },
  { "url-all", escape_url_all },
  { "url-twice", escape_url_twice },
  { "form", escape_form },
  { "url-in-json", escape_url_in_json },
  { "json-in-url", escape_json_in_url },
};

/* Of what services give: letters and digits, a UUID, base64, JWT; and what nobody should: any punctuation, blanks
 * inside, letters of any script. */
static const char *const alphabets[] = {
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  "0123456789abcdef-",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.",
  "abcXYZ0189!\"#$%&'()*+,-./:;<=>?@\\^_`{|}~",
  "abcXYZ019 +%\u00e9\u20ac\u4e2d\U0001f600",
};

static gunichar
pick_character (const char *alphabet)
{
  int index = g_test_rand_int_range (0, (gint32) g_utf8_strlen (alphabet, -1));

  return g_utf8_get_char (g_utf8_offset_to_pointer (alphabet, index));
}

static char *
make_token (void)
{
  const char *alphabet = alphabets[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (alphabets))];
  int length = g_test_rand_int_range (OMO_REDACTION_LEAST_TOKEN, 48);
  GString *token = g_string_new (NULL);

  /* No blanks at its ends: those are not the token's. */
  g_string_append_c (token, 'k');
  for (int i = 2; i < length; i++)
    g_string_append_unichar (token, pick_character (alphabet));
  g_string_append_c (token, 'Z');
  return g_string_free (token, FALSE);
}

static OmoRedaction *
create_redaction (const char *token)
{
  const char *tokens[] = { token, NULL };

  return omo_redaction_new (tokens);
}

static void
assert_redacted (const OmoRedaction *redaction,
                 const char *before,
                 const char *secret,
                 const char *after)
{
  g_autofree char *text = g_strconcat (before, secret, after, NULL);
  g_autofree char *expected = g_strconcat (before, OMO_REDACTED, after, NULL);
  guint n = 0;
  g_autofree char *redacted = omo_redaction_apply_text (redaction, text, &n);

  if (g_strcmp0 (redacted, expected) != 0)
    g_test_message ("%s", text);
  g_assert_cmpstr (redacted, ==, expected);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_form (gconstpointer data)
{
  const FormCase *c = data;
  static const char *const before[] = {
    "", "<", "\"", "?t=", "{\"message\":\"Wrong token ", "\r\nX-Echo: "
  };
  static const char *const after[] = { "", ">", "\"", "&b=1", ".\"}", "\r\n" };

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *token = make_token ();
      g_autofree char *secret = c->form (token);
      g_autoptr (OmoRedaction) redaction = create_redaction (token);
      int place = g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (before));

      assert_redacted (redaction, before[place], secret, after[place]);
    }
}

/* The characters of the base64 of the token, `n_before` bytes after a multiple of three, that depend on it alone. */
static char *
take_base64 (const char *base64, const char *token, gsize n_before)
{
  gsize start = (n_before * 8 + 5) / 6;
  gsize end = (n_before + strlen (token)) * 8 / 6;

  return g_strndup (base64 + start, end - start);
}

static void
make_url_safe (char *base64)
{
  g_strdelimit (base64, "+", '-');
  g_strdelimit (base64, "/", '_');
}

/* The token amid random bytes, as base64, which stands in a text as it is or escaped. */
static void
test_base64 (gconstpointer data)
{
  const FormCase *c = data;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *token = make_token ();
      g_autoptr (OmoRedaction) redaction = create_redaction (token);
      gsize n_before = (gsize) g_test_rand_int_range (0, 30);
      gsize n_after = (gsize) g_test_rand_int_range (0, 30);
      g_autoptr (GString) bytes = g_string_new (NULL);
      g_autofree char *base64 = NULL;
      g_autofree char *part = NULL;
      g_autofree char *secret = NULL;
      g_autofree char *text = NULL;
      g_autofree char *redacted = NULL;
      guint n = 0;

      for (gsize j = 0; j < n_before + n_after; j++)
        g_string_append_c (bytes, (char) g_test_rand_int_range (0, 256));
      g_string_insert (bytes, (gssize) n_before, token);
      base64 = g_base64_encode ((const guchar *) bytes->str, bytes->len);
      if (g_test_rand_bit ())
        make_url_safe (base64);
      part = take_base64 (base64 + n_before / 3 * 4, token, n_before % 3);
      secret = c->form (part);
      text = c->form (base64);
      g_assert_nonnull (strstr (text, secret));

      redacted = omo_redaction_apply_text (redaction, text, &n);
      g_assert_null (strstr (redacted, secret));
      g_assert_nonnull (strstr (redacted, OMO_REDACTED));
      g_assert_cmpuint (n, ==, 1);
    }
}

/* Cut at any place: what is left of the token at the end is gone, if it is enough to matter. */
static void
test_cut (gconstpointer data)
{
  const FormCase *c = data;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *token = make_token ();
      g_autofree char *start = g_utf8_substring (token, 0, OMO_REDACTION_LEAST_PART + 1);
      g_autofree char *secret_start = c->form (start);
      g_autofree char *secret = c->form (token);
      g_autoptr (OmoRedaction) redaction = create_redaction (token);
      int kept =
          g_test_rand_int_range ((gint32) strlen (secret_start), (gint32) strlen (secret) + 1);
      g_autofree char *text = g_strdup_printf ("<%.*s", kept, secret);
      g_autofree char *redacted = omo_redaction_apply_text (redaction, text, NULL);

      g_assert_cmpstr (redacted, ==, "<" OMO_REDACTED);
    }
}

/* A token that nobody knows, under its name, in JSON that is in JSON that is in a form. */
static void
test_field (gconstpointer data)
{
  const FormCase *c = data;
  static const char *const names[] = { "api_token", "clientKey", "Authorization", "Set-Cookie" };

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *token = make_token ();
      g_autofree char *value = escape_json (token);
      const char *name = names[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (names))];
      g_autofree char *opening = g_strdup_printf ("{\"a\": [{\"%s\": \"", name);
      g_autofree char *before = c->form (opening);
      g_autofree char *secret = c->form (value);
      g_autofree char *after = c->form ("\", \"job_id\": 1}]}");

      assert_redacted (NULL, before, secret, after);
    }
}

static void
add_tests (const char *folder, GTestDataFunc function, const char *only)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/core/redaction-forms/%s/%s", folder, forms[i].name);

      if (only == NULL || strstr (only, forms[i].name) != NULL)
        g_test_add_data_func (path, &forms[i], function);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_tests ("token", test_form, NULL);
  add_tests ("base64", test_base64, NULL);
  add_tests ("cut", test_cut, NULL);
  add_tests ("field", test_field, "plain json json-in-json url url-lower url-twice");

  return g_test_run ();
}
