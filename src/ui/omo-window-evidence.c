/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-case.h"
#include "core/omo-connection-line.h"
#include "core/omo-har.h"
#include "core/omo-removal.h"
#include "ui/omo-window-private.h"

/* Handing a job on: as a case file or as HAR. What was taken out is said before anything leaves. */

typedef enum
{
  EVIDENCE_CASE,
  EVIDENCE_HAR,
} Evidence;

/* What the thread writes. */
typedef struct
{
  Evidence kind;
  OmoCase *content; /* of a case */
  GListModel *exchanges;
  OmoRedaction *redaction;
  char *path;
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_pointer (&writing->content, omo_case_free);
  g_clear_object (&writing->exchanges);
  omo_redaction_unref (writing->redaction);
  g_free (writing->path);
  g_free (writing);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  g_autoptr (GBytes) bytes = writing->kind == EVIDENCE_CASE
                                 ? omo_case_write (writing->content, writing->redaction)
                                 : omo_har_write (writing->exchanges);
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);
  GError *error = NULL;

  if (g_file_set_contents_full (writing->path, contents, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644,
                                &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_path_get_basename (writing->path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    text = g_strdup_printf (_ ("Saved as %s."), name);
  else
    text = g_strdup_printf (_ ("%s could not be saved: %s"), name, error->message);
  omo_window_tell (OMO_WINDOW (source), text);
}

/* What the last test of the connection found. */
static void
add_connection (OmoCase *content, GListModel *lines)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (OmoConnectionLine) line = g_list_model_get_item (lines, i);
      g_autofree char *text = omo_connection_line_print (line);

      omo_case_add_connection_line (content, text);
    }
}

static OmoCase *
make_case (OmoWindow *self, OmoJob *job)
{
  OmoVerification *verification = omo_workspace_get_verification (self->workspace);
  const OmoExpected *expected = omo_verification_get_expected (verification);
  g_autofree char *endpoint = omo_workspace_dup_endpoint_name (self->workspace);
  OmoCase *content =
      omo_case_new_from_job (job, omo_workspace_get_dialect (self->workspace), endpoint);

  content->choice = omo_workspace_get_reading_choice (self->workspace);
  content->expected = expected == NULL ? NULL : omo_expected_copy (expected);
  content->verdict = omo_workspace_get_verdict (self->workspace);
  g_object_get (verification, "note", &content->note, "ticket", &content->ticket, NULL);
  add_connection (content, omo_workspace_get_connection_lines (self->workspace));
  return content;
}

static void
write_evidence (OmoWindow *self, Evidence kind, char *path)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);
  Writing *writing = g_new0 (Writing, 1);

  writing->kind = kind;
  writing->path = path;
  writing->redaction = omo_workspace_make_redaction (self->workspace);
  writing->exchanges = g_object_ref (omo_job_get_exchanges (job));
  if (kind == EVIDENCE_CASE)
    writing->content = make_case (self, job);
  g_task_set_source_tag (task, write_evidence);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, OmoWindow *self)
{
  Evidence kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "kind"));
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && omo_workspace_get_job (self->workspace) != NULL)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      write_evidence (self, kind, g_file_get_path (file));
    }
  g_object_unref (dialog);
}

static void
ask_where (OmoWindow *self, Evidence kind)
{
  gboolean is_case = kind == EVIDENCE_CASE;
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (is_case ? _ ("Save Case") : _ ("Export HAR"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser),
                                     is_case ? "captcha" OMO_CASE_SUFFIX : "captcha.har");
  g_object_set_data (G_OBJECT (chooser), "kind", GUINT_TO_POINTER (kind));
  /* The response handler lets it go. */
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
previewed_cb (GtkDialog *dialog, int response, OmoWindow *self)
{
  Evidence kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "kind"));

  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response == GTK_RESPONSE_ACCEPT)
    ask_where (self, kind);
}

/* One line for each place; the bodies are small but for the pictures, which are counted at the speed of memory. */
static char *
describe_removals (GListModel *exchanges)
{
  g_autoptr (GPtrArray) removals = omo_removal_list_new (exchanges);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < removals->len; i++)
    {
      g_autofree char *line = omo_removal_print (removals->pdata[i]);

      g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

static void
preview (OmoWindow *self, Evidence kind)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  GListModel *exchanges = omo_job_get_exchanges (job);
  g_autoptr (GPtrArray) removals = omo_removal_list_new (exchanges);
  g_autofree char *sum = omo_removal_list_print_sum (removals);
  g_autofree char *lines = describe_removals (exchanges);
  GtkWidget *dialog =
      gtk_message_dialog_new (GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                              GTK_MESSAGE_INFO, GTK_BUTTONS_NONE, "%s", sum);

  if (*lines != '\0')
    gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", lines);
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL, _ ("_Save…"),
                          GTK_RESPONSE_ACCEPT, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_object_set_data (G_OBJECT (dialog), "kind", GUINT_TO_POINTER (kind));
  g_signal_connect_object (dialog, "response", G_CALLBACK (previewed_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
save_case_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  preview (OMO_WINDOW (widget), EVIDENCE_CASE);
}

static void
export_har_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  preview (OMO_WINDOW (widget), EVIDENCE_HAR);
}

void
omo_window_install_evidence_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.save-case", NULL, save_case_action);
  gtk_widget_class_install_action (class, "win.export-har", NULL, export_har_action);
}

void
omo_window_update_evidence_actions (OmoWindow *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  gboolean is_over = job != NULL && omo_job_is_over (job);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-case", is_over);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-har",
                                 is_over
                                     && g_list_model_get_n_items (omo_job_get_exchanges (job)) > 0);
}
