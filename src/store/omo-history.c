/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history.h"

#include "store/omo-id-change.h"

struct _OmoHistory
{
  GObject parent_instance;

  OmoArchive *archive;
  OmoHistoryFilter filter;
  GCancellable *cancellable; /* of the listing that is under way; NULL: none */
  gboolean is_stale;         /* it is to be followed by another one */

  GArray *ids;       /* gint64, in order */
  GHashTable *items; /* id -> OmoHistoryItem that somebody has; not owned, each takes itself out */
  GArray *wanted;    /* ids of items that are to be read */
  guint want_id;     /* of the idle that asks for them */
  gboolean is_reading;
};

enum
{
  PROP_IS_LOADING = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);
static void list (OmoHistory *self);
static void want_later (OmoHistory *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoHistory,
                               omo_history,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* ---- rows ---- */

static void
item_gone_cb (gpointer data, GObject *item)
{
  OmoHistory *self = data;
  gint64 id = omo_history_item_get_id ((OmoHistoryItem *) item);

  g_hash_table_remove (self->items, &id);
}

static OmoHistoryItem *
make_item (OmoHistory *self, gint64 id)
{
  OmoHistoryItem *item = omo_history_item_new (id);

  g_object_weak_ref (G_OBJECT (item), item_gone_cb, self);
  g_hash_table_insert (self->items, g_memdup2 (&id, sizeof id), item);
  g_array_append_val (self->wanted, id);
  want_later (self);
  return item;
}

static void
take_entries (OmoHistory *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      OmoHistoryEntry *entry = g_ptr_array_index (entries, i);
      OmoHistoryItem *item = entry == NULL ? NULL : g_hash_table_lookup (self->items, &entry->id);

      if (item == NULL)
        continue;
      entries->pdata[i] = NULL;
      omo_history_item_take_entry (item, entry);
    }
}

static void
entries_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoHistory) self = user_data;
  g_autoptr (GPtrArray) entries =
      omo_archive_load_entries_finish (OMO_ARCHIVE (source), result, NULL);

  self->is_reading = FALSE;
  if (entries != NULL)
    take_entries (self, entries);
  if (self->wanted->len > 0)
    want_later (self);
}

/* Those that somebody still has: a list that is scrolled through asks for more than it shows. */
static gboolean
want_cb (gpointer user_data)
{
  OmoHistory *self = user_data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  self->want_id = 0;
  for (guint i = 0; i < self->wanted->len; i++)
    if (g_hash_table_contains (self->items, &g_array_index (self->wanted, gint64, i)))
      g_array_append_val (ids, g_array_index (self->wanted, gint64, i));
  g_array_set_size (self->wanted, 0);
  if (ids->len > 0)
    {
      self->is_reading = TRUE;
      omo_archive_load_entries_async (self->archive, g_steal_pointer (&ids), NULL,
                                      entries_loaded_cb, g_object_ref (self));
    }
  return G_SOURCE_REMOVE;
}

static void
want_later (OmoHistory *self)
{
  if (self->want_id == 0 && !self->is_reading)
    self->want_id = g_idle_add_full (G_PRIORITY_DEFAULT, want_cb, self, NULL);
}

/* ---- the list ---- */

static void
take_step (OmoHistory *self, const GArray *ids, const OmoIdChange *step)
{
  if (step->n_removed > 0)
    g_array_remove_range (self->ids, step->position, step->n_removed);
  if (step->n_added > 0)
    g_array_insert_vals (self->ids, step->position, &g_array_index (ids, gint64, step->position),
                         step->n_added);
  g_list_model_items_changed (G_LIST_MODEL (self), step->position, step->n_removed, step->n_added);
}

/* What is shown may have changed too. */
static void
read_again (OmoHistory *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (self->wanted, id, 1);
  want_later (self);
}

static void
take_ids (OmoHistory *self, const GArray *ids)
{
  g_autoptr (GArray) steps = omo_id_change_find (self->ids, ids);

  for (guint i = 0; i < steps->len; i++)
    take_step (self, ids, &g_array_index (steps, OmoIdChange, i));
  read_again (self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoHistory) self = user_data;
  g_autoptr (GArray) ids = omo_archive_list_finish (OMO_ARCHIVE (source), result, NULL);

  /* Another filter has overtaken it. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (self->is_stale)
    {
      list (self);
      return;
    }
  /* Before anybody hears of it, who may want another filter. */
  g_clear_object (&self->cancellable);
  if (ids != NULL)
    take_ids (self, ids);
  if (self->cancellable == NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_LOADING]);
}

static void
list (OmoHistory *self)
{
  gboolean was_loading = self->cancellable != NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  self->is_stale = FALSE;
  g_set_object (&self->cancellable, cancellable);
  omo_archive_list_async (self->archive, &self->filter, cancellable, listed_cb,
                          g_object_ref (self));
  if (!was_loading)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_LOADING]);
}

static void
archive_changed_cb (OmoArchive *archive, gpointer user_data)
{
  OmoHistory *self = user_data;

  if (self->cancellable != NULL)
    self->is_stale = TRUE;
  else
    list (self);
}

static GType
get_item_type (GListModel *model)
{
  return OMO_TYPE_HISTORY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return OMO_HISTORY (model)->ids->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  OmoHistory *self = OMO_HISTORY (model);
  OmoHistoryItem *item;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;
  id = g_array_index (self->ids, gint64, position);
  item = g_hash_table_lookup (self->items, &id);
  return item == NULL ? make_item (self, id) : g_object_ref (item);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
omo_history_dispose (GObject *object)
{
  OmoHistory *self = OMO_HISTORY (object);
  GHashTableIter iter;
  gpointer item;

  g_clear_handle_id (&self->want_id, g_source_remove);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (item, item_gone_cb, self);
  g_hash_table_remove_all (self->items);
  if (self->archive != NULL)
    g_signal_handlers_disconnect_by_data (self->archive, self);
  g_clear_object (&self->archive);

  G_OBJECT_CLASS (omo_history_parent_class)->dispose (object);
}

static void
omo_history_finalize (GObject *object)
{
  OmoHistory *self = OMO_HISTORY (object);

  omo_history_filter_clear (&self->filter);
  g_clear_object (&self->cancellable);
  g_array_unref (self->ids);
  g_array_unref (self->wanted);
  g_hash_table_unref (self->items);

  G_OBJECT_CLASS (omo_history_parent_class)->finalize (object);
}

static void
omo_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OmoHistory *self = OMO_HISTORY (object);

  if (prop_id == PROP_IS_LOADING)
    g_value_set_boolean (value, self->cancellable != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
omo_history_class_init (OmoHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = omo_history_dispose;
  object_class->finalize = omo_history_finalize;
  object_class->get_property = omo_history_get_property;

  properties[PROP_IS_LOADING] = g_param_spec_boolean ("is-loading", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
omo_history_init (OmoHistory *self)
{
  self->filter = (OmoHistoryFilter) OMO_HISTORY_FILTER_INIT;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

OmoHistory *
omo_history_new (OmoArchive *archive)
{
  OmoHistory *self;

  g_return_val_if_fail (OMO_IS_ARCHIVE (archive), NULL);

  self = g_object_new (OMO_TYPE_HISTORY, NULL);
  self->archive = g_object_ref (archive);
  g_signal_connect (archive, "changed", G_CALLBACK (archive_changed_cb), self);
  list (self);
  return self;
}

OmoArchive *
omo_history_get_archive (OmoHistory *self)
{
  g_return_val_if_fail (OMO_IS_HISTORY (self), NULL);
  return self->archive;
}

void
omo_history_set_filter (OmoHistory *self, const OmoHistoryFilter *filter)
{
  g_return_if_fail (OMO_IS_HISTORY (self) && filter != NULL);

  if (omo_history_filter_equal (&self->filter, filter))
    return;
  omo_history_filter_clear (&self->filter);
  omo_history_filter_copy (filter, &self->filter);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  list (self);
}

const OmoHistoryFilter *
omo_history_get_filter (OmoHistory *self)
{
  g_return_val_if_fail (OMO_IS_HISTORY (self), NULL);
  return &self->filter;
}

gboolean
omo_history_is_loading (OmoHistory *self)
{
  g_return_val_if_fail (OMO_IS_HISTORY (self), FALSE);
  return self->cancellable != NULL;
}

gint64
omo_history_get_id (OmoHistory *self, guint position)
{
  g_return_val_if_fail (OMO_IS_HISTORY (self) && position < self->ids->len, 0);

  return g_array_index (self->ids, gint64, position);
}

gboolean
omo_history_find (OmoHistory *self, gint64 id, guint *out_position)
{
  g_return_val_if_fail (OMO_IS_HISTORY (self) && out_position != NULL, FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        *out_position = i;
        return TRUE;
      }
  return FALSE;
}
