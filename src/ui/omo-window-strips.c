/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-case-strip.h"
#include "ui/omo-queue-strip.h"
#include "ui/omo-window-private.h"

/* The strips over the picture. Most windows are closed without either. */

static void
case_changed_cb (OmoWindow *self)
{
  if (self->case_strip != NULL || omo_workspace_get_opened_case (self->workspace) == NULL)
    return;
  self->case_strip =
      g_object_new (OMO_TYPE_CASE_STRIP, "hexpand", TRUE, "orientation",
                    gtk_orientable_get_orientation (GTK_ORIENTABLE (self->split)), NULL);
  gtk_box_prepend (self->strips, self->case_strip);
  g_object_set (self->case_strip, "workspace", self->workspace, NULL);
}

static void
queue_changed_cb (OmoWindow *self)
{
  GListModel *queue = G_LIST_MODEL (omo_workspace_get_queue (self->workspace));

  if (self->queue_strip != NULL || g_list_model_get_n_items (queue) == 0)
    return;
  self->queue_strip = g_object_new (OMO_TYPE_QUEUE_STRIP, NULL);
  gtk_box_append (self->strips, self->queue_strip);
  g_object_set (self->queue_strip, "workspace", self->workspace, NULL);
}

void
omo_window_follow_strips (OmoWindow *self)
{
  g_signal_connect_object (self->workspace, "notify::case-name", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (omo_workspace_get_queue (self->workspace), "items-changed",
                           G_CALLBACK (queue_changed_cb), self, G_CONNECT_SWAPPED);
  case_changed_cb (self);
  queue_changed_cb (self);
}

void
omo_window_show_strips (OmoWindow *self, gboolean show)
{
  gtk_widget_set_visible (GTK_WIDGET (self->strips), show);
}
