/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-repetition.h"

G_BEGIN_DECLS

/* The desktop tells when a job has ended, or the last of several repeated, while its window is not in front. It says
 * how it ended and not what the answer is, which a locked screen or an audience would see. Taken back as soon as the
 * window comes to the front. A click on it calls the application's action "show-window" with the window's id. */
typedef struct _OmoJobNotification OmoJobNotification;

/* Follows the window, the workspace and the repetition until it is freed; borrows the window, refers to the others. The
 * person can do without ("notify" in `settings`). */
OmoJobNotification *omo_job_notification_new (GtkWindow *window,
                                              OmoWorkspace *workspace,
                                              OmoRepetition *repetition,
                                              GSettings *settings);
void omo_job_notification_free (OmoJobNotification *self);

G_END_DECLS
