/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-token.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/omo-error.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

typedef struct
{
  const char *name;
  const char *contents;
  const char *token; /* NULL: refused */
} Case;

static const Case cases[] = {
  { "plain", "s3cret", "s3cret" },
  { "line", "s3cret\n", "s3cret" },
  { "blanks-round", " \ts3cret \r\n\n", "s3cret" },
  { "two-words", "not a", NULL },
  { "two-lines", "one\ntwo\n", NULL },
  { "control",
    "s3\x01"
    "cret",
    NULL },
  { "not-utf-8",
    "s3\xff"
    "cret",
    NULL },
};

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  g_assert_nonnull (f->folder);
  f->path = g_build_filename (f->folder, "token", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_unlink (f->path);
  g_rmdir (f->folder);
  g_free (f->path);
  g_free (f->folder);
  g_unsetenv ("OMOSCOPE_TOKEN");
}

static char *
read_contents (Fixture *f, const char *contents, gssize size, GError **error)
{
  g_autoptr (GError) reason = NULL;

  g_file_set_contents (f->path, contents, size, &reason);
  g_assert_no_error (reason);
  return omo_check_token_read (f->path, error);
}

static void
test_file (Fixture *f, gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  char *token = read_contents (f, c->contents, -1, &error);

  g_assert_cmpstr (token, ==, c->token);
  if (c->token == NULL)
    {
      g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
      g_assert_null (strstr (error->message, "cret"));
    }
  omo_check_token_free (token);
}

static void
test_no_token (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) of_empty = NULL;
  g_autoptr (GError) of_blank = NULL;
  g_autoptr (GError) of_nothing = NULL;
  g_autoptr (GError) of_variable = NULL;

  g_assert_null (read_contents (f, "", 0, &of_empty));
  g_assert_error (of_empty, OMO_ERROR, OMO_ERROR_NO_TOKEN);
  g_assert_null (read_contents (f, "\n \n", -1, &of_blank));
  g_assert_error (of_blank, OMO_ERROR, OMO_ERROR_NO_TOKEN);
  g_assert_null (omo_check_token_read (NULL, &of_nothing));
  g_assert_error (of_nothing, OMO_ERROR, OMO_ERROR_NO_TOKEN);
  g_setenv ("OMOSCOPE_TOKEN", "", TRUE);
  g_assert_null (omo_check_token_read (NULL, &of_variable));
  g_assert_error (of_variable, OMO_ERROR, OMO_ERROR_NO_TOKEN);
}

/* The longest one is taken, one byte more is not. */
static void
test_length (Fixture *f, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (OMO_CHECK_TOKEN_MAX_LENGTH, 'x');
  g_autofree char *longer = g_strnfill (OMO_CHECK_TOKEN_MAX_LENGTH + 1, 'x');
  g_autofree char *blanks = g_strnfill (OMO_CHECK_TOKEN_MAX_LENGTH + 1, ' ');
  g_autoptr (GError) error = NULL;
  char *token = read_contents (f, longest, -1, &error);

  g_assert_cmpstr (token, ==, longest);
  omo_check_token_free (token);
  g_assert_null (read_contents (f, longer, -1, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_null (read_contents (f, blanks, -1, NULL));

  g_setenv ("OMOSCOPE_TOKEN", longer, TRUE);
  g_assert_null (omo_check_token_read (NULL, NULL));
}

static void
test_unreadable_file (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_null (omo_check_token_read (f->path, &missing));
  g_assert_error (missing, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_null (omo_check_token_read (f->folder, &folder));
  g_assert_error (folder, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
}

static void
test_variable_is_taken_out (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *block;
  char *token;

  g_setenv ("OMOSCOPE_TOKEN", "s3cret", TRUE);
  block = g_getenv ("OMOSCOPE_TOKEN");
  token = omo_check_token_read (NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (token, ==, "s3cret");
  g_assert_null (g_getenv ("OMOSCOPE_TOKEN"));
  g_assert_cmpstr (block, ==, "");
  omo_check_token_free (token);
}

static void
test_file_wins (Fixture *f, gconstpointer data)
{
  char *token;

  g_setenv ("OMOSCOPE_TOKEN", "from-variable", TRUE);
  token = read_contents (f, "from-file", -1, NULL);

  g_assert_cmpstr (token, ==, "from-file");
  g_assert_null (g_getenv ("OMOSCOPE_TOKEN"));
  omo_check_token_free (token);
}

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/check-token/file/", cases[i].name, NULL);
      ADD (path, &cases[i], test_file);
    }
  ADD ("/cli/check-token/none", NULL, test_no_token);
  ADD ("/cli/check-token/length", NULL, test_length);
  ADD ("/cli/check-token/unreadable-file", NULL, test_unreadable_file);
  ADD ("/cli/check-token/variable", NULL, test_variable_is_taken_out);
  ADD ("/cli/check-token/file-wins", NULL, test_file_wins);

  return g_test_run ();
}
