/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Both look at `root` itself, then at what is in it, in the order that it stands there. */

/* The first widget of `type`; NULL: there is none. Borrowed. */
GtkWidget *find_widget (GtkWidget *root, GType type);
/* A label says `text`, and nothing else. */
gboolean has_label (GtkWidget *root, const char *text);
