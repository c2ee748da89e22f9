/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-preferences-window.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-checking-page.h"
#include "ui/omo-child-window.h"
#include "ui/omo-general-page.h"
#include "ui/omo-history-page.h"
#include "ui/omo-profile-page.h"
#include "ui/omo-renewable.h"

#define PAGE_MARGIN 18

struct _OmoPreferencesWindow
{
  GtkWindow parent_instance;

  /* Template */
  GtkStack *stack;

  OmoProfilePage *profiles;

  /* Borrowed */
  const OmoWindowShare *share;
};

static void renewable_init (OmoRenewableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoPreferencesWindow,
                               omo_preferences_window,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (OMO_TYPE_RENEWABLE, renewable_init))

static void
omo_preferences_window_class_init (OmoPreferencesWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/omoscope/Omoscope/omo-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoPreferencesWindow, stack);
  omo_child_window_close_on_escape (widget_class);
}

/* To the first of what can be set on the page that is shown, where GTK has not put it already. */
static void
focus_page (OmoPreferencesWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* By so many pages on, round from the last to the first. */
static gboolean
turn_cb (GtkWidget *widget, GVariant *by, gpointer user_data)
{
  OmoPreferencesWindow *self = OMO_PREFERENCES_WINDOW (widget);
  g_autoptr (GListModel) pages = G_LIST_MODEL (gtk_stack_get_pages (self->stack));
  int n = (int) g_list_model_get_n_items (pages);
  int shown = 0;

  while (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (pages), (guint) shown))
    shown++;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (pages),
                                   (guint) ((shown + n + g_variant_get_int32 (by)) % n), TRUE);
  focus_page (self);
  return TRUE;
}

/* Before a page that scrolls takes these keys. */
static void
bind_pages (OmoPreferencesWindow *self)
{
  static const struct
  {
    guint key;
    int by;
  } turns[] = { { GDK_KEY_Page_Down, 1 }, { GDK_KEY_Page_Up, -1 } };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (turns[i].key, GDK_CONTROL_MASK),
                                         gtk_callback_action_new (turn_cb, NULL, NULL), "i",
                                         turns[i].by));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
omo_preferences_window_init (OmoPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_pages (self);
}

/* `name` tells pages apart, `title` is for people. The page scrolls where it is taller than the window. */
static void
add_page (OmoPreferencesWindow *self, const char *name, const char *title, GtkWidget *page)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_start (page, PAGE_MARGIN);
  gtk_widget_set_margin_end (page, PAGE_MARGIN);
  gtk_widget_set_margin_top (page, PAGE_MARGIN);
  gtk_widget_set_margin_bottom (page, PAGE_MARGIN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_stack_add_titled (self->stack, scrolled, name, title);
}

OmoPreferencesWindow *
omo_preferences_window_find (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (OMO_IS_PREFERENCES_WINDOW (window))
        return OMO_PREFERENCES_WINDOW (window);
    }
  return NULL;
}

const char *
omo_preferences_window_get_page (OmoPreferencesWindow *self)
{
  g_return_val_if_fail (OMO_IS_PREFERENCES_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

/* Whoever asks for it wants to set something there. Once the window is shown: assistive technology would else be told of
 * one that is none. */
static void
show_page (OmoPreferencesWindow *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  focus_page (self);
}

static OmoPreferencesWindow *
create (const OmoWindowShare *share)
{
  OmoPreferencesWindow *self = g_object_new (OMO_TYPE_PREFERENCES_WINDOW, NULL);
  GtkWidget *profiles = omo_profile_page_new (share);

  self->share = share;
  self->profiles = OMO_PROFILE_PAGE (profiles);
  add_page (self, "profiles", _ ("Profiles"), profiles);
  add_page (self, "checking", _ ("Checking"), omo_checking_page_new (share->settings));
  add_page (self, "history", _ ("History"), omo_history_page_new (share->settings, share->archive));
  add_page (self, "general", _ ("General"), omo_general_page_new (share->settings));
  return self;
}

static GtkWindow *
renew (OmoRenewable *old, GtkWindow *parent)
{
  OmoPreferencesWindow *self = OMO_PREFERENCES_WINDOW (old);
  OmoPreferencesWindow *renewed = create (self->share);

  omo_child_window_put_over (GTK_WINDOW (renewed), parent);
  omo_profile_page_take_over (renewed->profiles, self->profiles);
  gtk_window_present (GTK_WINDOW (renewed));
  show_page (renewed, omo_preferences_window_get_page (self));
  return GTK_WINDOW (renewed);
}

static void
renewable_init (OmoRenewableInterface *interface)
{
  interface->renew = renew;
}

void
omo_preferences_window_show (GtkWindow *parent, const OmoWindowShare *share, const char *page)
{
  OmoPreferencesWindow *self = omo_preferences_window_find ();

  if (self == NULL)
    self = create (share);
  omo_child_window_put_over (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  if (page != NULL)
    show_page (self, page);
}
