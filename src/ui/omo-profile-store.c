/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-profile-store.h"

#include <string.h>

#include "core/omo-profile-settings.h"

struct _OmoProfileStore
{
  GObject parent_instance;

  GSettings *settings;
  GPtrArray *profiles; /* of OmoProfile, never empty */
  char *current;       /* id */
};

enum
{
  PROP_0,
  PROP_CURRENT
};

static guint changed_signal;

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoProfileStore,
                               omo_profile_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* --- the list of names --- */

static GType
get_item_type (GListModel *list)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  return OMO_PROFILE_STORE (list)->profiles->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  OmoProfileStore *self = OMO_PROFILE_STORE (list);

  return position < self->profiles->len
             ? gtk_string_object_new (omo_profile_store_get (self, position)->name)
             : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* --- settings --- */

static void
set_current (OmoProfileStore *self, const char *id)
{
  if (g_strcmp0 (self->current, id) == 0)
    return;
  g_free (self->current);
  self->current = g_strdup (id);
  g_object_notify (G_OBJECT (self), "current");
}

static void
choose (OmoProfileStore *self, const char *id)
{
  set_current (self, id);
  g_settings_set_string (self->settings, "profile", id);
}

static void
tell (OmoProfileStore *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
save (OmoProfileStore *self)
{
  omo_profile_settings_save (self->settings, self->profiles);
  tell (self);
}

/* What this one wrote itself is what it has. */
static void
settings_changed_cb (OmoProfileStore *self)
{
  g_autofree char *text = g_settings_get_string (self->settings, "profiles");
  g_autofree char *own = omo_profile_list_to_text (self->profiles);
  g_autoptr (GPtrArray) before = NULL;

  if (g_str_equal (text, own))
    return;
  before = self->profiles;
  self->profiles = omo_profile_settings_load (self->settings, NULL);
  set_current (self, omo_profile_settings_find_current (self->settings, self->profiles)->id);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, self->profiles->len);
  tell (self);
}

/* --- GObject --- */

static void
omo_profile_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, OMO_PROFILE_STORE (object)->current);
}

static void
omo_profile_store_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoProfileStore *self = OMO_PROFILE_STORE (object);
  const OmoProfile *profile = omo_profile_store_find (self, g_value_get_string (value));

  if (profile != NULL)
    choose (self, profile->id);
}

static void
omo_profile_store_finalize (GObject *object)
{
  OmoProfileStore *self = OMO_PROFILE_STORE (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
  g_clear_pointer (&self->current, g_free);
  G_OBJECT_CLASS (omo_profile_store_parent_class)->finalize (object);
}

static void
omo_profile_store_class_init (OmoProfileStoreClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = omo_profile_store_get_property;
  object_class->set_property = omo_profile_store_set_property;
  object_class->finalize = omo_profile_store_finalize;
  g_object_class_install_property (
      object_class, PROP_CURRENT,
      g_param_spec_string ("current", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  changed_signal = g_signal_new ("changed", OMO_TYPE_PROFILE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
omo_profile_store_init (OmoProfileStore *self)
{
}

/* --- public --- */

OmoProfileStore *
omo_profile_store_new (GSettings *settings)
{
  OmoProfileStore *self = g_object_new (OMO_TYPE_PROFILE_STORE, NULL);

  self->settings = g_object_ref (settings);
  self->profiles = omo_profile_settings_load (settings, NULL);
  self->current = g_strdup (omo_profile_settings_find_current (settings, self->profiles)->id);
  g_signal_connect_object (settings, "changed::profiles", G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

const OmoProfile *
omo_profile_store_get (OmoProfileStore *self, guint position)
{
  g_return_val_if_fail (OMO_IS_PROFILE_STORE (self) && position < self->profiles->len, NULL);

  return g_ptr_array_index (self->profiles, position);
}

guint
omo_profile_store_get_position (OmoProfileStore *self, const char *id)
{
  g_return_val_if_fail (OMO_IS_PROFILE_STORE (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < self->profiles->len; i++)
    if (g_strcmp0 (omo_profile_store_get (self, i)->id, id) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

const OmoProfile *
omo_profile_store_find (OmoProfileStore *self, const char *id)
{
  g_return_val_if_fail (OMO_IS_PROFILE_STORE (self), NULL);

  return omo_profile_list_find (self->profiles, id);
}

const OmoProfile *
omo_profile_store_get_current (OmoProfileStore *self)
{
  g_return_val_if_fail (OMO_IS_PROFILE_STORE (self), NULL);

  return omo_profile_list_find (self->profiles, self->current);
}

gboolean
omo_profile_store_insert (OmoProfileStore *self, guint position, OmoProfile *profile)
{
  g_return_val_if_fail (OMO_IS_PROFILE_STORE (self) && profile != NULL, FALSE);

  if (self->profiles->len >= OMO_PROFILE_LIST_MAX)
    {
      omo_profile_free (profile);
      return FALSE;
    }
  position = MIN (position, self->profiles->len);
  g_ptr_array_insert (self->profiles, (int) position, profile);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  save (self);
  return TRUE;
}

gboolean
omo_profile_store_replace (OmoProfileStore *self, OmoProfile *profile)
{
  guint position = omo_profile_store_get_position (self, profile->id);
  g_autoptr (OmoProfile) before = NULL;

  if (position == GTK_INVALID_LIST_POSITION)
    {
      omo_profile_free (profile);
      return FALSE;
    }
  before = g_ptr_array_index (self->profiles, position);
  self->profiles->pdata[position] = profile;
  if (!g_str_equal (before->name, profile->name))
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
  save (self);
  return TRUE;
}

OmoProfile *
omo_profile_store_remove (OmoProfileStore *self, const char *id)
{
  guint position = omo_profile_store_get_position (self, id);
  OmoProfile *removed;

  if (position == GTK_INVALID_LIST_POSITION || self->profiles->len == 1)
    return NULL;
  removed = g_ptr_array_steal_index (self->profiles, position);
  if (g_strcmp0 (self->current, id) == 0)
    choose (self, omo_profile_store_get (self, MIN (position, self->profiles->len - 1))->id);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  save (self);
  return removed;
}

const OmoProfile *
omo_profile_store_find_named (OmoProfileStore *self, const char *name)
{
  g_return_val_if_fail (OMO_IS_PROFILE_STORE (self) && name != NULL, NULL);

  for (guint i = 0; i < self->profiles->len; i++)
    if (g_str_equal (omo_profile_store_get (self, i)->name, name))
      return omo_profile_store_get (self, i);
  return NULL;
}

/* A long stem makes room for the number. */
static char *
number_name (const char *stem, guint number)
{
  g_autofree char *suffix = g_strdup_printf (" %u", number);
  g_autoptr (GString) name = g_string_new (stem);

  while (name->len + strlen (suffix) > OMO_PROFILE_MAX_NAME)
    g_string_truncate (name, g_utf8_find_prev_char (name->str, name->str + name->len) - name->str);
  g_string_append (name, suffix);
  return g_strdup (name->str);
}

char *
omo_profile_store_make_name (OmoProfileStore *self, const char *stem)
{
  char *name;

  g_return_val_if_fail (OMO_IS_PROFILE_STORE (self) && stem != NULL, NULL);

  name = g_strdup (stem);
  for (guint number = 2; omo_profile_store_find_named (self, name) != NULL; number++)
    {
      g_free (name);
      name = number_name (stem, number);
    }
  return name;
}
