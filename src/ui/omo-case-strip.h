/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Says that what is shown is a case file, as it was recorded, with its details and *Submit Again*; hidden as soon as
 * anything else is shown. Property "workspace". An orientable, for narrow windows. */
#define OMO_TYPE_CASE_STRIP (omo_case_strip_get_type ())
G_DECLARE_FINAL_TYPE (OmoCaseStrip, omo_case_strip, OMO, CASE_STRIP, GtkBox)

G_END_DECLS
