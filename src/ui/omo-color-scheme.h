/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Dark or light: what the person has set ("color-scheme"), else the desktop's preference, which plain GTK 4.8 does not
 * follow. Reads and watches `color-scheme` of the Settings portal; without one the theme stays as it is. */
typedef struct _OmoColorScheme OmoColorScheme;

/* Holds on to both. Free with omo_color_scheme_free. */
OmoColorScheme *omo_color_scheme_new (GtkSettings *gtk_settings, GSettings *settings);
void omo_color_scheme_free (OmoColorScheme *self);

G_END_DECLS
