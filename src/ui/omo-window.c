/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-window-private.h"

#include "ui/omo-announcement.h"
#include "ui/omo-child-window.h"
#include "ui/omo-beside-layout.h"
#include "ui/omo-flow-layout.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-scrubber.h"

enum
{
  PROP_0,
  PROP_TRAFFIC_SHOWN, /* boolean: a part of the window, and a state of the menu; so the others */
  PROP_HISTORY_SHOWN,
  PROP_PRIVATE, /* boolean: nothing is kept in the history */
  PROP_PROFILE  /* string: id of the one in force */
};

G_DEFINE_FINAL_TYPE (OmoWindow, omo_window, GTK_TYPE_APPLICATION_WINDOW)

static void
update_title (OmoWindow *self)
{
  OmoPicture *first = omo_workspace_get_picture (self->workspace, 0);
  OmoPicture *shown = first != NULL ? first : omo_workspace_get_picture (self->workspace, 1);
  gboolean named = shown != NULL && !omo_window_is_presenting (self);
  const char *name = named ? omo_picture_get_name (shown) : "Omoscope";
  g_autofree char *title = named ? g_strdup_printf ("%s – Omoscope", name) : g_strdup (name);

  gtk_window_set_title (GTK_WINDOW (self), title);
  /* Where there is no room for both; whose window it is can be seen. */
  gtk_label_set_label (self->title_label, name);
}

/* --- what stands where --- */

/* Not before it is mapped: assistive technology would be told of a window that is none. */
static void
focus_picture (OmoWindow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self))
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->stage), "picture") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

void
omo_window_update_stage (OmoWindow *self)
{
  gboolean loaded = omo_workspace_get_picture (self->workspace, 0) != NULL
                    || omo_workspace_get_picture (self->workspace, 1) != NULL;
  const char *before = gtk_stack_get_visible_child_name (self->stage);
  const char *name = loaded ? "picture" : "welcome";
  gboolean has_patient = omo_workspace_has_patient (self->workspace);

  if (has_patient)
    omo_window_ensure_side_pane (self);
  gtk_widget_set_visible (self->side, has_patient && !omo_window_is_presenting (self));
  if (g_strcmp0 (before, name) != 0)
    {
      gtk_stack_set_visible_child_name (self->stage, name);
      focus_picture (self);
      omo_window_focus_samples (self);
    }
  update_title (self);
  omo_window_update_actions (self);
}

static void
omo_window_realize (GtkWidget *widget)
{
  OmoWindow *self = OMO_WINDOW (widget);

  GTK_WIDGET_CLASS (omo_window_parent_class)->realize (widget);
  omo_window_follow_size (self);
  omo_window_look_up_token_later (self);
}

static void
omo_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (omo_window_parent_class)->map (widget);
  /* Whoever starts the program again during a capture wants what was there. */
  omo_window_bring_others_back (OMO_WINDOW (widget));
  focus_picture (OMO_WINDOW (widget));
  omo_announce_focus_later (GTK_WINDOW (widget));
}

static gboolean
omo_window_close_request (GtkWindow *window)
{
  OmoWindow *self = OMO_WINDOW (window);

  omo_window_remember_layout (self);
  omo_window_end_capture (self);
  omo_workspace_cancel (self->workspace);
  return GTK_WINDOW_CLASS (omo_window_parent_class)->close_request (window);
}

static void
omo_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoWindow *self = OMO_WINDOW (object);

  if (id == PROP_PROFILE)
    g_value_set_string (value, omo_window_get_profile (self));
  else if (self->keeper == NULL) /* actions ask while the window is being made */
    g_value_set_boolean (value, FALSE);
  else if (id == PROP_PRIVATE)
    g_object_get_property (G_OBJECT (self->keeper), "private", value);
  else if (id == PROP_HISTORY_SHOWN)
    g_value_set_boolean (value, omo_window_is_history_shown (self));
  else
    g_value_set_boolean (value, omo_window_is_traffic_shown (self));
}

static void
omo_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoWindow *self = OMO_WINDOW (object);

  if (id == PROP_PROFILE)
    omo_window_choose_profile (self, g_value_get_string (value));
  else if (id == PROP_PRIVATE)
    g_object_set_property (G_OBJECT (self->keeper), "private", value);
  else if (id == PROP_HISTORY_SHOWN)
    omo_window_show_history (self, g_value_get_boolean (value));
  else
    omo_window_show_traffic (self, g_value_get_boolean (value));
}

static void
omo_window_dispose (GObject *object)
{
  OmoWindow *self = OMO_WINDOW (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->probing);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
  g_clear_pointer (&self->announcement, omo_job_announcement_free);
  g_clear_pointer (&self->notification, omo_job_notification_free);
  g_clear_object (&self->presentation);
  g_clear_object (&self->repetition);
  g_clear_object (&self->bin);
  g_clear_object (&self->keeper);
  g_clear_object (&self->archive);
  g_clear_object (&self->workspace);
  g_clear_object (&self->profiles);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (omo_window_parent_class)->dispose (object);
  /* Only now: a notice that loses the focus with its window begins to wait anew. */
  g_clear_handle_id (&self->notice_timer, g_source_remove);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (class, "/io/github/omoscope/Omoscope/omo-window.ui");
  gtk_widget_class_bind_template_child (class, OmoWindow, header);
  gtk_widget_class_bind_template_child (class, OmoWindow, title_label);
  gtk_widget_class_bind_template_child (class, OmoWindow, open_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, open_menu_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, paste_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, capture_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, profile_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, profile_label);
  gtk_widget_class_bind_template_child (class, OmoWindow, connection_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, menu_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, primary_menu);
  gtk_widget_class_bind_template_child (class, OmoWindow, submit_stack);
  gtk_widget_class_bind_template_child (class, OmoWindow, cost_label);
  gtk_widget_class_bind_template_child (class, OmoWindow, progress);
  gtk_widget_class_bind_template_child (class, OmoWindow, banner);
  gtk_widget_class_bind_template_child (class, OmoWindow, banner_label);
  gtk_widget_class_bind_template_child (class, OmoWindow, banner_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, address_banner_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, notice);
  gtk_widget_class_bind_template_child (class, OmoWindow, notice_alert);
  gtk_widget_class_bind_template_child (class, OmoWindow, notice_label);
  gtk_widget_class_bind_template_child (class, OmoWindow, undo_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, token_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, address_button);
  gtk_widget_class_bind_template_child (class, OmoWindow, column);
  gtk_widget_class_bind_template_child (class, OmoWindow, zoom_bar);
  gtk_widget_class_bind_template_child (class, OmoWindow, strips);
  gtk_widget_class_bind_template_child (class, OmoWindow, row);
  gtk_widget_class_bind_template_child (class, OmoWindow, split);
  gtk_widget_class_bind_template_child (class, OmoWindow, work);
  gtk_widget_class_bind_template_child (class, OmoWindow, stage);
  gtk_widget_class_bind_template_child (class, OmoWindow, welcome);
  gtk_widget_class_bind_template_child (class, OmoWindow, canvas);
  gtk_widget_class_bind_template_child (class, OmoWindow, scrubber);
  gtk_widget_class_bind_template_child (class, OmoWindow, side);
  gtk_widget_class_bind_template_child (class, OmoWindow, zoom_label);
  omo_window_bind_notice_callbacks (class);
}

static void
omo_window_class_init (OmoWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->get_property = omo_window_get_property;
  G_OBJECT_CLASS (class)->set_property = omo_window_set_property;
  G_OBJECT_CLASS (class)->dispose = omo_window_dispose;
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROP_TRAFFIC_SHOWN,
      g_param_spec_boolean ("traffic-shown", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROP_HISTORY_SHOWN,
      g_param_spec_boolean ("history-shown", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROP_PRIVATE,
      g_param_spec_boolean ("private", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROP_PROFILE,
      g_param_spec_string ("profile", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  widget_class->realize = omo_window_realize;
  widget_class->map = omo_window_map;
  GTK_WINDOW_CLASS (class)->close_request = omo_window_close_request;

  g_type_ensure (OMO_TYPE_CANVAS);
  g_type_ensure (OMO_TYPE_WELCOME);
  g_type_ensure (OMO_TYPE_BESIDE_LAYOUT);
  g_type_ensure (OMO_TYPE_FLOW_LAYOUT);
  g_type_ensure (OMO_TYPE_SCRUBBER);
  bind_template (widget_class);
  omo_window_install_actions (widget_class);
}

static void
omo_window_init (OmoWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_child_window_stand_alone (GTK_WINDOW (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
}

OmoWindow *
omo_window_new (GtkApplication *application, const OmoWindowShare *share)
{
  OmoWindow *self = g_object_new (OMO_TYPE_WINDOW, "application", application, NULL);
  gboolean is_private = g_settings_get_boolean (share->settings, "start-private");

  self->settings = g_object_ref (share->settings);
  self->archive = g_object_ref (share->archive);
  self->profiles = g_object_ref (share->profiles);
  self->workspace = omo_workspace_new (share->settings);
  omo_workspace_share_tokens (self->workspace, share->tokens);
  omo_workspace_set_profile (self->workspace, omo_profile_store_get_current (self->profiles));
  self->keeper = omo_history_keeper_new (self->workspace, share->archive);
  g_object_set (self->keeper, "private", is_private, NULL);
  self->bin = omo_history_bin_new (share->archive);
  self->repetition = omo_repetition_new (self->workspace);
  omo_window_furnish (self);
  return self;
}

OmoWorkspace *
omo_window_get_workspace (OmoWindow *self)
{
  g_return_val_if_fail (OMO_IS_WINDOW (self), NULL);

  return self->workspace;
}
