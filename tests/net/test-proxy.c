/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-proxy.h"

#define SYSTEM_PROXY "http://192.0.2.9:3128"

typedef struct
{
  const char *name;
  const char *uri;
  const char *proxy;
} Case;

static const Case cases[] = {
  { "loopback-four", "http://127.0.0.1:8080", "direct://" },
  { "loopback-six", "http://[::1]:8080", "direct://" },
  { "localhost", "https://localhost", "direct://" },
  { "name", "https://omocaptcha.com", SYSTEM_PROXY },
  { "address", "http://192.0.2.1:80", SYSTEM_PROXY },
  { "lookalike", "http://localhost.example.org", SYSTEM_PROXY },
};

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char ***proxies = user_data;
  g_autoptr (GError) error = NULL;

  *proxies = g_proxy_resolver_lookup_finish (G_PROXY_RESOLVER (source), result, &error);
  g_assert_no_error (error);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GProxyResolver) system = g_simple_proxy_resolver_new (SYSTEM_PROXY, NULL);
  GProxyResolver *proxy = omo_proxy_new (system);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) at_once = g_proxy_resolver_lookup (proxy, c->uri, NULL, &error);
  g_auto (GStrv) later = NULL;

  g_assert_no_error (error);
  g_assert_cmpstrv (at_once, ((const char *const[]){ c->proxy, NULL }));

  g_proxy_resolver_lookup_async (proxy, c->uri, NULL, looked_up_cb, &later);
  while (later == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstrv (later, ((const char *const[]){ c->proxy, NULL }));

  g_assert_true (g_proxy_resolver_is_supported (proxy));
  g_assert_finalize_object (proxy);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/proxy/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
