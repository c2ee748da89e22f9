/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-picture.h"

#include "core/omo-decoding.h"
#include "core/omo-error.h"
#include "core/omo-file-error.h"
#include "core/omo-limited-read.h"
#include "core/omo-picture-header.h"
#include "core/omo-signature.h"
#include "core/omo-reduction.h"
#include "core/omo-transparency.h"

struct _OmoPicture
{
  gatomicrefcount ref_count;
  GBytes *bytes;
  char *name;
  OmoPictureHeader header;
  cairo_surface_t *surface;
  gboolean has_hole;
  gboolean has_clear_corners;
  gboolean is_opaque;
  OmoReduction *reduction;
};

G_DEFINE_BOXED_TYPE (OmoPicture, omo_picture, omo_picture_ref, omo_picture_unref)

/* What the worker thread works on: either bytes and their name, or a file. */
typedef struct
{
  GBytes *bytes;
  char *name;
  GFile *file;
} Source;

#define FILE_ATTRIBUTES                                                                            \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE                                \
                                 "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME

static void
source_free (Source *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->file);
  g_free (self);
}

/* Opening a pipe or a device may wait for ever, so only files are opened, and large ones are not read. */
static gboolean
check_file (GFileInfo *info, GError **error)
{
  GFileType type = g_file_info_get_file_type (info);
  goffset size = g_file_info_get_size (info);

  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "it is a folder, not a file");
  else if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_UNREADABLE, "it is not a regular file");
  else if (size > OMO_PICTURE_MAX_BYTES)
    g_set_error (error, OMO_ERROR, OMO_ERROR_PICTURE_TOO_LARGE,
                 "%" G_GOFFSET_FORMAT " bytes, more than %u", size, OMO_PICTURE_MAX_BYTES);
  else
    return TRUE;
  return FALSE;
}

static GBytes *
read_file (GFile *file, char **out_name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) reason = NULL;
  GBytes *bytes = NULL;

  info = g_file_query_info (file, FILE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &reason);
  if (info != NULL && !check_file (info, error))
    return NULL;
  if (info != NULL)
    stream = g_file_read (file, cancellable, &reason);
  if (stream != NULL)
    bytes = omo_limited_read (G_INPUT_STREAM (stream), OMO_PICTURE_MAX_BYTES, cancellable, &reason);
  if (bytes == NULL)
    omo_file_error_set (error, file, reason);
  else
    *out_name = g_strdup (g_file_info_get_display_name (info));
  return bytes;
}

static void
load_in_thread_cb (GTask *task,
                   gpointer source_object,
                   gpointer task_data,
                   GCancellable *cancellable)
{
  Source *source = task_data;
  OmoPicture *picture;
  GError *error = NULL;

  if (source->file != NULL)
    picture = omo_picture_new_from_file (source->file, cancellable, &error);
  else
    picture = omo_picture_new_from_bytes (source->bytes, source->name, cancellable, &error);
  if (picture == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, picture, (GDestroyNotify) omo_picture_unref);
}

static void
load_in_thread (Source *source,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, load_in_thread);
  g_task_set_task_data (task, source, (GDestroyNotify) source_free);
  g_task_run_in_thread (task, load_in_thread_cb);
}

OmoPicture *
omo_picture_new_from_bytes (GBytes *bytes,
                            const char *name,
                            GCancellable *cancellable,
                            GError **error)
{
  OmoPictureHeader header;
  cairo_surface_t *surface;
  OmoPicture *self;
  const guint8 *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  data = g_bytes_get_data (bytes, &size);
  if (!omo_picture_header_read (data, size, &header, error))
    return NULL;
  surface = omo_decoding_run (bytes, &header, cancellable, error);
  if (surface == NULL)
    return NULL;

  self = g_new0 (OmoPicture, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->header = header;
  self->surface = surface;
  self->has_hole = omo_transparency_has_hole (surface);
  self->has_clear_corners = omo_transparency_has_clear_corners (surface);
  self->is_opaque = omo_transparency_is_opaque (surface);
  self->reduction = omo_reduction_new (surface);
  return self;
}

void
omo_picture_load_bytes_async (GBytes *bytes,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Source *source;

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (name != NULL);

  source = g_new0 (Source, 1);
  source->bytes = g_bytes_ref (bytes);
  source->name = g_strdup (name);
  load_in_thread (source, cancellable, callback, user_data);
}

void
omo_picture_load_file_async (GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Source *source;

  g_return_if_fail (G_IS_FILE (file));

  source = g_new0 (Source, 1);
  source->file = g_object_ref (file);
  load_in_thread (source, cancellable, callback, user_data);
}

OmoPicture *
omo_picture_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, load_in_thread), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

OmoPicture *
omo_picture_new_from_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_file (file, &name, cancellable, error);
  return bytes == NULL ? NULL : omo_picture_new_from_bytes (bytes, name, cancellable, error);
}

OmoPicture *
omo_picture_ref (OmoPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
omo_picture_unref (OmoPicture *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_bytes_unref (self->bytes);
  g_free (self->name);
  omo_reduction_free (self->reduction);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

GBytes *
omo_picture_get_bytes (OmoPicture *self)
{
  return self->bytes;
}

OmoPictureKind
omo_picture_get_kind (OmoPicture *self)
{
  return self->header.kind;
}

const char *
omo_picture_get_kind_name (OmoPicture *self)
{
  return omo_signature_get_kind_name (self->header.kind);
}

const char *
omo_picture_get_name (OmoPicture *self)
{
  return self->name;
}

int
omo_picture_get_width (OmoPicture *self)
{
  return (int) self->header.width;
}

int
omo_picture_get_height (OmoPicture *self)
{
  return (int) self->header.height;
}

int
omo_picture_get_orientation (OmoPicture *self)
{
  return self->header.orientation;
}

gboolean
omo_picture_is_truncated (OmoPicture *self)
{
  return self->header.truncated;
}

gboolean
omo_picture_is_animated (OmoPicture *self)
{
  return self->header.animated;
}

gboolean
omo_picture_is_marked (OmoPicture *self)
{
  return self->header.marked;
}

gboolean
omo_picture_has_hole (OmoPicture *self)
{
  return self->has_hole;
}

gboolean
omo_picture_has_clear_corners (OmoPicture *self)
{
  return self->has_clear_corners;
}

gboolean
omo_picture_is_opaque (OmoPicture *self)
{
  return self->is_opaque;
}

cairo_surface_t *
omo_picture_get_surface (OmoPicture *self)
{
  return self->surface;
}

cairo_surface_t *
omo_picture_get_reduced (OmoPicture *self, guint level)
{
  return omo_reduction_get (self->reduction, level);
}
