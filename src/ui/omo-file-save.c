/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-file-save.h"

#include <glib/gi18n-lib.h>

#include "core/omo-detail.h"
#include "ui/omo-renewable.h"

typedef struct
{
  GtkWidget *widget;
  GtkWindow *window; /* in which the widget is */
  OmoFileProduce produce;
  gpointer data;
  GDestroyNotify free_data;
  OmoFileTell tell;
  char *path;
} Save;

static void
save_free (Save *save)
{
  save->free_data (save->data);
  g_object_unref (save->widget);
  g_object_unref (save->window);
  g_free (save->path);
  g_free (save);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = save->produce (save->data, &error);
  const char *contents;
  gsize size;

  if (bytes != NULL)
    {
      contents = g_bytes_get_data (bytes, &size);
      g_file_set_contents_full (save->path, contents, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644,
                                &error);
    }
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* In another language the window is another one by now. */
static void
tell_result (const Save *save, const char *text)
{
  GtkWindow *window = omo_renewable_find_renewed (save->window);

  gtk_widget_activate_action (window != save->window ? GTK_WIDGET (window) : save->widget,
                              "win.tell", "s", text);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  /* The thread may let go of the task last: widgets are let go of here. */
  Save *save = user_data;
  g_autofree char *name = g_filename_display_basename (save->path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *reason = omo_detail_tell (error);

      text = g_strdup_printf (_ ("%s could not be saved: %s"), name, reason);
    }
  else if (save->tell != NULL)
    text = save->tell (save->widget, save->path, save->data);
  if (text == NULL)
    text = g_strdup_printf (_ ("Saved as %s."), name);
  tell_result (save, text);
  save_free (save);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, Save *save)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GTask) task = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      save->path = g_file_get_path (file);
    }
  g_object_unref (dialog);
  if (save->path == NULL)
    {
      save_free (save);
      return;
    }
  task = g_task_new (NULL, NULL, saved_cb, save);
  g_task_set_source_tag (task, omo_file_save);
  g_task_set_task_data (task, save, NULL);
  g_task_run_in_thread (task, save_in_thread);
}

void
omo_file_save (GtkWidget *widget,
               const char *title,
               const char *name,
               OmoFileProduce produce,
               gpointer data,
               GDestroyNotify free_data)
{
  omo_file_save_and_tell (widget, title, name, produce, data, free_data, NULL);
}

void
omo_file_save_and_tell (GtkWidget *widget,
                        const char *title,
                        const char *name,
                        OmoFileProduce produce,
                        gpointer data,
                        GDestroyNotify free_data,
                        OmoFileTell tell)
{
  GtkFileChooserNative *chooser;
  Save *save;

  g_return_if_fail (GTK_IS_WIDGET (widget) && produce != NULL && free_data != NULL);

  save = g_new0 (Save, 1);
  save->widget = g_object_ref (widget);
  save->window = g_object_ref (GTK_WINDOW (gtk_widget_get_root (widget)));
  save->produce = produce;
  save->data = data;
  save->free_data = free_data;
  save->tell = tell;
  chooser =
      gtk_file_chooser_native_new (title, save->window, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  /* The response handler lets both go. */
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), save);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GBytes *
omo_file_produce_bytes (gpointer data, GError **error)
{
  return g_bytes_ref (data);
}
