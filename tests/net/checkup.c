/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checkup.h"

#include <string.h>

void
checkup_set_up (Checkup *self)
{
  *self = (Checkup){ .transport = omo_transport_new () };
  self->doctor = omo_connection_doctor_new (self->transport);
  self->cancellable = g_cancellable_new ();
}

void
checkup_clear (Checkup *self)
{
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  /* What was under way comes back in the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->doctor);
  g_assert_finalize_object (self->transport);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Checkup *self = user_data;

  self->is_done = omo_connection_doctor_run_finish (self->doctor, result, &self->error);
  self->is_over = TRUE;
}

void
checkup_start (Checkup *self, const char *base, const char *token)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoEndpoint) endpoint = omo_endpoint_new (base, TRUE, &error);

  g_assert_no_error (error);
  self->is_over = FALSE;
  omo_connection_doctor_run_async (self->doctor, endpoint, omo_dialect_get_default (), token,
                                   self->cancellable, done_cb, self);
  g_assert_true (omo_connection_doctor_is_running (self->doctor));
}

void
checkup_wait (Checkup *self)
{
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (omo_connection_doctor_is_running (self->doctor));
  g_assert_true (self->is_done == (self->error == NULL));
}

OmoConnectionLine *
checkup_get_line (Checkup *self, OmoConnectionStep step)
{
  GListModel *lines = omo_connection_doctor_get_lines (self->doctor);
  g_autoptr (OmoConnectionLine) line = g_list_model_get_item (lines, step);

  g_assert_nonnull (line);
  g_assert_cmpint (omo_connection_line_get_step (line), ==, step);
  return line;
}

void
checkup_run (Checkup *self, const char *base, const char *token)
{
  GListModel *lines = omo_connection_doctor_get_lines (self->doctor);

  checkup_start (self, base, token);
  checkup_wait (self);
  g_assert_no_error (self->error);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, OMO_N_CONNECTION_STEPS);
  for (OmoConnectionStep step = 0; step < OMO_N_CONNECTION_STEPS; step++)
    {
      g_autofree char *text = omo_connection_line_print (checkup_get_line (self, step));

      g_test_message ("%s", text);
      g_assert_null (strstr (text, CHECKUP_TOKEN));
    }
}

const char *
checkup_get_state (Checkup *self, OmoConnectionStep step)
{
  return omo_connection_state_get_id (
      omo_connection_line_get_state (checkup_get_line (self, step)));
}

char *
checkup_print_states (Checkup *self)
{
  GString *states = g_string_new (NULL);

  for (OmoConnectionStep step = 0; step < OMO_N_CONNECTION_STEPS; step++)
    g_string_append_c (states, checkup_get_state (self, step)[0]);
  return g_string_free (states, FALSE);
}
