/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-curl.h"

#include <string.h>

#include "core/omo-curl-option.h"
#include "core/omo-paste-http.h"
#include "core/omo-paste-private.h"
#include "core/omo-redaction.h"
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
  char *method;
  char *url;
  GPtrArray *headers; /* of OmoHeader */
  GString *body;      /* NULL: none */
  gboolean is_json;
  const char *input; /* what stands for standard input, or NULL */
  char *unreadable;  /* why the body cannot be known */
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

/* `@-` is the here-document; any other file is not here. */
static const char *
find_data (Command *self, const char *value, OmoCurlOption option)
{
  if (option == OMO_CURL_OPTION_RAW_DATA || *value != '@')
    return value;
  if (g_str_equal (value, "@-") && self->input != NULL)
    return self->input;
  if (self->unreadable == NULL)
    {
      g_autofree char *name = dup_file_name (value + 1);

      self->unreadable = g_strdup_printf ("the body is in the file “%s”, which is not here", name);
    }
  return "";
}

static void
add_data (Command *self, const char *value, OmoCurlOption option)
{
  if (self->body == NULL)
    self->body = g_string_new (NULL);
  else if (option != OMO_CURL_OPTION_JSON)
    g_string_append_c (self->body, '&');
  self->is_json = self->is_json || option == OMO_CURL_OPTION_JSON;
  g_string_append (self->body, find_data (self, value, option));
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

/* In a line, behind nothing or a prompt; the arguments may be in the next one. */
static const char *
find_in_line (const char *line, const char *line_end, const char *end)
{
  const char *last = MIN (line_end, line + MIN ((gsize) (end - line), MAX_PROMPT));

  for (const char *at = line; at + strlen (COMMAND) < last; at++)
    if (g_ascii_strncasecmp (at, COMMAND, strlen (COMMAND)) == 0
        && (at == line || g_ascii_isspace (at[-1]) || strchr (">`$#(", at[-1]) != NULL)
        && begins_arguments (at + strlen (COMMAND), line_end))
      return at;
  return NULL;
}

/* Gives the size of the command at the start of `text`. */
static gsize
add_command (OmoPaste *paste, OmoShell kind, const char *text, gsize length, GError **out_reason)
{
  g_auto (OmoShellCommand) shell = { 0 };
  g_auto (Command) command = { 0 };

  omo_shell_split (kind, text, length, &shell);
  command.headers = omo_header_list_new ();
  command.input = shell.input;
  read_words (&command, shell.words);
  add_request (paste, &command, out_reason);
  return shell.used;
}

gsize
omo_paste_curl_find (const char *text, gsize length, gsize at)
{
  const char *end = text + length;

  for (const char *line = text + at; line < end;)
    {
      const char *newline = memchr (line, '\n', (gsize) (end - line));
      const char *line_end = newline != NULL ? newline : end;
      const char *found = find_in_line (line, line_end, end);

      if (found != NULL)
        return (gsize) (found - text);
      line = newline != NULL ? newline + 1 : end;
    }
  return length;
}

void
omo_paste_curl_add (OmoPaste *paste, const char *text, gsize length, GError **out_reason)
{
  gsize at = omo_paste_curl_find (text, length, 0);
  OmoShell kind = omo_shell_guess (text + at, length - at);

  omo_paste_http_add (paste, text, at);
  while (at < length && !omo_paste_is_full (paste))
    {
      gsize next;

      at += add_command (paste, kind, text + at, length - at, out_reason);
      next = omo_paste_curl_find (text, length, at);
      omo_paste_http_add (paste, text + at, next - at);
      at = next;
    }
}
