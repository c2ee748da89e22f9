/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-picture-slot.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-texture.h"

/* Larger than the slot by the scale factor of a sharp screen. */
#define THUMBNAIL_SIZE 96

struct _OmoPictureSlot
{
  GtkBox parent_instance;

  /* Template */
  GtkPicture *thumbnail;
  GtkLabel *role_label;
  GtkLabel *name_label;
  GtkLabel *note_label;
  GtkButton *button;

  /* Owned */
  OmoPicture *picture;
  guint place;
};

enum
{
  PROP_0,
  PROP_PICTURE,
  PROP_ROLE,
  PROP_PLACE,
  N_PROPERTIES
};

G_DEFINE_FINAL_TYPE (OmoPictureSlot, omo_picture_slot, GTK_TYPE_BOX)

/* What is peculiar about the file, below its kind and size. */
static char *
describe_picture (OmoPicture *picture)
{
  GString *text = g_string_new (NULL);
  int orientation = omo_picture_get_orientation (picture);

  g_string_append_printf (text, "%s, %d × %d", omo_picture_get_kind_name (picture),
                          omo_picture_get_width (picture), omo_picture_get_height (picture));
  if (omo_picture_is_truncated (picture))
    g_string_append_printf (text, "\n%s", _ ("The file ends too early; it is sent as it is."));
  if (omo_picture_is_animated (picture))
    g_string_append_printf (text, "\n%s",
                            _ ("Animated: the first frame is shown, the whole file is sent."));
  if (orientation != 1)
    g_string_append_printf (
        text, "\n%s",
        _ ("The camera’s orientation mark is not applied: this is what the service sees."));
  return g_string_free (text, FALSE);
}

static void
update_picture (OmoPictureSlot *self)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *note = NULL;

  if (self->picture == NULL)
    {
      gtk_picture_set_paintable (self->thumbnail, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self->thumbnail), "empty-slot");
      gtk_label_set_label (self->name_label, _ ("No picture yet"));
      gtk_label_set_label (self->note_label, _ ("Drop, paste or open it"));
      return;
    }
  texture = omo_texture_new_thumbnail (self->picture, THUMBNAIL_SIZE);
  gtk_picture_set_paintable (self->thumbnail, GDK_PAINTABLE (texture));
  gtk_widget_remove_css_class (GTK_WIDGET (self->thumbnail), "empty-slot");
  gtk_label_set_label (self->name_label, omo_picture_get_name (self->picture));
  note = describe_picture (self->picture);
  gtk_label_set_label (self->note_label, note);
}

static void
set_role (OmoPictureSlot *self, const char *role)
{
  g_autofree char *tooltip = g_strdup_printf (_ ("Open: %s"), role);

  gtk_label_set_label (self->role_label, role);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
}

static void
omo_picture_slot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoPictureSlot *self = OMO_PICTURE_SLOT (object);

  switch (id)
    {
    case PROP_PICTURE:
      g_value_set_boxed (value, self->picture);
      break;
    case PROP_ROLE:
      g_value_set_string (value, gtk_label_get_label (self->role_label));
      break;
    case PROP_PLACE:
      g_value_set_uint (value, self->place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
omo_picture_slot_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoPictureSlot *self = OMO_PICTURE_SLOT (object);

  switch (id)
    {
    case PROP_PICTURE:
      g_clear_pointer (&self->picture, omo_picture_unref);
      self->picture = g_value_dup_boxed (value);
      update_picture (self);
      break;
    case PROP_ROLE:
      set_role (self, g_value_get_string (value));
      break;
    case PROP_PLACE:
      self->place = g_value_get_uint (value);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "u", self->place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
omo_picture_slot_finalize (GObject *object)
{
  g_clear_pointer (&OMO_PICTURE_SLOT (object)->picture, omo_picture_unref);
  G_OBJECT_CLASS (omo_picture_slot_parent_class)->finalize (object);
}

static void
omo_picture_slot_class_init (OmoPictureSlotClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = omo_picture_slot_get_property;
  object_class->set_property = omo_picture_slot_set_property;
  object_class->finalize = omo_picture_slot_finalize;
  g_object_class_install_property (
      object_class, PROP_PICTURE,
      g_param_spec_boxed ("picture", NULL, NULL, OMO_TYPE_PICTURE, flags));
  g_object_class_install_property (object_class, PROP_ROLE,
                                   g_param_spec_string ("role", NULL, NULL, "", flags));
  g_object_class_install_property (object_class, PROP_PLACE,
                                   g_param_spec_uint ("place", NULL, NULL, 0, 1, 0, flags));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-picture-slot.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoPictureSlot, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, OmoPictureSlot, role_label);
  gtk_widget_class_bind_template_child (widget_class, OmoPictureSlot, name_label);
  gtk_widget_class_bind_template_child (widget_class, OmoPictureSlot, note_label);
  gtk_widget_class_bind_template_child (widget_class, OmoPictureSlot, button);
}

static void
omo_picture_slot_init (OmoPictureSlot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "u", 0u);
  update_picture (self);
}
