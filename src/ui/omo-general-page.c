/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-general-page.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-inner-button.h"
#include "ui/omo-language.h"
#include "ui/omo-mnemonic.h"

/* As the schema has them. */
static const struct
{
  const char *id;
  const char *name;
} schemes[] = {
  { "desktop", N_ ("As the desktop") },
  { "light", N_ ("Light") },
  { "dark", N_ ("Dark") },
};

struct _OmoGeneralPage
{
  GtkGrid parent_instance;
};

G_DEFINE_FINAL_TYPE (OmoGeneralPage, omo_general_page, GTK_TYPE_GRID)

/* --- settings, which are words, and places in a list --- */

static gboolean
language_to_place (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, omo_language_find (g_variant_get_string (variant, NULL)));
  return TRUE;
}

static GVariant *
place_to_language (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint place = g_value_get_uint (value);

  return place < omo_language_get_n () ? g_variant_new_string (omo_language_get_id (place)) : NULL;
}

static gboolean
scheme_to_place (GValue *value, GVariant *variant, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i].id, g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
place_to_scheme (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint place = g_value_get_uint (value);

  return place < G_N_ELEMENTS (schemes) ? g_variant_new_string (schemes[place].id) : NULL;
}

/* --- the widget --- */

/* A list with a label before it that has its mnemonic. */
static GtkWidget *
add_choice (OmoGeneralPage *self,
            int y,
            const char *label_text,
            const char *name,
            GtkStringList *names)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (label_text);
  GtkWidget *list = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), list);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  omo_inner_button_set_name (list, name);
  gtk_grid_attach (GTK_GRID (self), label, 0, y, 1, 1);
  gtk_grid_attach (GTK_GRID (self), list, 1, y, 1, 1);
  return list;
}

static GtkWidget *
add_language (OmoGeneralPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < omo_language_get_n (); i++)
    gtk_string_list_append (names, omo_language_get_name (i));
  return add_choice (self, 0, _ ("_Language"), _ ("Language"), names);
}

static GtkWidget *
add_scheme (OmoGeneralPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    gtk_string_list_append (names, _ (schemes[i].name));
  return add_choice (self, 1, _ ("_Colors"), _ ("Colors"), names);
}

static GtkWidget *
add_notify (OmoGeneralPage *self)
{
  const char *text = _ ("_Notify when a job ends while its window is not in front");
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Notify when a job ends"), -1);
  gtk_grid_attach (GTK_GRID (self), check, 0, 2, 2, 1);
  return check;
}

static void
omo_general_page_class_init (OmoGeneralPageClass *class)
{
}

static void
omo_general_page_init (OmoGeneralPage *self)
{
  gtk_grid_set_row_spacing (GTK_GRID (self), 12);
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
}

GtkWidget *
omo_general_page_new (GSettings *settings)
{
  OmoGeneralPage *self = g_object_new (OMO_TYPE_GENERAL_PAGE, NULL);

  g_settings_bind_with_mapping (settings, "language", add_language (self), "selected",
                                G_SETTINGS_BIND_DEFAULT, language_to_place, place_to_language, NULL,
                                NULL);
  g_settings_bind_with_mapping (settings, "color-scheme", add_scheme (self), "selected",
                                G_SETTINGS_BIND_DEFAULT, scheme_to_place, place_to_scheme, NULL,
                                NULL);
  g_settings_bind (settings, "notify", add_notify (self), "active", G_SETTINGS_BIND_DEFAULT);
  omo_mnemonic_name_once (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
