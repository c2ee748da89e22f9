/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-queue.h"

#include <string.h>

#include "core/omo-picture.h"
#include "ui/omo-texture.h"

/* Twice the strip's height, for sharp screens. */
#define TEXTURE_SIZE 128

struct _OmoQueueItem
{
  GObject parent_instance;

  GFile *files[2];
  char *name;
  char *badge;
  GdkTexture *texture;
  GCancellable *loading; /* not NULL from the first load on */
  gpointer state;
  GDestroyNotify free_state;
};

enum
{
  PROP_0,
  PROP_TEXTURE,
  PROP_BADGE
};

G_DEFINE_FINAL_TYPE (OmoQueueItem, omo_queue_item, G_TYPE_OBJECT)

static void
omo_queue_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoQueueItem *self = OMO_QUEUE_ITEM (object);

  if (id == PROP_TEXTURE)
    g_value_set_object (value, self->texture);
  else
    g_value_set_string (value, self->badge);
}

static void
omo_queue_item_finalize (GObject *object)
{
  OmoQueueItem *self = OMO_QUEUE_ITEM (object);

  if (self->state != NULL)
    self->free_state (self->state);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->files[0]);
  g_clear_object (&self->files[1]);
  g_clear_object (&self->texture);
  g_free (self->name);
  g_free (self->badge);
  G_OBJECT_CLASS (omo_queue_item_parent_class)->finalize (object);
}

static void
omo_queue_item_class_init (OmoQueueItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = omo_queue_item_get_property;
  object_class->finalize = omo_queue_item_finalize;
  g_object_class_install_property (
      object_class, PROP_TEXTURE,
      g_param_spec_object ("texture", NULL, NULL, GDK_TYPE_TEXTURE, flags));
  g_object_class_install_property (object_class, PROP_BADGE,
                                   g_param_spec_string ("badge", NULL, NULL, "", flags));
}

static void
omo_queue_item_init (OmoQueueItem *self)
{
  self->badge = g_strdup ("");
}

static OmoQueueItem *
item_new (GFile *first, GFile *second)
{
  OmoQueueItem *self = g_object_new (OMO_TYPE_QUEUE_ITEM, NULL);
  g_autofree char *name = g_file_get_basename (first);

  g_set_object (&self->files[0], first);
  g_set_object (&self->files[1], second);
  self->name = g_filename_display_name (name);
  return self;
}

GFile *
omo_queue_item_get_file (OmoQueueItem *self, guint place)
{
  g_return_val_if_fail (OMO_IS_QUEUE_ITEM (self) && place < 2, NULL);

  return self->files[place];
}

const char *
omo_queue_item_get_name (OmoQueueItem *self)
{
  g_return_val_if_fail (OMO_IS_QUEUE_ITEM (self), NULL);

  return self->name;
}

static void
picture_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoQueueItem) self = user_data;
  g_autoptr (OmoPicture) picture = omo_picture_load_finish (result, NULL);

  if (picture == NULL)
    return;
  self->texture = omo_texture_new_thumbnail (picture, TEXTURE_SIZE);
  g_object_notify (G_OBJECT (self), "texture");
}

void
omo_queue_item_load_texture (OmoQueueItem *self)
{
  g_return_if_fail (OMO_IS_QUEUE_ITEM (self));

  if (self->loading != NULL)
    return;
  self->loading = g_cancellable_new ();
  omo_picture_load_file_async (self->files[1] != NULL ? self->files[1] : self->files[0],
                               self->loading, picture_loaded_cb, g_object_ref (self));
}

void
omo_queue_item_set_badge (OmoQueueItem *self, const char *badge)
{
  g_return_if_fail (OMO_IS_QUEUE_ITEM (self));

  if (g_strcmp0 (badge, self->badge) == 0)
    return;
  g_free (self->badge);
  self->badge = g_strdup (badge);
  g_object_notify (G_OBJECT (self), "badge");
}

void
omo_queue_item_put_state (OmoQueueItem *self, gpointer state, GDestroyNotify free_state)
{
  g_return_if_fail (OMO_IS_QUEUE_ITEM (self) && free_state != NULL);

  if (self->state != NULL)
    self->free_state (self->state);
  self->state = state;
  self->free_state = free_state;
}

gpointer
omo_queue_item_steal_state (OmoQueueItem *self)
{
  g_return_val_if_fail (OMO_IS_QUEUE_ITEM (self), NULL);

  return g_steal_pointer (&self->state);
}

/* --- the queue --- */

struct _OmoQueue
{
  GObject parent_instance;

  GPtrArray *items;
};

static GType
queue_get_item_type (GListModel *model)
{
  return OMO_TYPE_QUEUE_ITEM;
}

static guint
queue_get_n_items (GListModel *model)
{
  return OMO_QUEUE (model)->items->len;
}

static gpointer
queue_get_item (GListModel *model, guint position)
{
  GPtrArray *items = OMO_QUEUE (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = queue_get_item_type;
  interface->get_n_items = queue_get_n_items;
  interface->get_item = queue_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoQueue,
                               omo_queue,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
omo_queue_finalize (GObject *object)
{
  g_ptr_array_unref (OMO_QUEUE (object)->items);
  G_OBJECT_CLASS (omo_queue_parent_class)->finalize (object);
}

static void
omo_queue_class_init (OmoQueueClass *class)
{
  G_OBJECT_CLASS (class)->finalize = omo_queue_finalize;
}

static void
omo_queue_init (OmoQueue *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

OmoQueue *
omo_queue_new (void)
{
  return g_object_new (OMO_TYPE_QUEUE, NULL);
}

/* The name of `file` with its part `role` taken out; NULL without it. */
static char *
take_out (GFile *file, const char *role)
{
  g_autofree char *name = g_file_get_basename (file);
  char *at = strstr (name, role);

  if (at == NULL)
    return NULL;
  *at = '\0';
  return g_strconcat (name, at + strlen (role), NULL);
}

static gboolean
is_pair (GFile *inner, GFile *outer)
{
  g_autofree char *first = take_out (inner, "inner");
  g_autofree char *second = take_out (outer, "outer");

  return first != NULL && g_strcmp0 (first, second) == 0;
}

void
omo_queue_set_files (OmoQueue *self, GListModel *files)
{
  guint before = self->items->len;
  guint n = files == NULL ? 0 : g_list_model_get_n_items (files);

  g_return_if_fail (OMO_IS_QUEUE (self));

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (GFile) next = g_list_model_get_item (files, i + 1);
      gboolean pair = next != NULL && is_pair (file, next);

      g_ptr_array_add (self->items, item_new (file, pair ? next : NULL));
      i += pair ? 1 : 0;
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->items->len);
}
