/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-case.h"
#include "core/omo-connection-line.h"
#include "core/omo-curl-script.h"
#include "core/omo-har.h"
#include "core/omo-removal.h"
#include "net/omo-transport.h"
#include "ui/omo-child-window.h"
#include "ui/omo-file-save.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-window-private.h"

/* Handing a job on: as a case file, as HAR, or as a script that sends it again. What was taken out is said before anything leaves. */

typedef enum
{
  EVIDENCE_CASE,
  EVIDENCE_HAR,
  EVIDENCE_SCRIPT,
} Evidence;

/* What the thread writes. */
typedef struct
{
  Evidence kind;
  OmoCase *content; /* of a case */
  OmoPatient patient;
  OmoOpenedCase *opened; /* the case file that is shown, and written again; or NULL */
  GListModel *exchanges;
  OmoRedaction *redaction;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_clear_pointer (&writing->content, omo_case_free);
  g_clear_pointer (&writing->opened, omo_opened_case_unref);
  omo_patient_clear (&writing->patient);
  g_clear_object (&writing->exchanges);
  omo_redaction_unref (writing->redaction);
  g_free (writing);
}

static GBytes *
write_case (Writing *writing)
{
  g_autoptr (GPtrArray) findings = omo_patient_examine (&writing->patient);

  omo_case_add_findings (writing->content, findings);
  return omo_case_write (writing->content, writing->redaction);
}

/* As it was recorded, with what is said about it now. */
static GBytes *
write_case_again (Writing *writing)
{
  const OmoCase *said = writing->content;
  OmoCase same = *writing->opened->content;

  same.choice = said->choice;
  same.expected = said->expected;
  same.verdict = said->verdict;
  same.ticket = said->ticket;
  same.note = said->note;
  return omo_case_write (&same, writing->redaction);
}

static GBytes *
produce (gpointer data, GError **error)
{
  Writing *writing = data;

  switch (writing->kind)
    {
    case EVIDENCE_CASE:
      return writing->opened != NULL ? write_case_again (writing) : write_case (writing);
    case EVIDENCE_SCRIPT:
      return omo_curl_script_write (writing->exchanges, error);
    case EVIDENCE_HAR:
    default:
      return omo_har_write (writing->exchanges);
    }
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

/* What core does not know. */
static void
add_versions (OmoCase *content)
{
  g_autofree char *gtk = g_strdup_printf ("%u.%u.%u", gtk_get_major_version (),
                                          gtk_get_minor_version (), gtk_get_micro_version ());
  g_autofree char *soup = omo_transport_dup_library_version ();

  omo_case_add_version (content, "GTK", gtk);
  omo_case_add_version (content, "libsoup", soup);
}

static OmoCase *
make_case (OmoWindow *self, OmoJob *job)
{
  OmoVerification *verification = omo_workspace_get_verification (self->workspace);
  const OmoExpected *expected = omo_verification_get_expected (verification);
  g_autofree char *endpoint = omo_workspace_dup_job_endpoint_name (self->workspace);
  OmoCase *content =
      omo_case_new_from_job (job, omo_workspace_get_job_dialect (self->workspace), endpoint);

  add_versions (content);
  content->choice = omo_workspace_get_reading_choice (self->workspace);
  content->expected = expected == NULL ? NULL : omo_expected_copy (expected);
  content->verdict = omo_workspace_get_verdict (self->workspace);
  g_object_get (verification, "note", &content->note, "ticket", &content->ticket, NULL);
  add_connection (content, omo_workspace_get_connection_lines (self->workspace));
  return content;
}

static void
save (OmoWindow *self, Evidence kind)
{
  static const struct
  {
    const char *title;
    const char *name;
  } files[] = {
    [EVIDENCE_CASE] = { N_ ("Save Case"), "captcha" OMO_CASE_SUFFIX },
    [EVIDENCE_HAR] = { N_ ("Export HAR"), "captcha.har" },
    [EVIDENCE_SCRIPT] = { N_ ("Export cURL Script"), "captcha.sh" },
  };
  OmoJob *job = omo_workspace_get_job (self->workspace);
  Writing *writing = g_new0 (Writing, 1);

  writing->kind = kind;
  writing->redaction = omo_workspace_make_redaction (self->workspace);
  writing->exchanges = g_object_ref (omo_job_get_exchanges (job));
  if (kind == EVIDENCE_CASE)
    {
      OmoOpenedCase *opened = omo_workspace_get_opened_case (self->workspace);

      writing->content = make_case (self, job);
      writing->opened = opened == NULL ? NULL : omo_opened_case_ref (opened);
      omo_workspace_fill_patient (self->workspace, &writing->patient);
    }
  omo_file_save (GTK_WIDGET (self), _ (files[kind].title), files[kind].name, produce, writing,
                 writing_free);
}

static void
previewed_cb (GtkDialog *dialog, int response, OmoWindow *self)
{
  Evidence kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "kind"));

  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response == GTK_RESPONSE_ACCEPT && omo_workspace_get_job (self->workspace) != NULL)
    save (self, kind);
}

/* The bodies are small but for the pictures, which are counted at the speed of memory. */
static GPtrArray *
list_removals (OmoWindow *self, OmoJob *job, Evidence kind)
{
  GPtrArray *removals = omo_removal_list_new (omo_job_get_exchanges (job));

  if (kind == EVIDENCE_CASE)
    {
      g_autoptr (OmoCase) content = make_case (self, job);
      g_autoptr (OmoRedaction) redaction = omo_workspace_make_redaction (self->workspace);

      omo_removal_list_add_case (removals, content, redaction);
    }
  return removals;
}

/* One line for each place. */
static char *
describe_removals (GPtrArray *removals)
{
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
  g_autoptr (GPtrArray) removals = list_removals (self, job, kind);
  g_autofree char *sum = omo_removal_list_print_sum (removals);
  g_autofree char *lines = describe_removals (removals);
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (self), GTK_DIALOG_MODAL, GTK_MESSAGE_INFO,
                                              GTK_BUTTONS_NONE, "%s", sum);

  if (*lines != '\0')
    gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", lines);
  omo_mnemonic_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  omo_mnemonic_add_button (GTK_DIALOG (dialog), _ ("_Save…"), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  omo_child_window_put_over (GTK_WINDOW (dialog), GTK_WINDOW (self));
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

static void
export_script_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  preview (OMO_WINDOW (widget), EVIDENCE_SCRIPT);
}

void
omo_window_install_evidence_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.save-case", NULL, save_case_action);
  gtk_widget_class_install_action (class, "win.export-har", NULL, export_har_action);
  gtk_widget_class_install_action (class, "win.export-script", NULL, export_script_action);
}

void
omo_window_update_evidence_actions (OmoWindow *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  gboolean is_over = job != NULL && omo_job_is_over (job);
  gboolean has_traffic = is_over && g_list_model_get_n_items (omo_job_get_exchanges (job)) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-case", is_over);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-har", has_traffic);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-script", has_traffic);
}
