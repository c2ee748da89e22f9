/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-opened-case.h"

#include <glib/gi18n-lib.h>

#include "core/omo-day-name.h"
#include "net/omo-standin-name.h"

#define PROGRAM "Omoscope"

OmoOpenedCase *
omo_opened_case_new (const char *name, OmoCase *content)
{
  OmoOpenedCase *self;

  g_return_val_if_fail (name != NULL && content != NULL, NULL);

  self = g_new0 (OmoOpenedCase, 1);
  self->name = g_strdup (name);
  self->content = content;
  g_atomic_ref_count_init (&self->references);
  return self;
}

OmoOpenedCase *
omo_opened_case_ref (OmoOpenedCase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
omo_opened_case_unref (OmoOpenedCase *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  omo_case_free (self->content);
  g_free (self->name);
  g_free (self);
}

/* NULL where the file does not tell. */
static const char *
find_program_version (const OmoCase *content)
{
  for (guint i = 0; i < content->versions->len; i++)
    {
      const OmoHeader *version = content->versions->pdata[i];

      if (g_str_equal (version->name, PROGRAM))
        return version->value;
    }
  return NULL;
}

/* NULL where the file does not tell. */
static char *
print_time (const OmoCase *content)
{
  g_autoptr (GDateTime) time =
      content->created == 0 ? NULL : g_date_time_new_from_unix_local (content->created);

  return time == NULL ? NULL : omo_day_name_print_with_time (time);
}

char *
omo_opened_case_describe (const OmoOpenedCase *self)
{
  const char *version;
  g_autofree char *time = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  version = find_program_version (self->content);
  time = print_time (self->content);
  if (time == NULL)
    return g_strdup_printf (_ ("Case file %s: shown as it was recorded; nothing is sent."),
                            self->name);
  if (version == NULL)
    /* Translators: a file name, date and time */
    return g_strdup_printf (_ ("Case file %s, recorded %s: shown as it was; nothing is sent."),
                            self->name, time);
  /* Translators: a file name, date and time, the program's version */
  return g_strdup_printf (
      _ ("Case file %s, recorded %s with Omoscope %s: shown as it was; nothing is sent."),
      self->name, time, version);
}

static void
append_line (GString *text, const char *label, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (label != NULL)
    g_string_append_printf (text, "%s: ", label);
  g_string_append (text, line);
}

/* Programs and libraries have their names in every language. */
static const char *
name_part (const char *name)
{
  /* Translators: the operating system */
  return g_str_equal (name, OMO_CASE_SYSTEM) ? _ ("System") : name;
}

char *
omo_opened_case_print_details (const OmoOpenedCase *self)
{
  const OmoCase *content;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  content = self->content;
  text = g_string_new (NULL);
  append_line (text, _ ("Service"), omo_standin_name_tell (content->endpoint));
  append_line (text, _ ("Version of the API"), content->dialect);
  for (guint i = 0; i < content->versions->len; i++)
    {
      const OmoHeader *version = content->versions->pdata[i];

      append_line (text, name_part (version->name), version->value);
    }
  if (content->connection->len > 0)
    append_line (text, NULL, _ ("The connection was tested:"));
  for (guint i = 0; i < content->connection->len; i++)
    append_line (text, NULL, content->connection->pdata[i]);
  return g_string_free (text, FALSE);
}
