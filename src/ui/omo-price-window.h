/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* The service's own list of what it offers, to be read: name, id, price, advertised success and time. What this program
 * cannot send is listed too, and says so. */
#define OMO_TYPE_PRICE_WINDOW (omo_price_window_get_type ())
G_DECLARE_FINAL_TYPE (OmoPriceWindow, omo_price_window, OMO, PRICE_WINDOW, GtkWindow)

/* Shows itself over `parent`, and fills itself when the list comes. */
void omo_price_window_show (GtkWindow *parent, OmoWorkspace *workspace);

G_END_DECLS
