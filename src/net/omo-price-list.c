/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-price-list.h"

#include "net/omo-price-cache.h"

typedef struct
{
  char *path; /* NULL: no cache */
  gint64 now;
  OmoTransport *transport;
  OmoEndpoint *endpoint;
  const OmoDialect *dialect;
  char *token;
} Wish;

static void
wish_free (Wish *wish)
{
  g_free (wish->path);
  g_object_unref (wish->transport);
  omo_endpoint_unref (wish->endpoint);
  g_free (wish->token);
  g_free (wish);
}

/* What the thread of a file works with. */
typedef struct
{
  char *path;
  char *base;
  gint64 now;
  GPtrArray *prices; /* to be written; else NULL */
} Filing;

static void
filing_free (Filing *filing)
{
  g_free (filing->path);
  g_free (filing->base);
  g_clear_pointer (&filing->prices, g_ptr_array_unref);
  g_free (filing);
}

static void
run_filing (const Wish *wish,
            GPtrArray *prices,
            GTaskThreadFunc function,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Filing *filing = g_new0 (Filing, 1);

  filing->path = g_strdup (wish->path);
  filing->base = g_strdup (omo_endpoint_get_base (wish->endpoint));
  filing->now = wish->now;
  filing->prices = prices == NULL ? NULL : g_ptr_array_ref (prices);
  g_task_set_source_tag (task, run_filing);
  g_task_set_task_data (task, filing, (GDestroyNotify) filing_free);
  g_task_run_in_thread (task, function);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Filing *filing = data;

  g_task_return_pointer (task, omo_price_cache_load (filing->path, filing->base, filing->now),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Filing *filing = data;

  omo_price_cache_save (filing->path, filing->base, filing->now, filing->prices, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Wish *wish = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *prices = omo_account_query_prices_finish (result, &error);

  if (prices == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (wish->path != NULL)
    run_filing (wish, prices, save_in_thread, NULL, NULL);
  g_task_return_pointer (task, prices, (GDestroyNotify) g_ptr_array_unref);
}

static void
ask (GTask *task)
{
  Wish *wish = g_task_get_task_data (task);

  omo_account_query_prices_async (wish->transport, wish->endpoint, wish->dialect, wish->token,
                                  g_task_get_cancellable (task), asked_cb, g_object_ref (task));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GPtrArray *prices = g_task_propagate_pointer (G_TASK (result), NULL);

  if (prices == NULL)
    ask (task);
  else
    g_task_return_pointer (task, prices, (GDestroyNotify) g_ptr_array_unref);
}

void
omo_price_list_get_async (const char *path,
                          gint64 now,
                          OmoTransport *transport,
                          OmoEndpoint *endpoint,
                          const OmoDialect *dialect,
                          const char *token,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Wish *wish = g_new0 (Wish, 1);

  wish->path = g_strdup (path);
  wish->now = now;
  wish->transport = g_object_ref (transport);
  wish->endpoint = omo_endpoint_ref (endpoint);
  wish->dialect = dialect;
  wish->token = g_strdup (token);
  g_task_set_source_tag (task, omo_price_list_get_async);
  g_task_set_task_data (task, wish, (GDestroyNotify) wish_free);
  if (path == NULL)
    ask (task);
  else
    run_filing (wish, NULL, load_in_thread, loaded_cb, g_steal_pointer (&task));
}

GPtrArray *
omo_price_list_get_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
