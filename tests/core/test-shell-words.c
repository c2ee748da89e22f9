/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-shell-words.h"

#include <string.h>

typedef struct
{
  const char *name;
  OmoShell shell;
  const char *text;
  const char *words; /* a bar behind each */
  const char *rest;
  const char *input;
  const char *output;
  gboolean appends;
} Case;

#define P OMO_SHELL_POSIX
#define C OMO_SHELL_CMD

static const Case cases[] = {
  { "plain", P, "curl  -X\tPOST", "curl|-X|POST|", "" },
  { "blanks-around", P, "  a  ", "a|", "" },
  { "nothing", P, "", "", "" },
  { "line-end", P, "a b\nc", "a|b|", "\nc" },
  { "line-end-cr", P, "a b\r\nc", "a|b|", "\r\nc" },
  { "single", P, "a 'b \"c\" \\ $d'", "a|b \"c\" \\ $d|", "" },
  { "single-over-lines", P, "'a\nb'", "a\nb|", "" },
  { "double", P, "\"a 'b' \\\"c\\\" \\\\ \\n \\$d\"", "a 'b' \"c\" \\ \\n $d|", "" },
  { "double-over-lines", P, "\"a\\\nb\nc\"", "ab\nc|", "" },
  { "joined", P, "a'b'\"c\"d", "abcd|", "" },
  { "quote-in-single", P, "'it'\\''s'", "it's|", "" },
  { "empty-words", P, "'' \"\"", "||", "" },
  { "ansi", P, "$'a\\n\\t\\'\\\\\\x41\\u00e9\\101'", "a\n\t'\\A\u00e9A|", "" },
  { "ansi-unknown", P, "$'\\q\\'", "\\q'|", "" },
  { "ansi-nul", P, "$'a\\0b\\x00c'", "abc|", "" },
  { "translated", P, "$\"a\"", "a|", "" },
  { "dollar", P, "$TOKEN \"$(date)\"", "$TOKEN|$(date)|", "" },
  { "continued", P, "a \\\n b \\\r\n c", "a|b|c|", "" },
  { "continued-with-blanks-behind", P, "a \\  \n b", "a|b|", "" },
  { "escaped", P, "a\\ b\\\"", "a b\"|", "" },
  { "semicolon", P, "a; b", "a|", "; b" },
  { "pipe", P, "a | jq .", "a|", "| jq ." },
  { "ampersand-in-bare-address", P, "http://x/?a=1&b=2", "http://x/?a=1|", "&b=2" },
  { "redirections", P, "a > out.txt b 2>&1 <in c", "a|b|c|", "", .output = "out.txt" },
  { "other-redirections", P, "a 2>errors >>more >&2 b>first >'last one'", "a|b|", "",
    .output = "last one" },
  { "redirection-that-appends", P, "a >first >>last", "a|", "", .output = "last", .appends = TRUE },
  { "comment", P, "a #b c\nd", "a|", "\nd" },
  { "hash-in-word", P, "a#b", "a#b|", "" },
  { "here-document", P, "curl -d @- <<'EOF'\n{\n}\nEOF\nnext", "curl|-d|@-|", "next", "{\n}\n" },
  { "here-document-into-file", P, "cat >x <<X\n1\nX\n", "cat|", "", "1\n", "x" },
  { "here-document-tabs", P, "a <<-X b\n\t1\n\tX\n", "a|b|", "", "1\n" },
  { "here-document-cut", P, "a <<X\n1", "a|", "", "1" },
  { "here-document-empty", P, "a <<X", "a|", "", "" },
  { "cut-single", P, "a 'b", "a|b|", "" },
  { "cut-double", P, "a \"b\\", "a|b\\|", "" },
  { "cut-ansi", P, "a $'b\\", "a|b\\|", "" },
  { "cut-escape", P, "a \\", "a|", "" },

  { "cmd-plain", C, "curl -X POST\r\nnext", "curl|-X|POST|", "\r\nnext" },
  { "cmd-continued", C, "a ^\r\n  b ^\n c", "a|b|c|", "" },
  { "cmd-quotes", C, "\"a b\" \"\"", "a b||", "" },
  { "cmd-escaped-quote", C, "\"{\\\"a\\\":\\\"b\\\"}\"", "{\"a\":\"b\"}|", "" },
  { "cmd-doubled-quote", C, "\"{\"\"a\"\":\"\"b c\"\"}\"", "{\"a\":\"b c\"}|", "" },
  { "cmd-backslashes", C, "\"a\\\\\" b\\c \"d\\\\\\\"\"", "a\\|b\\c|d\\\"|", "" },
  { "cmd-caret-in-quotes", C, "\"a^b\"", "a^b|", "" },
  { "cmd-caret-quotes", C, "^\"{^\\^\"a^\\^\":1^}^\"", "{\"a\":1}|", "" },
  { "cmd-caret-line-end-in-text", C, "^\"a^\n\nb^\"", "a\nb|", "" },
  { "cmd-single-quote-is-none", C, "'a b'", "'a|b'|", "" },
  { "cmd-pipe", C, "a | more", "a|", "| more" },
  { "cmd-cut", C, "\"a ^", "a ^|", "" },
  { "cmd-cut-caret", C, "a ^", "a|", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize length = strlen (c->text);
  g_autofree char *exact = g_memdup2 (length == 0 ? "x" : c->text, MAX (length, 1));
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (OmoShellCommand) command = { 0 };

  omo_shell_split (c->shell, exact, length, &command);

  for (guint i = 0; i < command.words->len; i++)
    g_string_append_printf (words, "%s|", (char *) command.words->pdata[i]);
  g_assert_cmpstr (words->str, ==, c->words);
  g_assert_cmpstr (c->text + command.used, ==, c->rest);
  g_assert_cmpstr (command.input, ==, c->input);
  g_assert_cmpstr (command.output, ==, c->output);
  g_assert_cmpint (command.appends, ==, c->appends);
}

static const struct
{
  const char *text;
  OmoShell shell;
} guesses[] = {
  { "curl -d '{\"a\":\"\"}'", P },
  { "curl ^\r\n -d x", C },
  { "curl ^\n -d x", C },
  { "curl -d ^\"x^\"", C },
  { "curl -d \"{\"\"a\"\":1}\"", C },
  { "curl -d \"{ \"\"a\"\":1}\"", C },
  { "curl -d \"{\\\"a\\\":1}\"", P },
  { "curl -d 'a^b {'", P },
  { "", P },
  { "^", P },
  { "{\"", P },
};

static void
test_guess (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      gsize length = strlen (guesses[i].text);
      g_autofree char *exact = g_memdup2 (length == 0 ? "x" : guesses[i].text, MAX (length, 1));

      g_assert_cmpint (omo_shell_guess (exact, length), ==, guesses[i].shell);
    }
}

static void
test_many_words (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (OmoShellCommand) command = { 0 };

  for (guint i = 0; i < 2 * OMO_SHELL_MAX_WORDS; i++)
    g_string_append (text, "a ");
  omo_shell_split (P, text->str, text->len, &command);

  g_assert_cmpuint (command.words->len, ==, OMO_SHELL_MAX_WORDS);
  g_assert_cmpuint (command.used, ==, text->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/shell-words/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/shell-words/guess", test_guess);
  g_test_add_func ("/core/shell-words/many-words", test_many_words);

  return g_test_run ();
}
