/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-json-object.h"

#include <math.h>
#include <string.h>

#include "core/omo-json.h"

/* Finer than any distance or clock here. */
#define PARTS 1000.0

static void
add_name (GString *json, const char *name)
{
  if (json->len > 0 && strchr ("{[", json->str[json->len - 1]) == NULL)
    g_string_append (json, ", ");
  if (name == NULL)
    return;
  omo_json_append_string (json, name);
  g_string_append (json, ": ");
}

void
omo_json_object_begin (GString *json, const char *name)
{
  add_name (json, name);
  g_string_append_c (json, '{');
}

void
omo_json_object_end (GString *json)
{
  g_string_append_c (json, '}');
}

void
omo_json_object_begin_list (GString *json, const char *name)
{
  add_name (json, name);
  g_string_append_c (json, '[');
}

void
omo_json_object_end_list (GString *json)
{
  g_string_append_c (json, ']');
}

void
omo_json_object_add_text (GString *json, const char *name, const char *text)
{
  g_autofree char *valid = text == NULL ? NULL : g_utf8_make_valid (text, -1);

  add_name (json, name);
  if (valid == NULL)
    g_string_append (json, "null");
  else
    omo_json_append_string (json, valid);
}

void
omo_json_object_add_number (GString *json, const char *name, double number)
{
  g_autofree char *digits =
      isfinite (number) ? omo_json_print_number (round (number * PARTS) / PARTS) : NULL;

  add_name (json, name);
  g_string_append (json, digits == NULL ? "null" : digits);
}

void
omo_json_object_add_int (GString *json, const char *name, gint64 number)
{
  add_name (json, name);
  g_string_append_printf (json, "%" G_GINT64_FORMAT, number);
}

void
omo_json_object_add_boolean (GString *json, const char *name, gboolean truth)
{
  omo_json_object_add_ready (json, name, truth ? "true" : "false");
}

void
omo_json_object_add_ready (GString *json, const char *name, const char *value)
{
  add_name (json, name);
  g_string_append (json, value == NULL ? "null" : value);
}

void
omo_json_object_add_time (GString *json, const char *name, gint64 unix_seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (unix_seconds);
  g_autofree char *text = time == NULL ? NULL : g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  omo_json_object_add_text (json, name, text);
}
