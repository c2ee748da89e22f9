/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-recent.h"
#include "ui/omo-window-private.h"

static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const types[] = { "image/png", "image/jpeg", "image/webp", "image/gif",
                                       "image/bmp" };
  static const char *const suffixes[] = { "omocase", "har", "json", "txt" };
  GtkFileFilter *pictures = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _ ("Pictures, requests and cases"));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (pictures, suffixes[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    gtk_file_filter_add_mime_type (pictures, types[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, pictures);
  gtk_file_chooser_add_filter (chooser, all);
  g_object_unref (pictures);
  g_object_unref (all);
}

static GtkFileChooserNative *
new_chooser (OmoWindow *self, const char *title, GtkFileChooserAction action, GCallback response_cb)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  /* The response handler lets it go. The window may be built anew meanwhile, what is worked on stays. */
  g_signal_connect_object (chooser, "response", response_cb, self->workspace, 0);
  return chooser;
}

static void
opened_cb (GtkNativeDialog *dialog, int response, OmoWorkspace *workspace)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      omo_workspace_load_files (workspace, files);
    }
  g_object_unref (dialog);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
      new_chooser (OMO_WINDOW (widget), _ ("Open Pictures"), GTK_FILE_CHOOSER_ACTION_OPEN,
                   G_CALLBACK (opened_cb));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
opened_into_cb (GtkNativeDialog *dialog, int response, OmoWorkspace *workspace)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "place"));
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      omo_workspace_load_into (workspace, file, place);
    }
  g_object_unref (dialog);
}

static void
open_into_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint place = MIN (g_variant_get_uint32 (parameter), 1);
  GtkFileChooserNative *chooser =
      new_chooser (OMO_WINDOW (widget), _ ("Open a Picture"), GTK_FILE_CHOOSER_ACTION_OPEN,
                   G_CALLBACK (opened_into_cb));

  g_object_set_data (G_OBJECT (chooser), "place", GUINT_TO_POINTER (place));
  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- recent files --- */

static void
open_recent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  g_list_store_append (files, file);
  omo_workspace_load_files (OMO_WINDOW (widget)->workspace, G_LIST_MODEL (files));
}

static void
clear_recent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_recent_clear (gtk_recent_manager_get_default ());
}

static void
opened_file_cb (OmoWindow *self, GFile *file)
{
  gboolean is_private;

  g_object_get (self->keeper, "private", &is_private, NULL);
  if (!is_private)
    omo_recent_add (gtk_recent_manager_get_default (), file);
}

/* GTK would show the other key that does it as well. */
static void
append_paste (GMenu *menu)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Paste"), "win.paste");

  g_menu_item_set_attribute (item, "accel", "s", "<Control>v");
  g_menu_append_item (menu, item);
}

/* As the list stands when somebody looks. */
static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GMenuModel) recent = omo_recent_make_menu (manager, "win.open-recent");
  g_autoptr (GMenu) ways = g_menu_new ();
  g_autoptr (GMenu) clear = g_menu_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (ways, _ ("_Open…"), "win.open");
  append_paste (ways);
  g_menu_append (ways, _ ("_Capture a Part of the Screen"), "win.capture");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways));
  if (g_menu_model_get_n_items (recent) > 0)
    {
      g_menu_append (clear, _ ("C_lear the List"), "win.clear-recent");
      g_menu_append_section (menu, _ ("Recent Files"), recent);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (clear));
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
omo_window_follow_opened (OmoWindow *self)
{
  gtk_menu_button_set_create_popup_func (self->open_menu_button, make_menu_cb, NULL, NULL);
  g_signal_connect_object (self->workspace, "opened", G_CALLBACK (opened_file_cb), self,
                           G_CONNECT_SWAPPED);
}

void
omo_window_install_open_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (class, "win.clear-recent", NULL, clear_recent_action);
  gtk_widget_class_install_action (class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (class, "win.open-into", "u", open_into_action);
}
