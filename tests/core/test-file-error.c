/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-file-error.h"

#include "core/omo-error.h"

typedef struct
{
  const char *name;
  int reason; /* of G_IO_ERROR */
  const char *words;
} Case;

static const Case cases[] = {
  { "gone", G_IO_ERROR_NOT_FOUND, "a.png: there is no such file" },
  { "not-allowed", G_IO_ERROR_PERMISSION_DENIED, "a.png: reading it is not allowed" },
  { "folder", G_IO_ERROR_IS_DIRECTORY, "a.png: it is a folder, not a file" },
  { "other", G_IO_ERROR_FAILED, "a.png: “it burns”" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GFile) file = g_file_new_for_path ("/home/me/a.png");
  g_autoptr (GError) reason = g_error_new_literal (G_IO_ERROR, c->reason, "it burns");
  g_autoptr (GError) error = NULL;

  omo_file_error_set (&error, file, reason);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_FILE_UNREADABLE);
  g_assert_cmpstr (error->message, ==, c->words);
}

/* Neither says anything about the file. */
static void
test_kept (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/home/me/a.png");
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough");
  g_autoptr (GError) ours = g_error_new_literal (OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE, "large");
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;

  omo_file_error_set (&first, file, cancelled);
  g_assert_error (first, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  omo_file_error_set (&second, file, ours);
  g_assert_error (second, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE);
  g_assert_cmpstr (second->message, ==, "large");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/file-error/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/file-error/kept", test_kept);

  return g_test_run ();
}
