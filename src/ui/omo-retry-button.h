/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* “Try Again”, which presses `win.submit`. After a failure that may pass by itself it first counts a pause down and
 * cannot be pressed until then; *Submit* in the header bar stays as it is, for a person who knows better. */
#define OMO_TYPE_RETRY_BUTTON (omo_retry_button_get_type ())
G_DECLARE_FINAL_TYPE (OmoRetryButton, omo_retry_button, OMO, RETRY_BUTTON, GtkWidget)

/* Starts the pause anew; 0 is none. */
void omo_retry_button_set_pause (OmoRetryButton *self, guint seconds);

G_END_DECLS
