/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-picture.h"

G_BEGIN_DECLS

/* What bytes are, told by how they begin; a file's name is never asked. */

/* TRUE when `data` begins as a picture of one of the known kinds does; nothing after the first bytes is
 * checked. `out_kind` may be NULL and is untouched otherwise. */
gboolean omo_signature_find_kind (const guint8 *data, gsize size, OmoPictureKind *out_kind);

/* What bytes that are no known picture look like instead, to stand after "looks like": "HTML", "a PDF
 * document", "text"; a constant, "nothing known" when nothing fits. */
const char *omo_signature_guess (const guint8 *data, gsize size);

/* "PNG"; a constant. */
const char *omo_signature_get_kind_name (OmoPictureKind kind);

G_END_DECLS
