/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the bytes of a file out of `data`; called once, in a worker thread. Errors: its own. */
typedef GBytes *(*OmoFileProduce) (gpointer data, GError **error);

/* Asks where, under the proposed `name`, writes there what `produce` makes, and tells how that went through the action
 * "win.tell" of `widget`. What was there before stays whole when it fails. `data` is freed with `free_data` in any case,
 * after the last use. */
void omo_file_save (GtkWidget *widget,
                    const char *title,
                    const char *name,
                    OmoFileProduce produce,
                    gpointer data,
                    GDestroyNotify free_data);

/* What is to be told when the file is written, translated; free with g_free. NULL: as usual. */
typedef char *(*OmoFileTell) (GtkWidget *widget, const char *path, gpointer data);

/* The same with words of its own, and what else is to be done then. */
void omo_file_save_and_tell (GtkWidget *widget,
                             const char *title,
                             const char *name,
                             OmoFileProduce produce,
                             gpointer data,
                             GDestroyNotify free_data,
                             OmoFileTell tell);

/* An OmoFileProduce for bytes that are there already: `data` is a GBytes. */
GBytes *omo_file_produce_bytes (gpointer data, GError **error);

G_END_DECLS
