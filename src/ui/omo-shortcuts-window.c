/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-shortcuts-window.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-child-window.h"
#include "ui/omo-renewable.h"
#include "ui/omo-shortcut.h"

#define DEFAULT_WIDTH 480
#define DEFAULT_HEIGHT 640
/* More of them stand in the next line: four with two modifiers each are wider than a narrow window. */
#define KEYS_IN_A_LINE 2

struct _OmoShortcutsWindow
{
  GtkWindow parent_instance;

  GtkEditable *search;
  GtkListBox *list;
};

static void renewable_init (OmoRenewableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoShortcutsWindow,
                               omo_shortcuts_window,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (OMO_TYPE_RENEWABLE, renewable_init))

/* --- a row --- */

/* Of the shortcut that a row shows. */
static GQuark
get_index_quark (void)
{
  return g_quark_from_static_string ("omo-shortcut-index");
}

static guint
get_index (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (row), get_index_quark ()));
}

static guint
find_group (guint index)
{
  while (!omo_shortcut_is_group (omo_shortcut_get (index)))
    index--;
  return index;
}

static GtkWidget *
create_keys (const OmoShortcut *shortcut)
{
  g_autofree char *printed = omo_shortcut_print_keys (shortcut);
  g_auto (GStrv) keys = g_strsplit (printed, " ", -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0, n = g_strv_length (keys); i < n; i += KEYS_IN_A_LINE)
    {
      g_autofree char *line = g_strjoin (" ", keys[i], keys[i + 1], NULL);
      GtkWidget *label = gtk_shortcut_label_new (line);

      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static GtkWidget *
create_row (guint index)
{
  const OmoShortcut *shortcut = omo_shortcut_get (index);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_ (shortcut->title));
  g_autofree char *names = omo_shortcut_print_names (shortcut);
  g_autofree char *said = g_strdup_printf ("%s: %s", _ (shortcut->title), names);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_keys (shortcut));
  gtk_widget_add_css_class (box, "shortcut-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  g_object_set_qdata (G_OBJECT (row), get_index_quark (), GUINT_TO_POINTER (index));
  return row;
}

/* --- the list --- */

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  guint group = find_group (get_index (row));
  GtkWidget *heading;

  if (before != NULL && find_group (get_index (before)) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = gtk_label_new (_ (omo_shortcut_get (group)->title));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "shortcut-group");
  gtk_list_box_row_set_header (row, heading);
}

/* By the beginnings of words, also without their accents, and by the names of keys. */
static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  OmoShortcutsWindow *self = user_data;
  const OmoShortcut *shortcut = omo_shortcut_get (get_index (row));
  const char *wanted = gtk_editable_get_text (self->search);
  g_autofree char *names = omo_shortcut_print_names (shortcut);

  return *wanted == '\0' || g_str_match_string (wanted, _ (shortcut->title), TRUE)
         || g_str_match_string (wanted, names, TRUE);
}

/* After the search. */
static GtkWidget *
create_list (OmoShortcutsWindow *self)
{
  GtkWidget *nothing = gtk_label_new (_ ("No key does that."));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  for (guint i = 0; i < omo_shortcut_get_n (); i++)
    if (!omo_shortcut_is_group (omo_shortcut_get (i)))
      gtk_list_box_append (self->list, create_row (i));
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_widget_add_css_class (nothing, "shortcut-row");
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, head_cb, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  g_signal_connect_swapped (self->search, "search-changed",
                            G_CALLBACK (gtk_list_box_invalidate_filter), self->list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Keyboard shortcuts"), -1);
  return GTK_WIDGET (self->list);
}

/* --- the window --- */

/* The first Esc takes the words away. */
static void
stopped_cb (OmoShortcutsWindow *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
create_search (OmoShortcutsWindow *self)
{
  GtkWidget *search = gtk_search_entry_new ();

  self->search = GTK_EDITABLE (search);
  gtk_widget_set_margin_start (search, 12);
  gtk_widget_set_margin_end (search, 12);
  gtk_widget_set_margin_top (search, 6);
  gtk_widget_set_margin_bottom (search, 6);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a key"), -1);
  g_signal_connect_swapped (search, "stop-search", G_CALLBACK (stopped_cb), self);
  return search;
}

static void
omo_shortcuts_window_class_init (OmoShortcutsWindowClass *class)
{
  omo_child_window_close_on_escape (GTK_WIDGET_CLASS (class));
}

static void
omo_shortcuts_window_init (OmoShortcutsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (box), create_search (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), create_list (self));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Keyboard shortcuts"), -1);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_titlebar (GTK_WINDOW (self), gtk_header_bar_new ());
  gtk_window_set_title (GTK_WINDOW (self), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (self), DEFAULT_WIDTH, DEFAULT_HEIGHT);
}

static GtkWindow *
find_open (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (OMO_IS_SHORTCUTS_WINDOW (window))
        return window;
    }
  return NULL;
}

static GtkWindow *
open_window (GtkWindow *parent)
{
  GtkWindow *self = g_object_new (OMO_TYPE_SHORTCUTS_WINDOW, NULL);

  omo_child_window_put_over (self, parent);
  gtk_window_present (self);
  return self;
}

/* What was looked for is in the language that was. */
static GtkWindow *
renew (OmoRenewable *old, GtkWindow *parent)
{
  return open_window (parent);
}

static void
renewable_init (OmoRenewableInterface *interface)
{
  interface->renew = renew;
}

void
omo_shortcuts_window_show (GtkWindow *parent)
{
  GtkWindow *self = find_open ();

  if (self == NULL)
    {
      open_window (parent);
      return;
    }
  omo_child_window_put_over (self, parent);
  gtk_window_present (self);
}
