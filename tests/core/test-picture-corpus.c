/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture.h"

#include <string.h>

#include "core/omo-error.h"

static char *
find_corpus (const char *folder)
{
  const char *corpora = g_getenv ("OMOSCOPE_CORPORA");
  g_autofree char *path = corpora != NULL
                              ? g_build_filename (corpora, "png", folder, NULL)
                              : g_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "..", "shared",
                                                  "corpora", "png", folder, NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&path) : NULL;
}

typedef void (*CheckFunc) (const char *path);

static void
check_each_png (const char *folder, CheckFunc check)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        check_each_png (path, check);
      else if (g_str_has_suffix (name, ".png"))
        check (path);
    }
}

static void
check_decodes (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) picture = omo_picture_new_from_file (file, NULL, &error);
  const guint8 *data;

  g_test_message ("%s", path);
  g_assert_no_error (error);
  data = g_bytes_get_data (omo_picture_get_bytes (picture), NULL);
  g_assert_cmpint (omo_picture_get_width (picture), ==, data[18] << 8 | data[19]);
  g_assert_cmpint (omo_picture_get_height (picture), ==, data[22] << 8 | data[23]);
  g_assert_cmpint (cairo_image_surface_get_width (omo_picture_get_surface (picture)), ==,
                   omo_picture_get_width (picture));
}

static void
check_survives (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) picture = omo_picture_new_from_file (file, NULL, &error);

  g_test_message ("%s: %s", path, error == NULL ? "decoded" : error->message);
  if (picture != NULL)
    return;
  g_assert_true (error->domain == OMO_ERROR);
  g_assert_null (strstr (error->message, "signal"));
  g_assert_null (strstr (error->message, "status"));
}

static void
test_corpus (const char *folder, CheckFunc check)
{
  g_autofree char *path = find_corpus (folder);

  if (path == NULL)
    g_test_skip ("the corpora are not here (OMOSCOPE_CORPORA)");
  else
    check_each_png (path, check);
}

static void
test_suite (void)
{
  test_corpus ("suite", check_decodes);
}

static void
test_crashers (void)
{
  test_corpus ("crashers", check_survives);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/picture/png-suite", test_suite);
  g_test_add_func ("/core/picture/png-crashers", test_crashers);

  return g_test_run ();
}
