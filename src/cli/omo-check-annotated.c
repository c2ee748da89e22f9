/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-annotated.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/omo-painter.h"

static gboolean
holds (const char *path, GBytes *png)
{
  g_autofree char *contents = NULL;
  struct stat status;
  gsize wanted;
  const void *data = g_bytes_get_data (png, &wanted);
  gsize size;

  return g_lstat (path, &status) == 0 && S_ISREG (status.st_mode)
         && status.st_size == (goffset) wanted && g_file_get_contents (path, &contents, &size, NULL)
         && size == wanted && memcmp (contents, data, size) == 0;
}

/* Takes the name, unless something has it. */
static gboolean
reserve (const char *path, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  int reason = errno;

  if (fd >= 0)
    return g_close (fd, error);
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (reason), "%s: %s", path,
               g_strerror (reason));
  return FALSE;
}

gboolean
omo_check_annotated_is_same_file (const char *path, const char *other)
{
  struct stat first, second;

  return g_stat (path, &first) == 0 && g_stat (other, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

char *
omo_check_annotated_save_beside (cairo_surface_t *surface,
                                 const char *folder,
                                 const char *stem,
                                 GError **error)
{
  g_autoptr (GBytes) png = omo_painter_encode_marked_png (surface, error);

  if (png == NULL)
    return NULL;
  for (guint i = 1;; i++)
    {
      g_autofree char *name =
          i == 1 ? g_strdup_printf ("%s.png", stem) : g_strdup_printf ("%s-%u.png", stem, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) reason = NULL;

      if (holds (path, png))
        return g_steal_pointer (&path);
      if (reserve (path, &reason))
        {
          if (omo_painter_save_marked_png (surface, path, error))
            return g_steal_pointer (&path);
          g_unlink (path);
          return NULL;
        }
      if (i == OMO_CHECK_ANNOTATED_MAX_NAMES
          || !g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_EXIST))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }
}
