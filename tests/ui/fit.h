/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What does not fit into `root`, a window that has been laid out: a text that is cut or ends in an ellipsis though it
 * may not, a widget that sticks out of what shows it, and, unless it `may_scroll`, what must be scrolled sideways to be
 * read; one a line, empty when all is well. */
char *fit_find_faults (GtkWidget *root, gboolean may_scroll);
