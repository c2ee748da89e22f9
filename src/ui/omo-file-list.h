/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files, with each folder among them replaced by the pictures that lie in it (not in folders below), in the order of
 * their names as people sort them. The truth about a picture (core/omo-sidecar.h) stands for its picture, once. In a
 * worker thread. */
void omo_file_list_expand_async (GListModel *files,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/* A list of GFile, at most OMO_FILE_LIST_MAX; what cannot be read is left out of it, unless that leaves nothing: then the
 * error of the first, or OMO_ERROR_NO_PICTURE for folders without pictures. `out_is_cut` (may be NULL): there were more. */
GListModel *
omo_file_list_expand_finish (GAsyncResult *result, gboolean *out_is_cut, GError **error);

/* This is for checking by hand: nobody looks at more. */
#define OMO_FILE_LIST_MAX 500

G_END_DECLS
