/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-command.h"

#include <string.h>

typedef struct
{
  int before; /* so that no member is at offset 0 */
  char *word;
  gboolean flag;
  char **files;
} Typed;

static const GOptionEntry options[] = {
  { "word", 'w', 0, G_OPTION_ARG_STRING, OMO_COMMAND_MEMBER (Typed, word), "A word", "WORD" },
  { "flag", 0, 0, G_OPTION_ARG_NONE, OMO_COMMAND_MEMBER (Typed, flag), "A flag", NULL },
  { "quiet", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, OMO_COMMAND_MEMBER (Typed, flag), NULL,
    NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, OMO_COMMAND_MEMBER (Typed, files), NULL,
    NULL },
  G_OPTION_ENTRY_NULL,
};

static char *
describe (void)
{
  return g_strdup ("Below the options.");
}

static const OmoCommand command = {
  .name = "try",
  .arguments = "FILE…",
  .summary = "Tries it.",
  .describe = describe,
  .options = options,
};

static void
typed_clear (Typed *self)
{
  g_free (self->word);
  g_strfreev (self->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static gboolean
parse (const char *line, Typed *typed, char **out_help, GError **error)
{
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);

  return omo_command_parse (&command, (int) g_strv_length (argv), argv, typed, NULL, out_help,
                            error);
}

static void
test_values (void)
{
  g_auto (Typed) typed = { .before = 7 };
  g_autoptr (GError) error = NULL;
  char *help = NULL;

  g_assert_true (parse ("try -w one --flag a.png -- --word", &typed, &help, &error));
  g_assert_no_error (error);
  g_assert_null (help);
  g_assert_cmpint (typed.before, ==, 7);
  g_assert_cmpstr (typed.word, ==, "one");
  g_assert_true (typed.flag);
  g_assert_cmpuint (g_strv_length (typed.files), ==, 2);
  g_assert_cmpstr (typed.files[1], ==, "--word");
}

/* The table must not keep what one call put into it. */
static void
test_twice (void)
{
  g_auto (Typed) first = { 0 };
  g_auto (Typed) second = { 0 };
  char *help = NULL;

  g_assert_true (parse ("try --word=one --flag", &first, &help, NULL));
  g_assert_true (parse ("try --word=two", &second, &help, NULL));
  g_assert_cmpstr (first.word, ==, "one");
  g_assert_cmpstr (second.word, ==, "two");
  g_assert_false (second.flag);
}

static void
test_help (void)
{
  static const char *const parts[] = {
    "FILE…",      "\nTries it.\n",  "-w, --word=WORD",     "A flag",
    "-h, --help", "Show this help", "\nBelow the options."
  };
  g_auto (Typed) typed = { 0 };
  g_autofree char *help = NULL;

  g_assert_true (parse ("try --help", &typed, &help, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (help, parts[i]));
  g_assert_null (strstr (help, "--quiet"));
}

static void
test_unknown_option (void)
{
  g_auto (Typed) typed = { 0 };
  g_autoptr (GError) error = NULL;
  char *help = NULL;

  g_assert_false (parse ("try --bogus", &typed, &help, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION);
  g_assert_null (help);
}

/* GOption would repeat it. */
static void
test_a_token_is_not_repeated (void)
{
  g_auto (Typed) typed = { 0 };
  g_autoptr (GError) error = NULL;
  char *help = NULL;

  g_assert_false (parse ("try --token=s3cret", &typed, &help, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_null (strstr (error->message, "s3cret"));
  g_clear_error (&error);
  g_assert_true (parse ("try -- --token=s3cret", &typed, &help, &error));
  g_assert_no_error (error);
}

static const GOptionEntry no_files[] = {
  { "flag", 0, 0, G_OPTION_ARG_NONE, OMO_COMMAND_MEMBER (Typed, flag), "A flag", NULL },
  G_OPTION_ENTRY_NULL,
};

static void
test_rest (void)
{
  const OmoCommand plain = { .name = "try", .summary = "Tries it.", .options = no_files };
  char *argv[] = { (char *) "try", (char *) "a", (char *) "--flag", (char *) "b", NULL };
  g_auto (Typed) typed = { 0 };
  g_auto (GStrv) rest = NULL;
  g_autofree char *left = NULL;
  char *help = NULL;

  g_assert_true (omo_command_parse (&plain, 4, argv, &typed, &rest, &help, NULL));
  left = g_strjoinv (" ", rest);
  g_assert_cmpstr (left, ==, "try a b");
  g_assert_true (typed.flag);
  g_assert_cmpstr (argv[2], ==, "--flag");
}

static void
test_refuse (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (omo_command_refuse (&error, "from 1 to %d", 9));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_cmpstr (error->message, ==, "from 1 to 9");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/command/values", test_values);
  g_test_add_func ("/cli/command/twice", test_twice);
  g_test_add_func ("/cli/command/help", test_help);
  g_test_add_func ("/cli/command/unknown-option", test_unknown_option);
  g_test_add_func ("/cli/command/token", test_a_token_is_not_repeated);
  g_test_add_func ("/cli/command/rest", test_rest);
  g_test_add_func ("/cli/command/refuse", test_refuse);

  return g_test_run ();
}
