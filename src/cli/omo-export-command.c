/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-export-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/omo-case-input.h"
#include "cli/omo-case-picture.h"
#include "cli/omo-check-plain.h"
#include "cli/omo-check.h"
#include "cli/omo-service-run.h"
#include "core/omo-curl-script.h"
#include "core/omo-detail.h"
#include "core/omo-har.h"
#include "core/omo-removal.h"

/* As typed. */
typedef struct
{
  gboolean har;
  gboolean curl;
  gboolean png;
  char *output;
} Typed;

static int run (int argc, char *argv[]);

#define AT(member) OMO_COMMAND_MEMBER (Typed, member)

static const GOptionEntry options[] = {
  { "har", 0, 0, G_OPTION_ARG_NONE, AT (har), N_ ("Write the traffic as HAR 1.2"), NULL },
  { "curl", 0, 0, G_OPTION_ARG_NONE, AT (curl),
    N_ ("Write a bash script that sends the requests again, with the token of OMOSCOPE_TOKEN"),
    NULL },
  { "png", 0, 0, G_OPTION_ARG_NONE, AT (png),
    N_ ("Write the picture with the answer and a caption"), NULL },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, AT (output),
    N_ ("Write to FILE instead of standard output"), "FILE" },
  G_OPTION_ENTRY_NULL,
};

const OmoCommand omo_export_command = {
  .name = "export",
  .arguments = N_ ("CASE"),
  .summary = N_ ("Writes the traffic or the picture of a case file for other programs."),
  .options = options,
  .run = run,
};

static void
typed_clear (Typed *self)
{
  g_clear_pointer (&self->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static gboolean
check_typed (const Typed *typed, const char *path, GError **error)
{
  const char *reason = NULL;

  if (typed->har + typed->curl + typed->png != 1)
    reason = _ ("This command needs one of --har, --curl and --png.");
  else if (typed->png && typed->output == NULL && isatty (STDOUT_FILENO))
    reason = _ ("A picture is nothing for a terminal: name a file with --output.");
  else
    return omo_case_input_check_output (path, typed->output, error);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, reason);
  return FALSE;
}

static GBytes *
make_png (const OmoCase *read, GError **error)
{
  g_autoptr (OmoJob) job = omo_case_build_job (read, NULL, error);

  return job == NULL ? NULL : omo_case_picture_encode (read, job, error);
}

static GBytes *
make_script (GListModel *exchanges, GError **error)
{
  GBytes *script = omo_curl_script_write (exchanges, NULL);

  /* What is wrong is the choice, not an address that could be corrected. */
  if (script == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("There is no request in this case file that can be sent again."));
  return script;
}

static GListModel *
list_exchanges (const OmoCase *read)
{
  GListStore *exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);

  g_list_store_splice (exchanges, 0, 0, read->exchanges->pdata, read->exchanges->len);
  return G_LIST_MODEL (exchanges);
}

static gboolean
put (const Typed *typed, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (typed->output != NULL)
    return g_file_set_contents_full (typed->output, data, (gssize) size,
                                     G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, _ ("standard output is closed"));
  return FALSE;
}

static void
tell_removals (GListModel *exchanges)
{
  g_autoptr (GPtrArray) removals = omo_removal_list_new (exchanges);
  g_autofree char *sum = omo_removal_list_print_sum (removals);

  g_printerr ("%s\n", sum);
  for (guint i = 0; i < removals->len; i++)
    {
      g_autofree char *line = omo_removal_print (removals->pdata[i]);

      g_printerr ("  %s\n", line);
    }
}

static int
write_out (const Typed *typed, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *plain = NULL;

  if (put (typed, bytes, &error))
    return OMO_CHECK_EXIT_ANSWERED;
  reason = omo_detail_tell (error);
  plain = omo_check_plain_new (reason);
  g_printerr (_ ("omoscope: The export could not be written: %s"), plain);
  g_printerr ("\n");
  return OMO_CHECK_EXIT_UNWRITTEN;
}

static int export(const Typed *typed, const OmoCase *read)
{
  g_autoptr (GListModel) exchanges = list_exchanges (read);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (typed->har)
    bytes = omo_har_write (exchanges);
  else if (typed->curl)
    bytes = make_script (exchanges, &error);
  else
    bytes = make_png (read, &error);
  if (bytes == NULL)
    return omo_service_run_fail (error, OMO_CHECK_TEXT);
  if (!typed->png)
    tell_removals (exchanges);
  return write_out (typed, bytes);
}

static int
run (int argc, char *argv[])
{
  g_auto (Typed) typed = { 0 };
  g_autofree char *help = NULL;
  g_autofree char *path = NULL;
  g_autoptr (OmoCase) read = NULL;
  g_autoptr (GError) error = NULL;

  if (omo_case_input_parse (&omo_export_command, argc, argv, &typed, &help, &path, &error)
      && help == NULL && check_typed (&typed, path, &error))
    read = omo_case_input_read (path, &error);
  if (help != NULL)
    return omo_case_input_help (help);
  return read == NULL ? omo_service_run_fail (error, OMO_CHECK_TEXT) : export(&typed, read);
}
