/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on icons and check boxes on `display` are as large as its letters, whenever that changes: of themselves they
 * stay as they are beside letters of any size. */
void omo_icon_scale_follow (GdkDisplay *display);

G_END_DECLS
