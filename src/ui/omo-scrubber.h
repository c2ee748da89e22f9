/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* The page's slider under the picture of a rotate job: from 0 to the travel T, a tick where the answer puts the
 * knob; moving it turns the parts live, *Back to the answer* lets it follow again. Property "workspace". */
#define OMO_TYPE_SCRUBBER (omo_scrubber_get_type ())
G_DECLARE_FINAL_TYPE (OmoScrubber, omo_scrubber, OMO, SCRUBBER, GtkBox)

/* A slider of a narrow window takes all of its width: without the word before it. */
void omo_scrubber_set_narrow (OmoScrubber *self, gboolean narrow);

G_END_DECLS
