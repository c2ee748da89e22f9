/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-transport.h"

#include "core/omo-error.h"
#include "net/omo-proxy.h"
#include "net/omo-transport-private.h"
#include "net/omo-trust.h"

/* Jobs of several windows side by side; libsoup's own two would let two silent requests block the third. */
#define MAX_CONNECTIONS 16
/* A connection kept for the next question, which comes after 60 s at the latest. */
#define KEEP_ALIVE_SECONDS 90

struct _OmoTransport
{
  GObject parent_instance;

  SoupSession *session;
  guint request_milliseconds;
  char *ca_file; /* NULL once it is read, and where there is none */
};

G_DEFINE_FINAL_TYPE (OmoTransport, omo_transport, G_TYPE_OBJECT)

/* libsoup dials any scheme and dies of a missing host. */
static gboolean
check_uri (GUri *uri, GError **error)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  if ((g_str_equal (scheme, "https") || g_str_equal (scheme, "http")) && host != NULL
      && *host != '\0')
    return TRUE;
  g_set_error_literal (error, OMO_ERROR, OMO_ERROR_ENDPOINT,
                       "the address is neither http nor https, or has no host");
  return FALSE;
}

static void
omo_transport_finalize (GObject *object)
{
  OmoTransport *self = OMO_TRANSPORT (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->ca_file, g_free);

  G_OBJECT_CLASS (omo_transport_parent_class)->finalize (object);
}

static void
omo_transport_class_init (OmoTransportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = omo_transport_finalize;
}

static void
omo_transport_init (OmoTransport *self)
{
  g_autoptr (GProxyResolver) proxy = omo_proxy_new (NULL);

  self->request_milliseconds = OMO_TRANSPORT_REQUEST_SECONDS * 1000;
  self->session = soup_session_new_with_options (
      "max-conns", MAX_CONNECTIONS, "max-conns-per-host", MAX_CONNECTIONS, "timeout",
      OMO_TRANSPORT_REQUEST_SECONDS, "idle-timeout", KEEP_ALIVE_SECONDS, "user-agent",
      "Omoscope/" OMO_VERSION, "proxy-resolver", proxy, NULL);
}

OmoTransport *
omo_transport_new (void)
{
  return g_object_new (OMO_TYPE_TRANSPORT, NULL);
}

void
omo_transport_set_tls_database (OmoTransport *self, GTlsDatabase *database)
{
  g_return_if_fail (OMO_IS_TRANSPORT (self));
  soup_session_set_tls_database (self->session, database);
}

GTlsDatabase *
omo_transport_get_tls_database (OmoTransport *self)
{
  g_return_val_if_fail (OMO_IS_TRANSPORT (self), NULL);
  return soup_session_get_tls_database (self->session);
}

void
omo_transport_set_ca_file (OmoTransport *self, const char *path)
{
  g_return_if_fail (OMO_IS_TRANSPORT (self));

  g_free (self->ca_file);
  self->ca_file = g_strdup (path);
}

static void
trusted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  OmoTransport *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (GTlsDatabase) database = omo_trust_load_finish (result, &error);

  if (database == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  omo_transport_set_tls_database (self, database);
  g_clear_pointer (&self->ca_file, g_free);
  g_task_return_boolean (task, TRUE);
}

void
omo_transport_trust_async (OmoTransport *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (OMO_IS_TRANSPORT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, omo_transport_trust_async);
  if (self->ca_file == NULL)
    g_task_return_boolean (task, TRUE);
  else
    omo_trust_load_async (self->ca_file, cancellable, trusted_cb, g_steal_pointer (&task));
}

gboolean
omo_transport_trust_finish (OmoTransport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
omo_transport_set_proxy_resolver (OmoTransport *self, GProxyResolver *resolver)
{
  g_return_if_fail (OMO_IS_TRANSPORT (self));
  soup_session_set_proxy_resolver (self->session, resolver);
}

GProxyResolver *
omo_transport_get_proxy_resolver (OmoTransport *self)
{
  g_return_val_if_fail (OMO_IS_TRANSPORT (self), NULL);
  return soup_session_get_proxy_resolver (self->session);
}

void
omo_transport_set_request_milliseconds (OmoTransport *self, guint milliseconds)
{
  g_return_if_fail (OMO_IS_TRANSPORT (self));
  self->request_milliseconds = milliseconds;
}

/* A task that is to be sent, or NULL when it has already returned an error. */
static GTask *
begin (OmoTransport *self,
       GUri *uri,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data,
       gpointer tag)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, tag);
  if (g_task_return_error_if_cancelled (task))
    return NULL;
  if (!check_uri (uri, &error))
    {
      g_task_return_error (task, error);
      return NULL;
    }
  return g_steal_pointer (&task);
}

/* What waits for the file. */
typedef struct
{
  GTask *task;
  SoupMessage *message;
  GBytes *body;            /* may be NULL */
  OmoRedaction *redaction; /* may be NULL */
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->task);
  g_object_unref (self->message);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->redaction, omo_redaction_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  OmoTransport *self = OMO_TRANSPORT (source);
  GError *error = NULL;

  if (!omo_transport_trust_finish (self, result, &error))
    g_task_return_error (waiting->task, error);
  else
    omo_transport_send (waiting->task, self->session, waiting->message, waiting->body,
                        waiting->redaction, self->request_milliseconds);
}

/* Now, or once it is known whom to trust. */
static void
send (GTask *task, SoupMessage *message, GBytes *body, OmoRedaction *redaction)
{
  OmoTransport *self = g_task_get_source_object (task);
  Waiting *waiting;

  if (self->ca_file == NULL)
    {
      omo_transport_send (task, self->session, message, body, redaction,
                          self->request_milliseconds);
      return;
    }
  waiting = g_new (Waiting, 1);
  *waiting = (Waiting){ g_object_ref (task), g_object_ref (message),
                        body == NULL ? NULL : g_bytes_ref (body),
                        redaction == NULL ? NULL : omo_redaction_ref (redaction) };
  omo_transport_trust_async (self, g_task_get_cancellable (task), ready_cb, waiting);
}

void
omo_transport_post_async (OmoTransport *self,
                          GUri *uri,
                          GBytes *body,
                          gboolean repeatable,
                          OmoRedaction *redaction,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (SoupMessage) message = NULL;

  g_return_if_fail (OMO_IS_TRANSPORT (self));
  g_return_if_fail (uri != NULL);
  g_return_if_fail (body != NULL);

  task = begin (self, uri, cancellable, callback, user_data, omo_transport_post_async);
  if (task == NULL)
    return;
  message = soup_message_new_from_uri (SOUP_METHOD_POST, uri);
  soup_message_set_request_body_from_bytes (message, "application/json", body);
  soup_message_set_flags (message,
                          SOUP_MESSAGE_NO_REDIRECT | (repeatable ? SOUP_MESSAGE_IDEMPOTENT : 0));
  send (task, message, body, redaction);
}

void
omo_transport_get_async (OmoTransport *self,
                         GUri *uri,
                         OmoRedaction *redaction,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (SoupMessage) message = NULL;

  g_return_if_fail (OMO_IS_TRANSPORT (self));
  g_return_if_fail (uri != NULL);

  task = begin (self, uri, cancellable, callback, user_data, omo_transport_get_async);
  if (task == NULL)
    return;
  message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);
  soup_message_set_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  send (task, message, NULL, redaction);
}

GBytes *
omo_transport_finish (OmoTransport *self,
                      GAsyncResult *result,
                      OmoExchange **out_exchange,
                      GError **error)
{
  g_return_val_if_fail (OMO_IS_TRANSPORT (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (out_exchange != NULL)
    *out_exchange = omo_transport_dup_exchange (G_TASK (result));
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
omo_transport_dup_library_version (void)
{
  return g_strdup_printf ("%u.%u.%u", soup_get_major_version (), soup_get_minor_version (),
                          soup_get_micro_version ());
}
