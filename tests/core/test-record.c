/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-record.h"

#include "core/omo-error.h"

static void
test_ids (void)
{
  OmoOutcome outcome = OMO_N_OUTCOMES;

  for (guint i = 0; i < OMO_N_OUTCOMES; i++)
    {
      g_assert_true (omo_outcome_from_id (omo_outcome_get_id ((OmoOutcome) i), &outcome));
      g_assert_cmpint (outcome, ==, i);
      g_assert_cmpstr (omo_outcome_get_label ((OmoOutcome) i), !=, "");
    }
  g_assert_false (omo_outcome_from_id ("solved", &outcome));
  g_assert_false (omo_outcome_from_id (NULL, &outcome));
  g_assert_cmpint (outcome, ==, OMO_OUTCOME_REFUSED);
}

typedef struct
{
  OmoErrorCode code;
  OmoOutcome outcome;
} ErrorCase;

static const ErrorCase error_cases[] = {
  { OMO_ERROR_REFUSED, OMO_OUTCOME_REFUSED },          { OMO_ERROR_UNSOLVED, OMO_OUTCOME_FAILED },
  { OMO_ERROR_UNREACHABLE, OMO_OUTCOME_FAILED },       { OMO_ERROR_DEADLINE, OMO_OUTCOME_FAILED },
  { OMO_ERROR_RESULT_UNREADABLE, OMO_OUTCOME_FAILED },
};

static void
test_errors (void)
{
  g_assert_cmpint (omo_outcome_from_error (NULL), ==, OMO_OUTCOME_ANSWERED);
  for (guint i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      g_autoptr (GError) error =
          g_error_new_literal (OMO_ERROR, (int) error_cases[i].code, "technical");

      g_assert_cmpint (omo_outcome_from_error (error), ==, error_cases[i].outcome);
    }
}

/* The sanitizers look at this. */
static void
test_array_owns_texts (void)
{
  g_autoptr (GArray) records = omo_record_array_new ();
  OmoRecord record = { .endpoint = g_strdup ("https://example.org/api"),
                       .result = g_strdup ("1_2_3_4"),
                       .message = g_strdup ("m"),
                       .ticket = g_strdup ("t"),
                       .note = g_strdup ("n") };

  g_array_append_val (records, record);
  g_array_set_size (records, 2);
  g_assert_null (g_array_index (records, OmoRecord, 1).endpoint);
  g_array_remove_index (records, 0);
  g_assert_cmpuint (records->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/record/ids", test_ids);
  g_test_add_func ("/core/record/errors", test_errors);
  g_test_add_func ("/core/record/array", test_array_owns_texts);

  return g_test_run ();
}
