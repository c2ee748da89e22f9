/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-account-query.h"

#include <string.h>

#include "core/omo-error.h"

#define SERVICE_HOST "omocaptcha.com"

typedef struct
{
  OmoTransport *transport;
  OmoEndpoint *endpoint;
  const OmoDialect *dialect;
  char *token;             /* NULL: none */
  OmoRedaction *redaction; /* NULL where no token is sent */
  OmoExchange *exchange;   /* NULL until it is over */
} Query;

static void
query_free (Query *query)
{
  g_clear_object (&query->transport);
  g_clear_pointer (&query->endpoint, omo_endpoint_unref);
  g_clear_pointer (&query->token, g_free);
  g_clear_pointer (&query->redaction, omo_redaction_unref);
  g_clear_object (&query->exchange);
  g_free (query);
}

static GTask *
create_task (OmoTransport *transport,
             OmoEndpoint *endpoint,
             const OmoDialect *dialect,
             const char *token,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  const char *tokens[] = { token, NULL };
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Query *query = g_new0 (Query, 1);

  query->transport = g_object_ref (transport);
  query->endpoint = omo_endpoint_ref (endpoint);
  query->dialect = dialect;
  if (token != NULL && *token != '\0')
    {
      query->token = g_strdup (token);
      query->redaction = omo_redaction_new (tokens);
    }
  g_task_set_task_data (task, query, (GDestroyNotify) query_free);
  return task;
}

/* Services repeat what they were sent. */
static void
fail (GTask *task, const GError *error)
{
  Query *query = g_task_get_task_data (task);

  g_task_return_error (task, omo_redaction_apply_error (query->redaction, error));
}

/* The account's calls are a token and nothing else. */
static void
post (GTask *task, const char *path, GAsyncReadyCallback callback)
{
  Query *query = g_task_get_task_data (task);
  g_autoptr (GUri) uri = omo_endpoint_build_uri (query->endpoint, path);
  g_autoptr (GBytes) body = omo_dialect_encode_account (query->dialect, query->token);

  omo_transport_post_async (query->transport, uri, body, TRUE, query->redaction,
                            g_task_get_cancellable (task), callback, g_object_ref (task));
}

/* --- balance --- */

static OmoBalance *
balance_copy_steal (OmoBalance *balance)
{
  OmoBalance *copy = g_new0 (OmoBalance, 1);

  *copy = *balance;
  *balance = (OmoBalance){ 0 };
  return copy;
}

static void
balance_free (gpointer data)
{
  omo_balance_clear (data);
  g_free (data);
}

static void
balance_posted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Query *query = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) body =
      omo_transport_finish (OMO_TRANSPORT (source), result, &query->exchange, &error);
  g_auto (OmoBalance) balance = { 0 };

  if (body == NULL || !omo_dialect_decode_balance (query->dialect, body, &balance, &error))
    fail (task, error);
  else
    g_task_return_pointer (task, balance_copy_steal (&balance), balance_free);
}

void
omo_account_query_balance_async (OmoTransport *transport,
                                 OmoEndpoint *endpoint,
                                 const OmoDialect *dialect,
                                 const char *token,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task =
      create_task (transport, endpoint, dialect, token, cancellable, callback, user_data);
  Query *query = g_task_get_task_data (task);

  g_task_set_source_tag (task, omo_account_query_balance_async);
  if (query->token == NULL)
    g_task_return_new_error (task, OMO_ERROR, OMO_ERROR_NO_TOKEN, "there is no token");
  else
    post (task, omo_dialect_get_balance_path (dialect), balance_posted_cb);
}

gboolean
omo_account_query_balance_finish (GAsyncResult *result, OmoBalance *out_balance, GError **error)
{
  OmoBalance *balance = g_task_propagate_pointer (G_TASK (result), error);

  if (balance == NULL)
    return FALSE;
  *out_balance = *balance;
  g_free (balance);
  return TRUE;
}

/* --- prices --- */

static gboolean
is_service_host (const char *host)
{
  return g_ascii_strcasecmp (host, SERVICE_HOST) == 0
         || (strlen (host) > strlen (SERVICE_HOST) && g_str_has_suffix (host, "." SERVICE_HOST));
}

GUri *
omo_account_query_build_prices_uri (OmoEndpoint *endpoint)
{
  const char *base = omo_endpoint_get_base (endpoint);
  g_autoptr (GUri) parsed = g_uri_parse (base, G_URI_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;

  if (is_service_host (g_uri_get_host (parsed)))
    return g_uri_parse (OMO_PRICES_URI, G_URI_FLAGS_NONE, NULL);
  text = g_strconcat (base, "/getServicePrice?type=service", NULL);
  return g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
}

/* NULL with an error. */
static GPtrArray *
read_prices (GTask *task, OmoTransport *transport, GAsyncResult *result, GError **error)
{
  Query *query = g_task_get_task_data (task);
  g_autoptr (GBytes) body = NULL;

  g_clear_object (&query->exchange);
  body = omo_transport_finish (transport, result, &query->exchange, error);
  return body == NULL ? NULL : omo_dialect_decode_prices (query->dialect, body, error);
}

static void
services_posted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *prices = read_prices (task, OMO_TRANSPORT (source), result, &error);

  if (prices == NULL)
    fail (task, error);
  else
    g_task_return_pointer (task, prices, (GDestroyNotify) g_ptr_array_unref);
}

/* Something answered, and it was no price list. */
static gboolean
may_have_another_list (const Query *query, const GError *error)
{
  static const OmoErrorCode codes[] = { OMO_ERROR_HTTP_STATUS, OMO_ERROR_REDIRECTED,
                                        OMO_ERROR_ANSWER_TOO_LARGE, OMO_ERROR_MALFORMED,
                                        OMO_ERROR_REFUSED };

  if (query->token == NULL || omo_dialect_get_service_path (query->dialect) == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, OMO_ERROR, (int) codes[i]))
      return TRUE;
  return FALSE;
}

static void
prices_got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Query *query = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GPtrArray *prices = read_prices (task, OMO_TRANSPORT (source), result, &error);

  if (prices != NULL)
    g_task_return_pointer (task, prices, (GDestroyNotify) g_ptr_array_unref);
  else if (may_have_another_list (query, error))
    post (task, omo_dialect_get_service_path (query->dialect), services_posted_cb);
  else
    fail (task, error);
}

void
omo_account_query_prices_async (OmoTransport *transport,
                                OmoEndpoint *endpoint,
                                const OmoDialect *dialect,
                                const char *token,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task =
      create_task (transport, endpoint, dialect, token, cancellable, callback, user_data);
  Query *query = g_task_get_task_data (task);
  g_autoptr (GUri) uri = omo_account_query_build_prices_uri (endpoint);

  g_task_set_source_tag (task, omo_account_query_prices_async);
  omo_transport_get_async (transport, uri, query->redaction, cancellable, prices_got_cb,
                           g_steal_pointer (&task));
}

GPtrArray *
omo_account_query_prices_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

OmoExchange *
omo_account_query_dup_exchange (GAsyncResult *result)
{
  Query *query = g_task_get_task_data (G_TASK (result));

  return query->exchange == NULL ? NULL : g_object_ref (query->exchange);
}
