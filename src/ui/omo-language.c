/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-language.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* How a program tells gettext to forget what it has found: "Being a gettext grok" in its manual. */
extern int _nl_msg_cat_cntr;

/* Only in it, texts can be told from their translations: one that there is. */
#define A_TRANSLATED_LANGUAGE "vi"

static const struct
{
  const char *id; /* as in LANGUAGE */
  const char *name;
} languages[] = {
  { OMO_LANGUAGE_DESKTOP, N_ ("As the desktop") },
  { "en", "English" },
  { "vi", "Tiếng Việt" },
};

static char *desktop_language; /* LANGUAGE as it was at the start */

static void
set_language (const char *id)
{
  /* It is in the environment from the start on, so that the array of it is not moved while a thread reads. */
  g_setenv ("LANGUAGE", id, TRUE);
  ++_nl_msg_cat_cntr;
}

/* Where it is not, English is chosen in so many words: else GTK's own texts would be in the desktop's language. */
static gboolean
is_translated (void)
{
  return *gettext ("") != '\0';
}

static void
remember_desktop (void)
{
  const char *set = g_getenv ("LANGUAGE");

  if (desktop_language == NULL)
    desktop_language = g_strdup (set == NULL ? "" : set);
}

void
omo_language_set_up (void)
{
  remember_desktop ();
  set_language (A_TRANSLATED_LANGUAGE);
  g_dgettext (GETTEXT_PACKAGE, "Submit");
  omo_language_apply (OMO_LANGUAGE_DESKTOP);
}

void
omo_language_apply (const char *id)
{
  guint index = omo_language_find (id);

  remember_desktop ();
  if (index > 0)
    {
      /* In the locale C gettext does not look at LANGUAGE. */
      if (g_str_equal (setlocale (LC_MESSAGES, NULL), "C"))
        setlocale (LC_MESSAGES, "C.UTF-8");
      set_language (languages[index].id);
      return;
    }
  set_language (desktop_language);
  if (!is_translated ())
    set_language ("en");
}

guint
omo_language_get_n (void)
{
  return G_N_ELEMENTS (languages);
}

const char *
omo_language_get_id (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (languages), NULL);

  return languages[index].id;
}

guint
omo_language_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i].id, id) == 0)
      return i;
  return 0;
}

const char *
omo_language_get_name (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (languages), NULL);

  return index == 0 ? _ (languages[index].name) : languages[index].name;
}
