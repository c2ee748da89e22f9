/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case.h"

#include <locale.h>

#include "cases.h"
#include "core/omo-error.h"

static const char *
find_version (OmoCase *file, const char *name)
{
  for (guint i = 0; i < file->versions->len; i++)
    {
      const OmoHeader *version = file->versions->pdata[i];

      if (g_str_equal (version->name, name))
        return version->value;
    }
  return NULL;
}

static void
test_new (void)
{
  g_autoptr (OmoCase) file = omo_case_new ();

  g_assert_cmpint (ABS (file->created - g_get_real_time () / G_USEC_PER_SEC), <, 60);
  g_assert_cmpstr (find_version (file, "Omoscope"), ==, OMO_VERSION);
  g_assert_true (g_str_has_prefix (find_version (file, "GLib"), "2."));
  g_assert_cmpint (file->state, ==, OMO_JOB_READY);
}

static void
test_from_solved (void)
{
  g_autoptr (OmoJob) job = create_solved_case_job ("web-rotate");
  g_autoptr (OmoCase) file =
      omo_case_new_from_job (job, omo_dialect_from_id ("v2"), "https://omocaptcha.com/api");

  g_assert_cmpint (file->kind, ==, OMO_JOB_WEB_ROTATE);
  g_assert_cmpstr (file->dialect, ==, "v2");
  g_assert_cmpint (file->choice.reading, ==, OMO_READING_RATIO);
  g_assert_cmpstr (file->endpoint, ==, "https://omocaptcha.com/api");
  g_assert_true (file->pictures[1] == omo_picture_get_bytes (omo_job_get_picture (job, 1)));
  g_assert_cmpstr (file->picture_names[0], ==, "web-rotate-inner.png");
  g_assert_cmpint (file->state, ==, OMO_JOB_SOLVED);
  g_assert_cmpstr (file->id->text, ==, "123456");
  g_assert_cmpstr (file->answer->raw, ==, omo_sample_from_id ("web-rotate")->result);
  g_assert_cmpuint (file->exchanges->len, ==, 2);
  g_assert_cmpfloat (file->create_seconds, ==, 0.5);
  g_assert_cmpfloat (file->total_seconds, ==, 3.25);
}

/* Of a job that was asked for hours the beginning and the end are kept. */
static void
test_many_exchanges (void)
{
  g_autoptr (OmoJob) job = create_case_job (omo_sample_from_id ("web-pair"));
  g_autoptr (OmoCase) file = NULL;
  g_autofree char *last = g_strdup_printf ("call %u", OMO_CASE_MAX_EXCHANGES + 1);

  for (guint i = 0; i < OMO_CASE_MAX_EXCHANGES + 2; i++)
    {
      OmoExchangeRecord record = { .call = g_strdup_printf ("call %u", i) };
      g_autoptr (OmoExchange) exchange = omo_exchange_new (&record, NULL);

      omo_job_add_exchange (job, exchange);
    }
  file = omo_case_new_from_job (job, NULL, NULL);
  g_assert_cmpuint (file->exchanges->len, ==, OMO_CASE_MAX_EXCHANGES);
  g_assert_cmpstr (omo_exchange_get_call (file->exchanges->pdata[499]), ==, "call 499");
  g_assert_cmpstr (omo_exchange_get_call (file->exchanges->pdata[500]), ==, "call 502");
  g_assert_cmpstr (omo_exchange_get_call (file->exchanges->pdata[999]), ==, last);
}

static void
test_additions (void)
{
  g_autoptr (OmoCase) file = omo_case_new ();
  const OmoCaseFinding *finding;

  omo_case_add_version (file, "GTK", "4.8.3");
  omo_case_add_finding (file, "view-size-missing", "error", "No view size.");
  omo_case_add_connection_line (file, "DNS 2 ms");
  finding = file->findings->pdata[0];
  g_assert_cmpstr (find_version (file, "GTK"), ==, "4.8.3");
  g_assert_cmpstr (finding->rule, ==, "view-size-missing");
  g_assert_cmpstr (finding->severity, ==, "error");
  g_assert_cmpstr (finding->text, ==, "No view size.");
  g_assert_cmpstr (file->connection->pdata[0], ==, "DNS 2 ms");
}

/* A severity of a later version is no reason to forget what was found. */
static void
test_findings (void)
{
  g_autoptr (OmoCase) file = omo_case_new ();
  g_autoptr (GPtrArray) findings = omo_finding_list_new ();
  g_autoptr (GPtrArray) same = NULL;
  const OmoFinding *finding;

  for (guint i = 0; i < OMO_CASE_MAX_FINDINGS; i++)
    {
      OmoFinding *found = omo_finding_new ("points-outside", OMO_SEVERITY_ERROR, "Outside.", NULL);

      found->reply = i;
      found->is_mended = i == 1;
      g_ptr_array_add (findings, found);
    }
  omo_case_add_finding (file, "later", "grave", "Of later.");
  omo_case_add_findings (file, findings);
  g_assert_cmpuint (file->findings->len, ==, OMO_CASE_MAX_FINDINGS);

  same = omo_case_dup_findings (file);
  finding = same->pdata[0];
  g_assert_cmpstr (finding->rule, ==, "later");
  g_assert_cmpint (finding->severity, ==, OMO_SEVERITY_HINT);
  finding = same->pdata[2];
  g_assert_cmpint (finding->severity, ==, OMO_SEVERITY_ERROR);
  g_assert_cmpstr (finding->text, ==, "Outside.");
  g_assert_cmpuint (finding->reply, ==, 1);
  g_assert_true (finding->is_mended);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/case/new", test_new);
  g_test_add_func ("/core/case/findings", test_findings);
  g_test_add_func ("/core/case/from-solved", test_from_solved);
  g_test_add_func ("/core/case/many-exchanges", test_many_exchanges);
  g_test_add_func ("/core/case/additions", test_additions);

  return g_test_run ();
}
