/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-json.h"

#include "core/omo-error.h"

/* The corpus: JSONTestSuite. */

/* Only fault: a trailing comma, which the service's own document prints. */
static const char *const tolerated[] = {
  "n_array_extra_comma.json",
  "n_array_number_and_comma.json",
  "n_object_trailing_comma.json",
};

/* The folder `name` of the corpus, or NULL after g_test_skip. */
static char *
find_corpus (const char *name)
{
  const char *corpora = g_getenv ("OMOSCOPE_CORPORA");
  const char *source = g_getenv ("OMOSCOPE_SOURCE");
  g_autofree char *folder = corpora != NULL
                                ? g_build_filename (corpora, "json", name, NULL)
                                : g_build_filename (source != NULL ? source : ".", "..", "shared",
                                                    "corpora", "json", name, NULL);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);
  g_test_skip ("JSONTestSuite is not here; OMOSCOPE_CORPORA says where corpora are");
  return NULL;
}

static void
check_corpus_file (const char *path, const char *name)
{
  g_autofree char *data = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  OmoJsonOddities oddities = OMO_JSON_CLEAN;
  g_autoptr (JsonNode) root = NULL;
  gboolean comma = FALSE;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tolerated); i++)
    comma = comma || g_str_equal (name, tolerated[i]);

  g_test_message ("%s", name);
  root = omo_json_parse (data, size, &oddities, &error);
  if (root == NULL)
    {
      g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
      g_assert_cmpstr (error->message, !=, "");
      g_assert_false (g_str_has_prefix (error->message, "the parser refuses"));
    }
  if (g_str_has_prefix (name, "y_"))
    g_assert_nonnull (root);
  if (g_str_has_prefix (name, "n_"))
    g_assert_cmpint (root != NULL, ==, comma);
  if (comma)
    g_assert_cmpuint (oddities, ==, OMO_JSON_TRAILING_COMMA);
}

static void
test_corpus_parsing (void)
{
  g_autofree char *folder = find_corpus ("test_parsing");
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_must_read = 0;
  guint n_must_refuse = 0;

  if (folder == NULL)
    return;
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      check_corpus_file (path, name);
      n_must_read += g_str_has_prefix (name, "y_");
      n_must_refuse += g_str_has_prefix (name, "n_");
    }
  g_assert_cmpuint (n_must_read, >, 0);
  g_assert_cmpuint (n_must_refuse, >, 0);
}

static void
test_corpus_transform (void)
{
  g_autofree char *folder = find_corpus ("test_transform");
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_files = 0;

  if (folder == NULL)
    return;
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      check_corpus_file (path, name);
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/json/corpus/parsing", test_corpus_parsing);
  g_test_add_func ("/core/json/corpus/transform", test_corpus_transform);

  return g_test_run ();
}
