/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"

/* A slow machine under a sanitizer. */
#define MAX_SECONDS 30

void
waiting_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *self = user_data;

  g_assert_null (self->result);
  self->result = g_object_ref (result);
}

GAsyncResult *
waiting_take (Waiting *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&self->result);
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
waiting_until (WaitingCondition is_so, gpointer data)
{
  gint64 end = g_get_monotonic_time () + MAX_SECONDS * G_USEC_PER_SEC;
  guint tick = g_timeout_add (50, wake_cb, NULL);

  while (!is_so (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);
}
