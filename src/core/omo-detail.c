/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-detail.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define INSET "%s"
/* "a curl command, but the body is in the file “x”". */
#define MAX_NESTED 3

/* Of two that fit, the one with more words of its own comes first. Translators: %s is the name of a field, or what else
 * is named in a sentence; ` and “ ” stay. */
static const char *const sentences[] = {
  N_ ("`%s` is missing"),
  N_ ("`%s` is missing or not an object"),
  N_ ("`%s` is missing, empty, too long or of another type"),
  N_ ("`%s` is missing, or neither a whole number nor text"),
  N_ ("`%s` is not text"),
  N_ ("`%s` is there in two spellings"),
  N_ ("`%s` is not a whole number of px in range"),
  N_ ("`%s` is too long"),
  N_ ("`%s` is not base64"),
  N_ ("`%s` has an empty picture"),
  N_ ("`%s` has a picture that is too large"),
  N_ ("`%s` has neither one nor two pictures"),
  N_ ("`%s` has one picture where the job has two"),
  N_ ("`%s` has two pictures where the job has one"),
  N_ ("no `%s` that is a text in the answer"),
  N_ ("no `error`, `success` or `errorId` in the answer says whether it went well"),
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

/* Whether `detail` is `sentence`, with anything but nothing in its place. */
static gboolean
fits (const char *detail, const char *sentence, char **out_inset)
{
  const char *place = strstr (sentence, INSET);
  gsize before = place == NULL ? 0 : (gsize) (place - sentence);
  gsize behind = place == NULL ? 0 : strlen (place + strlen (INSET));
  gsize length = strlen (detail);

  if (place == NULL)
    return g_str_equal (detail, sentence);
  if (length <= before + behind || strncmp (detail, sentence, before) != 0
      || !g_str_has_suffix (detail, place + strlen (INSET)))
    return FALSE;
  if (out_inset != NULL)
    *out_inset = g_strndup (detail + before, length - before - behind);
  return TRUE;
}

static char *
fill_in (const char *sentence, const char *inset)
{
  const char *place = strstr (sentence, INSET);

  if (place == NULL)
    return g_strdup (sentence);
  return g_strdup_printf ("%.*s%s%s", (int) (place - sentence), sentence, inset,
                          place + strlen (INSET));
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

static char *
translate (const char *detail, guint n_nested)
{
  g_autofree char *inset = NULL;
  g_autofree char *translated = NULL;
  const char *sentence = n_nested == MAX_NESTED ? NULL : omo_detail_find (detail, &inset);

  if (sentence == NULL)
    return g_strdup (detail);
  if (inset != NULL && g_str_has_prefix (detail, "byte "))
    return translate_place (inset);
  translated = inset == NULL ? NULL : translate (inset, n_nested + 1);
  return fill_in (_ (sentence), translated == NULL ? "" : translated);
}

const char *
omo_detail_find (const char *detail, char **out_inset)
{
  g_return_val_if_fail (detail != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (fits (detail, sentences[i], out_inset))
      return sentences[i];
  return NULL;
}

char *
omo_detail_translate (const char *detail)
{
  g_return_val_if_fail (detail != NULL, NULL);

  return translate (detail, 0);
}
