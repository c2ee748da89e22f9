/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

/* A small window that takes what is dropped on it, as a chat or a file manager would: the bytes of a picture and the
 * list of files go into the folder named on the command line, as dropped.png and dropped.uris. */

#define PNG "image/png"
#define FILES "text/uri-list"

static const char *folder;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  if (user_data != NULL)
    gdk_drop_finish (user_data, GDK_ACTION_COPY);
}

/* Under another name until it is whole: closing the stream is what puts it there. */
static void
save (GInputStream *stream, const char *name, GdkDrop *last)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) out =
      g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);

  g_output_stream_splice_async (G_OUTPUT_STREAM (out), stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                    | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, saved_cb, last);
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (source), result, NULL, NULL);

  save (stream, "dropped.uris", GDK_DROP (source));
}

static void
picture_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const char *types[] = { FILES, NULL };
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (source), result, NULL, NULL);

  save (stream, "dropped.png", NULL);
  gdk_drop_read_async (GDK_DROP (source), types, G_PRIORITY_DEFAULT, NULL, files_cb, NULL);
}

static gboolean
dropped_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, gpointer user_data)
{
  static const char *types[] = { PNG, NULL };

  gdk_drop_read_async (g_object_ref (drop), types, G_PRIORITY_DEFAULT, NULL, picture_cb, NULL);
  return TRUE;
}

int
main (int argc, char *argv[])
{
  static const char *types[] = { PNG, FILES };
  GtkWidget *window;
  GtkWidget *label;
  GtkDropTargetAsync *target;

  folder = argv[1];
  gtk_init ();
  window = gtk_window_new ();
  label = gtk_label_new ("drop here");
  target = gtk_drop_target_async_new (gdk_content_formats_new (types, G_N_ELEMENTS (types)),
                                      GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), NULL);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (target));
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 120);
  gtk_window_present (GTK_WINDOW (window));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}
