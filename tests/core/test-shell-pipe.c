/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-shell-pipe.h"

#include <string.h>

#include "core/omo-redaction.h"

/* What `curl` would read, which is behind each text. */
static const struct
{
  const char *name;
  const char *text;
  const char *output; /* NULL: nothing, or nobody knows */
  const char *missing;
  guint start;
} cases[] = {
  { "printf", "printf %s 'a\"b' c |", "a\"bc" },
  { "printf-lines", "printf '%s\\n' a b | ", "a\nb\n" },
  { "printf-plain", "printf '{\"a\":1}' |\n  ", "{\"a\":1}" },
  { "printf-of-a-format", "printf '%d' 1 |", NULL },
  { "token", "printf %s '\"' \"$OMOSCOPE_TOKEN\" '\"' |", "\"" OMO_REDACTED "\"" },
  { "echo", "echo a 'b  c' |", "a b  c\n" },
  { "echo-without-line-end", "echo -n a |", "a" },
  { "echo-nothing", "echo |", "\n" },
  { "cat", "cat <<'X' |\n{\n}\nX\n", NULL },
  { "cat-file", "cat >f <<'X'\n{}\nX\ncat f |", "{}\n" },
  { "cat-pipe", "echo -n a | cat - | cat |", "a" },
  { "cat-missing", "cat f |", NULL, "f" },
  { "head-and-tail", "printf %s abcdef >f\nhead -c 4 f | tail -c +3 |", "cd" },
  { "tail-behind-the-end", "printf %s abc >f; tail -c +9 f |", "" },
  { "tail-from-the-end", "printf %s abc >f; tail -c 2 f |", NULL },
  { "head-of-lines", "printf %s abc >f; head -n 1 f |", NULL },
  { "base64", "base64 --decode >f <<'X'\nYWI=\nX\ncat f |", "ab" },
  { "base64-in-pipe", "echo YWI= | base64 -d |", "ab" },
  { "base64-of-a-file", "base64 f |", NULL },
  { "base64-of-nothing", "echo -n | base64 -d |", "" },
  { "base64-of-an-empty-document", "base64 -d >f <<X\nX\ncat f |", "" },
  { "group", "printf %s abcd >f\n{ head -c 1 f; printf %s - ; tail -c +3 f | head -c 1; } |",
    "a-c" },
  { "group-with-something-else", "{ echo a; date; } |", NULL },
  { "group-missing", "{ head -c 1 f; printf %s x; tail -c +3 f; } |", NULL, "f" },
  { "group-over-lines", "{\n  echo a\n  echo b\n} |", "a\nb\n" },
  { "group-that-is-open", "{ echo a |", "a\n" },
  { "something-else", "jq -c . x.json |", NULL },
  { "behind-something-else", "date; echo a |", "a\n", .start = 6 },
  { "comment", "# what it is |\necho a | # to curl\n", "a\n", .start = 15 },
  { "no-pipe", "echo a\n", NULL, .start = 0 },
  { "or", "echo a || ", NULL },
  { "nothing", "", NULL },
  { "only-bars", "| | ;;", NULL, .start = 6 },
  { "file-behind-something-else", "date\necho -n a >f\ndate | cat f |", "a", .start = 5 },
  { "overwritten", "echo -n a >f; echo -n b >f; cat f |", "b" },
  { "appended", "echo a >f; echo b >>f; cat f |", NULL, "f" },
  { "overwritten-by-something-else", "echo a >f; date >f; cat f |", NULL, "f" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gsize length = strlen (cases[i].text);
  g_autofree char *exact = g_memdup2 (length == 0 ? "x" : cases[i].text, MAX (length, 1));
  g_autoptr (OmoShellPipe) pipe = omo_shell_pipe_new ();
  GBytes *output;

  omo_shell_pipe_read (pipe, exact, length);

  output = omo_shell_pipe_get_output (pipe);
  g_assert_cmpuint (omo_shell_pipe_get_start (pipe, FALSE), ==, cases[i].start);
  g_assert_cmpstr (omo_shell_pipe_get_missing_file (pipe), ==, cases[i].missing);
  g_assert_cmpint (output != NULL, ==, cases[i].output != NULL);
  if (output != NULL)
    g_assert_cmpmem (g_bytes_get_data (output, NULL), g_bytes_get_size (output), cases[i].output,
                     strlen (cases[i].output));
}

static void
test_pieces (void)
{
  static const char first[] = "printf %s a >f\nprintf %s lost |";
  static const char second[] = "; cat f |";
  g_autoptr (OmoShellPipe) pipe = omo_shell_pipe_new ();
  GBytes *output;

  omo_shell_pipe_read (pipe, first, strlen (first));
  omo_shell_pipe_read (pipe, second, strlen (second));

  output = omo_shell_pipe_get_output (pipe);
  g_assert_nonnull (output);
  g_assert_cmpmem (g_bytes_get_data (output, NULL), g_bytes_get_size (output), "a", 1);
  g_assert_cmpuint (omo_shell_pipe_get_start (pipe, FALSE), ==, 2);
  g_assert_cmpuint (omo_shell_pipe_get_start (pipe, TRUE), ==, strlen (second));
  g_assert_nonnull (omo_shell_pipe_find_file (pipe, "f"));
  g_assert_null (omo_shell_pipe_find_file (pipe, "g"));
}

/* A few lines that make each other twice as large come to an end. */
static void
test_much (void)
{
  g_autoptr (GString) script = g_string_new ("printf %s 0123456789abcdef >f0\n");
  g_autoptr (OmoShellPipe) pipe = omo_shell_pipe_new ();

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (script, "cat f%u f%u >f%u\n", i, i, i + 1);
  omo_shell_pipe_read (pipe, script->str, script->len);

  g_assert_nonnull (omo_shell_pipe_find_file (pipe, "f10"));
  g_assert_null (omo_shell_pipe_find_file (pipe, "f60"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/shell-pipe/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/shell-pipe/pieces", test_pieces);
  g_test_add_func ("/shell-pipe/much", test_much);
  return g_test_run ();
}
