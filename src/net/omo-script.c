/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-script.h"

#include <string.h>

/* A script is typed by people: more is a slip of the finger. */
#define MAX_LENGTH 4096
#define MAX_COUNT 1000
#define MAX_DELAY_MS (10 * 60 * 1000)

static const char *const fault_ids[OMO_N_FAULTS] = {
  [OMO_FAULT_NONE] = "none",           [OMO_FAULT_REFUSE] = "refuse",
  [OMO_FAULT_UNSOLVED] = "unsolved",   [OMO_FAULT_BAD_RESULT] = "bad-result",
  [OMO_FAULT_HTTP_403] = "http-403",   [OMO_FAULT_HTTP_500] = "http-500",
  [OMO_FAULT_HTTP_503] = "http-503",   [OMO_FAULT_REDIRECT] = "redirect",
  [OMO_FAULT_HTML] = "html",           [OMO_FAULT_EMPTY] = "empty",
  [OMO_FAULT_CUT_JSON] = "cut-json",   [OMO_FAULT_CUT_CONNECTION] = "cut-connection",
  [OMO_FAULT_DEEP_JSON] = "deep-json", [OMO_FAULT_OVERSIZE] = "oversize",
  [OMO_FAULT_GZIP_BOMB] = "gzip-bomb", [OMO_FAULT_SILENCE] = "silence",
  [OMO_FAULT_DRIP] = "drip",           [OMO_FAULT_TRAILING_COMMA] = "trailing-comma",
};

static gboolean
set_value_error (GError **error, const char *key, const char *value)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "the script cannot have %s=%s", key,
               value);
  return FALSE;
}

static gboolean
read_count (const char *key, const char *value, guint max, guint *out_count, GError **error)
{
  guint64 count;

  if (!g_ascii_string_to_unsigned (value, 10, 0, max, &count, NULL))
    return set_value_error (error, key, value);
  *out_count = (guint) count;
  return TRUE;
}

/* What is no answer about a job has no status and no result. */
static gboolean
is_plain_fault (OmoFault fault)
{
  return fault != OMO_FAULT_UNSOLVED && fault != OMO_FAULT_BAD_RESULT;
}

static gboolean
read_fault (const char *key,
            const char *value,
            gboolean for_ask,
            OmoFault *out_fault,
            GError **error)
{
  OmoFault fault;

  if (!omo_fault_from_id (value, &fault) || (!for_ask && !is_plain_fault (fault)))
    return set_value_error (error, key, value);
  *out_fault = fault;
  return TRUE;
}

static gboolean
read_text (const char *value, char **out_text)
{
  g_free (*out_text);
  *out_text = g_strdup (value);
  return TRUE;
}

static gboolean
read_part (OmoScript *self, const char *key, const char *value, GError **error)
{
  if (g_str_equal (key, "running"))
    return read_count (key, value, MAX_COUNT, &self->n_running, error);
  if (g_str_equal (key, "delay"))
    return read_count (key, value, MAX_DELAY_MS, &self->delay_ms, error);
  if (g_str_equal (key, "faulty"))
    return read_count (key, value, MAX_COUNT, &self->n_faulty_asks, error);
  if (g_str_equal (key, "create"))
    return read_fault (key, value, FALSE, &self->create_fault, error);
  if (g_str_equal (key, "ask"))
    return read_fault (key, value, TRUE, &self->ask_fault, error);
  if (g_str_equal (key, "account"))
    return read_fault (key, value, FALSE, &self->account_fault, error);
  if (g_str_equal (key, "result"))
    return read_text (value, &self->result);
  if (g_str_equal (key, "message"))
    return read_text (value, &self->message);
  return set_value_error (error, key, value);
}

const char *
omo_fault_get_id (OmoFault fault)
{
  g_return_val_if_fail (fault < OMO_N_FAULTS, NULL);
  return fault_ids[fault];
}

gboolean
omo_fault_from_id (const char *id, OmoFault *out_fault)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (OmoFault fault = OMO_FAULT_NONE; fault < OMO_N_FAULTS; fault++)
    {
      if (!g_str_equal (id, fault_ids[fault]))
        continue;
      *out_fault = fault;
      return TRUE;
    }
  return FALSE;
}

OmoScript *
omo_script_parse (const char *text, GError **error)
{
  g_autoptr (OmoScript) self = g_new0 (OmoScript, 1);
  g_autofree char *rest = NULL;
  char *part;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_LENGTH)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "the script is too long");
      return NULL;
    }
  rest = g_strdup (text);
  part = rest;
  while (part != NULL && *part != '\0')
    {
      /* A message is a sentence and may have commas in it, so it comes last. */
      char *comma = g_str_has_prefix (part, "message=") ? NULL : strchr (part, ',');
      char *equals;

      if (comma != NULL)
        *comma = '\0';
      equals = strchr (part, '=');
      if (equals != NULL)
        *equals = '\0';
      if (!read_part (self, part, equals == NULL ? "" : equals + 1, error))
        return NULL;
      part = comma == NULL ? NULL : comma + 1;
    }
  return g_steal_pointer (&self);
}

OmoScript *
omo_script_new_demo (void)
{
  OmoScript *self = g_new0 (OmoScript, 1);

  self->n_running = 2;
  self->delay_ms = 300;
  return self;
}

void
omo_script_free (OmoScript *self)
{
  if (self == NULL)
    return;
  g_free (self->message);
  g_free (self->result);
  g_free (self);
}
