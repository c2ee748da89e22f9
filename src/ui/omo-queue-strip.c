/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-queue-strip.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-queue.h"

#define PICTURE_SIZE 56

struct _OmoQueueStrip
{
  GtkBox parent_instance;

  /* Template */
  GtkListView *list;
  GtkLabel *place_label;

  /* Owned */
  OmoWorkspace *workspace;
  GtkSingleSelection *selection;
};

enum
{
  PROP_0,
  PROP_WORKSPACE
};

G_DEFINE_FINAL_TYPE (OmoQueueStrip, omo_queue_strip, GTK_TYPE_BOX)

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *picture = gtk_picture_new ();
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_set_size_request (picture, PICTURE_SIZE, PICTURE_SIZE);
  gtk_widget_set_halign (badge, GTK_ALIGN_END);
  gtk_widget_set_valign (badge, GTK_ALIGN_END);
  gtk_widget_add_css_class (badge, "queue-badge");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), picture);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), badge);
  gtk_list_item_set_child (item, overlay);
}

static GtkWidget *
get_picture (GtkListItem *item)
{
  return gtk_overlay_get_child (GTK_OVERLAY (gtk_list_item_get_child (item)));
}

static GtkWidget *
get_badge (GtkListItem *item)
{
  return gtk_widget_get_last_child (gtk_list_item_get_child (item));
}

static gboolean
has_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_boolean (to, text != NULL && *text != '\0');
  return TRUE;
}

static void
keep_binding (GtkListItem *item, const char *key, GBinding *binding)
{
  g_object_set_data (G_OBJECT (item), key, binding);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  OmoQueueItem *captcha = gtk_list_item_get_item (item);
  const char *name = omo_queue_item_get_name (captcha);

  omo_queue_item_load_texture (captcha);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_picture (item)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  keep_binding (item, "texture",
                g_object_bind_property (captcha, "texture", get_picture (item), "paintable",
                                        G_BINDING_SYNC_CREATE));
  keep_binding (
      item, "badge",
      g_object_bind_property (captcha, "badge", get_badge (item), "label", G_BINDING_SYNC_CREATE));
  keep_binding (item, "badge-shown",
                g_object_bind_property_full (captcha, "badge", get_badge (item), "visible",
                                             G_BINDING_SYNC_CREATE, has_text, NULL, NULL, NULL));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  static const char *const keys[] = { "texture", "badge", "badge-shown" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_binding_unbind (g_object_steal_data (G_OBJECT (item), keys[i]));
}

static void
activated_cb (GtkListView *list, guint position, OmoQueueStrip *self)
{
  omo_workspace_go_to (self->workspace, position);
}

static void
update (OmoQueueStrip *self)
{
  GListModel *queue = G_LIST_MODEL (omo_workspace_get_queue (self->workspace));
  guint n = g_list_model_get_n_items (queue);
  guint position;
  g_autofree char *place = NULL;

  g_object_get (self->workspace, "queue-position", &position, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_single_selection_set_selected (self->selection, position);
  if (position < n)
    /* Translators: the third of twelve */
    place = g_strdup_printf (_ ("%u of %u"), position + 1, n);
  gtk_label_set_label (self->place_label, place == NULL ? "" : place);
  if (position < n)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
bind_workspace (OmoQueueStrip *self)
{
  OmoQueue *queue = omo_workspace_get_queue (self->workspace);

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (queue));
  g_signal_connect_object (self->workspace, "notify::queue-position", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (queue, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
omo_queue_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoQueueStrip *self = OMO_QUEUE_STRIP (object);

  if (g_set_object (&self->workspace, g_value_get_object (value)))
    bind_workspace (self);
}

static void
omo_queue_strip_dispose (GObject *object)
{
  OmoQueueStrip *self = OMO_QUEUE_STRIP (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_queue_strip_parent_class)->dispose (object);
}

static void
omo_queue_strip_class_init (OmoQueueStripClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = omo_queue_strip_set_property;
  object_class->dispose = omo_queue_strip_dispose;
  g_object_class_install_property (object_class, PROP_WORKSPACE,
                                   g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-queue-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoQueueStrip, list);
  gtk_widget_class_bind_template_child (widget_class, OmoQueueStrip, place_label);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
omo_queue_strip_init (OmoQueueStrip *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}
