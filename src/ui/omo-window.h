/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-window-share.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* One window, one captcha at a time: the picture in the middle, what is asked and answered beside it (below it
 * where the window is narrow).
 *
 * Actions: win.open, win.open-into (u), win.paste, win.sample (s), win.swap, win.clear, win.submit, win.cancel,
 * win.connection, win.profile (s, an id), win.save-marked, win.zoom-in, win.zoom-out, win.zoom-fit, win.zoom-original. */
#define OMO_TYPE_WINDOW (omo_window_get_type ())
G_DECLARE_FINAL_TYPE (OmoWindow, omo_window, OMO, WINDOW, GtkApplicationWindow)

/* Not shown yet; the application owns it. What `share` holds outlives it. */
OmoWindow *omo_window_new (GtkApplication *application, const OmoWindowShare *share);

/* The window built anew, in today's language, around the same work, which goes on; `self` is gone. Borrowed. */
OmoWindow *omo_window_renew (OmoWindow *self);

/* It is shown to an audience, in full screen. */
gboolean omo_window_is_presenting (OmoWindow *self);

/* Borrowed. */
OmoWorkspace *omo_window_get_workspace (OmoWindow *self);

G_END_DECLS
