/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/omo-verdict.h"

G_BEGIN_DECLS

/* How far off an answer may be, for each job type, in the settings ("tolerances"): displayed px, of a rotation degrees.
 * What is not there is the default; what is outside the limits, written by something else, is brought back into them. */

/* The limits and the default of this type. */
double omo_tolerance_settings_get_min (const OmoJobType *type);
double omo_tolerance_settings_get_max (const OmoJobType *type);
double omo_tolerance_settings_get_default (const OmoJobType *type);

/* The one in force. */
double omo_tolerance_settings_get (GSettings *settings, const OmoJobType *type);
/* Within the limits; the default is taken out of the settings, so that it follows a later version's. */
void omo_tolerance_settings_set (GSettings *settings, const OmoJobType *type, double value);

G_END_DECLS
