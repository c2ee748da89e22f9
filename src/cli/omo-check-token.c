/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-token.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "core/omo-error.h"

#define VARIABLE "OMOSCOPE_TOKEN"

/* One byte more than a token may have, to see that there is more, and the end of the text. */
typedef struct
{
  char text[OMO_CHECK_TOKEN_MAX_LENGTH + 2];
  gsize length;
} Buffer;

static gboolean
read_descriptor (int fd, Buffer *buffer)
{
  gssize n = 1;

  while (n != 0 && buffer->length < sizeof buffer->text - 1)
    {
      n = read (fd, buffer->text + buffer->length, sizeof buffer->text - 1 - buffer->length);
      if (n > 0)
        buffer->length += (gsize) n;
      else if (n < 0 && errno != EINTR)
        return FALSE;
    }
  buffer->text[buffer->length] = '\0';
  return TRUE;
}

static gboolean
read_file (const char *path, Buffer *buffer, GError **error)
{
  gboolean is_input = g_str_equal (path, "-");
  int fd = is_input ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  gboolean is_read = fd >= 0 && read_descriptor (fd, buffer);
  int reason = errno;

  if (fd >= 0 && !is_input)
    close (fd);
  if (!is_read)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("The token file cannot be read: %s."), g_strerror (reason));
  return is_read;
}

/* Children inherit the environment, and others of the user can read it as it was at the start. */
static void
take_variable (Buffer *buffer)
{
  char *value = getenv (VARIABLE);

  if (value == NULL)
    return;
  buffer->length = strnlen (value, sizeof buffer->text - 1);
  memcpy (buffer->text, value, buffer->length);
  buffer->text[buffer->length] = '\0';
  explicit_bzero (value, strlen (value));
  g_unsetenv (VARIABLE);
}

static gboolean
is_one_word (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isgraph (g_utf8_get_char (c)))
      return FALSE;
  return TRUE;
}

/* What is between the blanks, when it can be a token. */
static char *
find_token (Buffer *buffer, GError **error)
{
  const char *token = g_strstrip (buffer->text);

  if (*token == '\0' && buffer->length <= OMO_CHECK_TOKEN_MAX_LENGTH)
    {
      g_set_error_literal (error, OMO_ERROR, OMO_ERROR_NO_TOKEN, "no token was given");
      return NULL;
    }
  if (buffer->length > OMO_CHECK_TOKEN_MAX_LENGTH || !is_one_word (token))
    {
      g_set_error_literal (
          error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
          _ ("What is given as the token is something else: a token is one word."));
      return NULL;
    }
  return g_strdup (token);
}

char *
omo_check_token_read (const char *path, GError **error)
{
  Buffer buffer = { .length = 0 };
  char *token = NULL;

  take_variable (&buffer);
  if (path != NULL)
    {
      explicit_bzero (&buffer, sizeof buffer);
      if (read_file (path, &buffer, error))
        token = find_token (&buffer, error);
    }
  else
    {
      token = find_token (&buffer, error);
    }
  explicit_bzero (&buffer, sizeof buffer);
  return token;
}

void
omo_check_token_free (char *token)
{
  if (token == NULL)
    return;
  explicit_bzero (token, strlen (token));
  g_free (token);
}
