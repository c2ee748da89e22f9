/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-page.h"

#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"
#include "ui/omo-clear-dialog.h"
#include "ui/omo-mnemonic.h"

#define DAYS_KEY "history-days"
#define BYTES_KEY "history-bytes"
#define GIB (1024.0 * 1024 * 1024)

struct _OmoHistoryPage
{
  GtkBox parent_instance;

  /* Template */
  GtkCheckButton *days_check;
  GtkSpinButton *days_spin;
  GtkCheckButton *size_check;
  GtkSpinButton *size_spin;
  GtkLabel *used_label;
  GtkCheckButton *private_check;

  /* Owned */
  GSettings *settings;
  OmoArchive *archive;
  gboolean is_filling; /* the settings speak, not the person */
};

G_DEFINE_FINAL_TYPE (OmoHistoryPage, omo_history_page, GTK_TYPE_BOX)

/* --- limits: 0 in the settings is none --- */

static void
fill (OmoHistoryPage *self)
{
  guint days = g_settings_get_uint (self->settings, DAYS_KEY);
  guint64 bytes = g_settings_get_uint64 (self->settings, BYTES_KEY);

  self->is_filling = TRUE;
  gtk_check_button_set_active (self->days_check, days != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->days_spin), days != 0);
  if (days != 0)
    gtk_spin_button_set_value (self->days_spin, days);
  gtk_check_button_set_active (self->size_check, bytes != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->size_spin), bytes != 0);
  if (bytes != 0)
    gtk_spin_button_set_value (self->size_spin, (double) bytes / GIB);
  self->is_filling = FALSE;
}

static void
days_changed_cb (OmoHistoryPage *self)
{
  gboolean limited = gtk_check_button_get_active (self->days_check);

  if (self->settings != NULL && !self->is_filling)
    g_settings_set_uint (self->settings, DAYS_KEY,
                         limited ? (guint) gtk_spin_button_get_value_as_int (self->days_spin) : 0);
}

static void
size_changed_cb (OmoHistoryPage *self)
{
  gboolean limited = gtk_check_button_get_active (self->size_check);

  if (self->settings != NULL && !self->is_filling)
    g_settings_set_uint64 (self->settings, BYTES_KEY,
                           limited ? (guint64) (gtk_spin_button_get_value (self->size_spin) * GIB)
                                   : 0);
}

/* --- what is there --- */

static void
measured_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *size = NULL;
  g_autofree char *text = NULL;
  guint64 bytes;

  if (omo_archive_measure_finish (OMO_ARCHIVE (source), result, &bytes, &error))
    {
      size = g_format_size_full (bytes, G_FORMAT_SIZE_IEC_UNITS);
      /* Translators: the history; a size such as “12.5 MiB” */
      text = g_strdup_printf (_ ("It uses %s now."), size);
    }
  else
    {
      g_autoptr (OmoComplaint) complaint = omo_complaint_new (error);

      text = g_strdup (complaint->what);
    }
  gtk_label_set_label (self->used_label, text);
}

static void
measure (OmoHistoryPage *self)
{
  omo_archive_measure_async (self->archive, NULL, measured_cb, g_object_ref (self));
}

static void
clear_clicked_cb (OmoHistoryPage *self)
{
  omo_clear_dialog_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->archive);
}

/* --- the widget --- */

static void
omo_history_page_dispose (GObject *object)
{
  OmoHistoryPage *self = OMO_HISTORY_PAGE (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->archive);
  G_OBJECT_CLASS (omo_history_page_parent_class)->dispose (object);
}

static void
omo_history_page_class_init (OmoHistoryPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_history_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPage, days_check);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPage, days_spin);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPage, size_check);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPage, size_spin);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPage, used_label);
  gtk_widget_class_bind_template_child (widget_class, OmoHistoryPage, private_check);
  gtk_widget_class_bind_template_callback (widget_class, days_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
omo_history_page_init (OmoHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
}

GtkWidget *
omo_history_page_new (GSettings *settings, OmoArchive *archive)
{
  OmoHistoryPage *self = g_object_new (OMO_TYPE_HISTORY_PAGE, NULL);

  self->settings = g_object_ref (settings);
  self->archive = g_object_ref (archive);
  g_signal_connect_object (settings, "changed::" DAYS_KEY, G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" BYTES_KEY, G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (archive, "changed", G_CALLBACK (measure), self, G_CONNECT_SWAPPED);
  g_settings_bind (settings, "start-private", self->private_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
  fill (self);
  measure (self);
  return GTK_WIDGET (self);
}
