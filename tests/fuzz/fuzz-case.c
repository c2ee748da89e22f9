/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "core/omo-case.h"
#include "core/omo-curl-script.h"
#include "core/omo-error.h"
#include "core/omo-har.h"
#include "core/omo-removal.h"

/* The bytes as a case file. Whatever is read is written so that it is read as the same, has all that its state wants,
 * and can be handed on in another form. */

static void
check_error (const GError *error)
{
  g_assert_true (error->domain == OMO_ERROR);
  g_assert_true (error->code == OMO_ERROR_CASE_UNREADABLE || error->code == OMO_ERROR_CASE_NEWER);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_limits (const OmoCase *file)
{
  g_assert_cmpuint (file->exchanges->len, <=, OMO_CASE_MAX_EXCHANGES);
  g_assert_cmpuint (file->findings->len, <=, OMO_CASE_MAX_FINDINGS);
  g_assert_cmpuint (file->n_asked, <=, OMO_CASE_MAX_QUESTIONS);
  g_assert_cmpfloat (file->choice.travel, >=, OMO_TRAVEL_MIN);
  g_assert_true ((file->answer != NULL) == (file->state == OMO_JOB_SOLVED));
  g_assert_true ((file->error != NULL) == (file->state == OMO_JOB_FAILED));
  g_assert_true (file->id != NULL || file->state != OMO_JOB_SOLVED);
}

static void
check_findings (const OmoCase *file)
{
  g_autoptr (GPtrArray) findings = omo_case_dup_findings (file);

  g_assert_cmpuint (findings->len, ==, file->findings->len);
  for (guint i = 0; i < findings->len; i++)
    g_assert_nonnull (omo_severity_get_label (((const OmoFinding *) findings->pdata[i])->severity));
}

static void
check_round_trip (const OmoCase *file)
{
  g_autoptr (GBytes) document = omo_case_write (file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCase) same = omo_case_read (document, NULL, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = omo_case_write (same, NULL);
  g_assert_true (g_bytes_equal (document, again));
}

static void
check_traffic (const OmoCase *file)
{
  g_autoptr (GListStore) exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
  g_autoptr (GBytes) har = NULL;
  g_autoptr (GBytes) script = NULL;
  g_autoptr (GPtrArray) removals = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < file->exchanges->len; i++)
    g_list_store_append (exchanges, file->exchanges->pdata[i]);
  har = omo_har_write (G_LIST_MODEL (exchanges));
  g_assert_nonnull (har);
  script = omo_curl_script_write (G_LIST_MODEL (exchanges), &error);
  g_assert_true ((script == NULL) == (error != NULL));
  removals = omo_removal_list_new (G_LIST_MODEL (exchanges));
  g_assert_cmpuint (removals->len, <=, OMO_N_REMOVAL_PLACES * (OMO_REMOVAL_MAX_FIELDS + 1));
}

/* Pictures are decoded by another program. */
static void
check_job (OmoCase *file)
{
  g_autoptr (OmoJob) job = NULL;

  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    g_clear_pointer (&file->pictures[i], g_bytes_unref);
  job = omo_case_build_job (file, NULL, NULL);
  g_assert_cmpint (omo_job_get_state (job), ==, file->state);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoCase) file = omo_case_read (bytes, NULL, &error);

  if (file == NULL)
    {
      check_error (error);
      return 0;
    }
  g_assert_no_error (error);
  check_limits (file);
  check_findings (file);
  check_round_trip (file);
  check_traffic (file);
  check_job (file);
  return 0;
}
