/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The wheel no longer turns the numbers in `widget` and below: who scrolls a pane would change whatever comes under the
 * pointer, and not see it. Keys and buttons do. Of what is there now. */
void omo_wheel_spare_numbers (GtkWidget *widget);

G_END_DECLS
