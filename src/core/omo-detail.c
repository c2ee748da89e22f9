/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-detail.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/omo-error.h"

#define INSET "%s"
/* "a curl command, but the body is in the file “x”". */
#define MAX_NESTED 3
/* A sentence around the longest path. One of a case file is as long as its writer likes, and it is looked through again
 * behind each of its colons. */
#define MAX_BYTES 5000

/* Of two that fit, the one with more words of its own comes first. Translators: %s is the name of a field, or what else
 * is named in a sentence; “ ” stay. */
static const char *const sentences[] = {
  N_ ("“%s” is missing"),
  N_ ("“%s” is missing or not an object"),
  N_ ("“%s” is missing, empty, too long or of another type"),
  N_ ("“%s” is missing, or neither a whole number nor text"),
  N_ ("“%s” is not text"),
  N_ ("“%s” is there in two spellings"),
  N_ ("“%s” is not a whole number of px in range"),
  N_ ("“%s” is too long"),
  N_ ("“%s” is not base64"),
  N_ ("“%s” has an empty picture"),
  N_ ("“%s” has a picture that is too large"),
  N_ ("“%s” has neither one nor two pictures"),
  N_ ("“%s” has one picture where the job has two"),
  N_ ("“%s” has two pictures where the job has one"),
  N_ ("no “%s” that is a text in the answer"),
  N_ ("no “error”, “success” or “errorId” in the answer says whether it went well"),
  N_ ("success, but without a result"),
  N_ ("a curl command that sends no body"),
  N_ ("a curl command, but %s"),
  N_ ("the body is in the file “%s”, which is not here: open that"),
  N_ ("the body comes from another command, which is not run here"),
  N_ ("the body is too large to be put together"),
  N_ ("the command sends a form or a file, not JSON"),
  N_ ("%s code, but it sends no body"),
  N_ ("code that is nested too deeply, or too long"),
  N_ ("the body is not written out: “%s” stands for a part of it"),
  N_ ("the body is a single value"),
  N_ ("a HAR file that is broken: %s"),
  N_ ("a HAR file, but none of its %s calls creates a job or asks for its answer"),
  N_ ("JSON or code in which no name of a request or a reply is known"),
  N_ ("there is no text"),
  N_ ("a list of the history, in which no picture is: open its jobs in the history"),
  N_ ("nothing stands before the pipe"),
  N_ ("nothing stands behind the pipe"),
  N_ ("%s parts where a pair has two"),
  N_ ("base64 of more than %s bytes"),
  N_ ("base64 that ends within a byte: something is cut off"),
  N_ ("base64 with the wrong padding at its end"),
  N_ ("base64 that mixes + or / with - or _"),
  N_ ("a data: URL without a comma behind its type"),
  N_ ("a data: URL that is not base64"),
  N_ ("read as base64 it has %s bytes, too few for a picture"),
  N_ ("read as base64 it looks like %s, not like a picture"),
  N_ ("a character that base64 never has at position %s"),
  N_ ("base64 that goes on behind its padding at position %s"),
  N_ ("JSON, but not an object"),
  N_ ("looks like %s, not like PNG, JPEG, WebP, GIF or BMP"),
  N_ ("it is a folder, not a file"),
  N_ ("it is not a regular file"),
  N_ ("there is no program %s"),
  N_ ("the decoder cannot be started: %s"),
  N_ ("the decoder ended early"),
  N_ ("byte %s"),
  N_ ("%s bytes, more than %s"),
  N_ ("%s bytes of text, more than %s"),
  N_ ("more than %s MiB"),
  N_ ("%s has no id of its own for %s"),
  N_ ("begins like %s, but says no size (%s) before it ends"),
  N_ ("%s of %s = %s pixels, more than %s"),
  N_ ("%s of %s pixels, more than %s on one side"),
  N_ ("the displayed width is %s px, not 1 to %s"),
  N_ ("the displayed height is %s px, not 1 to %s"),
  N_ ("the picture is missing"),
  N_ ("the inner picture is missing"),
  N_ ("the outer picture is missing"),
  N_ ("the question is missing"),
  N_ ("the question is too long"),
  N_ ("the question is not UTF-8"),
  N_ ("there is no token"),
  N_ ("the token is not UTF-8"),
  N_ ("the decoder gives something else than a picture of %s"),
  N_ ("the decoder gives more than a picture"),
  N_ ("the decoder was killed by signal %s"),
  N_ ("the decoder ended with status %s"),
  N_ ("decoding it takes more memory or time than any captcha needs"),
  N_ ("no memory for %s pixels"),
  N_ ("no loader for %s is installed"),
  N_ ("no loader for %s is installed (package %s)"),
  N_ ("broken %s: %s"),
  N_ ("no picture comes out of it"),
  N_ ("decodes to %s where the header says %s"),
  N_ ("the parser refuses it: %s"),
  N_ ("the picture cannot be made: %s"),
  N_ ("there is no answer in it"),
  N_ ("there is no request that can be repeated"),
  N_ ("the request cannot be repeated: %s"),
  N_ ("it has no method"),
  N_ ("it has no web address"),
  N_ ("there is no such file"),
  N_ ("reading it is not allowed"),
  N_ ("the file is too large"),
  N_ ("the file holds no object"),
  N_ ("it is no file"),
  N_ ("it is too large"),
  N_ ("the CA file: %s"),
  N_ ("there is no certificate in it"),
  N_ ("the service answered with an error"),
  N_ ("the service gave up on the job"),
  N_ ("a flag that is neither true nor false"),
  N_ ("accepted, but without a usable “%s”"),
  N_ ("a “status” that is not known"),
  N_ ("no “balance” that is a number in the answer"),
  N_ ("neither “typeJob” nor “service” in the answer"),
  N_ ("the service answered with HTTP status %s, a redirection to %s"),
  N_ ("the service answered with HTTP status %s"),
  N_ ("the proxy answered with HTTP status %s"),
  N_ ("the answer is larger than %s bytes"),
  N_ ("no whole answer within %s ms"),
  N_ ("no connection within %s ms"),
  N_ ("not done within %s ms"),
  N_ ("no answer within %s s"),
  N_ ("the host's name was not found: %s"),
  N_ ("no connection: %s"),
  N_ ("no secure connection: %s"),
  N_ ("the answer is not HTTP: %s"),
  N_ ("no answer: %s"),
  N_ ("the answer was cut off: %s"),
  N_ ("the server speaks only TLS older than 1.2"),
  N_ ("the server's certificate was refused: %s"),
  N_ ("its issuer is not trusted"),
  N_ ("it is for another host"),
  N_ ("it is not valid yet"),
  N_ ("it has expired"),
  N_ ("it has been revoked"),
  N_ ("its algorithm is not secure"),
  N_ ("it cannot be verified"),
  N_ ("the address is neither http nor https, or has no host"),
  N_ ("the address is no URL: %s"),
  N_ ("the address is too long"),
  N_ ("the address has a blank or a line break in it"),
  N_ ("the address starts with neither https:// nor http://"),
  N_ ("the address has no host"),
  N_ ("the address has a host with odd characters"),
  N_ ("the address has a user name in it"),
  N_ ("the address has a ? or # in it"),
  N_ ("the address has port 0"),
  N_ ("the address has a path with odd characters"),
  N_ ("the address is plain http, which would send the token readable to everybody on the way"),
  N_ ("the result is too long"),
  N_ ("more numbers were expected"),
  N_ ("something that is no number"),
  N_ ("something follows the numbers"),
  N_ ("numbers are separated by _ or |"),
  N_ ("a single number where two points were expected"),
  N_ ("a number out of range"),
  N_ ("an object of an unknown shape"),
  N_ ("neither text, number nor object"),
  N_ ("no case file: no version “%s”"),
  N_ ("no job type that is known “%s”"),
  N_ ("no reading that is known “%s”"),
  N_ ("no state that is known “%s”"),
  N_ ("no verdict that is known “%s”"),
  N_ ("no result of this job type “%s”"),
  N_ ("failed without “%s”"),
  N_ ("solved without “%s”"),
  N_ ("version %s of the case file, and %s is the last one known here"),
  N_ ("no body “%s”"),
  N_ ("no header lines “%s”"),
  N_ ("no object"),
  N_ ("the expected answer: %s"),
  N_ ("it is of an unknown job type"),
  N_ ("it is of another job type"),
  N_ ("a point is no pair of numbers on a picture"),
  N_ ("an angle is out of range"),
  N_ ("no text “%s”"),
  N_ ("too long a text “%s”"),
  N_ ("no lines of text “%s”"),
  N_ ("no whole number “%s”"),
  N_ ("a number out of range “%s”"),
  N_ ("no number “%s”"),
  N_ ("neither true nor false “%s”"),
  N_ ("no object “%s”"),
  N_ ("no list “%s”"),
  N_ ("too long a list “%s”"),
  N_ ("no base64 “%s”"),
  N_ ("“%s” is no text"),
  N_ ("“%s” is none that is known"),
  N_ ("“%s” is no size, such as “%s”"),
  N_ ("“%s” is no text of a line"),
  N_ ("“%s” has not two points"),
  N_ ("“%s” is no number"),
  N_ ("“%s” is on no picture"),
  N_ ("not Omoscope’s file"),
  N_ ("version %s, not 1 to %s"),
  N_ ("no job %s"),
  N_ ("no case of job %s"),
  N_ ("the keyring: %s"),
  N_ ("the keyring stayed locked"),
  N_ ("the keyring does not answer"),
  N_ ("the keyring keeps none for the profile"),
  N_ ("the portal names no picture"),
  N_ ("the portal names no file"),
  N_ ("the portal answers %s"),
  N_ ("the portal went away"),
  N_ ("the script cannot have %s"),
  N_ ("the script is too long"),
  N_ ("the case file has no picture"),
  N_ ("a second text"),
  N_ ("a third picture"),
  N_ ("no token was given"),
  N_ ("it lies outside the picture"),
  N_ ("no picture in the folder"),
  /* What omo-signature takes bytes for. */
  N_ ("an MP4 film"),
  N_ ("a Photoshop file"),
  N_ ("an icon"),
  N_ ("a PDF document"),
  N_ ("a ZIP archive"),
  N_ ("a RAR archive"),
  N_ ("a 7z archive"),
  N_ ("a gzip archive"),
  N_ ("a sound or film"),
  N_ ("a picture as base64 text"),
  N_ ("text"),
  N_ ("blank text"),
  N_ ("nothing: it is empty"),
  N_ ("nothing known"),
};

/* Of `detail` what stands in the places of `sentence`, each anything but nothing; NULL when it is another sentence. */
static GPtrArray *
match (const char *detail, const char *sentence)
{
  g_autoptr (GPtrArray) insets = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) pieces = g_strsplit (sentence, INSET, -1);
  gsize last = g_strv_length (pieces) - 1;
  const char *rest = detail;

  if (!g_str_has_prefix (rest, pieces[0]))
    return NULL;
  rest += strlen (pieces[0]);
  for (gsize i = 1; i <= last; i++)
    {
      gsize length = strlen (rest);
      gsize behind = strlen (pieces[i]);
      const char *next = NULL;

      if (i < last)
        next = length == 0 ? NULL : strstr (rest + 1, pieces[i]);
      else if (length > behind && g_str_has_suffix (rest, pieces[i]))
        next = rest + length - behind;
      if (next == NULL)
        return NULL;
      g_ptr_array_add (insets, g_strndup (rest, (gsize) (next - rest)));
      rest = next + behind;
    }
  return *rest == '\0' ? g_steal_pointer (&insets) : NULL;
}

static char *
fill_in (const char *sentence, GPtrArray *insets)
{
  g_auto (GStrv) pieces = g_strsplit (sentence, INSET, -1);
  GString *text = g_string_new (pieces[0]);

  for (guint i = 0; i < insets->len && pieces[i + 1] != NULL; i++)
    g_string_append_printf (text, "%s%s", (const char *) insets->pdata[i], pieces[i + 1]);
  return g_string_free (text, FALSE);
}

/* Whether the place of the inset `i` is in quotes, where a name of somebody's stands. */
static gboolean
is_quoted (const char *sentence, gsize i)
{
  g_auto (GStrv) pieces = g_strsplit (sentence, INSET, -1);

  return g_str_has_suffix (pieces[i], "“");
}

static char *translate (const char *detail, guint n_nested);

/* "byte 17: a comma or a closing bracket was expected": the words of the reader of JSON. */
static char *
translate_place (const char *place)
{
  const char *colon = strstr (place, ": ");
  g_autofree char *number = colon == NULL ? NULL : g_strndup (place, (gsize) (colon - place));
  g_autofree char *where = NULL;

  if (number == NULL || colon[2] == '\0')
    return g_strdup_printf (_ ("byte %s"), place);
  where = g_strdup_printf (_ ("byte %s"), number);
  return g_strdup_printf ("%s: %s", where, _ (colon + 2));
}

/* "a.png: there is no such file": what stands before the colon is a name. */
static char *
translate_behind_name (const char *detail, guint n_nested)
{
  for (const char *colon = strstr (detail, ": "); colon != NULL; colon = strstr (colon + 1, ": "))
    if (omo_detail_find (colon + 2, NULL) != NULL)
      {
        g_autofree char *translated = translate (colon + 2, n_nested + 1);

        return g_strdup_printf ("%.*s%s", (int) (colon + 2 - detail), detail, translated);
      }
  return NULL;
}

/* "it has expired, it is for another host": NULL when a part of it is no sentence of this program. */
static char *
translate_list (const char *detail, guint n_nested)
{
  g_auto (GStrv) parts = g_strsplit (detail, ", ", -1);
  GString *list = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *translated = NULL;

      if (omo_detail_find (parts[i], NULL) == NULL)
        {
          g_string_free (list, TRUE);
          return NULL;
        }
      translated = translate (parts[i], n_nested + 1);
      g_string_append_printf (list, "%s%s", i == 0 ? "" : ", ", translated);
    }
  return g_string_free (list, FALSE);
}

static char *
translate (const char *detail, guint n_nested)
{
  g_auto (GStrv) insets = NULL;
  g_autoptr (GPtrArray) translated = g_ptr_array_new_with_free_func (g_free);
  const char *sentence = n_nested == MAX_NESTED ? NULL : omo_detail_find (detail, &insets);
  char *text = NULL;

  if (sentence != NULL && g_str_has_prefix (sentence, "byte "))
    return translate_place (insets[0]);
  for (guint i = 0; sentence != NULL && insets[i] != NULL; i++)
    g_ptr_array_add (translated, is_quoted (sentence, i) ? g_strdup (insets[i])
                                                         : translate (insets[i], n_nested + 1));
  if (sentence != NULL)
    return fill_in (_ (sentence), translated);
  if (n_nested < MAX_NESTED)
    text = translate_behind_name (detail, n_nested);
  if (text == NULL && n_nested < MAX_NESTED)
    text = translate_list (detail, n_nested);
  return text != NULL ? text : g_strdup (detail);
}

static gboolean
is_too_long (const char *detail)
{
  return strnlen (detail, MAX_BYTES + 1) > MAX_BYTES;
}

const char *
omo_detail_find (const char *detail, char ***out_insets)
{
  g_return_val_if_fail (detail != NULL, NULL);

  if (is_too_long (detail))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (GPtrArray) insets = match (detail, sentences[i]);

      if (insets == NULL)
        continue;
      g_ptr_array_add (insets, NULL);
      if (out_insets != NULL)
        *out_insets = (char **) g_ptr_array_free (g_steal_pointer (&insets), FALSE);
      return sentences[i];
    }
  return NULL;
}

char *
omo_detail_translate (const char *detail)
{
  g_return_val_if_fail (detail != NULL, NULL);

  return is_too_long (detail) ? g_strdup (detail) : translate (detail, 0);
}

char *
omo_detail_tell (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == OMO_ERROR || omo_detail_find (error->message, NULL) != NULL)
    return omo_detail_translate (error->message);
  return g_strdup_printf ("“%s”", error->message);
}
