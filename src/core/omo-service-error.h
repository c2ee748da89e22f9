/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the `errorCode` of v2 means for the person: whether the same captcha may be sent again a little later. */

/* TRUE for the codes that clients of the service treat as passing: maintenance, service unavailable and the two of
 * its redis. Every other code is final. `code` may be NULL. */
gboolean omo_service_error_is_transient (const char *code);

/* The same for an error that carries a code (omo_error_get_service_code). */
gboolean omo_service_error_may_pass (const GError *error);

/* Whole seconds to wait before *Try again* after `n_tries` refusals in a row, at least 1: 5, 10, 20, ... and never
 * more than OMO_SERVICE_ERROR_MAX_PAUSE. */
guint omo_service_error_get_pause (guint n_tries);

#define OMO_SERVICE_ERROR_FIRST_PAUSE 5u
#define OMO_SERVICE_ERROR_MAX_PAUSE 300u

G_END_DECLS
