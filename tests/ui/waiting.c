/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

void
wait_a_little (void)
{
  guint timer = g_timeout_add (10, wake_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  if (g_main_context_find_source_by_id (NULL, timer) != NULL)
    g_source_remove (timer);
}
