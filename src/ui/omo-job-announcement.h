/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-canvas.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Says to a screen reader how far the job of a window is: sent, accepted, still working every few seconds, answered with
 * what the canvas says of it, failed, cancelled. */
typedef struct _OmoJobAnnouncement OmoJobAnnouncement;

/* Borrows `window`, which owns it, and its `canvas`. */
OmoJobAnnouncement *
omo_job_announcement_new (GtkWindow *window, OmoWorkspace *workspace, OmoCanvas *canvas);
void omo_job_announcement_free (OmoJobAnnouncement *self);

G_END_DECLS
