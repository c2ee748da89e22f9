/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language-fixture.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "ui/omo-language.h"

void
start_language (const char *locale)
{
  g_assert_nonnull (setlocale (LC_ALL, locale));
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OMOSCOPE_LOCALE"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  omo_language_set_up ();
}
