/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* One exchange, whole: request or reply, the headers folded away above the body, and below it where the time went. */
#define OMO_TYPE_EXCHANGE_VIEW (omo_exchange_view_get_type ())
G_DECLARE_FINAL_TYPE (OmoExchangeView, omo_exchange_view, OMO, EXCHANGE_VIEW, GtkBox)

/* NULL empties it. */
void omo_exchange_view_set_exchange (OmoExchangeView *self, OmoExchange *exchange);

G_END_DECLS
