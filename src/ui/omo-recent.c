/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-recent.h"

#define NAME "omoscope"
#define UNKNOWN_TYPE "application/octet-stream"

void
omo_recent_add (GtkRecentManager *manager, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *content_type = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *mime_type = g_content_type_get_mime_type (content_type);
  GtkRecentData data = {
    .mime_type = mime_type == NULL ? (char *) UNKNOWN_TYPE : mime_type,
    .app_name = (char *) NAME,
    .app_exec = (char *) NAME " %u",
  };

  gtk_recent_manager_add_full (manager, uri, &data);
}

static int
compare_youth (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *first = *(GtkRecentInfo *const *) a;
  GtkRecentInfo *second = *(GtkRecentInfo *const *) b;

  return g_date_time_compare (gtk_recent_info_get_modified (second),
                              gtk_recent_info_get_modified (first));
}

/* Of GtkRecentInfo, the youngest first. */
static GPtrArray *
find_own (GtkRecentManager *manager)
{
  GList *all = gtk_recent_manager_get_items (manager);
  GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  for (GList *l = all; l != NULL; l = l->next)
    if (gtk_recent_info_has_application (l->data, NAME))
      g_ptr_array_add (own, gtk_recent_info_ref (l->data));
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (own, compare_youth);
  return own;
}

static gboolean
has_namesake (GPtrArray *infos, guint n, guint index)
{
  const char *name = gtk_recent_info_get_display_name (infos->pdata[index]);

  for (guint i = 0; i < n; i++)
    if (i != index && g_strcmp0 (gtk_recent_info_get_display_name (infos->pdata[i]), name) == 0)
      return TRUE;
  return FALSE;
}

/* Menus take an underscore for a mnemonic. */
static char *
make_label (GtkRecentInfo *info, gboolean with_folder)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *path = parent == NULL ? g_strdup ("") : g_file_get_basename (parent);
  g_autofree char *folder = g_filename_display_name (path);
  GString *label = g_string_new (gtk_recent_info_get_display_name (info));

  if (with_folder)
    g_string_append_printf (label, " (%s)", folder);
  g_string_replace (label, "_", "__", 0);
  return g_string_free (label, FALSE);
}

GMenuModel *
omo_recent_make_menu (GtkRecentManager *manager, const char *action)
{
  g_autoptr (GPtrArray) infos = find_own (manager);
  guint n = MIN (infos->len, OMO_RECENT_MAX);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = make_label (infos->pdata[i], has_namesake (infos, n, i));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "s",
                                         gtk_recent_info_get_uri (infos->pdata[i]));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

void
omo_recent_clear (GtkRecentManager *manager)
{
  g_autoptr (GPtrArray) infos = find_own (manager);

  for (guint i = 0; i < infos->len; i++)
    gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (infos->pdata[i]), NULL);
}
