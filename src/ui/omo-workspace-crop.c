/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-workspace-private.h"

/* What the thread works on. */
typedef struct
{
  OmoCrop crop;
  OmoPicture *picture;
  char *name;
} Cutting;

static void
cutting_free (Cutting *cutting)
{
  omo_picture_unref (cutting->picture);
  g_free (cutting->name);
  g_free (cutting);
}

static void
cut_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Cutting *cutting = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = omo_crop_cut (cutting->crop, cutting->picture, &error);
  OmoPicture *part =
      bytes == NULL ? NULL : omo_picture_new_from_bytes (bytes, cutting->name, cancellable, &error);

  if (part == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, part, (GDestroyNotify) omo_picture_unref);
}

static void
cut_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  Cutting *cutting = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPicture) part = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *text = NULL;

  omo_workspace_count_loading (self, -1);
  if (part == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        omo_workspace_tell (self, error, NULL);
      return;
    }
  /* Something else may have been loaded meanwhile. */
  if (self->first != cutting->picture || omo_workspace_refuse_change (self))
    return;
  omo_workspace_leave_queue_item (self);
  omo_workspace_remember (self);
  self->kind_is_chosen = FALSE;
  omo_workspace_put_pictures (self, part, NULL, TRUE);
  text = g_strdup_printf (_ ("Cut to %d × %d; that is the displayed size now."),
                          omo_picture_get_width (part), omo_picture_get_height (part));
  omo_workspace_tell_change (self, text);
}

void
omo_workspace_crop (OmoWorkspace *self, OmoCrop crop)
{
  g_autoptr (GTask) task = NULL;
  Cutting *cutting;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (self->first == NULL || omo_workspace_refuse_change (self))
    return;
  cutting = g_new0 (Cutting, 1);
  cutting->crop = crop;
  cutting->picture = omo_picture_ref (self->first);
  /* Translators: a picture's name, of which a part was cut out */
  cutting->name = g_strdup_printf (_ ("part of %s"), omo_picture_get_name (self->first));
  task = g_task_new (NULL, self->loading, cut_cb, g_object_ref (self));
  g_task_set_source_tag (task, omo_workspace_crop);
  g_task_set_task_data (task, cutting, (GDestroyNotify) cutting_free);
  omo_workspace_count_loading (self, 1);
  g_task_run_in_thread (task, cut_in_thread);
}
