/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-proxy.h"

#include "net/omo-endpoint.h"

struct _OmoProxy
{
  GObject parent_instance;

  GProxyResolver *system; /* NULL: the default one */
};

static void omo_proxy_resolver_init (GProxyResolverInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoProxy,
                               omo_proxy,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY_RESOLVER,
                                                      omo_proxy_resolver_init))

static gboolean
is_loopback (const char *uri)
{
  g_autofree char *host = NULL;

  return g_uri_split_network (uri, G_URI_FLAGS_NONE, NULL, &host, NULL, NULL) && host != NULL
         && omo_endpoint_is_loopback_host (host);
}

static char **
list_direct (void)
{
  static const char *const direct[] = { "direct://", NULL };

  return g_strdupv ((char **) direct);
}

static GProxyResolver *
get_system (OmoProxy *self)
{
  return self->system != NULL ? self->system : g_proxy_resolver_get_default ();
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char **proxies = g_proxy_resolver_lookup_finish (G_PROXY_RESOLVER (source), result, &error);

  if (proxies == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, proxies, (GDestroyNotify) g_strfreev);
}

static gboolean
omo_proxy_is_supported (GProxyResolver *resolver)
{
  return TRUE;
}

static char **
omo_proxy_lookup (GProxyResolver *resolver,
                  const char *uri,
                  GCancellable *cancellable,
                  GError **error)
{
  OmoProxy *self = OMO_PROXY (resolver);

  if (is_loopback (uri))
    return list_direct ();
  return g_proxy_resolver_lookup (get_system (self), uri, cancellable, error);
}

static void
omo_proxy_lookup_async (GProxyResolver *resolver,
                        const char *uri,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  OmoProxy *self = OMO_PROXY (resolver);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, omo_proxy_lookup_async);
  if (is_loopback (uri))
    g_task_return_pointer (task, list_direct (), (GDestroyNotify) g_strfreev);
  else
    g_proxy_resolver_lookup_async (get_system (self), uri, cancellable, looked_up_cb,
                                   g_steal_pointer (&task));
}

static char **
omo_proxy_lookup_finish (GProxyResolver *resolver, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
omo_proxy_finalize (GObject *object)
{
  OmoProxy *self = OMO_PROXY (object);

  g_clear_object (&self->system);

  G_OBJECT_CLASS (omo_proxy_parent_class)->finalize (object);
}

static void
omo_proxy_resolver_init (GProxyResolverInterface *iface)
{
  iface->is_supported = omo_proxy_is_supported;
  iface->lookup = omo_proxy_lookup;
  iface->lookup_async = omo_proxy_lookup_async;
  iface->lookup_finish = omo_proxy_lookup_finish;
}

static void
omo_proxy_class_init (OmoProxyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = omo_proxy_finalize;
}

static void
omo_proxy_init (OmoProxy *self)
{
}

GProxyResolver *
omo_proxy_new (GProxyResolver *system)
{
  OmoProxy *self;

  g_return_val_if_fail (system == NULL || G_IS_PROXY_RESOLVER (system), NULL);

  self = g_object_new (OMO_TYPE_PROXY, NULL);
  g_set_object (&self->system, system);
  return G_PROXY_RESOLVER (self);
}
