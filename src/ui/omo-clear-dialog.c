/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-clear-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"
#include "ui/omo-child-window.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-renewable.h"

#define SECONDS_A_DAY (24 * 60 * 60)

struct _OmoClearDialog
{
  GtkWindow parent_instance;

  /* Template */
  GtkWidget *question;
  GtkSpinButton *days;
  GtkLabel *unit_label;
  GtkLabel *words_label;
  GtkButton *close_button;
  GtkWidget *delete_button;
  GtkWidget *undo_button;

  /* Owned */
  OmoArchive *archive;
  guint count;
  gboolean is_counting;
  gboolean is_stale; /* asked again while it is being counted */
  OmoArchiveDeletion deleted;
};

static void renewable_init (OmoRenewableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoClearDialog,
                               omo_clear_dialog,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (OMO_TYPE_RENEWABLE, renewable_init))

static gint64
get_limit (OmoClearDialog *self)
{
  return g_get_real_time () / G_USEC_PER_SEC
         - (gint64) gtk_spin_button_get_value_as_int (self->days) * SECONDS_A_DAY;
}

static void
show_error (OmoClearDialog *self, const GError *error)
{
  g_autoptr (OmoComplaint) complaint = omo_complaint_new (error);

  gtk_label_set_label (self->words_label, complaint->what);
}

/* --- how many --- */

static void count (OmoClearDialog *self);

static void
show_count (OmoClearDialog *self)
{
  g_autofree char *text =
      self->count == 0
          ? g_strdup (_ ("No job is that old."))
          : g_strdup_printf (
              ngettext ("%u job is that old. Its picture and traffic are deleted with it.",
                        "%u jobs are that old. Their pictures and traffic are deleted with them.",
                        self->count),
              self->count);

  gtk_label_set_label (self->words_label, text);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoClearDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = omo_archive_list_finish (OMO_ARCHIVE (source), result, &error);

  self->is_counting = FALSE;
  self->count = ids == NULL ? 0 : ids->len;
  if (self->archive == NULL || self->deleted.n_jobs > 0)
    return;
  gtk_widget_set_sensitive (self->delete_button, self->count > 0);
  if (error == NULL)
    show_count (self);
  else
    show_error (self, error);
  if (self->is_stale)
    count (self);
}

static void
count (OmoClearDialog *self)
{
  OmoHistoryFilter filter = OMO_HISTORY_FILTER_INIT;

  if (self->archive == NULL) /* the template is still being built */
    return;
  self->is_stale = self->is_counting;
  if (self->is_counting)
    return;
  self->is_counting = TRUE;
  filter.until = get_limit (self);
  omo_archive_list_async (self->archive, &filter, NULL, counted_cb, g_object_ref (self));
}

static void
days_changed_cb (OmoClearDialog *self)
{
  guint n = (guint) gtk_spin_button_get_value_as_int (self->days);

  /* Translators: after a number in a field of its own */
  gtk_label_set_label (self->unit_label, ngettext ("day", "days", n));
  count (self);
}

/* --- delete, and back --- */

/* Either it asks, or it tells what it did. */
static void
set_done (OmoClearDialog *self, gboolean done)
{
  gtk_widget_set_visible (self->question, !done);
  gtk_widget_set_visible (self->delete_button, !done);
  gtk_widget_set_visible (self->undo_button, done);
  gtk_button_set_label (self->close_button, done ? _ ("_Close") : _ ("_Cancel"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, done ? _ ("Close") : _ ("Cancel"),
                                  -1);
  gtk_widget_grab_focus (done ? GTK_WIDGET (self->close_button) : GTK_WIDGET (self->days));
}

static void
tell_deleted (OmoClearDialog *self)
{
  guint n = self->deleted.n_jobs;
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u job was deleted.", "%u jobs were deleted.", n), n);

  gtk_label_set_label (self->words_label, text);
  set_done (self, TRUE);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoClearDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->delete_button, TRUE);
  if (!omo_archive_delete_finish (OMO_ARCHIVE (source), result, &self->deleted, &error))
    {
      show_error (self, error);
      return;
    }
  tell_deleted (self);
}

static void
delete_clicked_cb (OmoClearDialog *self)
{
  gtk_widget_set_sensitive (self->delete_button, FALSE);
  /* A hundred thousand take some seconds. */
  gtk_label_set_label (self->words_label, _ ("Deleting…"));
  omo_archive_delete_before_async (self->archive, get_limit (self), NULL, deleted_cb,
                                   g_object_ref (self));
}

/* There is nothing more that the dialog could do about it. */
static void
tell_too_late (OmoClearDialog *self)
{
  gtk_label_set_label (self->words_label, _ ("Too late: what was deleted is gone for good."));
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));
  gtk_widget_set_visible (self->undo_button, FALSE);
}

static void
undeleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoClearDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n;

  gtk_widget_set_sensitive (self->undo_button, TRUE);
  if (!omo_archive_undelete_finish (OMO_ARCHIVE (source), result, &n, &error))
    {
      show_error (self, error);
      return;
    }
  self->deleted = (OmoArchiveDeletion){ 0 };
  if (n == 0)
    {
      tell_too_late (self);
      return;
    }
  set_done (self, FALSE);
  count (self);
}

static void
undo_clicked_cb (OmoClearDialog *self)
{
  if (self->deleted.n_jobs == 0 || !gtk_widget_get_sensitive (self->undo_button))
    return;
  gtk_widget_set_sensitive (self->undo_button, FALSE);
  gtk_label_set_label (self->words_label, _ ("Bringing them back…"));
  omo_archive_undelete_async (self->archive, self->deleted.deletion, NULL, undeleted_cb,
                              g_object_ref (self));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  undo_clicked_cb (OMO_CLEAR_DIALOG (widget));
}

/* --- the widget --- */

static void
omo_clear_dialog_dispose (GObject *object)
{
  g_clear_object (&OMO_CLEAR_DIALOG (object)->archive);
  G_OBJECT_CLASS (omo_clear_dialog_parent_class)->dispose (object);
}

static void
omo_clear_dialog_class_init (OmoClearDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_clear_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-clear-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoClearDialog, question);
  gtk_widget_class_bind_template_child (widget_class, OmoClearDialog, days);
  gtk_widget_class_bind_template_child (widget_class, OmoClearDialog, unit_label);
  gtk_widget_class_bind_template_child (widget_class, OmoClearDialog, words_label);
  gtk_widget_class_bind_template_child (widget_class, OmoClearDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, OmoClearDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, OmoClearDialog, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, days_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
  gtk_widget_class_install_action (widget_class, "clear.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "clear.undo",
                                       NULL);
  omo_child_window_close_on_escape (widget_class);
}

static void
omo_clear_dialog_init (OmoClearDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
}

OmoClearDialog *
omo_clear_dialog_new (GtkWindow *parent, OmoArchive *archive)
{
  OmoClearDialog *self = g_object_new (OMO_TYPE_CLEAR_DIALOG, NULL);

  omo_child_window_put_over (GTK_WINDOW (self), parent);
  self->archive = g_object_ref (archive);
  g_signal_connect_object (archive, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  days_changed_cb (self);
  return self;
}

void
omo_clear_dialog_show (GtkWindow *parent, OmoArchive *archive)
{
  gtk_window_present (GTK_WINDOW (omo_clear_dialog_new (parent, archive)));
}

/* What it has deleted can be had back still. */
static GtkWindow *
renew (OmoRenewable *old, GtkWindow *parent)
{
  OmoClearDialog *self = OMO_CLEAR_DIALOG (old);
  OmoClearDialog *renewed = omo_clear_dialog_new (parent, self->archive);

  gtk_spin_button_set_value (renewed->days, gtk_spin_button_get_value (self->days));
  renewed->deleted = self->deleted;
  if (self->deleted.n_jobs > 0)
    tell_deleted (renewed);
  gtk_window_present (GTK_WINDOW (renewed));
  return GTK_WINDOW (renewed);
}

static void
renewable_init (OmoRenewableInterface *interface)
{
  interface->renew = renew;
}

guint
omo_clear_dialog_get_count (OmoClearDialog *self)
{
  g_return_val_if_fail (OMO_IS_CLEAR_DIALOG (self), 0);

  return self->count;
}
