/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the list of all keys of the program, from which the accelerators are set and which the person is shown.
 * Static. */
typedef struct
{
  const char *title; /* for _(); what the keys do, or the name of a group */
  const char *
      keys; /* what a widget binds, or GTK itself: as gtk_accelerator_parse() reads it, several apart by spaces */
  const char *action;          /* and what the application binds to this action */
  const char *accelerators[3]; /* the first is shown; the others do the same on other keyboards */
} OmoShortcut;

/* `index` below omo_shortcut_get_n. */
const OmoShortcut *omo_shortcut_get (guint index);
guint omo_shortcut_get_n (void);

/* Rows up to the next one of these belong to it. */
gboolean omo_shortcut_is_group (const OmoShortcut *self);

/* All keys that are shown, in the manner of `keys`. Free with g_free. */
char *omo_shortcut_print_keys (const OmoShortcut *self);

/* For people, as they stand on the keyboard: “Ctrl+O, Ctrl+V”. Free with g_free. */
char *omo_shortcut_print_names (const OmoShortcut *self);

/* From now on the keys do what `action` says. */
void omo_shortcut_set_accelerators (GtkApplication *application);

G_END_DECLS
