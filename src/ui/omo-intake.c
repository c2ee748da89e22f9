/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-intake.h"

#include <glib/gi18n-lib.h>

#include "core/omo-error.h"
#include "core/omo-paste.h"

/* What people's programs offer for a picture; the best first: untouched files before converted pixels. */
static const char *const image_types[] = { "image/png", "image/webp",  "image/jpeg",    "image/gif",
                                           "image/bmp", "image/x-bmp", "image/x-MS-bmp" };
static const char *const text_types[] = { "text/plain;charset=utf-8", "UTF8_STRING", "text/plain",
                                          "STRING" };

#define READ_SIZE (64 * 1024)

typedef enum
{
  CONTENT_IMAGE,
  CONTENT_TEXT,
} Content;

/* --- reading a stream that an outsider controls --- */

typedef struct
{
  OmoWorkspace *workspace;
  GCancellable *cancellable;
  Content content;
  gsize limit;
  GByteArray *bytes;
  guint8 buffer[READ_SIZE];
  GdkDrop *drop; /* finished when the reading is; or NULL */
} Reading;

static void
reading_free (Reading *reading)
{
  if (reading->drop != NULL)
    gdk_drop_finish (reading->drop, GDK_ACTION_COPY);
  g_clear_object (&reading->drop);
  g_byte_array_unref (reading->bytes);
  g_object_unref (reading->cancellable);
  omo_workspace_end_reading (reading->workspace);
  g_object_unref (reading->workspace);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static Reading *
reading_new (OmoWorkspace *workspace, GdkDrop *drop, Content content)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->workspace = g_object_ref (workspace);
  reading->cancellable = omo_workspace_begin_reading (workspace);
  reading->drop = drop == NULL ? NULL : g_object_ref (drop);
  reading->content = content;
  reading->limit = content == CONTENT_IMAGE ? OMO_PICTURE_MAX_BYTES : OMO_PASTE_MAX_BYTES;
  reading->bytes = g_byte_array_new ();
  return reading;
}

static void
hand_over (Reading *reading)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&reading->bytes));

  reading->bytes = g_byte_array_new ();
  if (reading->content == CONTENT_IMAGE)
    omo_workspace_load_bytes (reading->workspace, bytes,
                              reading->drop == NULL ? _ ("pasted") : _ ("dropped"));
  else
    omo_workspace_load_text (reading->workspace, bytes);
}

static void
tell_too_large (Reading *reading)
{
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE,
                                          "more than %" G_GSIZE_FORMAT " bytes", reading->limit);

  g_signal_emit_by_name (reading->workspace, "notice", error, NULL);
}

/* Who stopped it knows. */
static void
tell (const Reading *reading, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (reading->workspace, "notice", error, NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GInputStream *stream = G_INPUT_STREAM (source);
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;
  gssize n = g_input_stream_read_finish (stream, result, &error);

  if (n < 0)
    {
      tell (reading, error);
      return;
    }
  if (n == 0)
    {
      hand_over (reading);
      return;
    }
  if (reading->bytes->len + (gsize) n > reading->limit)
    {
      tell_too_large (reading);
      return;
    }
  g_byte_array_append (reading->bytes, reading->buffer, (guint) n);
  g_input_stream_read_async (stream, reading->buffer, READ_SIZE, G_PRIORITY_DEFAULT,
                             reading->cancellable, read_cb, reading);
  reading = NULL;
}

/* Takes `reading`. */
static void
read_stream (Reading *reading, GInputStream *stream, const GError *error)
{
  if (stream == NULL)
    {
      tell (reading, error);
      reading_free (reading);
      return;
    }
  g_input_stream_read_async (stream, reading->buffer, READ_SIZE, G_PRIORITY_DEFAULT,
                             reading->cancellable, read_cb, reading);
}

/* --- what is offered --- */

static const char *
find_type (GdkContentFormats *formats, const char *const *types, gsize n_types)
{
  for (gsize i = 0; i < n_types; i++)
    if (gdk_content_formats_contain_mime_type (formats, types[i]))
      return types[i];
  return NULL;
}

/* Another window of this program offers values, not bytes; so does a drag from one. */
static gboolean
offers_files (GdkContentFormats *formats)
{
  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
         || gdk_content_formats_contain_mime_type (formats, "text/uri-list");
}

static void
load_file_list (OmoWorkspace *workspace, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  omo_workspace_load_files (workspace, G_LIST_MODEL (files));
}

/* --- clipboard --- */

static void
clipboard_stream_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  read_stream (user_data, stream, error);
}

static void
clipboard_files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) workspace = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value != NULL)
    load_file_list (workspace, value);
  else
    g_signal_emit_by_name (workspace, "notice", error, NULL);
}

static void
read_clipboard (OmoWorkspace *workspace, GdkClipboard *clipboard, const char *type, Content content)
{
  const char *types[] = { type, NULL };
  Reading *reading = reading_new (workspace, NULL, content);

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, reading->cancellable,
                            clipboard_stream_cb, reading);
}

void
omo_intake_paste (OmoWorkspace *workspace, GdkClipboard *clipboard)
{
  g_autoptr (GdkContentFormats) formats = gdk_content_formats_union_serialize_mime_types (
      gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  const char *image = find_type (formats, image_types, G_N_ELEMENTS (image_types));
  const char *text = find_type (formats, text_types, G_N_ELEMENTS (text_types));

  if (image != NULL)
    read_clipboard (workspace, clipboard, image, CONTENT_IMAGE);
  else if (offers_files (formats))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    clipboard_files_cb, g_object_ref (workspace));
  else if (text != NULL)
    read_clipboard (workspace, clipboard, text, CONTENT_TEXT);
  else
    g_signal_emit_by_name (
        workspace, "notice", NULL,
        _ ("The clipboard holds no picture, file or text. Copy one and paste again."));
}

/* --- drag and drop --- */

static void
drop_stream_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (source), result, NULL, &error);

  read_stream (user_data, stream, error);
}

static void
drop_files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GdkDrop *drop = GDK_DROP (source);
  g_autoptr (OmoWorkspace) workspace = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_drop_read_value_finish (drop, result, &error);

  if (value != NULL)
    load_file_list (workspace, value);
  else
    g_signal_emit_by_name (workspace, "notice", error, NULL);
  gdk_drop_finish (drop, value != NULL ? GDK_ACTION_COPY : 0);
}

static void
read_drop (OmoWorkspace *workspace, GdkDrop *drop, const char *type, Content content)
{
  const char *types[] = { type, NULL };
  Reading *reading = reading_new (workspace, drop, content);

  gdk_drop_read_async (drop, types, G_PRIORITY_DEFAULT, reading->cancellable, drop_stream_cb,
                       reading);
}

static gboolean
dropped_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, OmoWorkspace *workspace)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);
  const char *image = find_type (formats, image_types, G_N_ELEMENTS (image_types));
  const char *text = find_type (formats, text_types, G_N_ELEMENTS (text_types));

  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)),
                               "drop-ready");
  /* A browser offers the address of a picture beside its bytes; a file manager offers files alone. */
  if (offers_files (formats) && image == NULL)
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, drop_files_cb,
                               g_object_ref (workspace));
  else if (image != NULL)
    read_drop (workspace, drop, image, CONTENT_IMAGE);
  else if (text != NULL)
    read_drop (workspace, drop, text, CONTENT_TEXT);
  else
    return FALSE;
  return TRUE;
}

/* The picture with its marks, dragged out of a window of this program and let go of over one, is no captcha. */
static gboolean
accept_cb (GtkDropTargetAsync *target, GdkDrop *drop, gpointer user_data)
{
  return gdk_drop_get_drag (drop) == NULL
         && gdk_content_formats_match (gdk_drop_get_formats (drop),
                                       gtk_drop_target_async_get_formats (target));
}

static GdkDragAction
entered_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, gpointer user_data)
{
  gtk_widget_add_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)),
                            "drop-ready");
  return GDK_ACTION_COPY;
}

static void
left_cb (GtkDropTargetAsync *target, GdkDrop *drop, gpointer user_data)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)),
                               "drop-ready");
}

void
omo_intake_add_drop_target (GtkWidget *widget, OmoWorkspace *workspace)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  GtkDropTargetAsync *target;

  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  gdk_content_formats_builder_add_mime_type (builder, "text/uri-list");
  for (gsize i = 0; i < G_N_ELEMENTS (image_types); i++)
    gdk_content_formats_builder_add_mime_type (builder, image_types[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (text_types); i++)
    gdk_content_formats_builder_add_mime_type (builder, text_types[i]);
  target = gtk_drop_target_async_new (gdk_content_formats_builder_free_to_formats (builder),
                                      GDK_ACTION_COPY);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect (target, "drag-enter", G_CALLBACK (entered_cb), NULL);
  g_signal_connect (target, "drag-leave", G_CALLBACK (left_cb), NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), workspace, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
