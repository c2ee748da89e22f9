/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/omo-error.h"
#include "core/omo-signature.h"
#include "ui/omo-workspace-private.h"

/* One file, told by what is in it: a picture, a case file, or the text of a request or reply. */

/* Text has no zero in so many bytes; every kind of picture that is not known has. */
#define HEAD_SIZE 4096u
#define READ_SIZE (256u * 1024)

typedef struct
{
  GFile *file;
  GBytes *
      text; /* NULL: it is a picture, or nothing that is known, and the loader says what is wrong */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->file);
  g_clear_pointer (&reading->text, g_bytes_unref);
  g_free (reading);
}

static gboolean
is_text (const guint8 *data, gsize size)
{
  return size > 0 && !omo_signature_find_kind (data, size, NULL)
         && memchr (data, '\0', size) == NULL;
}

/* At most one byte more than a text may have, which the recogniser refuses. NULL: it is no text. */
static GBytes *
read_text (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  gsize wanted;
  gsize n;

  do
    {
      guint length = array->len;

      wanted = length == 0 ? HEAD_SIZE : MIN (READ_SIZE, OMO_PASTE_MAX_BYTES + 1 - length);
      g_byte_array_set_size (array, length + (guint) wanted);
      if (!g_input_stream_read_all (stream, array->data + length, wanted, &n, cancellable, error))
        return NULL;
      g_byte_array_set_size (array, length + (guint) n);
      if (length == 0 && !is_text (array->data, array->len))
        return NULL;
    }
  while (n == wanted && array->len <= OMO_PASTE_MAX_BYTES);
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/* A pipe would not end, and a folder has nothing to read. */
static gboolean
is_regular (GFile *file, GCancellable *cancellable)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_REGULAR;
}

static gboolean
is_named_picture (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);

  return g_content_type_is_a (type, "image/*");
}

/* A page of HTML that was saved as a picture is no text that somebody meant to be read. */
static gboolean
is_meant (GFile *file, GBytes *text)
{
  g_autoptr (OmoPaste) paste = NULL;
  gsize size;
  const char *data = g_bytes_get_data (text, &size);

  if (!is_named_picture (file))
    return TRUE;
  paste = omo_paste_recognise (data, size, NULL);
  return paste != NULL;
}

/* What goes wrong here goes wrong again in the loader, which tells it. */
static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (GFileInputStream) stream = NULL;

  if (is_regular (reading->file, cancellable))
    stream = g_file_read (reading->file, cancellable, NULL);
  if (stream != NULL)
    reading->text = read_text (G_INPUT_STREAM (stream), cancellable, NULL);
  if (reading->text != NULL && !is_meant (reading->file, reading->text))
    g_clear_pointer (&reading->text, g_bytes_unref);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  Reading *reading = g_task_get_task_data (G_TASK (result));

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    {
      if (reading->text != NULL)
        omo_workspace_load_text (self, reading->text);
      else
        omo_workspace_load_picture_file (self, reading->file);
    }
  omo_workspace_count_loading (self, -1);
}

/* By its name, as the desktop does: what is in it is checked when it is read. */
static gboolean
is_case (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, OMO_CASE_SUFFIX);
}

void
omo_workspace_load_file (OmoWorkspace *self, GFile *file)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  if (is_case (file))
    {
      omo_workspace_open_case (self, file);
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->file = g_object_ref (file);
  task = g_task_new (NULL, self->loading, read_cb, g_object_ref (self));
  g_task_set_source_tag (task, omo_workspace_load_file);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  omo_workspace_count_loading (self, 1);
  g_task_run_in_thread (task, read_in_thread);
}
