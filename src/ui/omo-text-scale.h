/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How large the desktop wants letters: 2 is 200 %; never less than 1. It changes with "gtk-xft-dpi" of the GtkSettings. */
double omo_text_scale_get (void);

G_END_DECLS
