/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-history-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/omo-check-report.h"
#include "cli/omo-history-options.h"
#include "cli/omo-history-print-stats.h"
#include "cli/omo-history-print.h"
#include "core/omo-csv.h"
#include "core/omo-detail.h"
#include "core/omo-error.h"
#include "core/omo-report.h"
#include "store/omo-history-case.h"
#include "store/omo-history-pictures.h"

enum
{
  EXIT_DONE = 0,
  EXIT_UNWRITTEN = 1,
  EXIT_USAGE = 2,
};

/* Where it is not there yet, `out_database` is NULL: nobody wants a file made by looking. */
static gboolean
open_history (const OmoHistoryOptions *options, OmoHistoryDatabase **out_database, GError **error)
{
  g_autofree char *path = options->history != NULL ? g_strdup (options->history)
                                                   : omo_history_database_dup_default_path ();

  *out_database = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  *out_database = omo_history_database_open (path, error);
  return *out_database != NULL;
}

static GArray *
load_records (OmoHistoryDatabase *database, const OmoHistoryOptions *options, GError **error)
{
  if (database == NULL)
    return omo_record_array_new ();
  return omo_history_database_load_records (database, &options->filter, options->limit, error);
}

static GBytes *
take_text (char *text)
{
  return text == NULL ? NULL : g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_csv (GArray *records)
{
  return omo_csv_write ((const OmoRecord *) (void *) records->data, records->len);
}

static GPtrArray *
load_entries (OmoHistoryDatabase *database, const OmoHistoryOptions *options, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (database == NULL)
    return g_ptr_array_new ();
  ids = omo_history_database_list (database, &options->filter, options->limit, error);
  if (ids == NULL)
    return NULL;
  return omo_history_database_load_entries (database, (const gint64 *) (void *) ids->data, ids->len,
                                            error);
}

static GBytes *
make_list (OmoHistoryDatabase *database, const OmoHistoryOptions *options, GError **error)
{
  g_autoptr (GPtrArray) entries = load_entries (database, options, error);

  if (entries == NULL)
    return NULL;
  return take_text (options->format == OMO_HISTORY_JSON ? omo_history_print_list_json (entries)
                                                        : omo_history_print_list_text (entries));
}

static GBytes *
make_export (OmoHistoryDatabase *database, const OmoHistoryOptions *options, GError **error)
{
  g_autoptr (GArray) records = load_records (database, options, error);

  if (records == NULL)
    return NULL;
  return options->format == OMO_HISTORY_CSV ? write_csv (records)
                                            : take_text (omo_history_print_records_json (records));
}

static GBytes *
make_report (OmoHistoryDatabase *database,
             const OmoHistoryOptions *options,
             const OmoStatistics *statistics,
             GError **error)
{
  const OmoPicturesWanted wanted = { .which = options->pictures,
                                     .filter = &options->filter,
                                     .limit = OMO_REPORT_MAX_PICTURES };
  g_autoptr (GArray) pictures = NULL;
  g_autofree char *title = omo_history_filter_print (&options->filter);
  OmoReport report = { .title = title,
                       .created = g_get_real_time () / G_USEC_PER_SEC,
                       .statistics = statistics,
                       .tolerance = omo_tolerance_get_default () };

  /* Without a history there are no pictures either. */
  if (database != NULL)
    {
      pictures = omo_history_pictures_draw (database, &wanted, NULL, error);
      if (pictures == NULL)
        return NULL;
      report.pictures = (const OmoReportPicture *) (void *) pictures->data;
      report.n_pictures = pictures->len;
    }
  return omo_report_write (&report);
}

static GBytes *
make_stats (OmoHistoryDatabase *database, const OmoHistoryOptions *options, GError **error)
{
  g_autoptr (GArray) records = load_records (database, options, error);
  g_autoptr (OmoStatistics) statistics = NULL;

  if (records == NULL)
    return NULL;
  statistics = omo_statistics_new ((const OmoRecord *) (void *) records->data, records->len, NULL);
  switch (options->format)
    {
    case OMO_HISTORY_JSON:
      return take_text (omo_history_print_stats_json (statistics));
    case OMO_HISTORY_CSV:
      return take_text (omo_history_print_stats_csv (statistics));
    case OMO_HISTORY_HTML:
      return make_report (database, options, statistics, error);
    case OMO_HISTORY_TEXT:
    case OMO_N_HISTORY_FORMATS:
    default:
      return take_text (omo_history_print_stats_text (statistics));
    }
}

/* A full disk never costs an older file. */
static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                   error);
}

static gboolean
write_part (const char *path, GBytes *bytes, GError **error)
{
  if (path == NULL)
    return TRUE;
  if (bytes != NULL)
    return write_file (path, bytes, error);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("Nothing of the kind was kept of this job."));
  return FALSE;
}

/* As a file of its own, with the pictures. */
static gboolean
write_case (const char *path, const OmoHistoryJob *job, GError **error)
{
  g_autoptr (OmoCase) whole = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (path == NULL || job->case_file == NULL)
    return write_part (path, NULL, error);
  whole = omo_history_case_read (job, NULL, error);
  if (whole == NULL)
    return FALSE;
  bytes = omo_case_write (whole, NULL);
  return write_part (path, bytes, error);
}

static GBytes *
make_job (OmoHistoryDatabase *database, const OmoHistoryOptions *options, GError **error)
{
  g_autoptr (OmoHistoryJob) job = NULL;

  if (database == NULL)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_HISTORY_GONE, "no job %s", options->uuid);
      return NULL;
    }
  job = omo_history_database_load_job (database, options->uuid, error);
  if (job == NULL || !write_part (options->picture, job->pictures[0], error)
      || !write_case (options->case_file, job, error))
    return NULL;
  return take_text (options->format == OMO_HISTORY_JSON ? omo_history_print_job_json (job)
                                                        : omo_history_print_job_text (job));
}

static GBytes *
make (OmoHistoryDatabase *database, const OmoHistoryOptions *options, GError **error)
{
  switch (options->action)
    {
    case OMO_HISTORY_SHOW:
      return make_job (database, options, error);
    case OMO_HISTORY_STATS:
      return make_stats (database, options, error);
    case OMO_HISTORY_LIST:
      if (options->format != OMO_HISTORY_CSV)
        return make_list (database, options, error);
      return make_export (database, options, error);
    case OMO_HISTORY_EXPORT:
    case OMO_N_HISTORY_ACTIONS:
    default:
      return make_export (database, options, error);
    }
}

/* Text is for people and goes through g_print, in their encoding; what programs read is UTF-8 whatever that is. */
static gboolean
put (GBytes *bytes, OmoHistoryFormat format)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  if (format == OMO_HISTORY_TEXT)
    g_print ("%.*s", (int) size, data);
  else
    fwrite (data, 1, size, stdout);
  return fflush (stdout) == 0 && !ferror (stdout);
}

static int
complain (const GError *error)
{
  g_autofree char *complaint = NULL;
  g_autofree char *reason = NULL;

  if (error->domain == OMO_ERROR)
    {
      complaint = omo_check_report_print_complaint (error);
      g_printerr ("%s", complaint);
      return omo_check_report_get_exit_status (error);
    }
  reason = error->domain == G_OPTION_ERROR ? g_strdup (error->message) : omo_detail_tell (error);
  g_printerr ("omoscope: %s\n", reason);
  if (error->domain != G_OPTION_ERROR)
    return EXIT_UNWRITTEN;
  g_printerr ("%s\n", _ ("“omoscope history --help” lists what there is."));
  return EXIT_USAGE;
}

static int
run (const OmoHistoryOptions *options)
{
  g_autoptr (OmoHistoryDatabase) database = NULL;
  g_autoptr (GBytes) made = NULL;
  g_autoptr (GError) error = NULL;

  if (!open_history (options, &database, &error))
    return complain (error);
  made = make (database, options, &error);
  if (made == NULL)
    return complain (error);
  if (options->output != NULL)
    return write_file (options->output, made, &error) ? EXIT_DONE : complain (error);
  return put (made, options->format) ? EXIT_DONE : EXIT_UNWRITTEN;
}

int
omo_history_main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoHistoryOptions) options = omo_history_options_parse (argc, argv, &error);
  g_autoptr (GBytes) help = NULL;

  if (options == NULL)
    return complain (error);
  if (options->help == NULL)
    return run (options);
  help = take_text (g_strdup (options->help));
  return put (help, OMO_HISTORY_TEXT) ? EXIT_DONE : EXIT_UNWRITTEN;
}
