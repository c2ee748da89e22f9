/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-trust.h"

#include <glib/gstdio.h>

#include "core/omo-error.h"

/* A pipe would be waited for, a device has no end. */
static gboolean
check_file (const char *path, GError **error)
{
  GStatBuf status;
  const char *fault = NULL;

  if (g_stat (path, &status) != 0)
    fault = g_strerror (errno);
  else if (!S_ISREG (status.st_mode))
    fault = "it is no file";
  else if (status.st_size > OMO_TRUST_MAX_BYTES)
    fault = "it is too large";
  if (fault != NULL)
    g_set_error (error, OMO_ERROR, OMO_ERROR_CA_FILE, "the CA file: %s", fault);
  return fault == NULL;
}

/* A database of none is made without complaint, and would trust nobody. */
static gboolean
check_certificates (const char *path, GError **error)
{
  g_autoptr (GError) foreign = NULL;
  GList *certificates = g_tls_certificate_list_new_from_file (path, &foreign);
  gboolean has_any = certificates != NULL;

  g_list_free_full (certificates, g_object_unref);
  if (!has_any)
    g_set_error (error, OMO_ERROR, OMO_ERROR_CA_FILE, "the CA file: %s",
                 foreign == NULL ? "there is no certificate in it" : foreign->message);
  return has_any;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = data;
  GError *error = NULL;
  g_autoptr (GError) foreign = NULL;
  GTlsDatabase *database = NULL;

  if (check_file (path, &error) && check_certificates (path, &error))
    {
      database = g_tls_file_database_new (path, &foreign);
      if (database == NULL)
        g_set_error (&error, OMO_ERROR, OMO_ERROR_CA_FILE, "the CA file: %s", foreign->message);
    }
  if (database != NULL)
    g_task_return_pointer (task, database, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
omo_trust_load_async (const char *path,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, omo_trust_load_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

GTlsDatabase *
omo_trust_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, omo_trust_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
