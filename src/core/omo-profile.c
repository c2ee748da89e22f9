/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-profile.h"

#include <string.h>

OmoProfile *
omo_profile_new (const char *name)
{
  OmoProfile *self;

  g_return_val_if_fail (omo_profile_is_name (name), NULL);

  self = g_new0 (OmoProfile, 1);
  self->id = g_uuid_string_random ();
  self->name = g_strdup (name);
  self->dialect = omo_dialect_get_default ();
  self->base = g_strdup (omo_dialect_get_base (self->dialect));
  self->choice = (OmoReadingChoice){ .reading = omo_dialect_get_reading (self->dialect),
                                     .travel = OMO_TRAVEL_DEFAULT };
  self->deadline_seconds = OMO_PROFILE_DEADLINE_DEFAULT;
  self->poll_seconds = OMO_PROFILE_POLL_MIN;
  return self;
}

OmoProfile *
omo_profile_import (const char *name,
                    const char *base,
                    const char *dialect_id,
                    gboolean allow_http,
                    double deadline_seconds,
                    const OmoReadingChoice *choice)
{
  OmoProfile *self = omo_profile_new (name);
  const OmoDialect *dialect = omo_dialect_from_id (dialect_id);

  g_return_val_if_fail (choice != NULL, self);

  if (dialect != NULL)
    self->dialect = dialect;
  g_free (self->base);
  self->base = g_strdup (omo_profile_is_base (base) ? base : omo_dialect_get_base (self->dialect));
  self->allow_http = allow_http;
  if (deadline_seconds >= OMO_PROFILE_DEADLINE_MIN && deadline_seconds <= OMO_PROFILE_DEADLINE_MAX)
    self->deadline_seconds = deadline_seconds;
  if (choice->reading < OMO_N_READINGS)
    self->choice.reading = choice->reading;
  if (choice->travel >= OMO_TRAVEL_MIN && choice->travel <= OMO_TRAVEL_MAX)
    self->choice.travel = choice->travel;
  self->choice.flip = choice->flip;
  return self;
}

OmoProfile *
omo_profile_copy (const OmoProfile *self)
{
  OmoProfile *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->base = g_strdup (self->base);
  copy->create_path = g_strdup (self->create_path);
  copy->ask_path = g_strdup (self->ask_path);
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    copy->type_job_ids[i] = g_strdup (self->type_job_ids[i]);
  copy->ca_file = g_strdup (self->ca_file);
  return copy;
}

void
omo_profile_free (OmoProfile *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->base);
  g_free (self->create_path);
  g_free (self->ask_path);
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    g_free (self->type_job_ids[i]);
  g_free (self->ca_file);
  g_free (self);
}

const char *
omo_profile_get_create_path (const OmoProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->create_path != NULL ? self->create_path
                                   : omo_dialect_get_create_path (self->dialect);
}

const char *
omo_profile_get_ask_path (const OmoProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ask_path != NULL ? self->ask_path : omo_dialect_get_ask_path (self->dialect);
}

const char *
omo_profile_get_base_for (const OmoProfile *self, const OmoDialect *dialect)
{
  g_return_val_if_fail (self != NULL && dialect != NULL, NULL);

  if (dialect != self->dialect && g_str_equal (self->base, omo_dialect_get_base (self->dialect)))
    return omo_dialect_get_base (dialect);
  return self->base;
}

/* 1 to `max` bytes of UTF-8 without control characters. */
static gboolean
is_line (const char *text, gsize max)
{
  gsize length = text == NULL ? 0 : strnlen (text, max + 1);

  if (length == 0 || length > max || !g_utf8_validate (text, (gssize) length, NULL))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

static gboolean
is_visible (const char *text)
{
  while (g_ascii_isgraph (*text))
    text++;
  return *text == '\0';
}

gboolean
omo_profile_is_name (const char *name)
{
  return is_line (name, OMO_PROFILE_MAX_NAME) && strspn (name, " ") < strlen (name);
}

gboolean
omo_profile_is_base (const char *base)
{
  return is_line (base, OMO_PROFILE_MAX_BASE)
         && (g_ascii_strncasecmp (base, "https://", 8) == 0
             || g_ascii_strncasecmp (base, "http://", 7) == 0)
         && is_visible (base);
}

/* Below the base: neither another host nor a query. */
gboolean
omo_profile_is_path (const char *path)
{
  static const char allowed[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  return is_line (path, OMO_PROFILE_MAX_PATH) && strspn (path, allowed) == strlen (path)
         && *path != '/' && strstr (path, "..") == NULL;
}

gboolean
omo_profile_is_type_job_id (const char *id)
{
  return is_line (id, OMO_TYPE_JOB_ID_MAX_LENGTH) && is_visible (id);
}

gboolean
omo_profile_is_ca_file (const char *path)
{
  return is_line (path, OMO_PROFILE_MAX_CA_FILE) && g_path_is_absolute (path);
}
