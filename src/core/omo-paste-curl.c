/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "core/omo-paste-curl.h"

#include <string.h>

#include "core/omo-curl-option.h"
#include "core/omo-paste-http.h"
#include "core/omo-paste-private.h"
#include "core/omo-redaction.h"
#include "core/omo-shell-pipe.h"
#include "core/omo-shell-words.h"

/* Of what is named in an error. */
#define MAX_FILE_NAME 60
#define COMMAND "curl"
/* A prompt with its folder is shorter. */
#define MAX_PROMPT 120

#define JSON_TYPE "application/json"
#define FORM_TYPE "application/x-www-form-urlencoded"

typedef struct
{
  OmoShellPipe *pipe; /* what the commands before it made */
  char *method;
  char *url;
  GPtrArray *headers; /* of OmoHeader */
  GString *body;      /* NULL: none */
  gboolean is_json;
  const char *input; /* the here-document, or NULL */
  char *unreadable;  /* why the body cannot be known */
  gboolean is_piped; /* the body comes from the commands before it, which print it */
  gboolean is_filed; /* or write it into a file */
} Command;

static void
command_clear (Command *self)
{
  g_free (self->method);
  g_free (self->url);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  if (self->body != NULL)
    {
      explicit_bzero (self->body->str, self->body->len);
      g_string_free (self->body, TRUE);
    }
  g_free (self->unreadable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Command, command_clear)

static void
replace (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static void
add_agent (Command *self, const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  omo_paste_set_header (self->headers, "User-Agent", valid);
}

/* A name of a file, in which nobody has a secret; a body that begins with @ by accident may have one. */
static char *
dup_file_name (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, (gssize) strnlen (value, MAX_FILE_NAME));

  return omo_redaction_apply_text (NULL, valid, NULL);
}

/* NULL when it is not known. Borrowed. */
static GBytes *
find_file (Command *self, const char *name)
{
  gboolean is_pipe = g_str_equal (name, "-");
  GBytes *found = is_pipe ? omo_shell_pipe_get_output (self->pipe)
                          : omo_shell_pipe_find_file (self->pipe, name);

  self->is_piped |= is_pipe && found != NULL;
  self->is_filed |= !is_pipe && found != NULL;
  return found;
}

/* `name` may be "-". */
static void
tell_missing (Command *self, const char *name)
{
  gboolean is_pipe = g_str_equal (name, "-");
  const char *missing = is_pipe ? omo_shell_pipe_get_missing_file (self->pipe) : name;
  g_autofree char *plain = missing == NULL ? NULL : dup_file_name (missing);

  if (self->unreadable != NULL)
    return;
  if (plain == NULL)
    self->unreadable = g_strdup ("the body comes from another command, which is not run here");
  else
    self->unreadable =
        g_strdup_printf ("the body is in the file “%s”, which is not here: open that", plain);
}

/* One file may be named over and over. */
static void
append_content (Command *self, const char *content, gsize size)
{
  if (omo_shell_pipe_spend (self->pipe, size))
    g_string_append_len (self->body, content, (gssize) size);
  else if (self->unreadable == NULL)
    self->unreadable = g_strdup ("the body is too large to be put together");
}

/* `@-` is the here-document or the pipe; other files are there when the script has written them. */
static void
append_data (Command *self, const char *value, OmoCurlOption option)
{
  GBytes *content;

  if (option == OMO_CURL_OPTION_RAW_DATA || *value != '@')
    g_string_append (self->body, value);
  else if (g_str_equal (value, "@-") && self->input != NULL)
    append_content (self, self->input, strlen (self->input));
  else if ((content = find_file (self, value + 1)) != NULL)
    append_content (self, g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  else
    tell_missing (self, value + 1);
}

static void
add_data (Command *self, const char *value, OmoCurlOption option)
{
  if (self->body == NULL)
    self->body = g_string_new (NULL);
  else if (option != OMO_CURL_OPTION_JSON)
    g_string_append_c (self->body, '&');
  self->is_json = self->is_json || option == OMO_CURL_OPTION_JSON;
  append_data (self, value, option);
}

static void
take_value (Command *self, OmoCurlOption option, const char *value)
{
  switch (option)
    {
    case OMO_CURL_OPTION_METHOD:
      replace (&self->method, value);
      break;
    case OMO_CURL_OPTION_HEADER:
      omo_paste_add_header (self->headers, value, strlen (value));
      break;
    case OMO_CURL_OPTION_URL:
      if (self->url == NULL)
        self->url = g_utf8_make_valid (value, -1);
      break;
    case OMO_CURL_OPTION_DATA:
    case OMO_CURL_OPTION_RAW_DATA:
    case OMO_CURL_OPTION_JSON:
      add_data (self, value, option);
      break;
    case OMO_CURL_OPTION_FORM:
      if (self->unreadable == NULL)
        self->unreadable = g_strdup ("the command sends a form or a file, not JSON");
      break;
    case OMO_CURL_OPTION_AGENT:
      add_agent (self, value);
      break;
    case OMO_CURL_OPTION_FLAG:
    case OMO_CURL_OPTION_VALUE:
    default:
      break;
    }
}

/* "-sSXPOST", "-d": the letters up to one with a value, which is the rest or the next word. */
static void
read_letters (Command *self, const char *letters, GPtrArray *words, guint *index)
{
  for (; *letters != '\0'; letters++)
    {
      OmoCurlOption option = omo_curl_option_find_letter (*letters);

      if (option == OMO_CURL_OPTION_FLAG)
        continue;
      if (letters[1] != '\0')
        take_value (self, option, letters + 1);
      else if (*index + 1 < words->len)
        take_value (self, option, words->pdata[++*index]);
      return;
    }
}

static void
read_words (Command *self, GPtrArray *words)
{
  for (guint i = 1; i < words->len; i++)
    {
      const char *word = words->pdata[i];

      if (g_str_has_prefix (word, "--"))
        {
          OmoCurlOption option = omo_curl_option_find (word + 2);

          if (option != OMO_CURL_OPTION_FLAG && i + 1 < words->len)
            take_value (self, option, words->pdata[++i]);
        }
      else if (word[0] == '-' && word[1] != '\0')
        read_letters (self, word + 1, words, &i);
      else
        take_value (self, OMO_CURL_OPTION_URL, word);
    }
}

/* What curl adds by itself. */
static void
complete (Command *self)
{
  if (omo_paste_find_header (self->headers, "Content-Type") == NULL)
    omo_paste_set_header (self->headers, "Content-Type", self->is_json ? JSON_TYPE : FORM_TYPE);
  if (self->is_json && omo_paste_find_header (self->headers, "Accept") == NULL)
    omo_paste_set_header (self->headers, "Accept", JSON_TYPE);
  if (self->method == NULL)
    self->method = g_strdup ("POST");
  if (self->url != NULL && strstr (self->url, "://") == NULL)
    {
      g_autofree char *address = g_strconcat ("http://", self->url, NULL);

      replace (&self->url, address);
    }
}

static void
add_request (OmoPaste *paste, Command *command, GError **out_reason)
{
  g_autoptr (GBytes) body = NULL;

  if (command->unreadable != NULL)
    {
      omo_paste_refuse (out_reason, "a curl command, but %s", command->unreadable);
      return;
    }
  if (command->body == NULL)
    {
      omo_paste_refuse (out_reason, "a curl command that sends no body");
      return;
    }
  complete (command);
  body = g_bytes_new (command->body->str, command->body->len);
  omo_paste_take_request (paste, omo_paste_request_new (OMO_PASTE_AS_CURL, body, command->method,
                                                        command->url, command->headers));
}

/* Whether what is behind the word can be an argument, an option or an address: "curl is a program" has none. */
static gboolean
begins_arguments (const char *at, const char *end)
{
  if (end - at >= 4 && g_ascii_strncasecmp (at, ".exe", 4) == 0)
    at += 4;
  if (at == end || !g_ascii_isspace (*at))
    return FALSE;
  while (at < end && g_ascii_isspace (*at))
    at++;
  if (at < end && *at != '\0' && strchr ("-'\"\\^$", *at) != NULL)
    return TRUE;
  for (; at < end && !g_ascii_isspace (*at); at++)
    if (*at == '/' || *at == '.')
      return TRUE;
  return FALSE;
}

/* `echo '{...}' | curl ...`, however long what is printed is. */
static const char *
find_behind_bar (const char *line, const char *at, const char *line_end)
{
  while ((at = memmem (at, (gsize) (line_end - at), COMMAND, strlen (COMMAND))) != NULL)
    {
      const char *before = at;

      while (before > line && (before[-1] == ' ' || before[-1] == '\t'))
        before--;
      if (before > line && before[-1] == '|' && begins_arguments (at + strlen (COMMAND), line_end))
        return at;
      at += strlen (COMMAND);
    }
  return NULL;
}

/* In a line, behind nothing, a prompt or a bar; the arguments may be in the next one. */
static const char *
find_in_line (const char *line, const char *line_end, const char *end)
{
  const char *last = MIN (line_end, line + MIN ((gsize) (end - line), MAX_PROMPT));

  for (const char *at = line; at + strlen (COMMAND) < last; at++)
    if (g_ascii_strncasecmp (at, COMMAND, strlen (COMMAND)) == 0
        && (at == line || g_ascii_isspace (at[-1]) || strchr (">`$#(", at[-1]) != NULL)
        && begins_arguments (at + strlen (COMMAND), line_end))
      return at;
  return last < line_end ? find_behind_bar (line, last, line_end) : NULL;
}

/* The command at `at`, and what is before it from `before` on: words, replies, or the commands that make its body. Gives
 * the size of the command. */
static gsize
add_command (OmoPaste *paste,
             OmoShell kind,
             OmoShellPipe *pipe,
             const char *before,
             const char *at,
             const char *end,
             GError **out_reason)
{
  g_auto (OmoShellCommand) shell = { 0 };
  g_auto (Command) command = { .pipe = pipe };
  gsize n_before = (gsize) (at - before);

  omo_shell_pipe_read (pipe, before, n_before);
  omo_shell_split (kind, at, (gsize) (end - at), &shell);
  command.headers = omo_header_list_new ();
  command.input = shell.input;
  read_words (&command, shell.words);
  /* What is in those commands is no request besides. */
  if (command.is_piped || command.is_filed)
    n_before = omo_shell_pipe_get_start (pipe, !command.is_piped);
  omo_paste_http_add (paste, before, n_before);
  add_request (paste, &command, out_reason);
  return shell.used;
}

/* `line_end` is that of the line in which the last search ended, NULL before the first: a long line of short commands is
 * looked through once. */
static gsize
find_next (const char *text, gsize length, gsize at, const char **line_end)
{
  const char *end = text + length;

  for (const char *line = text + at; line < end; line = *line_end == end ? end : *line_end + 1)
    {
      const char *found;

      if (*line_end == NULL || *line_end < line)
        *line_end = memchr (line, '\n', (gsize) (end - line));
      if (*line_end == NULL)
        *line_end = end;
      found = find_in_line (line, *line_end, end);
      if (found != NULL)
        return (gsize) (found - text);
    }
  return length;
}

gsize
omo_paste_curl_find (const char *text, gsize length, gsize at)
{
  const char *line_end = NULL;

  return find_next (text, length, at, &line_end);
}

void
omo_paste_curl_add (OmoPaste *paste, const char *text, gsize length, GError **out_reason)
{
  const char *line_end = NULL;
  gsize before = 0;
  gsize at = find_next (text, length, 0, &line_end);
  OmoShell kind = omo_shell_guess (text + at, length - at);
  g_autoptr (OmoShellPipe) pipe = omo_shell_pipe_new ();

  while (at < length && !omo_paste_is_full (paste))
    {
      before =
          at + add_command (paste, kind, pipe, text + before, text + at, text + length, out_reason);
      at = find_next (text, length, before, &line_end);
    }
  omo_paste_http_add (paste, text + before, at - before);
}
