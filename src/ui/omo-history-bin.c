/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-bin.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 deletion;
  gint64 time;
} Deleted;

struct _OmoHistoryBin
{
  GObject parent_instance;

  OmoArchive *archive;
  GArray *past; /* of Deleted, the youngest last */
  guint n_deleting;
  guint n_restoring;
  gboolean is_undo_wanted; /* of what is still being deleted */
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_ACTIVITY,
  N_PROPS
};

enum
{
  DELETED,
  RESTORED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OmoHistoryBin, omo_history_bin, G_TYPE_OBJECT)

static void
notify_all (OmoHistoryBin *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVITY]);
}

static void
push (OmoHistoryBin *self, gint64 deletion, gint64 time)
{
  const Deleted deleted = { deletion, time };

  g_array_append_val (self->past, deleted);
}

/* --- back --- */

/* What is being brought back, and who does it. */
typedef struct
{
  OmoHistoryBin *bin;
  Deleted deleted;
} Return;

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Return *back = user_data;
  g_autoptr (OmoHistoryBin) self = back->bin;
  guint n;
  gboolean is_done = omo_archive_undelete_finish (OMO_ARCHIVE (source), result, &n, NULL);

  self->n_restoring--;
  if (!is_done)
    push (self, back->deleted.deletion, back->deleted.time);
  notify_all (self);
  if (is_done)
    g_signal_emit (self, signals[RESTORED], 0, n);
}

static void
restore (OmoHistoryBin *self)
{
  Return *back = g_new0 (Return, 1);

  back->bin = g_object_ref (self);
  back->deleted = g_array_index (self->past, Deleted, self->past->len - 1);
  g_array_set_size (self->past, self->past->len - 1);
  self->n_restoring++;
  omo_archive_undelete_async (self->archive, back->deleted.deletion, NULL, restored_cb, back);
}

void
omo_history_bin_undo (OmoHistoryBin *self)
{
  g_return_if_fail (OMO_IS_HISTORY_BIN (self));

  if (self->n_deleting > 0)
    self->is_undo_wanted = TRUE;
  else if (self->past->len > 0)
    restore (self);
  notify_all (self);
}

/* --- delete --- */

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoHistoryBin) self = user_data;
  OmoArchiveDeletion deletion = { 0 };

  self->n_deleting--;
  if (omo_archive_delete_finish (OMO_ARCHIVE (source), result, &deletion, NULL)
      && deletion.n_jobs > 0)
    {
      push (self, deletion.deletion, g_get_monotonic_time ());
      g_signal_emit (self, signals[DELETED], 0, deletion.n_jobs);
    }
  if (self->is_undo_wanted && self->n_deleting == 0)
    {
      self->is_undo_wanted = FALSE;
      /* Not an older one where it failed. */
      if (deletion.n_jobs > 0)
        restore (self);
    }
  notify_all (self);
}

void
omo_history_bin_delete (OmoHistoryBin *self, GArray *ids)
{
  g_return_if_fail (OMO_IS_HISTORY_BIN (self) && ids != NULL);

  self->n_deleting++;
  omo_archive_delete_async (self->archive, ids, NULL, deleted_cb, g_object_ref (self));
  notify_all (self);
}

/* --- the object --- */

static void
omo_history_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoHistoryBin *self = OMO_HISTORY_BIN (object);

  if (id == PROP_CAN_UNDO)
    g_value_set_boolean (value, omo_history_bin_get_undo_time (self) != 0);
  else
    g_value_set_string (value, omo_history_bin_get_activity (self));
}

static void
omo_history_bin_finalize (GObject *object)
{
  OmoHistoryBin *self = OMO_HISTORY_BIN (object);

  g_clear_object (&self->archive);
  g_array_unref (self->past);
  G_OBJECT_CLASS (omo_history_bin_parent_class)->finalize (object);
}

static void
omo_history_bin_class_init (OmoHistoryBinClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = omo_history_bin_get_property;
  object_class->finalize = omo_history_bin_finalize;
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_ACTIVITY] = g_param_spec_string ("activity", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[DELETED] = g_signal_new ("deleted", OMO_TYPE_HISTORY_BIN, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[RESTORED] = g_signal_new ("restored", OMO_TYPE_HISTORY_BIN, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
omo_history_bin_init (OmoHistoryBin *self)
{
  self->past = g_array_new (FALSE, FALSE, sizeof (Deleted));
}

OmoHistoryBin *
omo_history_bin_new (OmoArchive *archive)
{
  OmoHistoryBin *self;

  g_return_val_if_fail (OMO_IS_ARCHIVE (archive), NULL);

  self = g_object_new (OMO_TYPE_HISTORY_BIN, NULL);
  self->archive = g_object_ref (archive);
  return self;
}

gint64
omo_history_bin_get_undo_time (OmoHistoryBin *self)
{
  g_return_val_if_fail (OMO_IS_HISTORY_BIN (self), 0);

  if (self->n_deleting > 0 && !self->is_undo_wanted)
    return g_get_monotonic_time ();
  return self->past->len == 0 ? 0 : g_array_index (self->past, Deleted, self->past->len - 1).time;
}

const char *
omo_history_bin_get_activity (OmoHistoryBin *self)
{
  g_return_val_if_fail (OMO_IS_HISTORY_BIN (self), NULL);

  if (self->n_restoring > 0)
    return _ ("Bringing them back…");
  return self->n_deleting > 0 ? _ ("Deleting…") : NULL;
}
