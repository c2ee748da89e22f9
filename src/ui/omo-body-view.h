/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A body to read: laid out by core/omo-body-text and coloured as JSON, with search (Ctrl+F, then Enter and
 * Shift+Enter), *Copy*, and *Save Picture* for each picture that was elided. Read-only. */
#define OMO_TYPE_BODY_VIEW (omo_body_view_get_type ())
G_DECLARE_FINAL_TYPE (OmoBodyView, omo_body_view, OMO, BODY_VIEW, GtkBox)

/* `body` NULL: nothing was sent, or nothing came. A large one follows a moment later, and the digests of its pictures
 * after it. */
void omo_body_view_set_body (OmoBodyView *self, GBytes *body);

G_END_DECLS
