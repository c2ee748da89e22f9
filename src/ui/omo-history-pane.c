/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-pane.h"

#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"
#include "ui/omo-clear-dialog.h"
#include "ui/omo-focus.h"
#include "ui/omo-history-row.h"
#include "ui/omo-history-search.h"
#include "ui/omo-mnemonic.h"

struct _OmoHistoryPane
{
  GtkBox parent_instance;

  /* Template */
  OmoHistorySearch *search;
  GtkLabel *trouble_label;
  GtkListView *list;
  GtkLabel *empty_label;
  GtkLabel *count_label;
  GtkWidget *undo_button;

  /* Owned */
  OmoWorkspace *workspace;
  OmoHistory *history;
  OmoHistoryBin *bin;
  GtkSelectionModel *selection;
  GArray
      *to_choose; /* of gint64: what another pane had chosen, until it is listed; NULL: nothing */
};

G_DEFINE_FINAL_TYPE (OmoHistoryPane, omo_history_pane, GTK_TYPE_BOX)

static OmoArchive *
get_archive (OmoHistoryPane *self)
{
  return omo_history_get_archive (self->history);
}

static void
search_changed_cb (OmoHistoryPane *self)
{
  g_auto (OmoHistoryFilter) filter = OMO_HISTORY_FILTER_INIT;

  if (self->history == NULL)
    return;
  omo_history_search_fill_filter (self->search, &filter);
  omo_history_set_filter (self->history, &filter);
}

/* --- what is shown --- */

/* Where no job stands; why none can be read stands above the list. What is being listed is not known yet. */
static void
update_empty (OmoHistoryPane *self)
{
  g_autofree char *meant = omo_history_filter_print (omo_history_get_filter (self->history));
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->history)) == 0
                      && omo_archive_get_error (get_archive (self)) == NULL;

  if (omo_history_is_loading (self->history))
    return;
  gtk_label_set_label (self->empty_label, !is_empty       ? ""
                                          : meant == NULL ? _ ("No jobs yet")
                                                          : _ ("No job fits"));
}

/* Thousands take a while to delete and to bring back. */
static void
update_count (OmoHistoryPane *self)
{
  const char *activity = omo_history_bin_get_activity (self->bin);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->history));
  g_autofree char *text = g_strdup_printf (ngettext ("%u job", "%u jobs", n), n);

  if (activity != NULL)
    gtk_label_set_label (self->count_label, activity);
  else if (!omo_history_is_loading (self->history))
    gtk_label_set_label (self->count_label, text);
  update_empty (self);
}

static void
update_trouble (OmoHistoryPane *self)
{
  const GError *error = omo_archive_get_error (get_archive (self));
  g_autoptr (OmoComplaint) complaint = error == NULL ? NULL : omo_complaint_new (error);

  gtk_label_set_label (self->trouble_label, complaint == NULL ? "" : complaint->what);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_label), complaint != NULL);
  update_empty (self);
}

/* With nothing chosen there is nothing to delete. */
static void
update_actions (OmoHistoryPane *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.delete",
                                 !gtk_bitset_is_empty (chosen));
}

static GHashTable *
make_set (const GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));
  return set;
}

/* Of what is to be chosen, what the list has. */
static GtkBitset *
find_rows (OmoHistoryPane *self)
{
  g_autoptr (GHashTable) wanted = make_set (self->to_choose);
  GtkBitset *rows = gtk_bitset_new_empty ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->history));

  for (guint i = 0; i < n; i++)
    {
      gint64 id = omo_history_get_id (self->history, i);

      if (g_hash_table_contains (wanted, &id))
        gtk_bitset_add (rows, i);
    }
  return rows;
}

static void
choose_listed (OmoHistoryPane *self)
{
  g_autoptr (GtkBitset) rows = NULL;
  g_autoptr (GtkBitset) all = NULL;

  if (self->to_choose == NULL || omo_history_is_loading (self->history))
    return;
  rows = find_rows (self);
  all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->history)));
  g_clear_pointer (&self->to_choose, g_array_unref);
  gtk_selection_model_set_selection (self->selection, rows, all);
}

/* A click opens a job; with Ctrl or Shift it only chooses. */
static void
clicked_cb (GtkGestureClick *gesture, int n_presses, double x, double y, GtkListItem *item)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_presses == 1 && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    gtk_widget_activate_action (gtk_list_item_get_child (item), "list.activate-item", "u",
                                gtk_list_item_get_position (item));
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = omo_history_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  omo_history_row_set_item (OMO_HISTORY_ROW (gtk_list_item_get_child (item)),
                            gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  omo_history_row_set_item (OMO_HISTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

/* --- open --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoHistoryPane) self = user_data;
  g_autoptr (GError) error = NULL;
  OmoHistoryJob *job = omo_archive_load_job_finish (OMO_ARCHIVE (source), result, &error);

  if (self->workspace == NULL)
    g_clear_pointer (&job, omo_history_job_free);
  else if (job != NULL)
    omo_workspace_show_kept (self->workspace, job);
  else
    g_signal_emit_by_name (self->workspace, "notice", error, NULL);
}

static void
activated_cb (GtkListView *list, guint position, OmoHistoryPane *self)
{
  g_autoptr (OmoHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->history), position);
  const OmoHistoryEntry *entry = item == NULL ? NULL : omo_history_item_get_entry (item);

  if (entry != NULL)
    omo_archive_load_job_async (get_archive (self), entry->uuid, NULL, loaded_cb,
                                g_object_ref (self));
}

/* --- delete, and back --- */

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoHistoryPane *self = OMO_HISTORY_PANE (widget);

  omo_history_bin_delete (self->bin, omo_history_pane_list_chosen (self));
}

static void
undelete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_history_bin_undo (OMO_HISTORY_PANE (widget)->bin);
}

static void
update_undo (OmoHistoryPane *self)
{
  gboolean can_undo = omo_history_bin_get_undo_time (self->bin) != 0;

  /* Hidden, the button would hand the focus on to another pane. */
  if (!can_undo && omo_focus_is_within (self->undo_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_widget_set_visible (self->undo_button, can_undo);
}

static void
choose_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_select_all (OMO_HISTORY_PANE (widget)->selection);
}

static void
clear_older_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_clear_dialog_show (GTK_WINDOW (gtk_widget_get_root (widget)),
                         get_archive (OMO_HISTORY_PANE (widget)));
}

/* --- the widget --- */

static void
omo_history_pane_dispose (GObject *object)
{
  OmoHistoryPane *self = OMO_HISTORY_PANE (object);

  g_clear_object (&self->selection);
  g_clear_pointer (&self->to_choose, g_array_unref);
  g_clear_object (&self->history);
  g_clear_object (&self->bin);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_history_pane_parent_class)->dispose (object);
}

static void
omo_history_pane_class_init (OmoHistoryPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_history_pane_dispose;
  g_type_ensure (OMO_TYPE_HISTORY_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-history-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPane, search);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPane, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPane, list);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPane, empty_label);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPane, count_label);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPane, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "history.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "history.undelete", NULL, undelete_action);
  gtk_widget_class_install_action (widget_class, "history.choose-all", NULL, choose_all_action);
  gtk_widget_class_install_action (widget_class, "history.clear-older", NULL, clear_older_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "history.delete", NULL);
}

static void
omo_history_pane_init (OmoHistoryPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

GtkWidget *
omo_history_pane_new (OmoWorkspace *workspace, OmoArchive *archive, OmoHistoryBin *bin)
{
  OmoHistoryPane *self = g_object_new (OMO_TYPE_HISTORY_PANE, NULL);

  self->workspace = g_object_ref (workspace);
  self->history = omo_history_new (archive);
  self->bin = g_object_ref (bin);
  self->selection =
      GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->history))));
  gtk_list_view_set_model (self->list, self->selection);
  omo_focus_let_tab_leave (GTK_WIDGET (self->list));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  /* What is chosen may go: no change of the selection then. */
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::is-loading", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::is-loading", G_CALLBACK (choose_listed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (bin, "notify::activity", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (bin, "notify::can-undo", G_CALLBACK (update_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (archive, "notify::error", G_CALLBACK (update_trouble), self,
                           G_CONNECT_SWAPPED);
  update_count (self);
  update_undo (self);
  update_actions (self);
  update_trouble (self);
  return GTK_WIDGET (self);
}

GArray *
omo_history_pane_list_chosen (OmoHistoryPane *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < gtk_bitset_get_size (chosen); i++)
    {
      gint64 id = omo_history_get_id (self->history, gtk_bitset_get_nth (chosen, i));

      g_array_append_val (ids, id);
    }
  return ids;
}

const OmoHistoryFilter *
omo_history_pane_get_filter (OmoHistoryPane *self)
{
  g_return_val_if_fail (OMO_IS_HISTORY_PANE (self), NULL);

  return omo_history_get_filter (self->history);
}

void
omo_history_pane_take_over (OmoHistoryPane *self, OmoHistoryPane *other)
{
  g_return_if_fail (OMO_IS_HISTORY_PANE (self) && OMO_IS_HISTORY_PANE (other));

  omo_history_search_take_over (self->search, other->search);
  /* The entry would tell of its words a little later. */
  search_changed_cb (self);
  g_clear_pointer (&self->to_choose, g_array_unref);
  self->to_choose = other->to_choose != NULL ? g_array_ref (other->to_choose)
                                             : omo_history_pane_list_chosen (other);
  choose_listed (self);
}
