/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-sidecar.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json.h"
#include "core/omo-limited-read.h"

static gboolean
refuse (const char *what, GError **error)
{
  g_set_error_literal (error, OMO_ERROR, OMO_ERROR_MALFORMED, what);
  return FALSE;
}

void
omo_sidecar_free (OmoSidecar *self)
{
  if (self == NULL)
    return;
  g_free (self->question);
  g_free (self);
}

/* ---- what it says ---- */

static gboolean
read_kind (JsonObject *object, OmoSidecar *self, GError **error)
{
  const char *id = NULL;
  const OmoJobType *type;

  if (omo_json_is_absent (object, "job_type"))
    return TRUE;
  if (!omo_json_read_string (object, "job_type", &id))
    return refuse ("“job_type” is no text", error);
  type = omo_job_type_from_id (id);
  if (type == NULL)
    return refuse ("“job_type” is none that is known", error);
  self->kind = type->kind;
  return TRUE;
}

static gboolean
read_view_size (JsonObject *object, OmoSidecar *self, GError **error)
{
  const char *text = NULL;

  if (omo_json_is_absent (object, "view_size"))
    return TRUE;
  return (omo_json_read_string (object, "view_size", &text)
          && omo_geometry_parse_size (text, &self->view_width, &self->view_height))
         || refuse ("“view_size” is no size, such as “340x212”", error);
}

static gboolean
read_question (JsonObject *object, OmoSidecar *self, GError **error)
{
  const char *text = NULL;

  if (omo_json_is_absent (object, "question"))
    return TRUE;
  if (!omo_json_read_string (object, "question", &text) || strlen (text) > OMO_SIDECAR_MAX_QUESTION)
    return refuse ("“question” is no text of a line", error);
  self->question = g_strdup (text);
  return TRUE;
}

static JsonNode *
parse (GBytes *bytes, GError **error)
{
  gsize size = 0;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr (JsonNode) root = NULL;

  if (size > OMO_SIDECAR_MAX_BYTES)
    {
      refuse ("the file is too large", error);
      return NULL;
    }
  root = omo_json_parse (text, size, NULL, error);
  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);
  refuse ("the file holds no object", error);
  return NULL;
}

OmoSidecar *
omo_sidecar_read (GBytes *bytes, OmoJobKind kind, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (OmoSidecar) self = NULL;
  JsonObject *object;

  g_return_val_if_fail (bytes != NULL && kind < OMO_N_JOB_TYPES, NULL);

  root = parse (bytes, error);
  if (root == NULL)
    return NULL;
  object = json_node_get_object (root);
  self = g_new0 (OmoSidecar, 1);
  self->kind = kind;
  if (read_kind (object, self, error) && read_view_size (object, self, error)
      && read_question (object, self, error)
      && omo_expected_from_json (object, omo_job_type_get (self->kind), &self->expected, error))
    return g_steal_pointer (&self);
  return NULL;
}

/* ---- where it is ---- */

GFile *
omo_sidecar_get_file (GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  folder = g_file_get_parent (file);
  name = g_file_get_basename (file);
  beside = g_strconcat (name, OMO_SIDECAR_SUFFIX, NULL);
  return folder == NULL ? g_file_new_for_path (beside) : g_file_get_child (folder, beside);
}

static GBytes *
read_some (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GBytes) bytes = NULL;

  if (stream != NULL)
    bytes = omo_limited_read (G_INPUT_STREAM (stream), OMO_SIDECAR_MAX_BYTES, cancellable, error);
  if (bytes == NULL || g_bytes_get_size (bytes) <= OMO_SIDECAR_MAX_BYTES)
    return g_steal_pointer (&bytes);
  refuse ("the file is too large", error);
  return NULL;
}

/* What is no file is not opened: a pipe would wait for ever. */
static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GFileType type = g_file_query_file_type (data, G_FILE_QUERY_INFO_NONE, cancellable);
  GBytes *bytes = NULL;

  if (type == G_FILE_TYPE_REGULAR)
    bytes = read_some (data, cancellable, &error);
  else if (type != G_FILE_TYPE_UNKNOWN) /* there is none */
    refuse ("it is no file", &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

void
omo_sidecar_load_async (GFile *file,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, omo_sidecar_load_async);
  g_task_set_task_data (task, omo_sidecar_get_file (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

GBytes *
omo_sidecar_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, omo_sidecar_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
