/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-shell-pipe.h"

#include <string.h>

#include "core/omo-redaction.h"
#include "core/omo-shell-words.h"

#define TOKEN_WORD "$OMOSCOPE_TOKEN"

struct _OmoShellPipe
{
  GHashTable *files;   /* of char * and GBytes */
  GBytes *piped;       /* what the last command printed; NULL: not known */
  gboolean is_piped;   /* a bar is behind that command */
  GByteArray *group;   /* what the commands in { } printed; NULL outside */
  gboolean is_unknown; /* one of the commands in { } */
  char *missing;       /* the first file that is wanted and not here */
  gsize start;         /* of the last pipe of the piece */
  gsize first_write;   /* of the first one of it that writes a known file */
  gsize left;          /* of what may be made */
};

typedef struct
{
  OmoShellPipe *pipe;
  GPtrArray *words;
  GBytes *input; /* NULL: not known */
  GByteArray *out;
} Run;

static void
free_secret (gpointer data)
{
  GByteArray *bytes = data;

  if (bytes->len > 0)
    explicit_bzero (bytes->data, bytes->len);
  g_byte_array_unref (bytes);
}

static GBytes *
to_secret_bytes (GByteArray *bytes)
{
  return g_bytes_new_with_free_func (bytes->data, bytes->len, free_secret, bytes);
}

/* --- the commands --- */

static gboolean
append (Run *run, const void *data, gsize size)
{
  if (!omo_shell_pipe_spend (run->pipe, size))
    return FALSE;
  g_byte_array_append (run->out, data, (guint) size);
  return TRUE;
}

static gboolean
append_word (Run *run, const char *word)
{
  if (g_str_equal (word, TOKEN_WORD))
    word = OMO_REDACTED;
  return append (run, word, strlen (word));
}

static gboolean
run_printf (Run *run)
{
  const char *format = run->words->len > 1 ? run->words->pdata[1] : "";
  gboolean ends_lines = g_str_equal (format, "%s\\n");

  if (!ends_lines && !g_str_equal (format, "%s"))
    return strpbrk (format, "%\\") == NULL && append_word (run, format);
  for (guint i = 2; i < run->words->len; i++)
    if (!append_word (run, run->words->pdata[i]) || (ends_lines && !append (run, "\n", 1)))
      return FALSE;
  return TRUE;
}

static gboolean
run_echo (Run *run)
{
  gboolean ends_line = run->words->len < 2 || !g_str_equal (run->words->pdata[1], "-n");
  guint first = ends_line ? 1 : 2;

  for (guint i = first; i < run->words->len; i++)
    if ((i > first && !append (run, " ", 1)) || !append_word (run, run->words->pdata[i]))
      return FALSE;
  return !ends_line || append (run, "\n", 1);
}

/* `name` may be NULL: standard input, as is "-". Borrowed; NULL when it is not known. */
static GBytes *
find_input (Run *run, const char *name)
{
  GBytes *found;

  if (name == NULL || g_str_equal (name, "-"))
    return run->input;
  found = omo_shell_pipe_find_file (run->pipe, name);
  if (found == NULL && run->pipe->missing == NULL)
    run->pipe->missing = g_strdup (name);
  return found;
}

static gboolean
append_bytes (Run *run, GBytes *bytes, gsize start, gsize end)
{
  gsize size = bytes == NULL ? 0 : g_bytes_get_size (bytes);

  if (bytes == NULL)
    return FALSE;
  end = MIN (end, size);
  return start >= end
         || append (run, (const char *) g_bytes_get_data (bytes, NULL) + start, end - start);
}

static gboolean
run_cat (Run *run)
{
  if (run->words->len < 2)
    return append_bytes (run, run->input, 0, G_MAXSIZE);
  for (guint i = 1; i < run->words->len; i++)
    if (!append_bytes (run, find_input (run, run->words->pdata[i]), 0, G_MAXSIZE))
      return FALSE;
  return TRUE;
}

/* "head -c 14 FILE", "tail -c +22 FILE". */
static gboolean
run_cut (Run *run)
{
  gboolean is_tail = g_str_equal (run->words->pdata[0], "tail");
  const char *count = run->words->len > 2 ? run->words->pdata[2] : "";
  const char *file = run->words->len > 3 ? run->words->pdata[3] : NULL;
  guint64 number;

  if (run->words->len < 3 || !g_str_equal (run->words->pdata[1], "-c"))
    return FALSE;
  if (is_tail && *count++ != '+')
    return FALSE;
  if (!g_ascii_string_to_unsigned (count, 10, is_tail ? 1 : 0, G_MAXUINT32, &number, NULL))
    return FALSE;
  return is_tail ? append_bytes (run, find_input (run, file), (gsize) number - 1, G_MAXSIZE)
                 : append_bytes (run, find_input (run, file), 0, (gsize) number);
}

static gboolean
run_base64 (Run *run)
{
  const char *option = run->words->len > 1 ? run->words->pdata[1] : "";
  const char *file = run->words->len > 2 ? run->words->pdata[2] : NULL;
  GBytes *input = find_input (run, file);
  gsize size = input == NULL ? 0 : g_bytes_get_size (input);
  g_autofree guchar *decoded = NULL;
  int state = 0;
  guint save = 0;
  gboolean is_appended;

  /* What has no digits in it costs time, too. */
  if (input == NULL
      || !(g_str_equal (option, "--decode") || g_str_equal (option, "-d")
           || g_str_equal (option, "-D"))
      || !omo_shell_pipe_spend (run->pipe, size))
    return FALSE;
  decoded = g_malloc (size / 4 * 3 + 3);
  size = g_base64_decode_step (g_bytes_get_data (input, NULL), size, decoded, &state, &save);
  is_appended = append (run, decoded, size);
  explicit_bzero (decoded, size);
  return is_appended;
}

/* FALSE when it is not known what it prints. */
static gboolean
run_command (Run *run)
{
  static const struct
  {
    const char *name;
    gboolean (*run) (Run *run);
  } commands[] = {
    { "printf", run_printf }, { "echo", run_echo }, { "cat", run_cat },
    { "head", run_cut },      { "tail", run_cut },  { "base64", run_base64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (run->words->pdata[0], commands[i].name))
      return commands[i].run (run);
  return FALSE;
}

/* --- how they are joined --- */

static void
write_file (OmoShellPipe *self, const char *name, GBytes *content)
{
  g_hash_table_remove (self->files, name);
  if (content == NULL)
    return;
  g_hash_table_insert (self->files, g_strdup (name), g_bytes_ref (content));
  self->first_write = MIN (self->first_write, self->start);
}

/* Takes what a command printed, NULL when that is not known, to where it goes. What is appended makes a file that is
 * not known: nobody sees what of it was there before. */
static void
take_output (OmoShellPipe *self, const OmoShellCommand *command, GBytes *printed, gboolean goes_on)
{
  g_clear_pointer (&self->piped, g_bytes_unref);
  if (command->output != NULL)
    write_file (self, command->output, command->appends ? NULL : printed);
  else if (goes_on || self->group == NULL)
    self->piped = printed == NULL ? NULL : g_bytes_ref (printed);
  else if (printed == NULL)
    self->is_unknown = TRUE;
  else
    g_byte_array_append (self->group, g_bytes_get_data (printed, NULL),
                         (guint) g_bytes_get_size (printed));
}

static void
open_group (OmoShellPipe *self)
{
  g_clear_pointer (&self->group, free_secret);
  self->group = g_byte_array_new ();
  self->is_unknown = FALSE;
}

/* NULL when one of its commands is not known. */
static GBytes *
close_group (OmoShellPipe *self)
{
  GByteArray *group = g_steal_pointer (&self->group);

  if (!self->is_unknown)
    return to_secret_bytes (group);
  free_secret (group);
  return NULL;
}

static GBytes *
print (OmoShellPipe *self, const OmoShellCommand *command, GBytes *input)
{
  Run run = { self, command->words, input, g_byte_array_new () };

  if (run_command (&run))
    return to_secret_bytes (run.out);
  free_secret (run.out);
  return NULL;
}

/* `goes_on`: a bar is behind the command. */
static void
take_command (OmoShellPipe *self, OmoShellCommand *command, gboolean goes_on)
{
  g_autoptr (GBytes) input = self->is_piped ? g_steal_pointer (&self->piped) : NULL;
  g_autoptr (GBytes) printed = NULL;

  if (command->input != NULL)
    {
      g_clear_pointer (&input, g_bytes_unref);
      input = g_bytes_new (command->input, strlen (command->input));
    }
  if (g_str_equal (command->words->pdata[0], "{"))
    {
      open_group (self);
      g_ptr_array_remove_index (command->words, 0);
    }
  if (command->words->len == 0)
    return;
  printed = self->group != NULL && g_str_equal (command->words->pdata[0], "}")
                ? close_group (self)
                : print (self, command, input);
  take_output (self, command, printed, goes_on);
}

/* Past blanks, line ends and ; up to where a command can begin. */
static gsize
skip_separators (OmoShellPipe *self, const char *text, gsize length, gsize at)
{
  for (; at < length && (g_ascii_isspace (text[at]) || strchr (";&|", text[at]) != NULL); at++)
    if (text[at] == '\0')
      break;
    else if (strchr (";&", text[at]) != NULL)
      self->is_piped = FALSE;
  return at;
}

static gboolean
is_bar (const char *text, gsize length, gsize at)
{
  return at < length && text[at] == '|' && (at + 1 == length || text[at + 1] != '|');
}

static void
begin_pipe (OmoShellPipe *self, gsize at)
{
  if (self->is_piped || self->group != NULL)
    return;
  g_clear_pointer (&self->missing, g_free);
  self->start = at;
}

OmoShellPipe *
omo_shell_pipe_new (void)
{
  OmoShellPipe *self = g_new0 (OmoShellPipe, 1);

  self->files =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->left = OMO_SHELL_PIPE_MAX_BYTES;
  return self;
}

void
omo_shell_pipe_free (OmoShellPipe *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->files);
  g_clear_pointer (&self->piped, g_bytes_unref);
  g_clear_pointer (&self->group, free_secret);
  g_free (self->missing);
  g_free (self);
}

void
omo_shell_pipe_read (OmoShellPipe *self, const char *text, gsize length)
{
  gsize at = 0;

  g_return_if_fail (self != NULL && (text != NULL || length == 0));

  self->is_piped = FALSE;
  g_clear_pointer (&self->piped, g_bytes_unref);
  g_clear_pointer (&self->group, free_secret);
  g_clear_pointer (&self->missing, g_free);
  self->start = self->first_write = length;
  while ((at = skip_separators (self, text, length, at)) < length)
    {
      g_auto (OmoShellCommand) command = { 0 };
      gboolean goes_on;

      begin_pipe (self, at);
      omo_shell_split (OMO_SHELL_POSIX, text + at, length - at, &command);
      at += MAX (command.used, 1);
      /* A comment, or the end of a line that goes on. */
      if (command.words->len == 0)
        continue;
      goes_on = is_bar (text, length, at);
      take_command (self, &command, goes_on);
      self->is_piped = goes_on;
    }
}

GBytes *
omo_shell_pipe_get_output (const OmoShellPipe *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->is_piped ? self->piped : NULL;
}

gsize
omo_shell_pipe_get_start (const OmoShellPipe *self, gboolean of_files)
{
  g_return_val_if_fail (self != NULL, 0);

  return of_files ? self->first_write : MIN (self->start, self->first_write);
}

const char *
omo_shell_pipe_get_missing_file (const OmoShellPipe *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->missing;
}

gboolean
omo_shell_pipe_spend (OmoShellPipe *self, gsize size)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (size > self->left)
    return FALSE;
  self->left -= size;
  return TRUE;
}

GBytes *
omo_shell_pipe_find_file (const OmoShellPipe *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  return g_hash_table_lookup (self->files, name);
}
