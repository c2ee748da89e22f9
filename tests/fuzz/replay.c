/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <glib.h>

/* Runs a fuzz entry point on files, or on all files of folders: a regression test with any compiler. */

static guint
replay_file (const char *path)
{
  g_autofree char *data = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &data, &size, &error))
    {
      g_printerr ("%s\n", error->message);
      return 0;
    }
  g_print ("%s\n", path);
  LLVMFuzzerTestOneInput ((const uint8_t *) data, size);
  return 1;
}

static guint
replay_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_replayed = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      n_replayed += replay_file (path);
    }
  return n_replayed;
}

int
main (int argc, char *argv[])
{
  guint n_replayed = 0;

  for (int i = 1; i < argc; i++)
    n_replayed +=
        g_file_test (argv[i], G_FILE_TEST_IS_DIR) ? replay_folder (argv[i]) : replay_file (argv[i]);

  g_print ("%u replayed\n", n_replayed);
  return n_replayed > 0 ? 0 : 1;
}
