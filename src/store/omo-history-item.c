/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-item.h"

struct _OmoHistoryItem
{
  GObject parent_instance;

  gint64 id;
  OmoHistoryEntry *entry;
};

enum
{
  PROP_IS_LOADED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (OmoHistoryItem, omo_history_item, G_TYPE_OBJECT)

static void
omo_history_item_finalize (GObject *object)
{
  OmoHistoryItem *self = OMO_HISTORY_ITEM (object);

  g_clear_pointer (&self->entry, omo_history_entry_free);

  G_OBJECT_CLASS (omo_history_item_parent_class)->finalize (object);
}

static void
omo_history_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OmoHistoryItem *self = OMO_HISTORY_ITEM (object);

  if (prop_id == PROP_IS_LOADED)
    g_value_set_boolean (value, self->entry != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
omo_history_item_class_init (OmoHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = omo_history_item_finalize;
  object_class->get_property = omo_history_item_get_property;

  properties[PROP_IS_LOADED] = g_param_spec_boolean ("is-loaded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
omo_history_item_init (OmoHistoryItem *self)
{
}

OmoHistoryItem *
omo_history_item_new (gint64 id)
{
  OmoHistoryItem *self = g_object_new (OMO_TYPE_HISTORY_ITEM, NULL);

  self->id = id;
  return self;
}

gint64
omo_history_item_get_id (OmoHistoryItem *self)
{
  g_return_val_if_fail (OMO_IS_HISTORY_ITEM (self), 0);
  return self->id;
}

const OmoHistoryEntry *
omo_history_item_get_entry (OmoHistoryItem *self)
{
  g_return_val_if_fail (OMO_IS_HISTORY_ITEM (self), NULL);
  return self->entry;
}

void
omo_history_item_take_entry (OmoHistoryItem *self, OmoHistoryEntry *entry)
{
  g_return_if_fail (OMO_IS_HISTORY_ITEM (self) && entry != NULL);

  g_clear_pointer (&self->entry, omo_history_entry_free);
  self->entry = entry;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_LOADED]);
}
