/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"

G_BEGIN_DECLS

/* What the stand-in knows about pictures: the built-in samples' true answers, and what it was taught. */
typedef struct _OmoTruth OmoTruth;

/* Knows the built-in samples. */
OmoTruth *omo_truth_new (void);
void omo_truth_free (OmoTruth *self);

/* From now on `bytes` (of the first picture) are answered with `result`, verbatim. */
void omo_truth_teach (OmoTruth *self, GBytes *bytes, const char *result);

/* The answer as it goes on the wire; the caller frees it. The click points of a web sample are given in the displayed
 * px that the request names. Any other picture gets a made-up answer that lies on the picture, and
 * `out_made_up` (may be NULL) says so. Never NULL. */
char *omo_truth_answer (OmoTruth *self, const OmoCreateRequest *request, gboolean *out_made_up);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoTruth, omo_truth_free)

G_END_DECLS
