/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-open-command.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-case-input.h"
#include "cli/omo-case-picture.h"
#include "cli/omo-check-plain.h"
#include "cli/omo-check.h"
#include "cli/omo-service-run.h"
#include "core/omo-annotation.h"
#include "core/omo-caption.h"
#include "core/omo-detail.h"
#include "core/omo-finding.h"

/* As typed. */
typedef struct
{
  char *render;
} Typed;

static int run (int argc, char *argv[]);

static const GOptionEntry options[] = {
  { "render", 0, 0, G_OPTION_ARG_FILENAME, OMO_COMMAND_MEMBER (Typed, render),
    N_ ("Write the picture with the answer drawn on it"), "OUT.png" },
  G_OPTION_ENTRY_NULL,
};

const OmoCommand omo_open_command = {
  .name = "open",
  .arguments = N_ ("CASE"),
  .summary = N_ ("Tells what a case file holds, without a window."),
  .options = options,
  .run = run,
};

static void
typed_clear (Typed *self)
{
  g_clear_pointer (&self->render, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

/* What others wrote, after a word that says what it is; nothing for NULL. */
static void
append_line (GString *text, const char *label, const char *line)
{
  g_autofree char *plain = line == NULL ? NULL : omo_check_plain_new (line);

  if (plain == NULL || *plain == '\0')
    return;
  if (label != NULL)
    g_string_append_printf (text, "%s: ", label);
  g_string_append_printf (text, "%s\n", plain);
}

static void
append_caption (GString *text, const OmoCase *read, OmoJob *job)
{
  g_auto (OmoCaption) caption = { 0 };
  const OmoAnswer *answer = omo_job_get_answer (job);

  omo_caption_init (&caption, job, &read->choice, omo_annotation_find_time (job));
  append_line (text, NULL, caption.title);
  append_line (text, NULL, caption.text);
  /* Without a picture it means nothing, and the caption says nothing of it. */
  if (caption.text == NULL && answer != NULL)
    append_line (text, _ ("Result"), answer->raw);
  append_line (text, NULL, caption.detail);
}

static void
append_judgement (GString *text, const OmoCase *read)
{
  if (read->verdict != OMO_VERDICT_NONE)
    append_line (text, _ ("Verdict"), _ (omo_verdict_get_label (read->verdict)));
  append_line (text, _ ("Ticket"), read->ticket);
  append_line (text, _ ("Note"), read->note);
}

/* A severity of a later version is told as it stands there. */
static void
append_findings (GString *text, const OmoCase *read)
{
  for (guint i = 0; i < read->findings->len; i++)
    {
      const OmoCaseFinding *finding = read->findings->pdata[i];
      g_autofree char *plain = omo_check_plain_new (finding->severity);
      OmoSeverity severity;
      gboolean is_known = omo_severity_from_id (finding->severity, &severity);

      append_line (text,
                   finding->is_mended ? _ ("Mended")
                   : is_known         ? _ (omo_severity_get_label (severity))
                                      : plain,
                   finding->text);
    }
}

static char *
describe (const OmoCase *read, OmoJob *job)
{
  GString *text = g_string_new (NULL);

  append_caption (text, read, job);
  append_judgement (text, read);
  append_findings (text, read);
  for (guint i = 0; i < read->connection->len; i++)
    append_line (text, NULL, read->connection->pdata[i]);
  return g_string_free (text, FALSE);
}

static int
render (const char *path, const OmoCase *read, OmoJob *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = omo_case_picture_encode (read, job, &error);
  g_autofree char *reason = NULL;
  g_autofree char *plain = NULL;

  if (png == NULL && error->domain != G_FILE_ERROR)
    return omo_service_run_fail (error, OMO_CHECK_TEXT);
  if (png != NULL
      && g_file_set_contents_full (path, g_bytes_get_data (png, NULL),
                                   (gssize) g_bytes_get_size (png), G_FILE_SET_CONTENTS_CONSISTENT,
                                   0666, &error))
    return OMO_CHECK_EXIT_ANSWERED;
  reason = omo_detail_tell (error);
  plain = omo_check_plain_new (reason);
  g_printerr (_ ("omoscope: The annotated picture could not be written: %s"), plain);
  g_printerr ("\n");
  return OMO_CHECK_EXIT_UNWRITTEN;
}

static int
tell (const Typed *typed, const OmoCase *read, OmoJob *job)
{
  g_autofree char *text = describe (read, job);

  if (!omo_service_run_put (text, OMO_CHECK_TEXT))
    return OMO_CHECK_EXIT_UNWRITTEN;
  return typed->render == NULL ? OMO_CHECK_EXIT_ANSWERED : render (typed->render, read, job);
}

static int
run (int argc, char *argv[])
{
  g_auto (Typed) typed = { 0 };
  g_autofree char *help = NULL;
  g_autofree char *path = NULL;
  g_autoptr (OmoCase) read = NULL;
  g_autoptr (OmoJob) job = NULL;
  g_autoptr (GError) error = NULL;

  if (omo_case_input_parse (&omo_open_command, argc, argv, &typed, &help, &path, &error)
      && help == NULL && omo_case_input_check_output (path, typed.render, &error))
    read = omo_case_input_read (path, &error);
  if (help != NULL)
    return omo_case_input_help (help);
  if (read != NULL)
    job = omo_case_build_job (read, NULL, &error);
  return job == NULL ? omo_service_run_fail (error, OMO_CHECK_TEXT) : tell (&typed, read, job);
}
