/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-exchange-view.h"

#include <glib/gi18n-lib.h>

#include "core/omo-waterfall.h"
#include "ui/omo-body-view.h"
#include "ui/omo-curl-copy.h"
#include "ui/omo-mnemonic.h"

struct _OmoExchangeView
{
  GtkBox parent_instance;

  /* Template */
  GtkToggleButton *request_button;
  GtkToggleButton *reply_button;
  GtkLabel *first_line;
  GtkExpander *headers_box;
  GtkLabel *headers;
  OmoBodyView *body;
  GtkLabel *timing;

  /* Owned */
  OmoExchange *exchange;
};

G_DEFINE_FINAL_TYPE (OmoExchangeView, omo_exchange_view, GTK_TYPE_BOX)

/* "HTTP 200 OK", or why there is none. */
static char *
describe_reply (OmoExchange *exchange)
{
  guint status = omo_exchange_get_status (exchange);
  const char *reason = omo_exchange_get_reason (exchange);
  const char *error = omo_exchange_get_error (exchange);

  if (status == 0)
    return g_strdup (error == NULL ? _ ("No reply") : error);
  if (error != NULL)
    return g_strdup_printf ("HTTP %u: %s", status, error);
  return g_strdup_printf ("HTTP %u %s", status, reason == NULL ? "" : reason);
}

static char *
describe_request (OmoExchange *exchange)
{
  return g_strdup_printf ("%s %s", omo_exchange_get_method (exchange),
                          omo_exchange_get_uri (exchange));
}

static void
show_headers (OmoExchangeView *self, GPtrArray *headers)
{
  guint n = headers == NULL ? 0 : headers->len;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *label = g_strdup_printf (ngettext ("%u header", "%u headers", n), n);

  for (guint i = 0; i < n; i++)
    {
      const OmoHeader *header = headers->pdata[i];

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", header->name, header->value);
    }
  gtk_label_set_text (self->headers, text->str);
  gtk_expander_set_label (self->headers_box, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->headers_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->headers_box), n > 0);
}

static char *
describe_timing (OmoExchange *exchange)
{
  g_autofree char *spent = omo_waterfall_print (omo_exchange_get_timing (exchange));
  const char *address = omo_exchange_get_remote_address (exchange);
  const char *tls = omo_exchange_get_tls (exchange);
  guint n_removed = omo_exchange_get_n_removed (exchange);
  GString *text = g_string_new (spent);

  if (address != NULL)
    g_string_append_printf (text, " · %s", address);
  if (tls != NULL)
    g_string_append_printf (text, " · %s", tls);
  if (n_removed > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (
          text, ngettext ("token removed in %u place", "token removed in %u places", n_removed),
          n_removed);
    }
  if (omo_exchange_is_response_cut (exchange))
    g_string_append_printf (text, " · %s", _ ("the reply is only its beginning"));
  return g_string_free (text, FALSE);
}

static void
show_exchange (OmoExchangeView *self)
{
  gboolean reply = gtk_toggle_button_get_active (self->reply_button);
  g_autofree char *line =
      reply ? describe_reply (self->exchange) : describe_request (self->exchange);
  g_autofree char *timing = describe_timing (self->exchange);

  gtk_label_set_text (self->first_line, line);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->first_line), line);
  show_headers (self, reply ? omo_exchange_get_response_headers (self->exchange)
                            : omo_exchange_get_request_headers (self->exchange));
  omo_body_view_set_body (self->body, reply ? omo_exchange_get_response_body (self->exchange)
                                            : omo_exchange_get_request_body (self->exchange));
  gtk_label_set_text (self->timing, timing);
}

static void
update_cb (OmoExchangeView *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->exchange != NULL);
  if (self->exchange != NULL)
    {
      show_exchange (self);
      return;
    }
  gtk_label_set_text (self->first_line, "");
  gtk_label_set_text (self->timing, "");
  show_headers (self, NULL);
  omo_body_view_set_body (self->body, NULL);
}

static void
copy_clicked_cb (OmoExchangeView *self)
{
  if (self->exchange != NULL)
    omo_curl_copy (GTK_WIDGET (self), self->exchange);
}

static void
omo_exchange_view_dispose (GObject *object)
{
  g_clear_object (&OMO_EXCHANGE_VIEW (object)->exchange);
  G_OBJECT_CLASS (omo_exchange_view_parent_class)->dispose (object);
}

static void
omo_exchange_view_class_init (OmoExchangeViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_exchange_view_dispose;
  g_type_ensure (OMO_TYPE_BODY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-exchange-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoExchangeView, request_button);
  gtk_widget_class_bind_template_child (widget_class, OmoExchangeView, reply_button);
  gtk_widget_class_bind_template_child (widget_class, OmoExchangeView, first_line);
  gtk_widget_class_bind_template_child (widget_class, OmoExchangeView, headers_box);
  gtk_widget_class_bind_template_child (widget_class, OmoExchangeView, headers);
  gtk_widget_class_bind_template_child (widget_class, OmoExchangeView, body);
  gtk_widget_class_bind_template_child (widget_class, OmoExchangeView, timing);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
omo_exchange_view_init (OmoExchangeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  update_cb (self);
}

void
omo_exchange_view_set_exchange (OmoExchangeView *self, OmoExchange *exchange)
{
  g_return_if_fail (OMO_IS_EXCHANGE_VIEW (self));

  if (g_set_object (&self->exchange, exchange))
    update_cb (self);
}
