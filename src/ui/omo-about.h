/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the program is, over `parent`; in another language it is built anew. */
void omo_about_show (GtkWindow *parent);

G_END_DECLS
