/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-archive-private.h"

#include "core/omo-error.h"

struct _OmoArchive
{
  GObject parent_instance;

  char *path;
  GError *error;
  GThreadPool *worker; /* of one thread; NULL once closed */
  GMainContext *context;

  GFileMonitor *monitor; /* of the folder, once it is there */
  gboolean is_checking;

  /* The worker's own. */
  OmoHistoryDatabase *database;
  gint64 change; /* as last read */
};

/* A task on its way to the worker and back. Both ends of its life are in the main thread. */
typedef struct
{
  OmoArchiveOperation operation;
  GTask *task;
  GError *error;
  gboolean is_changed; /* by another process */
} Errand;

enum
{
  PROP_ERROR = 1,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OmoArchive, omo_archive, G_TYPE_OBJECT)

static void
errand_free (Errand *self)
{
  if (self->operation.free_input != NULL)
    self->operation.free_input (self->operation.input);
  if (self->operation.result != NULL && self->operation.free_result != NULL)
    self->operation.free_result (self->operation.result);
  g_clear_object (&self->task);
  g_clear_error (&self->error);
  g_free (self);
}

/* ---- in the worker ---- */

static gboolean
open_database (OmoArchive *self, GError **error)
{
  if (self->database != NULL)
    return TRUE;
  self->database = omo_history_database_open (self->path, error);
  return self->database != NULL;
}

/* Whether another process has written since the last operation. What it writes after this is seen by the next one. */
static void
read_change (OmoArchive *self, Errand *errand)
{
  gint64 change = self->change;

  if (omo_history_database_read_change (self->database, &change, NULL))
    errand->is_changed = change != self->change && self->change != 0;
  self->change = change;
}

static gboolean finish_cb (gpointer user_data);

static void
work (gpointer data, gpointer user_data)
{
  Errand *errand = data;
  OmoArchive *self = user_data;
  GSource *source = g_idle_source_new ();

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (errand->task), &errand->error)
      && open_database (self, &errand->error))
    {
      read_change (self, errand);
      errand->operation.work (self->database, &errand->operation, &errand->error);
    }
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, finish_cb, errand, NULL);
  g_source_attach (source, self->context);
  g_source_unref (source);
}

/* ---- in the main thread ---- */

static gboolean
check_work (OmoHistoryDatabase *database, OmoArchiveOperation *operation, GError **error)
{
  return TRUE;
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  OMO_ARCHIVE (source)->is_checking = FALSE;
}

/* Each operation looks whether others have written; one that does nothing else. */
static void
folder_changed_cb (GFileMonitor *monitor,
                   GFile *file,
                   GFile *other_file,
                   GFileMonitorEvent event,
                   gpointer user_data)
{
  OmoArchive *self = user_data;
  const OmoArchiveOperation operation = { .work = check_work };
  g_autofree char *path = g_file_get_path (file);

  if (self->is_checking || self->worker == NULL || path == NULL
      || !g_str_has_prefix (path, self->path))
    return;
  self->is_checking = TRUE;
  omo_archive_run (self, &operation, folder_changed_cb, NULL, checked_cb, NULL);
}

static void
watch_folder (OmoArchive *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (self->monitor != NULL || self->worker == NULL)
    return;
  /* Where there is none, others' jobs are seen with the next operation. */
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self);
}

static void
set_error (OmoArchive *self, const GError *error)
{
  if (self->error == error
      || (self->error != NULL && error != NULL && self->error->code == error->code
          && g_str_equal (self->error->message, error->message)))
    return;
  g_clear_error (&self->error);
  self->error = error == NULL ? NULL : g_error_copy (error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* An operation may also fail by itself: cancelled, or what it is about is gone. */
static gboolean
is_about_the_file (const GError *error)
{
  return error->domain == OMO_ERROR && error->code >= OMO_ERROR_HISTORY_FULL
         && error->code <= OMO_ERROR_HISTORY_BUSY;
}

static void
return_result (Errand *errand)
{
  OmoArchiveOperation *operation = &errand->operation;

  if (errand->error != NULL)
    g_task_return_error (errand->task, g_steal_pointer (&errand->error));
  else if (operation->free_result != NULL)
    g_task_return_pointer (errand->task, g_steal_pointer (&operation->result),
                           operation->free_result);
  else
    g_task_return_boolean (errand->task, TRUE);
}

static gboolean
finish_cb (gpointer user_data)
{
  Errand *errand = user_data;
  g_autoptr (OmoArchive) self = g_object_ref (g_task_get_source_object (errand->task));
  gboolean is_changed =
      errand->is_changed || (errand->operation.is_change && errand->error == NULL);

  if (errand->error == NULL)
    {
      set_error (self, NULL);
      watch_folder (self);
    }
  else if (is_about_the_file (errand->error))
    set_error (self, errand->error);
  return_result (errand);
  errand_free (errand);
  if (is_changed)
    g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

void
omo_archive_run (OmoArchive *self,
                 const OmoArchiveOperation *operation,
                 gpointer source_tag,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->operation = *operation;
  errand->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (errand->task, source_tag);
  /* What is written is written: cancelling counts before it begins. */
  g_task_set_check_cancellable (errand->task, FALSE);
  if (self->worker != NULL)
    {
      g_thread_pool_push (self->worker, errand, NULL);
      return;
    }
  g_task_return_new_error (errand->task, G_IO_ERROR, G_IO_ERROR_CLOSED, "the history is closed");
  errand_free (errand);
}

static void
omo_archive_dispose (GObject *object)
{
  omo_archive_close (OMO_ARCHIVE (object));

  G_OBJECT_CLASS (omo_archive_parent_class)->dispose (object);
}

static void
omo_archive_finalize (GObject *object)
{
  OmoArchive *self = OMO_ARCHIVE (object);

  g_free (self->path);
  g_clear_error (&self->error);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (omo_archive_parent_class)->finalize (object);
}

static void
omo_archive_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OmoArchive *self = OMO_ARCHIVE (object);

  if (prop_id == PROP_ERROR)
    g_value_set_boxed (value, self->error);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
omo_archive_class_init (OmoArchiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = omo_archive_dispose;
  object_class->finalize = omo_archive_finalize;
  object_class->get_property = omo_archive_get_property;

  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
omo_archive_init (OmoArchive *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->worker = g_thread_pool_new (work, self, 1, FALSE, NULL);
}

OmoArchive *
omo_archive_new (const char *path)
{
  OmoArchive *self = g_object_new (OMO_TYPE_ARCHIVE, NULL);

  self->path = path == NULL ? omo_history_database_dup_default_path () : g_strdup (path);
  return self;
}

const GError *
omo_archive_get_error (OmoArchive *self)
{
  g_return_val_if_fail (OMO_IS_ARCHIVE (self), NULL);
  return self->error;
}

const char *
omo_archive_get_path (OmoArchive *self)
{
  g_return_val_if_fail (OMO_IS_ARCHIVE (self), NULL);
  return self->path;
}

void
omo_archive_close (OmoArchive *self)
{
  g_return_if_fail (OMO_IS_ARCHIVE (self));

  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
      g_clear_object (&self->monitor);
    }
  if (self->worker == NULL)
    return;
  g_thread_pool_free (g_steal_pointer (&self->worker), FALSE, TRUE);
  g_clear_pointer (&self->database, omo_history_database_close);
}
