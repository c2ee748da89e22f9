/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What to do about a step on the way to the service that failed with `error`: a translated sentence, in words that fit
 * a window and a terminal alike. A constant; NULL when nothing is known to help. */
const char *omo_connection_advise (const GError *error);

/* The same for a server's certificate that was refused for `faults`. */
const char *omo_connection_advise_certificate (GTlsCertificateFlags faults);

G_END_DECLS
