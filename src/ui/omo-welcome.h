/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The empty window: an invitation to drop, open or paste, and the built-in samples as cards. Its buttons
 * activate win.open, win.paste and win.sample (s). */
#define OMO_TYPE_WELCOME (omo_welcome_get_type ())
G_DECLARE_FINAL_TYPE (OmoWelcome, omo_welcome, OMO, WELCOME, GtkBox)

/* For an audience: the samples, and nothing else. */
void omo_welcome_show_samples_alone (OmoWelcome *self, gboolean alone);
/* Without the drawing there is room for all samples in a window of 600 px. */
void omo_welcome_set_low (OmoWelcome *self, gboolean low);
/* The first sample gets the focus, when it is on the screen. */
void omo_welcome_focus_samples (OmoWelcome *self);

G_END_DECLS
