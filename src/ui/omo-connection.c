/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-connection.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-inner-button.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-token-state.h"

struct _OmoConnection
{
  GtkPopover parent_instance;

  /* Template */
  GtkDropDown *profile_list;
  GtkLabel *service_label;
  GtkEditable *token_entry;
  GtkLabel *token_state;
  GtkWidget *forget_button;
  GtkLabel *balance_label;
  GtkSwitch *simulated;

  /* Owned */
  OmoWorkspace *workspace;
  OmoProfileStore *profiles;
};

G_DEFINE_FINAL_TYPE (OmoConnection, omo_connection, GTK_TYPE_POPOVER)

static void
take_token (OmoConnection *self)
{
  const char *text = gtk_editable_get_text (self->token_entry);

  if (*text == '\0')
    return;
  omo_workspace_enter_token (self->workspace, text);
  gtk_editable_set_text (self->token_entry, "");
  omo_workspace_refresh_account (self->workspace);
}

static void
token_activated_cb (OmoConnection *self)
{
  take_token (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
closed_cb (OmoConnection *self)
{
  take_token (self);
}

static void
forget_clicked_cb (OmoConnection *self)
{
  gtk_editable_set_text (self->token_entry, "");
  omo_workspace_drop_token (self->workspace);
}

static void
profile_selected_cb (OmoConnection *self)
{
  guint selected = gtk_drop_down_get_selected (self->profile_list);
  const OmoProfile *profile;

  if (self->workspace == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  profile = omo_profile_store_get (self->profiles, selected);
  if (!g_str_equal (profile->id, omo_workspace_get_profile (self->workspace)->id))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.profile", "s", profile->id);
}

/* Where requests go now, and which version they are written in: also where what was pasted says another. */
static void
update_service (OmoConnection *self)
{
  const OmoDialect *dialect = omo_workspace_get_dialect (self->workspace);
  g_autofree char *name = omo_workspace_dup_endpoint_name (self->workspace);
  gboolean is_other = dialect != omo_workspace_get_profile (self->workspace)->dialect;
  g_autofree char *text = NULL;

  if (omo_workspace_is_simulated (self->workspace))
    g_clear_pointer (&name, g_free);
  if (is_other)
    /* Translators: %s is the name of a version of the API */
    text = g_strdup_printf (_ ("%s, as what was opened or pasted here; not the profile’s"),
                            _ (omo_dialect_get_title (dialect)));
  else
    text = g_strdup (_ (omo_dialect_get_title (dialect)));
  if (name != NULL)
    {
      g_autofree char *whole = g_strdup_printf ("%s\n%s", name, text);

      gtk_label_set_text (self->service_label, whole);
    }
  else
    gtk_label_set_text (self->service_label, text);
}

static void
update_profile (OmoConnection *self)
{
  const OmoProfile *profile = omo_workspace_get_profile (self->workspace);
  guint position = omo_profile_store_get_position (self->profiles, profile->id);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_drop_down_set_selected (self->profile_list, position);
  update_service (self);
}

static const char *
describe_token (OmoWorkspace *workspace)
{
  OmoTokens *tokens = omo_workspace_get_tokens (workspace);
  const char *id = omo_workspace_get_profile (workspace)->id;

  if (omo_workspace_get_address (workspace) != NULL && !omo_workspace_has_token (workspace))
    return _ ("None for this address yet. The profile’s is not sent there.");
  if (omo_workspace_has_own_token (workspace))
    return _ ("The pasted one is used in this window until it closes, and kept nowhere.");
  return omo_token_state_describe (omo_tokens_get_state (tokens, id));
}

static void
update_token_state (OmoConnection *self)
{
  gtk_label_set_label (self->token_state, describe_token (self->workspace));
  gtk_widget_set_visible (self->forget_button, omo_workspace_has_token (self->workspace));
}

static void
update_balance (OmoConnection *self)
{
  g_autofree char *balance = NULL;
  g_autofree char *text = NULL;

  g_object_get (self->workspace, "balance", &balance, NULL);
  text = balance == NULL ? g_strdup (_ ("Balance not known yet"))
                         : g_strdup_printf (_ ("Balance: %s"), balance);
  gtk_label_set_label (self->balance_label, text);
}

/* Whoever looks at the connection wants to know how it stands; most often a token is to be pasted. */
static void
shown_cb (OmoConnection *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->token_entry));
  omo_workspace_look_up_token (self->workspace);
  if (omo_workspace_has_token (self->workspace) || omo_workspace_is_simulated (self->workspace))
    omo_workspace_refresh_account (self->workspace);
}

static void
omo_connection_dispose (GObject *object)
{
  OmoConnection *self = OMO_CONNECTION (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->profiles);
  G_OBJECT_CLASS (omo_connection_parent_class)->dispose (object);
}

static void
omo_connection_class_init (OmoConnectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_connection_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-connection.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, profile_list);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, service_label);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, token_entry);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, token_state);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, forget_button);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, balance_label);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, simulated);
  gtk_widget_class_bind_template_callback (widget_class, token_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, profile_selected_cb);
}

static void
omo_connection_init (OmoConnection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  omo_inner_button_set_name (GTK_WIDGET (self->profile_list), _ ("Profile"));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

static void
watch_workspace (OmoConnection *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } facts[] = {
    { "notify::profile", G_CALLBACK (update_profile) },
    { "notify::profile", G_CALLBACK (update_token_state) },
    { "notify::has-token", G_CALLBACK (update_token_state) },
    { "notify::dialect", G_CALLBACK (update_service) },
    { "notify::address", G_CALLBACK (update_service) },
    { "notify::simulated", G_CALLBACK (update_service) },
    { "notify::simulated", G_CALLBACK (update_token_state) },
    { "notify::balance", G_CALLBACK (update_balance) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    g_signal_connect_object (self->workspace, facts[i].signal, facts[i].callback, self,
                             G_CONNECT_SWAPPED);
}

void
omo_connection_bind (OmoConnection *self, OmoWorkspace *workspace, OmoProfileStore *profiles)
{
  g_return_if_fail (OMO_IS_CONNECTION (self) && self->workspace == NULL);

  gtk_drop_down_set_model (self->profile_list, G_LIST_MODEL (profiles));
  self->workspace = g_object_ref (workspace);
  self->profiles = g_object_ref (profiles);
  g_object_bind_property (workspace, "simulated", self->simulated, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  /* As win.profile: a job ends where it began. */
  g_object_bind_property (workspace, "working", self->profile_list, "sensitive",
                          G_BINDING_INVERT_BOOLEAN | G_BINDING_SYNC_CREATE);
  watch_workspace (self);
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
  update_profile (self);
  update_token_state (self);
  update_balance (self);
}
