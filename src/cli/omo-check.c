/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check.h"

#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>

#include "cli/omo-check-annotated.h"
#include "cli/omo-check-keep.h"
#include "cli/omo-check-notes.h"
#include "cli/omo-check-options.h"
#include "cli/omo-check-report.h"
#include "cli/omo-check-token.h"
#include "cli/omo-service-profile.h"
#include "core/omo-annotation.h"
#include "core/omo-complaint.h"
#include "core/omo-detail.h"
#include "core/omo-painter.h"
#include "core/omo-sample.h"
#include "net/omo-solver.h"
#include "net/omo-standin-name.h"
#include "net/omo-standin.h"

/* The demonstration's picture, in the current folder. */
#define DEMO_STEM "omoscope-demo"

/* One check, from the options to the exit status. */
typedef struct
{
  OmoCheckOptions *options;
  gboolean is_display_missing; /* the demonstration in the window's stead */
  GCancellable *cancellable;
  guint interrupt_id;
  GAsyncResult *result; /* of the step that is under way, once it is done */
  OmoStandin *standin;
  OmoSolver *solver;
  char *endpoint;          /* base URL, or the stand-in's name; once the service is open */
  OmoRedaction *redaction; /* of its token */
  OmoPicture *pictures[OMO_CHECK_MAX_PICTURES];
  OmoJob *job;
} Check;

static void
check_clear (Check *self)
{
  g_clear_handle_id (&self->interrupt_id, g_source_remove);
  g_clear_object (&self->job);
  for (guint i = 0; i < OMO_CHECK_MAX_PICTURES; i++)
    g_clear_pointer (&self->pictures[i], omo_picture_unref);
  g_clear_object (&self->solver);
  g_clear_pointer (&self->endpoint, g_free);
  g_clear_pointer (&self->redaction, omo_redaction_unref);
  g_clear_object (&self->standin);
  g_clear_object (&self->result);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->options, omo_check_options_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static gboolean
interrupt_cb (gpointer user_data)
{
  Check *self = user_data;

  /* A second Ctrl+C meets the system's own handler. */
  self->interrupt_id = 0;
  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_REMOVE;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Check *self = user_data;

  g_set_object (&self->result, result);
}

static GAsyncResult *
wait_for_result (Check *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&self->result);
}

/* The annotated picture must not cost the captcha itself. */
static gboolean
check_annotated (Check *self, GError **error)
{
  for (guint i = 0; self->options->annotated != NULL && i < OMO_CHECK_MAX_PICTURES; i++)
    {
      const char *picture = self->options->pictures[i];

      if (picture == NULL || !omo_check_annotated_is_same_file (self->options->annotated, picture))
        continue;
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("--annotated is one of the pictures that are sent: name another "
                              "file."));
      return FALSE;
    }
  return TRUE;
}

static void
make_solver (Check *self, OmoEndpoint *endpoint, const char *token)
{
  g_autoptr (OmoTransport) transport = omo_transport_new ();
  const char *const tokens[] = { token, NULL };

  if (self->options->profile != NULL)
    omo_transport_set_ca_file (transport, self->options->profile->ca_file);
  self->solver = omo_solver_new (transport, endpoint, self->options->dialect, token);
  omo_solver_set_poll_seconds (self->solver, self->options->poll_seconds);
  omo_solver_set_deadline_seconds (self->solver, self->options->deadline_seconds);
  self->endpoint =
      g_strdup (self->options->is_demo ? OMO_STANDIN_NAME : omo_endpoint_get_base (endpoint));
  self->redaction = omo_redaction_new (tokens);
}

static gboolean
open_standin (Check *self, GError **error)
{
  OmoScript *script = g_steal_pointer (&self->options->script);
  g_autoptr (OmoEndpoint) endpoint = NULL;

  self->standin = omo_standin_new (script != NULL ? script : omo_script_new_demo (), error);
  if (self->standin == NULL)
    return FALSE;
  omo_standin_set_dialect (self->standin, self->options->dialect);
  endpoint = omo_standin_dup_endpoint (self->standin);
  make_solver (self, endpoint, OMO_STANDIN_TOKEN);
  return TRUE;
}

static gboolean
open_service (Check *self, GError **error)
{
  char *token;

  if (self->options->is_demo)
    return open_standin (self, error);
  token =
      omo_service_profile_choose_token (self->options->profile, self->options->token_file, error);
  if (token == NULL)
    return FALSE;
  make_solver (self, self->options->endpoint, token);
  omo_check_token_free (token);
  return TRUE;
}

/* The file that was named, or the sample's picture. */
static void
start_loading (Check *self, guint index)
{
  const OmoSample *sample = omo_sample_from_id (self->options->job_type->id);

  if (self->options->pictures[0] != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (self->options->pictures[index]);

      omo_picture_load_file_async (file, self->cancellable, done_cb, self);
    }
  else
    {
      g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, index);

      omo_picture_load_bytes_async (bytes, sample->names[index], self->cancellable, done_cb, self);
    }
}

static gboolean
load_pictures (Check *self, GError **error)
{
  for (guint i = 0; i < self->options->job_type->n_pictures; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      start_loading (self, i);
      result = wait_for_result (self);
      self->pictures[i] = omo_picture_load_finish (result, error);
      if (self->pictures[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/* As typed, else as on the sample's page, else the natural size. */
static void
make_job (Check *self)
{
  const OmoCheckOptions *options = self->options;
  const OmoSample *sample = omo_sample_from_id (options->job_type->id);
  gboolean is_sample = options->pictures[0] == NULL;
  const char *question = options->question;
  const char *type_job_id = options->type_job_id;
  int width = options->view_width;
  int height = options->view_height;

  if (options->job_type->wants_view_size && width == 0)
    {
      width = is_sample ? sample->view_width : omo_picture_get_width (self->pictures[0]);
      height = is_sample ? sample->view_height : omo_picture_get_height (self->pictures[0]);
    }
  if (options->is_demo)
    type_job_id =
        omo_standin_choose_type_id (options->dialect, options->job_type->kind, type_job_id);
  self->job = omo_job_new (options->job_type->kind, self->pictures[0], self->pictures[1],
                           type_job_id, width, height);
  if (question == NULL && is_sample)
    question = sample->question;
  omo_job_set_question (self->job, question);
}

static gboolean
solve (Check *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  omo_solver_run_async (self->solver, self->job, self->cancellable, done_cb, self);
  result = wait_for_result (self);
  return omo_solver_run_finish (self->solver, result, error);
}

static gboolean
run_job (Check *self, GError **error)
{
  if (!check_annotated (self, error) || !open_service (self, error))
    return FALSE;
  /* Not before: it would keep Ctrl+C from ending a wait for the token. */
  self->interrupt_id = g_unix_signal_add (SIGINT, interrupt_cb, self);
  if (!load_pictures (self, error))
    return FALSE;
  make_job (self);
  return omo_job_check (self->job, error) && solve (self, error);
}

/* Text is for people and goes through g_print, in their encoding; JSON is UTF-8 whatever that is. */
static gboolean
put (const char *text, OmoCheckFormat format)
{
  if (format == OMO_CHECK_TEXT)
    g_print ("%s", text);
  else
    fputs (text, stdout);
  return fflush (stdout) == 0 && !ferror (stdout);
}

/* Returns the exit status. */
static int
tell (const OmoCheckReport *report, OmoCheckFormat format)
{
  int exit_status = omo_check_report_get_exit_status (report->error);
  g_autofree char *told = NULL;

  if (format == OMO_CHECK_TEXT && report->error != NULL)
    {
      told = omo_check_report_print_complaint (report->error);
      g_printerr ("%s", told);
      return exit_status;
    }
  told = format == OMO_CHECK_JSON ? omo_check_report_print_json (report)
                                  : omo_check_report_print_text (report);
  if (put (told, format) || exit_status != OMO_CHECK_EXIT_ANSWERED)
    return exit_status;
  g_printerr ("omoscope: %s\n", _ ("The answer could not be written."));
  return OMO_CHECK_EXIT_UNWRITTEN;
}

static void
tell_notes (Check *self)
{
  g_autofree char *notes = omo_check_notes_print (self->job, &self->options->choice);

  g_printerr ("%s", notes);
}

/* The path it has now, or NULL. */
static char *
save (Check *self, GError **error)
{
  cairo_surface_t *surface = omo_annotation_render_marked (self->job, &self->options->choice, NULL);
  char *path = NULL;

  if (self->is_display_missing)
    path = omo_check_annotated_save_beside (surface, ".", DEMO_STEM, error);
  else if (omo_painter_save_marked_png (surface, self->options->annotated, error))
    path = g_strdup (self->options->annotated);
  cairo_surface_destroy (surface);
  return path;
}

static gboolean
save_annotated (Check *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;
  g_autofree char *reason = NULL;

  if (self->options->annotated == NULL && !self->is_display_missing)
    return TRUE;
  path = save (self, &error);
  if (path == NULL)
    {
      reason = omo_detail_tell (error);
      g_printerr (_ ("omoscope: The annotated picture could not be written: %s"), reason);
      g_printerr ("\n");
      return FALSE;
    }
  name = g_filename_display_name (path);
  line = g_strdup_printf (_ ("Annotated picture: %s\n"), name);
  return self->options->format == OMO_CHECK_JSON || put (line, OMO_CHECK_TEXT);
}

/* A job that was cancelled, or that did not begin, says nothing about the service. */
static gboolean
keep (Check *self)
{
  const OmoCheckKeep what = { self->options->dialect, self->endpoint, &self->options->choice,
                              self->redaction };
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoComplaint) complaint = NULL;

  if (!self->options->keeps_job || self->job == NULL || !omo_job_is_over (self->job)
      || g_error_matches (omo_job_get_error (self->job), G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || omo_check_keep_job (&what, self->job, NULL, &error))
    return TRUE;
  complaint = omo_complaint_new_for_terminal (error);
  g_printerr ("omoscope: %s (%s)\n", complaint->what, complaint->detail);
  return FALSE;
}

/* Takes the options. */
static int
run_check (OmoCheckOptions *options, gboolean is_display_missing)
{
  g_auto (Check) self = { .options = options, .is_display_missing = is_display_missing };
  g_autoptr (GError) error = NULL;
  OmoCheckReport report;
  int exit_status;
  gboolean is_kept;

  self.cancellable = g_cancellable_new ();
  run_job (&self, &error);
  report = (OmoCheckReport){ options->job_type, self.job, &options->choice, error };
  if (self.job != NULL)
    tell_notes (&self);
  exit_status = tell (&report, options->format);
  is_kept = keep (&self);
  if (error == NULL && (!save_annotated (&self) || !is_kept))
    exit_status = OMO_CHECK_EXIT_UNWRITTEN;
  return exit_status;
}

int
omo_check_main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  OmoCheckOptions *options;

  options = omo_check_options_parse (argc, argv, &error);
  if (options == NULL)
    {
      const OmoCheckReport report = { .error = error };

      return tell (&report, omo_check_options_find_format (argc, argv));
    }
  if (options->help != NULL)
    {
      gboolean is_put = put (options->help, OMO_CHECK_TEXT);

      omo_check_options_free (options);
      return is_put ? OMO_CHECK_EXIT_ANSWERED : OMO_CHECK_EXIT_UNWRITTEN;
    }
  return run_check (options, FALSE);
}

int
omo_check_demo (void)
{
  char *argv[] = { (char *) "check", (char *) "--demo", (char *) "--job=web-pair", NULL };
  OmoCheckOptions *options = omo_check_options_parse (G_N_ELEMENTS (argv) - 1, argv, NULL);

  g_print ("%s\n", _ ("No display: the sample is checked here instead of in the window, by the "
                      "stand-in service."));
  return run_check (options, TRUE);
}
