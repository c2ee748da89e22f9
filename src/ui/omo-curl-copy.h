/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* Puts the request as a command for bash (core/omo-curl.h) into the clipboard of `widget`, and tells so through its
 * action "win.tell". A large body is asked a file for first, which the command then names by its path: without the file
 * nothing is copied. */
void omo_curl_copy (GtkWidget *widget, OmoExchange *exchange);

G_END_DECLS
