/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-window-private.h"

/* What takes long, the window tells of while it lasts: who waits would else do it again. */

/* A picture is there sooner, and nothing flickers. */
#define PATIENCE_MILLISECONDS 400

/* NULL: there is nothing. */
static const char *
get_text (OmoWindow *self)
{
  gboolean is_loading;

  g_object_get (self->workspace, "loading", &is_loading, NULL);
  return is_loading ? _ ("Reading… Esc stops it.") : omo_history_bin_get_activity (self->bin);
}

gboolean
omo_window_tell_activity (OmoWindow *self)
{
  const char *text = get_text (self);

  if (text == NULL)
    return FALSE;
  omo_window_tell_lasting (self, text);
  return TRUE;
}

static gboolean
waited_cb (gpointer user_data)
{
  OmoWindow *self = user_data;

  self->patience = 0;
  omo_window_tell_activity (self);
  return G_SOURCE_REMOVE;
}

/* Another notice may have taken the place of the one that tells of it. */
static void
activity_changed_cb (OmoWindow *self)
{
  const char *text = get_text (self);

  if (text == NULL)
    {
      g_clear_handle_id (&self->patience, g_source_remove);
      omo_window_end_lasting (self);
    }
  else if (self->is_notice_lasting)
    omo_window_tell_lasting (self, text);
  else if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MILLISECONDS, waited_cb, self);
}

void
omo_window_follow_activity (OmoWindow *self)
{
  g_signal_connect_object (self->workspace, "notify::loading", G_CALLBACK (activity_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bin, "notify::activity", G_CALLBACK (activity_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
