/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"

G_BEGIN_DECLS

/* The picture of a case to hand on (omo_annotation_render) as a PNG without metadata. `job` is the case's own
 * (omo_case_build_job). Errors: OMO_ERROR_NO_PICTURE, G_FILE_ERROR. */
GBytes *omo_case_picture_encode (const OmoCase *self, OmoJob *job, GError **error);

G_END_DECLS
