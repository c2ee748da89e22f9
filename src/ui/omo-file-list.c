/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-file-list.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-sidecar.h"

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE                                \
                                 "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN                           \
                                 "," G_FILE_ATTRIBUTE_STANDARD_FAST_CONTENT_TYPE

typedef struct
{
  GListModel *files;
  GListStore *expanded;
  gboolean is_cut;
} Expansion;

static void
expansion_free (Expansion *expansion)
{
  g_object_unref (expansion->files);
  g_object_unref (expansion->expanded);
  g_free (expansion);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = g_file_get_basename (*(GFile *const *) a);
  g_autofree char *second = g_file_get_basename (*(GFile *const *) b);
  g_autofree char *first_key = g_utf8_collate_key_for_filename (first, -1);
  g_autofree char *second_key = g_utf8_collate_key_for_filename (second, -1);

  return g_strcmp0 (first_key, second_key);
}

/* By its name: what a file really is, the loader tells by content. */
static gboolean
seems_a_picture (GFileInfo *info)
{
  const char *type =
      g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_STANDARD_FAST_CONTENT_TYPE);

  return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
         && !g_file_info_get_is_hidden (info) && type != NULL && g_str_has_prefix (type, "image/");
}

static GPtrArray *
list_pictures (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileEnumerator) children =
      g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo *info;
  GFile *child;

  if (children == NULL)
    return NULL;
  while (g_file_enumerator_iterate (children, &info, &child, cancellable, error) && info != NULL)
    if (seems_a_picture (info))
      g_ptr_array_add (pictures, g_object_ref (child));
  g_ptr_array_sort (pictures, compare_names);
  return g_steal_pointer (&pictures);
}

static void
add (Expansion *expansion, GFile *file)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (expansion->expanded)) < OMO_FILE_LIST_MAX)
    g_list_store_append (expansion->expanded, file);
  else
    expansion->is_cut = TRUE;
}

/* The picture that `file` is the truth about (core/omo-sidecar.h), transfer full; NULL: it is no such file. */
static GFile *
find_picture (GFile *file, GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) picture = NULL;

  if (folder == NULL || !g_str_has_suffix (name, OMO_SIDECAR_SUFFIX))
    return NULL;
  name[strlen (name) - strlen (OMO_SIDECAR_SUFFIX)] = '\0';
  picture = g_file_get_child (folder, name);
  if (*name == '\0' || !g_file_query_exists (picture, cancellable))
    return NULL;
  return g_steal_pointer (&picture);
}

static gboolean
is_among (GListModel *files, GFile *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) other = g_list_model_get_item (files, i);

      if (g_file_equal (other, file))
        return TRUE;
    }
  return FALSE;
}

static gboolean
expand (Expansion *expansion, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) pictures = NULL;
  g_autoptr (GFile) picture = find_picture (file, cancellable);

  if (picture != NULL)
    {
      if (!is_among (expansion->files, picture))
        add (expansion, picture);
      return TRUE;
    }
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_DIRECTORY)
    {
      add (expansion, file);
      return TRUE;
    }
  pictures = list_pictures (file, cancellable, error);
  for (guint i = 0; pictures != NULL && i < pictures->len; i++)
    add (expansion, pictures->pdata[i]);
  return pictures != NULL;
}

static void
expand_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Expansion *expansion = data;
  guint n = g_list_model_get_n_items (expansion->files);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (expansion->files, i);
      g_autoptr (GError) trouble = NULL;

      if (!expand (expansion, file, cancellable, &trouble) && error == NULL)
        error = g_steal_pointer (&trouble);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (expansion->expanded)) > 0)
    g_task_return_boolean (task, TRUE);
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, OMO_ERROR, OMO_ERROR_NO_PICTURE, "no picture in the folder");
}

void
omo_file_list_expand_async (GListModel *files,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Expansion *expansion = g_new0 (Expansion, 1);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  expansion->files = g_object_ref (files);
  expansion->expanded = g_list_store_new (G_TYPE_FILE);
  g_task_set_source_tag (task, omo_file_list_expand_async);
  g_task_set_task_data (task, expansion, (GDestroyNotify) expansion_free);
  g_task_run_in_thread (task, expand_in_thread);
}

GListModel *
omo_file_list_expand_finish (GAsyncResult *result, gboolean *out_is_cut, GError **error)
{
  Expansion *expansion = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  if (out_is_cut != NULL)
    *out_is_cut = expansion->is_cut;
  return g_object_ref (G_LIST_MODEL (expansion->expanded));
}
