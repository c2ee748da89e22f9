/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-marked-picture.h"

#include <glib/gstdio.h>

#include "core/omo-painter.h"

#define PNG "image/png"
#define FILES "text/uri-list"

struct _OmoMarkedPicture
{
  GdkContentProvider parent_instance;

  cairo_surface_t *surface;
  char *file_name; /* or NULL */
};

G_DEFINE_FINAL_TYPE (OmoMarkedPicture, omo_marked_picture, GDK_TYPE_CONTENT_PROVIDER)

/* The files that were made, of all pictures; of the main thread alone. */
static GPtrArray *files;

/* One that asks. */
typedef struct
{
  cairo_surface_t *surface;
  char *path; /* of the file that is asked for, or NULL */
  GBytes *bytes;
  GOutputStream *stream;
  int priority;
} Writing;

static void
writing_free (Writing *writing)
{
  cairo_surface_destroy (writing->surface);
  g_free (writing->path);
  g_clear_pointer (&writing->bytes, g_bytes_unref);
  g_object_unref (writing->stream);
  g_free (writing);
}

static GBytes *
write_file (const char *path, GBytes *png, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);
  gsize size;
  const char *contents = g_bytes_get_data (png, &size);
  char *line;

  if (uri == NULL
      || !g_file_set_contents_full (path, contents, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT,
                                    0600, error))
    return NULL;
  line = g_strconcat (uri, "\r\n", NULL);
  return g_bytes_new_take (line, strlen (line));
}

static void
encode_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError *error = NULL;
  g_autoptr (GBytes) png = omo_painter_encode_marked_png (writing->surface, &error);
  GBytes *bytes = NULL;

  if (png != NULL)
    bytes = writing->path == NULL ? g_bytes_ref (png) : write_file (writing->path, png, &error);
  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Writing *writing = g_task_get_task_data (task);
  GError *error = NULL;
  gsize size;
  const void *data;

  writing->bytes = g_task_propagate_pointer (G_TASK (result), &error);
  if (writing->bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  data = g_bytes_get_data (writing->bytes, &size);
  g_output_stream_write_all_async (writing->stream, data, size, writing->priority,
                                   g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

/* In a folder of its own, that others of the same name stay as they are. */
static char *
make_path (OmoMarkedPicture *self, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("omoscope-XXXXXX", error);
  char *path;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, self->file_name, NULL);
  if (files == NULL)
    files = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (files, g_strdup (path));
  return path;
}

static void
omo_marked_picture_write_mime_type_async (GdkContentProvider *provider,
                                          const char *mime_type,
                                          GOutputStream *stream,
                                          int priority,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  OmoMarkedPicture *self = OMO_MARKED_PICTURE (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) encoding = NULL;
  Writing *writing = g_new0 (Writing, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, omo_marked_picture_write_mime_type_async);
  writing->surface = cairo_surface_reference (self->surface);
  writing->stream = g_object_ref (stream);
  writing->priority = priority;
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  if (g_str_equal (mime_type, FILES))
    writing->path = make_path (self, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  encoding = g_task_new (NULL, cancellable, encoded_cb, g_object_ref (task));
  /* The task that waits for it owns what it reads. */
  g_task_set_task_data (encoding, writing, NULL);
  g_task_run_in_thread (encoding, encode_in_thread);
}

static gboolean
omo_marked_picture_write_mime_type_finish (GdkContentProvider *provider,
                                           GAsyncResult *result,
                                           GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
omo_marked_picture_ref_formats (GdkContentProvider *provider)
{
  OmoMarkedPicture *self = OMO_MARKED_PICTURE (provider);
  const char *types[] = { PNG, FILES };

  return gdk_content_formats_new (types, self->file_name == NULL ? 1 : 2);
}

static void
omo_marked_picture_finalize (GObject *object)
{
  OmoMarkedPicture *self = OMO_MARKED_PICTURE (object);

  cairo_surface_destroy (self->surface);
  g_free (self->file_name);
  G_OBJECT_CLASS (omo_marked_picture_parent_class)->finalize (object);
}

static void
omo_marked_picture_class_init (OmoMarkedPictureClass *class)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = omo_marked_picture_finalize;
  provider_class->ref_formats = omo_marked_picture_ref_formats;
  provider_class->write_mime_type_async = omo_marked_picture_write_mime_type_async;
  provider_class->write_mime_type_finish = omo_marked_picture_write_mime_type_finish;
}

static void
omo_marked_picture_init (OmoMarkedPicture *self)
{
}

GdkContentProvider *
omo_marked_picture_new (cairo_surface_t *surface, const char *file_name)
{
  OmoMarkedPicture *self = g_object_new (OMO_TYPE_MARKED_PICTURE, NULL);

  self->surface = cairo_surface_reference (surface);
  self->file_name = g_strdup (file_name);
  return GDK_CONTENT_PROVIDER (self);
}

void
omo_marked_picture_remove_files (void)
{
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *folder = g_path_get_dirname (files->pdata[i]);

      g_unlink (files->pdata[i]);
      g_rmdir (folder);
    }
  g_clear_pointer (&files, g_ptr_array_unref);
}
