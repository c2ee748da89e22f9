/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-connection.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-inner-button.h"

#include "net/omo-endpoint.h"

struct _OmoConnection
{
  GtkPopover parent_instance;

  /* Template */
  GtkEditable *token_entry;
  GtkLabel *token_state;
  GtkWidget *forget_button;
  GtkLabel *balance_label;
  GtkEntry *endpoint_entry;
  GtkLabel *endpoint_state;
  GtkCheckButton *allow_http;
  GtkDropDown *dialect_list;
  GtkAdjustment *deadline_adjustment;
  GtkSwitch *simulated;

  /* Owned */
  OmoWorkspace *workspace;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (OmoConnection, omo_connection, GTK_TYPE_POPOVER)

static void
take_token (OmoConnection *self)
{
  const char *text = gtk_editable_get_text (self->token_entry);

  if (*text == '\0')
    return;
  omo_workspace_set_token (self->workspace, text);
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
  omo_workspace_set_token (self->workspace, "");
}

/* The address at which the service speaks the version chosen. */
static void
endpoint_reset_cb (OmoConnection *self)
{
  g_settings_set_string (self->settings, "endpoint",
                         omo_dialect_get_base (omo_workspace_get_dialect (self->workspace)));
}

/* A version brings its address, unless the person has typed another, and what its rotate numbers mean. */
static void
dialect_selected_cb (OmoConnection *self)
{
  const OmoDialect *before;
  const OmoDialect *chosen = omo_dialect_get (gtk_drop_down_get_selected (self->dialect_list));
  g_autofree char *base = NULL;

  if (self->workspace == NULL)
    return;
  before = omo_workspace_get_dialect (self->workspace);
  if (chosen == before)
    return;
  base = g_settings_get_string (self->settings, "endpoint");
  g_object_set (self->workspace, "dialect", omo_dialect_get_id (chosen), "reading",
                (guint) omo_dialect_get_reading (chosen), NULL);
  if (g_str_equal (base, omo_dialect_get_base (before)))
    endpoint_reset_cb (self);
}

static void
update_dialect (OmoConnection *self)
{
  const OmoDialect *dialect = omo_workspace_get_dialect (self->workspace);

  for (guint i = 0; i < omo_dialect_get_n (); i++)
    if (omo_dialect_get (i) == dialect)
      gtk_drop_down_set_selected (self->dialect_list, i);
}

static void
update_token_state (OmoConnection *self)
{
  gboolean there;

  g_object_get (self->workspace, "has-token", &there, NULL);
  gtk_label_set_label (
      self->token_state,
      there ? _ ("A token is set. It is kept in memory only, until the window closes.")
            : _ ("None yet. It will be kept in memory only, until the window closes."));
  gtk_widget_set_visible (self->forget_button, there);
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

/* Whoever looks at the connection wants to know how it stands. */
static void
shown_cb (OmoConnection *self)
{
  gboolean has_token;

  g_object_get (self->workspace, "has-token", &has_token, NULL);
  if (has_token || omo_workspace_is_simulated (self->workspace))
    omo_workspace_refresh_account (self->workspace);
}

/* Says at once what is wrong with an address, instead of at the next submission. */
static void
update_endpoint_state (OmoConnection *self)
{
  g_autofree char *base = g_settings_get_string (self->settings, "endpoint");
  gboolean allow_http = g_settings_get_boolean (self->settings, "allow-http");
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoEndpoint) endpoint = omo_endpoint_new (base, allow_http, &error);
  const char *text = "";

  if (endpoint == NULL)
    text = error->message;
  else if (omo_endpoint_is_insecure (endpoint))
    text = _ ("Plain http: anyone on the way can read the token.");
  gtk_label_set_text (self->endpoint_state, text);
  gtk_widget_set_visible (GTK_WIDGET (self->endpoint_state), *text != '\0');
}

static void
omo_connection_dispose (GObject *object)
{
  OmoConnection *self = OMO_CONNECTION (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (omo_connection_parent_class)->dispose (object);
}

static void
omo_connection_class_init (OmoConnectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_connection_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-connection.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, token_entry);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, token_state);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, forget_button);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, balance_label);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, endpoint_entry);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, endpoint_state);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, allow_http);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, dialect_list);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, deadline_adjustment);
  gtk_widget_class_bind_template_child (widget_class, OmoConnection, simulated);
  gtk_widget_class_bind_template_callback (widget_class, token_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, endpoint_reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, dialect_selected_cb);
}

static void
omo_connection_init (OmoConnection *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    gtk_string_list_append (titles, _ (omo_dialect_get_title (omo_dialect_get (i))));
  gtk_drop_down_set_model (self->dialect_list, G_LIST_MODEL (titles));
  omo_inner_button_set_name (GTK_WIDGET (self->dialect_list), _ ("API version"));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

void
omo_connection_bind (OmoConnection *self, OmoWorkspace *workspace, GSettings *settings)
{
  g_return_if_fail (OMO_IS_CONNECTION (self) && self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "endpoint", self->endpoint_entry, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "allow-http", self->allow_http, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "deadline", self->deadline_adjustment, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_object_bind_property (workspace, "simulated", self->simulated, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (workspace, "notify::has-token", G_CALLBACK (update_token_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::dialect", G_CALLBACK (update_dialect), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (update_endpoint_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::balance", G_CALLBACK (update_balance), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
  update_dialect (self);
  update_token_state (self);
  update_balance (self);
  update_endpoint_state (self);
}
