/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-csv.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define HEAD                                                                                            \
  "\xef\xbb\xbftime,job_type,endpoint,outcome,result,verdict,distance,distance_unit,seconds,service_"   \
  "seconds,waiting_seconds,ticket,note,message,distance_thousandths,milliseconds,service_milliseconds," \
  "waiting_milliseconds\r\n"

/* Named members of the record stand for the texts, which are constants here. */
static char *
write_record (const OmoRecord *record)
{
  g_autoptr (GBytes) bytes = omo_csv_write (record, record == NULL ? 0 : 1);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_head (void)
{
  g_autofree char *table = write_record (NULL);

  g_assert_cmpstr (table, ==, HEAD);
}

static void
test_record (void)
{
  OmoRecord record = { .time = 1714548600,
                       .kind = OMO_JOB_WEB_PAIR,
                       .endpoint = (char *) "https://omocaptcha.com/api",
                       .outcome = OMO_OUTCOME_ANSWERED,
                       .verdict = OMO_VERDICT_RIGHT,
                       .distance = 3.20156,
                       .seconds = 3.5,
                       .has_service_time = TRUE,
                       .service_time = { 3, 2.25 },
                       .result = (char *) "57_31_246_148",
                       .ticket = (char *) "T-1",
                       .note = (char *) "Khách nói “sai”, xem \"ảnh\"\nlần 2" };
  g_autofree char *table = write_record (&record);

  g_assert_cmpstr (table, ==,
                   HEAD "2024-05-01T07:30:00Z,web-pair,\"https://omocaptcha.com/api\",answered,"
                        "\"57_31_246_148\",right,3.2020,px,3.5,3,2.25,\"T-1\","
                        "\"Khách nói “sai”, xem \"\"ảnh\"\"\nlần 2\",,3202,3500,3000,2250\r\n");
}

static void
test_unknown (void)
{
  OmoRecord record = { .time = G_MAXINT64,
                       .kind = OMO_JOB_WEB_ROTATE,
                       .outcome = OMO_OUTCOME_REFUSED,
                       .distance = NAN,
                       .seconds = NAN,
                       .service_time = { 3, 2 },
                       .message = (char *) "" };
  g_autofree char *table = write_record (&record);

  g_assert_cmpstr (table, ==, HEAD ",web-rotate,,refused,,none,,,,,,,,,,,,\r\n");
}

static void
test_degrees (void)
{
  OmoRecord record = { .kind = OMO_JOB_WEB_ROTATE, .distance = 0, .seconds = NAN };
  g_autofree char *table = write_record (&record);

  g_assert_nonnull (strstr (table, ",none,0,degrees,"));
}

typedef struct
{
  const char *name;
  const char *text;
  const char *field;
} TextCase;

static const TextCase text_cases[] = {
  { "plain", "a", "\"a\"" },
  { "null", NULL, "" },
  { "empty", "", "" },
  { "comma", "a,b", "\"a,b\"" },
  { "quotes", "\"a\"", "\"\"\"a\"\"\"" },
  { "line", "a\r\nb", "\"a\r\nb\"" },
  { "formula", "=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"" },
  { "plus", "+84 912", "\"'+84 912\"" },
  { "minus", "-3_5", "\"'-3_5\"" },
  { "at", "@SUM(A1)", "\"'@SUM(A1)\"" },
  { "tab", "\t=1", "\"'\t=1\"" },
  { "line-end", "\n=1", "\"'\n=1\"" },
  { "blanks", "  =1", "\"'  =1\"" },
  { "thousands", "0.762", "\"'0.762\"" },
  { "no-thousands", "1.2345", "\"1.2345\"" },
  { "version", "1.234.567", "\"1.234.567\"" },
  { "within", "a=1", "\"a=1\"" },
  { "broken", "a\xff", "\"a\xef\xbf\xbd\"" },
};

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (GString) field = g_string_new (NULL);

  omo_csv_append_text (field, c->text);
  g_assert_cmpstr (field->str, ==, c->field);
}

/* A comma for a point would make another column of it. */
static void
test_locale (void)
{
  OmoRecord record = { .distance = 2.5, .seconds = 1.25 };
  g_autofree char *plain = write_record (&record);
  g_autofree char *old = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autofree char *table = NULL;

  g_assert_nonnull (setlocale (LC_NUMERIC, "vi_VN.UTF-8"));
  table = write_record (&record);
  setlocale (LC_NUMERIC, old);
  g_assert_cmpstr (table, ==, plain);
  g_assert_nonnull (strstr (table, ",2.5,px,1.25,"));
}

static const struct
{
  double number;
  const char *field;
} numbers[] = {
  { 5, "5" },           { 42.5, "42.5" }, { 5.22, "5.22" }, { 5.219, "5.2190" },
  { 5.2191, "5.2190" }, { 0.0004, "0" },  { NAN, "" },      { INFINITY, "" },
};

/* Never three decimals, which are thousands where a comma is the decimal mark. */
static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) field = g_string_new (NULL);

      omo_csv_append_number (field, numbers[i].number);
      g_assert_cmpstr (field->str, ==, numbers[i].field);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/csv/head", test_head);
  g_test_add_func ("/core/csv/record", test_record);
  g_test_add_func ("/core/csv/unknown", test_unknown);
  g_test_add_func ("/core/csv/degrees", test_degrees);
  for (gsize i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/csv/text/", text_cases[i].name, NULL);

      g_test_add_data_func (path, &text_cases[i], test_text);
    }
  g_test_add_func ("/core/csv/numbers", test_numbers);
  g_test_add_func ("/core/csv/locale", test_locale);

  return g_test_run ();
}
