/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A picture of the screen, or of the part that the person chooses, asked from the desktop through its Screenshot portal
 * (xdg-desktop-portal, interface org.freedesktop.portal.Screenshot, interactive). The dialog is the desktop's own and
 * may stay open as long as the person likes: there is no deadline, only the cancellable. */

/* TRUE in `finish` when the desktop has the portal. Errors: OMO_ERROR_NO_PORTAL. */
void omo_screenshot_probe_async (GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean omo_screenshot_probe_finish (GAsyncResult *result, GError **error);

/* The file is the desktop's: it stays where the desktop has put it. Transfer full. Errors: G_IO_ERROR_CANCELLED when the
 * person closed the dialog or `cancellable` was cancelled (the dialog is closed then), OMO_ERROR_NO_PORTAL,
 * OMO_ERROR_SCREENSHOT when the desktop took none: nothing was chosen (wlroots says no more than that), its tool is
 * missing, or the portal went away. */
void omo_screenshot_take_async (GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GFile *omo_screenshot_take_finish (GAsyncResult *result, GError **error);

G_END_DECLS
