/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-file-error.h"

#include "core/omo-error.h"

void
omo_file_error_set (GError **error, GFile *file, const GError *reason)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *quoted = NULL;
  const char *words;

  g_return_if_fail (G_IS_FILE (file) && reason != NULL);

  if (reason->domain == OMO_ERROR || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (reason));
      return;
    }
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    words = "there is no such file";
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    words = "reading it is not allowed";
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    words = "it is a folder, not a file";
  else
    words = quoted = g_strdup_printf ("“%s”", reason->message);
  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  g_set_error (error, OMO_ERROR, OMO_ERROR_FILE_UNREADABLE, "%s: %s", name, words);
}
