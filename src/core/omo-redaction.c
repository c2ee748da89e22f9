/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redaction.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-secret-field.h"
#include "core/omo-spelling.h"

typedef struct
{
  const char *name; /* in lower case; whatever stands before it */
  OmoSecretKind kind;
} SecretName;

/* The tokens are named so on the wire by the documents, in the documents' own variants and by customers. */
static const SecretName secret_names[] = {
  { "api_token", OMO_SECRET_WORD },     { "api-token", OMO_SECRET_WORD },
  { "apitoken", OMO_SECRET_WORD },      { "clientkey", OMO_SECRET_WORD },
  { "client_key", OMO_SECRET_WORD },    { "client-key", OMO_SECRET_WORD },
  { "authorization", OMO_SECRET_LINE }, { "cookie", OMO_SECRET_LINE },
};

/* %2525...: so often escaped is nothing that anybody reads. */
#define MAX_NESTED_PERCENT 8

/* What is sought at each byte. */
typedef struct
{
  char *text; /* UTF-8, or base64; a name in lower case */
  gsize length;
  gboolean stands_alone;  /* a short token */
  const SecretName *name; /* NULL: a token */
} Needle;

struct _OmoRedaction
{
  GArray *needles; /* of Needle, the longer of two that begin alike first */
  /* Whether a needle may begin with these two bytes: decides about nearly every byte of a picture. */
  guint8 pairs[256][256];
};

/* Where a secret was found, and what its replacement needs round it. */
typedef OmoSecretField Removal;

static void
clear_needle (gpointer data)
{
  Needle *needle = data;

  explicit_bzero (needle->text, needle->length);
  g_clear_pointer (&needle->text, g_free);
}

static void
clear_redaction (gpointer data)
{
  OmoRedaction *self = data;

  g_clear_pointer (&self->needles, g_array_unref);
}

/* Takes `text`. */
static void
add_needle (OmoRedaction *self, char *text, gboolean stands_alone, const SecretName *name)
{
  Needle needle = { text, strlen (text), stands_alone, name };

  g_array_append_val (self->needles, needle);
}

static void
make_url_safe (char *base64)
{
  for (char *c = base64; *c != '\0'; c++)
    *c = *c == '+' ? '-' : *c == '/' ? '_' : *c;
}

/* The characters of the base64 of whatever contains the token `n_before` bytes after a multiple of three, as far as
 * they depend on nothing but the token. */
static void
add_base64 (OmoRedaction *self, const char *token, gsize n_before)
{
  gsize length = strlen (token);
  g_autofree guint8 *bytes = g_malloc0 (n_before + length);
  g_autofree char *base64 = NULL;
  gsize start = (n_before * 8 + 5) / 6;
  gsize end = (n_before + length) * 8 / 6;
  char *standard;
  char *url_safe;

  memcpy (bytes + n_before, token, length);
  base64 = g_base64_encode (bytes, n_before + length);
  standard = g_strndup (base64 + start, end - start);
  url_safe = g_strdup (standard);
  make_url_safe (url_safe);
  add_needle (self, standard, FALSE, NULL);
  if (g_str_equal (standard, url_safe))
    g_free (url_safe);
  else
    add_needle (self, url_safe, FALSE, NULL);
  explicit_bzero (bytes, n_before + length);
  explicit_bzero (base64, strlen (base64));
}

static void
add_token (OmoRedaction *self, const char *text)
{
  char *token = g_strstrip (g_strdup (text));
  gboolean is_short = strlen (token) < OMO_REDACTION_LEAST_TOKEN;

  if (*token == '\0')
    {
      g_free (token);
      return;
    }
  for (gsize n_before = 0; !is_short && n_before < 3; n_before++)
    add_base64 (self, token, n_before);
  add_needle (self, token, is_short, NULL);
}

/* Which two bytes a needle may begin with: its own, or an escape of either. */
static void
mark_pairs (OmoRedaction *self, const Needle *needle)
{
  guchar first[] = { (guchar) needle->text[0],
                     (guchar) (needle->name != NULL ? g_ascii_toupper (needle->text[0])
                                                    : needle->text[0]) };
  guchar second = (guchar) needle->text[1];

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    {
      if (needle->length == 1)
        memset (self->pairs[first[i]], TRUE, sizeof self->pairs[0]);
      self->pairs[first[i]][second] = TRUE;
      if (needle->name != NULL)
        self->pairs[first[i]][(guchar) g_ascii_toupper (needle->text[1])] = TRUE;
      self->pairs[first[i]]['\\'] = TRUE;
      self->pairs[first[i]]['%'] = TRUE;
      self->pairs[first[i]]['+'] |= second == ' ';
    }
}

static void
mark_all_pairs (OmoRedaction *self)
{
  for (guint i = 0; i < self->needles->len; i++)
    mark_pairs (self, &g_array_index (self->needles, Needle, i));
  memset (self->pairs['\\'], TRUE, sizeof self->pairs[0]);
  memset (self->pairs['%'], TRUE, sizeof self->pairs[0]);
  self->pairs[(guchar) OMO_REDACTED[0]][(guchar) OMO_REDACTED[1]] = TRUE;
}

/* A shorter token that begins a longer one must not hide it. */
static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Needle *first = a;
  const Needle *second = b;

  return (first->length < second->length) - (first->length > second->length);
}

OmoRedaction *
omo_redaction_new (const char *const *tokens)
{
  OmoRedaction *self = g_atomic_rc_box_new0 (OmoRedaction);

  self->needles = g_array_new (FALSE, FALSE, sizeof (Needle));
  g_array_set_clear_func (self->needles, clear_needle);
  for (gsize i = 0; i < G_N_ELEMENTS (secret_names); i++)
    add_needle (self, g_strdup (secret_names[i].name), FALSE, &secret_names[i]);
  for (gsize i = 0; tokens != NULL && tokens[i] != NULL; i++)
    add_token (self, tokens[i]);
  g_array_sort (self->needles, compare_lengths);
  mark_all_pairs (self);
  return self;
}

OmoRedaction *
omo_redaction_ref (OmoRedaction *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

void
omo_redaction_unref (OmoRedaction *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, clear_redaction);
}

/* Knows the names alone. */
static const OmoRedaction *
get_tokenless (void)
{
  static gsize redaction = 0;

  if (g_once_init_enter (&redaction))
    g_once_init_leave (&redaction, (gsize) omo_redaction_new (NULL));
  return (const OmoRedaction *) redaction;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

static gboolean
stands_alone (const char *data, gsize size, gsize start, gsize end)
{
  return (start == 0 || !is_letter (data[start - 1]) || omo_spelling_ends_escape (data, start))
         && (end == size || !is_letter (data[end]));
}

/* Whether the byte is one of several backslashes, and not the first. What follows them is found from the first one
 * on; to try it from each would take the square of a long run's time. */
static gboolean
is_within_backslashes (const char *data, gsize at)
{
  gsize before = at;

  if (at > 0 && data[at] == '\\')
    return data[at - 1] == '\\';
  if (at < 3 || data[at] != '%' || g_ascii_strncasecmp (data + at - 2, "5c", 2) != 0)
    return FALSE;
  before -= 2;
  for (guint i = 0;
       i < MAX_NESTED_PERCENT && before >= 3 && memcmp (data + before - 2, "25", 2) == 0; i++)
    before -= 2;
  return data[before - 1] == '%';
}

/* A needle whose first character is spelt otherwise than with the one at hand is not tried: of an escape there are
 * many in a body, and of needles many in a redaction. */
static gboolean
may_begin (const Needle *needle, OmoMark lead)
{
  char first = needle->text[0];

  return lead.c == first || ((guchar) first >= 0x80 && (guchar) lead.c >= 0x80)
         || (needle->name != NULL && g_ascii_tolower (lead.c) == first);
}

static gboolean
is_redacted (const char *data, gsize size, gsize at)
{
  gsize length = strlen (OMO_REDACTED);

  return size - at >= length && memcmp (data + at, OMO_REDACTED, length) == 0;
}

static gboolean
try_needle (const Needle *needle, const char *data, gsize size, gsize at, Removal *out)
{
  gsize n = 0;
  gsize taken = 0;
  OmoSpelling spelling = omo_spelling_match (data + at, size - at, needle->text, needle->length,
                                             needle->name != NULL, &n, &taken);

  if (spelling == OMO_SPELLING_OTHER)
    return FALSE;
  if (needle->name != NULL)
    return spelling == OMO_SPELLING_WHOLE
           && omo_secret_field_find (data, size, at + taken, needle->name->kind, out)
           && !is_redacted (data, size, out->start);
  if (spelling == OMO_SPELLING_PART && n < OMO_REDACTION_LEAST_PART)
    return FALSE;
  if (needle->stands_alone && !stands_alone (data, size, at, at + taken))
    return FALSE;
  *out = (Removal){ .start = at, .end = at + taken };
  return TRUE;
}

/* The secret that begins at this byte, or whose field does. */
static gboolean
find_removal (const OmoRedaction *self, const char *data, gsize size, gsize at, Removal *out)
{
  OmoMark lead = is_within_backslashes (data, at) ? (OmoMark){ '\\', 1, FALSE }
                                                  : omo_mark_read (data + at, size - at);

  for (guint i = 0; i < self->needles->len; i++)
    {
      const Needle *needle = &g_array_index (self->needles, Needle, i);

      if (may_begin (needle, lead) && try_needle (needle, data, size, at, out))
        return TRUE;
    }
  return FALSE;
}

/* NULL when there is nothing to take out. */
static GString *
redact (const OmoRedaction *self, const char *data, gsize size, guint *inout_n)
{
  GString *redacted = NULL;
  gsize copied = 0;
  Removal removal;

  for (gsize at = 0; at < size; at++)
    {
      if (at + 1 < size && !self->pairs[(guchar) data[at]][(guchar) data[at + 1]])
        continue;
      if (is_redacted (data, size, at))
        {
          at += strlen (OMO_REDACTED) - 1;
          continue;
        }
      if (!find_removal (self, data, size, at, &removal))
        continue;
      if (redacted == NULL)
        redacted = g_string_sized_new (size);
      g_string_append_len (redacted, data + copied, (gssize) (removal.start - copied));
      g_string_append_len (redacted, data + removal.quote_start, (gssize) removal.quote_size);
      g_string_append (redacted, OMO_REDACTED);
      g_string_append_len (redacted, data + removal.quote_start, (gssize) removal.quote_size);
      copied = removal.end;
      at = removal.end - 1;
      if (inout_n != NULL)
        (*inout_n)++;
    }
  if (redacted != NULL)
    g_string_append_len (redacted, data + copied, (gssize) (size - copied));
  return redacted;
}

GBytes *
omo_redaction_apply_bytes (const OmoRedaction *self, GBytes *bytes, guint *inout_n)
{
  gsize size = 0;
  const char *data;
  GString *redacted;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  redacted = redact (self == NULL ? get_tokenless () : self, data, size, inout_n);
  return redacted == NULL ? g_bytes_ref (bytes) : g_string_free_to_bytes (redacted);
}

char *
omo_redaction_apply_text (const OmoRedaction *self, const char *text, guint *inout_n)
{
  GString *redacted;

  if (text == NULL)
    return NULL;
  redacted = redact (self == NULL ? get_tokenless () : self, text, strlen (text), inout_n);
  return redacted == NULL ? g_strdup (text) : g_string_free (redacted, FALSE);
}

GError *
omo_redaction_apply_error (const OmoRedaction *self, const GError *error)
{
  GError *redacted;
  g_autofree char *words = NULL;
  g_autofree char *code = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  redacted = g_error_copy (error);
  g_free (redacted->message);
  redacted->message = omo_redaction_apply_text (self, error->message, NULL);
  words = omo_redaction_apply_text (self, omo_error_get_words (error), NULL);
  omo_error_set_words (redacted, words);
  code = omo_redaction_apply_text (self, omo_error_get_service_code (error), NULL);
  omo_error_set_service_code (redacted, code);
  return redacted;
}

gboolean
omo_redaction_is_secret_name (const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  folded = g_ascii_strdown (name, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (secret_names); i++)
    if (g_str_has_suffix (folded, secret_names[i].name))
      return TRUE;
  return FALSE;
}
