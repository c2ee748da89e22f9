/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Follows the desktop's preference for dark or light: plain GTK 4.8 does not. Reads and watches `color-scheme`
 * of the Settings portal; without one nothing changes. */
typedef struct _OmoColorScheme OmoColorScheme;

OmoColorScheme *omo_color_scheme_new (GtkSettings *settings);
void omo_color_scheme_free (OmoColorScheme *self);

G_END_DECLS
