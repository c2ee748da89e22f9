/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A failure in the pane, not in a dialog: what happened, whose side, what to do, and the service's own words as
 * plain text. Offers `win.submit` and, where it helps, `win.connection`. */
#define OMO_TYPE_COMPLAINT_VIEW (omo_complaint_view_get_type ())
G_DECLARE_FINAL_TYPE (OmoComplaintView, omo_complaint_view, OMO, COMPLAINT_VIEW, GtkBox)

/* `pause` is how many seconds *Try Again* waits until it can be pressed. */
void omo_complaint_view_show (OmoComplaintView *self, const GError *error, guint pause);

G_END_DECLS
