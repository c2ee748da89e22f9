/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-csv.h"

#include <math.h>
#include <string.h>

#include "core/omo-json.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define LINE_END "\r\n"
/* A thousandth is finer than any distance or clock here. */
#define PARTS 1000.0
/* So many digits after a point are thousands to some. */
#define GROUP 3
#define DIGITS "0123456789"

static const char *const names[OMO_CSV_N_COLUMNS] = {
  "time",
  "job_type",
  "endpoint",
  "outcome",
  "result",
  "verdict",
  "distance",
  "distance_unit",
  "seconds",
  "service_seconds",
  "waiting_seconds",
  "ticket",
  "note",
  "message",
  "distance_thousandths",
  "milliseconds",
  "service_milliseconds",
  "waiting_milliseconds",
};

static gboolean
is_formula (const char *text)
{
  const char *start = text + strspn (text, " ");

  return *start != '\0' && strchr ("=+-@\t\r\n", *start) != NULL;
}

/* "0.762", which is 762 to some. */
static gboolean
is_grouped (const char *text)
{
  gsize n_digits = strspn (text, DIGITS);

  return n_digits >= 1 && n_digits <= GROUP && text[n_digits] == '.'
         && strspn (text + n_digits + 1, DIGITS) == GROUP && text[n_digits + 1 + GROUP] == '\0';
}

static void
append_thousandths (GString *table, double number)
{
  g_autofree char *digits =
      isfinite (number) ? omo_json_print_number (round (number * PARTS)) : NULL;

  g_string_append_printf (table, ",%s", digits == NULL ? "" : digits);
}

static void
append_time (GString *table, gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *text = time == NULL ? NULL : g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  if (text != NULL)
    g_string_append (table, text);
}

static const char *
get_unit (const OmoRecord *record)
{
  if (!isfinite (record->distance))
    return "";
  return omo_job_type_get (record->kind)->shape == OMO_ANSWER_ROTATION ? "degrees" : "px";
}

void
omo_csv_append_number (GString *table, double number)
{
  g_autofree char *digits = NULL;
  const char *point;

  g_return_if_fail (table != NULL);

  if (!isfinite (number))
    return;
  digits = omo_json_print_number (round (number * PARTS) / PARTS);
  point = strchr (digits, '.');
  g_string_append (table, digits);
  if (point != NULL && strlen (point + 1) == GROUP)
    g_string_append_c (table, '0');
}

void
omo_csv_append_text (GString *table, const char *text)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (table != NULL);

  if (text == NULL || *text == '\0')
    return;
  valid = g_utf8_make_valid (text, -1);
  g_string_append_c (table, '"');
  if (is_formula (valid) || is_grouped (valid))
    g_string_append_c (table, '\'');
  for (const char *c = valid; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *c);
    }
  g_string_append_c (table, '"');
}

void
omo_csv_append_head (GString *table)
{
  g_return_if_fail (table != NULL);

  g_string_append (table, BYTE_ORDER_MARK);
  for (guint i = 0; i < OMO_CSV_N_COLUMNS; i++)
    g_string_append_printf (table, "%s%s", i == 0 ? "" : ",", names[i]);
  g_string_append (table, LINE_END);
}

void
omo_csv_append_record (GString *table, const OmoRecord *record)
{
  const OmoServiceTime *service = &record->service_time;

  g_return_if_fail (table != NULL && record != NULL);

  append_time (table, record->time);
  g_string_append_printf (table, ",%s,", omo_job_type_get (record->kind)->id);
  omo_csv_append_text (table, record->endpoint);
  g_string_append_printf (table, ",%s,", omo_outcome_get_id (record->outcome));
  omo_csv_append_text (table, record->result);
  g_string_append_printf (table, ",%s,", omo_verdict_get_id (record->verdict));
  omo_csv_append_number (table, record->distance);
  g_string_append_printf (table, ",%s,", get_unit (record));
  omo_csv_append_number (table, record->seconds);
  g_string_append_c (table, ',');
  omo_csv_append_number (table, record->has_service_time ? service->seconds : NAN);
  g_string_append_c (table, ',');
  omo_csv_append_number (table, record->has_service_time ? service->waiting : NAN);
  g_string_append_c (table, ',');
  omo_csv_append_text (table, record->ticket);
  g_string_append_c (table, ',');
  omo_csv_append_text (table, record->note);
  g_string_append_c (table, ',');
  omo_csv_append_text (table, record->message);
  append_thousandths (table, record->distance);
  append_thousandths (table, record->seconds);
  append_thousandths (table, record->has_service_time ? service->seconds : NAN);
  append_thousandths (table, record->has_service_time ? service->waiting : NAN);
  g_string_append (table, LINE_END);
}

GBytes *
omo_csv_write (const OmoRecord *records, gsize n_records)
{
  GString *table = g_string_new (NULL);

  omo_csv_append_head (table);
  for (gsize i = 0; i < n_records; i++)
    omo_csv_append_record (table, &records[i]);
  return g_string_free_to_bytes (table);
}
