/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Sets `error` to OMO_ERROR_FILE_UNREADABLE for `file` that could not be read because of `reason`, which is GIO's; it
 * names the file without its folder, and quotes what GIO says where this program has no words for it. Cancelled stays so, and an error of this program's domain. */
void omo_file_error_set (GError **error, GFile *file, const GError *reason);

G_END_DECLS
