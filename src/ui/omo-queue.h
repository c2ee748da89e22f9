/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* One captcha that waits to be looked at: a file, or the inner and outer of a rotate pair that are named alike
 * ("a-inner.png", "a-outer.png"). Properties, notified: "texture" GdkTexture, NULL until omo_queue_item_load_texture;
 * "badge" string: how it was judged, in one character, "" before. */
#define OMO_TYPE_QUEUE_ITEM (omo_queue_item_get_type ())
G_DECLARE_FINAL_TYPE (OmoQueueItem, omo_queue_item, OMO, QUEUE_ITEM, GObject)

/* Borrowed; `place` 0 or 1; NULL where there is none. */
GFile *omo_queue_item_get_file (OmoQueueItem *self, guint place);
/* Of the first file, for people. Borrowed. */
const char *omo_queue_item_get_name (OmoQueueItem *self);
/* Decodes the picture small, once; without a picture it stays NULL. */
void omo_queue_item_load_texture (OmoQueueItem *self);
/* One character, or "". */
void omo_queue_item_set_badge (OmoQueueItem *self, const char *badge);
/* What was there when it was left; taken, and given back once with steal. */
void omo_queue_item_put_state (OmoQueueItem *self, gpointer state, GDestroyNotify free_state);
gpointer omo_queue_item_steal_state (OmoQueueItem *self);

/* The captchas that wait in a window, a GListModel of OmoQueueItem. It sends nothing: it is for going through them by
 * hand. */
#define OMO_TYPE_QUEUE (omo_queue_get_type ())
G_DECLARE_FINAL_TYPE (OmoQueue, omo_queue, OMO, QUEUE, GObject)

OmoQueue *omo_queue_new (void);
/* Replaces what waits; `files` is a list of GFile. NULL empties it. */
void omo_queue_set_files (OmoQueue *self, GListModel *files);

G_END_DECLS
