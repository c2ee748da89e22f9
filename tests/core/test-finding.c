/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-finding.h"

static void
test_severities (void)
{
  static const char *const ids[] = { "hint", "warning", "error" };

  for (guint i = 0; i < OMO_N_SEVERITIES; i++)
    {
      OmoSeverity severity = OMO_N_SEVERITIES;

      g_assert_cmpstr (omo_severity_get_id ((OmoSeverity) i), ==, ids[i]);
      g_assert_true (omo_severity_from_id (ids[i], &severity));
      g_assert_cmpint (severity, ==, i);
      g_assert_cmpstr (omo_severity_get_label ((OmoSeverity) i), !=, "");
    }
}

static void
test_unknown_severity (void)
{
  static const char *const ids[] = { NULL, "", "Error", "fatal" };
  OmoSeverity severity = OMO_SEVERITY_WARNING;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_false (omo_severity_from_id (ids[i], &severity));
  g_assert_cmpint (severity, ==, OMO_SEVERITY_WARNING);
}

static void
test_copy (void)
{
  g_autoptr (OmoFinding) finding =
      omo_finding_new ("token-blanks", OMO_SEVERITY_ERROR, "Blanks.", "Cut Them");
  g_autoptr (OmoFinding) copy = NULL;

  finding->reply = 3;
  finding->is_mended = TRUE;
  copy = omo_finding_copy (finding);
  g_assert_cmpuint (copy->reply, ==, 3);
  g_assert_true (copy->is_mended);
  g_assert_cmpstr (copy->rule, ==, "token-blanks");
  g_assert_cmpint (copy->severity, ==, OMO_SEVERITY_ERROR);
  g_assert_cmpstr (copy->text, ==, "Blanks.");
  g_assert_cmpstr (copy->mend, ==, "Cut Them");
  g_assert_true (copy->text != finding->text);
}

static void
test_sort (void)
{
  static const OmoSeverity order[] = { OMO_SEVERITY_HINT, OMO_SEVERITY_ERROR, OMO_SEVERITY_WARNING,
                                       OMO_SEVERITY_ERROR, OMO_SEVERITY_HINT };
  static const char *const sorted[] = { "3", "2", "0", "4", "1" };
  g_autoptr (GPtrArray) findings = omo_finding_list_new ();

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *rule = g_strdup_printf ("%u", i);

      g_ptr_array_add (findings, omo_finding_new (rule, order[i], "", NULL));
    }
  ((OmoFinding *) findings->pdata[1])->is_mended = TRUE;
  omo_finding_list_sort (findings);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((const OmoFinding *) findings->pdata[i])->rule, ==, sorted[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/finding/severities", test_severities);
  g_test_add_func ("/core/finding/unknown-severity", test_unknown_severity);
  g_test_add_func ("/core/finding/copy", test_copy);
  g_test_add_func ("/core/finding/sort", test_sort);

  return g_test_run ();
}
