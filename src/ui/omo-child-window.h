/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts `window` over `parent`, which may be NULL or be without an application: it goes when `parent` goes, and the
 * application's keys work in it too, which GTK gives to windows of the application alone. A modal one keeps input from
 * `parent` and from nothing else. Before it is presented; said again it gets another parent. */
void omo_child_window_put_over (GtkWindow *window, GtkWindow *parent);

/* The windows over `parent`, a new array of them, which holds them. */
GPtrArray *omo_child_window_list (GtkWindow *parent);

/* A modal window of another one keeps no input from `window`. */
void omo_child_window_stand_alone (GtkWindow *window);

/* Esc closes windows of `class`. */
void omo_child_window_close_on_escape (GtkWidgetClass *class);

G_END_DECLS
