/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-window-private.h"

/* While something large is read, the window says so: who waits would else paste again. */

/* A picture is there sooner, and nothing flickers. */
#define PATIENCE_MILLISECONDS 400

static const char *
get_text (void)
{
  return _ ("Reading… Esc stops it.");
}

static gboolean
waited_cb (gpointer user_data)
{
  OmoWindow *self = user_data;

  self->patience = 0;
  omo_window_tell (self, get_text ());
  return G_SOURCE_REMOVE;
}

/* What was said since stays. */
static void
take_back (OmoWindow *self)
{
  if (g_str_equal (gtk_label_get_text (self->notice_label), get_text ()))
    gtk_revealer_set_reveal_child (self->notice, FALSE);
}

static void
loading_cb (OmoWindow *self)
{
  gboolean is_loading;

  g_object_get (self->workspace, "loading", &is_loading, NULL);
  if (!is_loading && self->patience == 0)
    take_back (self);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (is_loading)
    self->patience = g_timeout_add (PATIENCE_MILLISECONDS, waited_cb, self);
}

void
omo_window_follow_activity (OmoWindow *self)
{
  g_signal_connect_object (self->workspace, "notify::loading", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
}
