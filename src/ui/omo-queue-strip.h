/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* The captchas that wait, as a strip of small pictures; the current one is lit. Hidden while none waits. Property
 * "workspace". */
#define OMO_TYPE_QUEUE_STRIP (omo_queue_strip_get_type ())
G_DECLARE_FINAL_TYPE (OmoQueueStrip, omo_queue_strip, OMO, QUEUE_STRIP, GtkBox)

G_END_DECLS
