/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-phase-list.h"

#include "core/omo-error.h"

#define N_ROWS 3

/* How far a job came before it failed, and the sign of each row from then on. */
static const struct
{
  const char *name;
  gboolean accepted;
  const char *signs[N_ROWS];
} failures[] = {
  { "/phase-list/refused", FALSE, { "failed", "coming", "coming" } },
  /* A cross beside “Accepted as job 7” would contradict it. */
  { "/phase-list/accepted", TRUE, { "reached", "reached", "failed" } },
};

static void
assert_signs (OmoPhaseList *list, const char *const *signs)
{
  for (int row = 0; row < N_ROWS; row++)
    {
      GtkWidget *sign = gtk_grid_get_child_at (GTK_GRID (list), 0, row);

      g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (sign)), ==, signs[row]);
    }
}

static void
test_failed (gconstpointer user_data)
{
  guint i = GPOINTER_TO_UINT (user_data);
  OmoPhaseList *list = g_object_ref_sink (g_object_new (OMO_TYPE_PHASE_LIST, NULL));
  g_autoptr (OmoJob) job = omo_job_new (OMO_JOB_WEB_PAIR, NULL, NULL, NULL, 340, 212);
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "no");
  const OmoJobId id = { (char *) "7", TRUE };

  omo_job_start (job);
  if (failures[i].accepted)
    omo_job_accept (job, &id);
  omo_job_fail (job, error);
  omo_phase_list_set_job (list, job);
  assert_signs (list, failures[i].signs);
  g_assert_finalize_object (list);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    g_test_add_data_func (failures[i].name, GUINT_TO_POINTER (i), test_failed);
  return g_test_run ();
}
