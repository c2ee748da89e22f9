/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-connection-window.h"

#include <glib/gi18n-lib.h>

#include "core/omo-connection-line.h"
#include "ui/omo-child-window.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-renewable.h"
#include "net/omo-connection-doctor.h"

#define DEFAULT_WIDTH 560
#define DEFAULT_HEIGHT 480

struct _OmoConnectionWindow
{
  GtkWindow parent_instance;

  GtkWidget *spinner;
  GtkWidget *again;
  OmoWorkspace *workspace;
  GCancellable *running;
};

static void renewable_init (OmoRenewableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoConnectionWindow,
                               omo_connection_window,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (OMO_TYPE_RENEWABLE, renewable_init))

/* --- a line --- */

static const char *
get_icon (OmoConnectionState state)
{
  static const char *const icons[] = {
    [OMO_CONNECTION_STATE_OK] = "object-select-symbolic",
    [OMO_CONNECTION_STATE_WARNING] = "dialog-warning-symbolic",
    [OMO_CONNECTION_STATE_FAILED] = "dialog-error-symbolic",
    [OMO_CONNECTION_STATE_SKIPPED] = "content-loading-symbolic",
  };

  return icons[state];
}

static void
add_text (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
create_sign (OmoConnectionLine *line)
{
  OmoConnectionState state = omo_connection_line_get_state (line);
  GtkWidget *sign = gtk_image_new_from_icon_name (get_icon (state));

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (omo_connection_state_get_label (state)), -1);
  return sign;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  OmoConnectionLine *line = item;
  double seconds = omo_connection_line_get_seconds (line);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *time =
      seconds == OMO_CONNECTION_NO_TIME ? NULL : g_strdup_printf ("%.0f ms", seconds * 1000);

  gtk_widget_set_margin_start (row, 12);
  gtk_widget_set_margin_end (row, 12);
  gtk_widget_set_margin_top (row, 8);
  gtk_widget_set_margin_bottom (row, 8);
  gtk_widget_set_hexpand (texts, TRUE);
  add_text (texts, omo_connection_line_get_title (line), NULL);
  add_text (texts, omo_connection_line_get_detail (line), "dim-label");
  add_text (texts, omo_connection_line_get_advice (line), "caption");
  gtk_box_append (GTK_BOX (row), create_sign (line));
  gtk_box_append (GTK_BOX (row), texts);
  if (time != NULL)
    gtk_box_append (GTK_BOX (row), gtk_label_new (time));
  return row;
}

/* --- the run --- */

static void
set_running (OmoConnectionWindow *self, gboolean running)
{
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), running);
  gtk_widget_set_visible (self->spinner, running);
  gtk_widget_set_sensitive (self->again, !running);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoConnectionWindow) self = user_data;

  omo_workspace_check_connection_finish (self->workspace, result);
  if (!g_cancellable_is_cancelled (self->running))
    set_running (self, FALSE);
}

static void
start (OmoConnectionWindow *self)
{
  set_running (self, TRUE);
  omo_workspace_check_connection_async (self->workspace, self->running, finished_cb,
                                        g_object_ref (self));
}

static gboolean
omo_connection_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (OMO_CONNECTION_WINDOW (window)->running);
  return GTK_WINDOW_CLASS (omo_connection_window_parent_class)->close_request (window);
}

static void
omo_connection_window_finalize (GObject *object)
{
  OmoConnectionWindow *self = OMO_CONNECTION_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->running);
  G_OBJECT_CLASS (omo_connection_window_parent_class)->finalize (object);
}

static void
omo_connection_window_class_init (OmoConnectionWindowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = omo_connection_window_finalize;
  GTK_WINDOW_CLASS (class)->close_request = omo_connection_window_close_request;
  omo_child_window_close_on_escape (GTK_WIDGET_CLASS (class));
}

static GtkWidget *
create_header (OmoConnectionWindow *self)
{
  GtkWidget *header = gtk_header_bar_new ();

  self->spinner = gtk_spinner_new ();
  self->again = gtk_button_new_with_mnemonic (_ ("Test _Again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->again), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Test again"), -1);
  omo_mnemonic_name_once (self->again);
  g_signal_connect_swapped (self->again, "clicked", G_CALLBACK (start), self);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), self->again);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), self->spinner);
  return header;
}

static void
omo_connection_window_init (OmoConnectionWindow *self)
{
  self->running = g_cancellable_new ();
  gtk_window_set_titlebar (GTK_WINDOW (self), create_header (self));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Connection Test"));
  gtk_window_set_default_size (GTK_WINDOW (self), DEFAULT_WIDTH, DEFAULT_HEIGHT);
}

static GtkWindow *
open_window (GtkWindow *parent, OmoWorkspace *workspace)
{
  OmoConnectionWindow *self = g_object_new (OMO_TYPE_CONNECTION_WINDOW, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  omo_child_window_put_over (GTK_WINDOW (self), parent);
  self->workspace = g_object_ref (workspace);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_show_separators (GTK_LIST_BOX (list), TRUE);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), omo_workspace_get_connection_lines (workspace),
                           create_row, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Connection test"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Connection test"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_window_set_child (GTK_WINDOW (self), scrolled);
  start (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

/* Tested again: what was found is said in words. */
static GtkWindow *
renew (OmoRenewable *old, GtkWindow *parent)
{
  OmoConnectionWindow *self = OMO_CONNECTION_WINDOW (old);

  g_cancellable_cancel (self->running);
  return open_window (parent, self->workspace);
}

static void
renewable_init (OmoRenewableInterface *interface)
{
  interface->renew = renew;
}

void
omo_connection_window_show (GtkWindow *parent, OmoWorkspace *workspace)
{
  open_window (parent, workspace);
}
