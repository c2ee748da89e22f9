/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The system's proxies for everything but loopback, which is always reached directly: `http_proxy` alone would
 * send a request for 127.0.0.1 to a stranger. */
#define OMO_TYPE_PROXY (omo_proxy_get_type ())
G_DECLARE_FINAL_TYPE (OmoProxy, omo_proxy, OMO, PROXY, GObject)

/* Asks `system` about hosts that are not loopback; NULL: g_proxy_resolver_get_default (), which loads its modules when it
 * is first asked, and not before. */
GProxyResolver *omo_proxy_new (GProxyResolver *system);

G_END_DECLS
