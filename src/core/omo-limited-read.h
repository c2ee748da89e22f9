/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is in `stream` until its end, or `max` bytes and one more: whoever asks sees by that one that it is too large. The
 * size that a file tells is a promise only, and a pipe tells none. NULL with the stream's own error. Blocks. */
GBytes *
omo_limited_read (GInputStream *stream, gsize max, GCancellable *cancellable, GError **error);

G_END_DECLS
