/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-history-options.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/omo-history-command.h"
#include "core/omo-record.h"

#define DAY_LENGTH 10 /* "2024-05-01" */
/* More is a slip of the finger. */
#define MAX_LIMIT_LENGTH 7

/* As typed, before anything is checked. */
typedef struct
{
  char *text;
  char *job;
  char *outcome;
  char *verdict;
  char *from;
  char *until;
  char *limit;
  char *format;
  char *output;
  char *picture;
  char *case_file;
  char *pictures;
  char *history;
  char **words; /* the action, and the job to show */
} Typed;

typedef struct
{
  const char *id;
  const char *summary;                             /* marked for translation */
  OmoHistoryFormat formats[OMO_N_HISTORY_FORMATS]; /* the first is meant where none is said */
  guint n_formats;
} ActionRow;

static const ActionRow actions[OMO_N_HISTORY_ACTIONS] = {
  [OMO_HISTORY_LIST] = { "list",
                         N_ ("The newest jobs, one a line"),
                         { OMO_HISTORY_TEXT, OMO_HISTORY_JSON, OMO_HISTORY_CSV },
                         3 },
  [OMO_HISTORY_SHOW] = { "show",
                         N_ ("All that is kept of the job ID"),
                         { OMO_HISTORY_TEXT, OMO_HISTORY_JSON },
                         2 },
  [OMO_HISTORY_EXPORT] = { "export",
                           N_ ("All jobs as a table"),
                           { OMO_HISTORY_CSV, OMO_HISTORY_JSON },
                           2 },
  [OMO_HISTORY_STATS] = { "stats",
                          N_ ("How many were right, and how long they took"),
                          { OMO_HISTORY_TEXT, OMO_HISTORY_JSON, OMO_HISTORY_CSV, OMO_HISTORY_HTML },
                          4 },
};

static const char *const format_ids[OMO_N_HISTORY_FORMATS] = {
  [OMO_HISTORY_TEXT] = "text",
  [OMO_HISTORY_JSON] = "json",
  [OMO_HISTORY_CSV] = "csv",
  [OMO_HISTORY_HTML] = "html",
};

static void
typed_clear (Typed *self)
{
  g_free (self->text);
  g_free (self->job);
  g_free (self->outcome);
  g_free (self->verdict);
  g_free (self->from);
  g_free (self->until);
  g_free (self->limit);
  g_free (self->format);
  g_free (self->output);
  g_free (self->picture);
  g_free (self->case_file);
  g_free (self->pictures);
  g_free (self->history);
  g_strfreev (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static char *
describe_actions (void)
{
  GString *text = g_string_new (_ ("ACTION is one of:"));

  for (guint i = 0; i < OMO_N_HISTORY_ACTIONS; i++)
    g_string_append_printf (text, "\n  %-8s %s", actions[i].id, _ (actions[i].summary));
  return g_string_free (text, FALSE);
}

static char *
list_actions (void)
{
  const char *ids[OMO_N_HISTORY_ACTIONS + 1] = { NULL };

  for (guint i = 0; i < OMO_N_HISTORY_ACTIONS; i++)
    ids[i] = actions[i].id;
  return g_strjoinv (" ", (char **) ids);
}

#define AT(member) OMO_COMMAND_MEMBER (Typed, member)

static const GOptionEntry options[] = {
  { "text", 0, 0, G_OPTION_ARG_STRING, AT (text),
    N_ ("Only jobs with these words in ticket, note, message or result"), N_ ("WORDS") },
  { "job", 0, 0, G_OPTION_ARG_STRING, AT (job), N_ ("Only jobs of this type"), N_ ("JOB") },
  { "outcome", 0, 0, G_OPTION_ARG_STRING, AT (outcome), N_ ("Only jobs that ended so"),
    "answered|failed|refused" },
  { "verdict", 0, 0, G_OPTION_ARG_STRING, AT (verdict), N_ ("Only jobs that were judged so"),
    "none|right|wrong|unsure" },
  { "from", 0, 0, G_OPTION_ARG_STRING, AT (from), N_ ("From this day on"), N_ ("YYYY-MM-DD") },
  { "until", 0, 0, G_OPTION_ARG_STRING, AT (until), N_ ("Up to this day, and with it"),
    N_ ("YYYY-MM-DD") },
  { "limit", 0, 0, G_OPTION_ARG_STRING, AT (limit), N_ ("As many at most (list: 50, else all)"),
    "N" },
  { "format", 0, 0, G_OPTION_ARG_STRING, AT (format),
    N_ ("How it is printed (export: csv, else text); html is for stats"), "text|json|csv|html" },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, AT (output),
    N_ ("Write to FILE instead of standard output"), N_ ("FILE") },
  { "picture", 0, 0, G_OPTION_ARG_FILENAME, AT (picture), N_ ("show: write the picture to FILE"),
    N_ ("FILE") },
  { "case", 0, 0, G_OPTION_ARG_FILENAME, AT (case_file), N_ ("show: write the case file to FILE"),
    N_ ("FILE") },
  { "pictures", 0, 0, G_OPTION_ARG_STRING, AT (pictures),
    N_ ("stats as html: show these pictures with their marks, 24 at most"),
    "none|wrong|unsure|newest" },
  { "history", 0, 0, G_OPTION_ARG_FILENAME, AT (history),
    N_ ("Read this history instead of the usual one"), N_ ("FILE") },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, AT (words), NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

const OmoCommand omo_history_command = {
  .name = "history",
  .arguments = N_ ("ACTION [ID]"),
  .summary = N_ ("Lists, shows and counts the jobs that were kept."),
  .describe = describe_actions,
  .list_words = list_actions,
  .options = options,
  .run = omo_history_main,
};

static gboolean
read_action (const Typed *typed, OmoHistoryOptions *self, GError **error)
{
  guint n_words = typed->words == NULL ? 0 : g_strv_length (typed->words);
  guint n_wanted;

  for (guint i = 0; n_words > 0 && i < OMO_N_HISTORY_ACTIONS; i++)
    {
      if (!g_str_equal (typed->words[0], actions[i].id))
        continue;
      self->action = (OmoHistoryAction) i;
      n_wanted = self->action == OMO_HISTORY_SHOW ? 2 : 1;
      if (n_words == n_wanted)
        {
          self->uuid = g_strdup (typed->words[1]);
          return TRUE;
        }
      return omo_command_refuse (error, n_wanted == 2
                                            ? _ ("show needs the ID of one job, as list prints it.")
                                            : _ ("Nothing follows this action but options."));
    }
  return omo_command_refuse (error, _ ("The action is list, show, export or stats."));
}

static gboolean
read_format (const Typed *typed, OmoHistoryOptions *self, GError **error)
{
  const ActionRow *row = &actions[self->action];

  self->format = row->formats[0];
  if (typed->format == NULL)
    return TRUE;
  for (guint i = 0; i < row->n_formats; i++)
    if (g_str_equal (typed->format, format_ids[row->formats[i]]))
      {
        self->format = row->formats[i];
        return TRUE;
      }
  return omo_command_refuse (error, _ ("This action has no such --format."));
}

static gboolean
read_kinds (const Typed *typed, OmoHistoryOptions *self, GError **error)
{
  const OmoJobType *type = omo_job_type_from_id (typed->job);
  OmoOutcome outcome = OMO_N_OUTCOMES;
  OmoVerdict verdict = OMO_N_VERDICTS;

  if (typed->job != NULL && type == NULL)
    return omo_command_refuse (error, _ ("--job is a job type, such as web-pair."));
  if (typed->outcome != NULL && !omo_outcome_from_id (typed->outcome, &outcome))
    return omo_command_refuse (error, _ ("--outcome is answered, failed or refused."));
  if (typed->verdict != NULL && !omo_verdict_from_id (typed->verdict, &verdict))
    return omo_command_refuse (error, _ ("--verdict is none, right, wrong or unsure."));
  self->filter.text = g_strdup (typed->text);
  if (type != NULL)
    self->filter.kind = (int) type->kind;
  if (typed->outcome != NULL)
    self->filter.outcome = (int) outcome;
  if (typed->verdict != NULL)
    self->filter.verdict = (int) verdict;
  return TRUE;
}

/* The first moment of the day, `n_days` later. */
static gboolean
read_day (const char *option, const char *text, int n_days, gint64 *out_time, GError **error)
{
  int year = 0;
  int month = 0;
  int day = 0;
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) moved = NULL;

  if (text == NULL)
    return TRUE;
  if (strlen (text) == DAY_LENGTH && strspn (text, "0123456789-") == DAY_LENGTH
      && sscanf (text, "%4d-%2d-%2d", &year, &month, &day) == 3)
    start = g_date_time_new_local (year, month, day, 0, 0, 0);
  if (start == NULL)
    return omo_command_refuse (error, _ ("%s is a day, such as 2024-05-31."), option);
  moved = g_date_time_add_days (start, n_days);
  *out_time = g_date_time_to_unix (moved);
  return TRUE;
}

static gboolean
read_limit (const Typed *typed, OmoHistoryOptions *self, GError **error)
{
  const char *text = typed->limit;
  gsize length = text == NULL ? 0 : strlen (text);
  guint64 limit = 0;

  self->limit = self->action == OMO_HISTORY_LIST ? OMO_HISTORY_LIMIT_DEFAULT : 0;
  if (text == NULL)
    return TRUE;
  if (length <= MAX_LIMIT_LENGTH)
    g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &limit, NULL);
  if (limit == 0)
    return omo_command_refuse (error, _ ("--limit is a whole number from 1 on."));
  self->limit = (guint) limit;
  return TRUE;
}

static gboolean
read_file (const char *option, const char *typed, char **out_path, GError **error)
{
  if (typed != NULL && *typed == '\0')
    return omo_command_refuse (error, _ ("%s needs the name of a file."), option);
  *out_path = g_strdup (typed);
  return TRUE;
}

static gboolean
read_files (const Typed *typed, OmoHistoryOptions *self, GError **error)
{
  if (self->action != OMO_HISTORY_SHOW && (typed->picture != NULL || typed->case_file != NULL))
    return omo_command_refuse (error, _ ("--picture and --case are for show."));
  return read_file ("--output", typed->output, &self->output, error)
         && read_file ("--picture", typed->picture, &self->picture, error)
         && read_file ("--case", typed->case_file, &self->case_file, error)
         && read_file ("--history", typed->history, &self->history, error);
}

static gboolean
read_pictures (const Typed *typed, OmoHistoryOptions *self, GError **error)
{
  if (typed->pictures == NULL)
    return TRUE;
  if (self->action != OMO_HISTORY_STATS || self->format != OMO_HISTORY_HTML)
    return omo_command_refuse (error, _ ("--pictures is for stats with --format=html."));
  return (omo_pictures_from_id (typed->pictures, &self->pictures)
          && self->pictures != OMO_PICTURES_CHOSEN)
         || omo_command_refuse (error, _ ("--pictures is none, wrong, unsure or newest."));
}

OmoHistoryOptions *
omo_history_options_parse (int argc, char *argv[], GError **error)
{
  g_autoptr (OmoHistoryOptions) self = g_new0 (OmoHistoryOptions, 1);
  g_auto (Typed) typed = { 0 };

  g_return_val_if_fail (argc > 0, NULL);

  self->filter = (OmoHistoryFilter) OMO_HISTORY_FILTER_INIT;

  if (!omo_command_parse (&omo_history_command, argc, argv, &typed, NULL, &self->help, error))
    return NULL;
  if (self->help != NULL)
    return g_steal_pointer (&self);
  if (!read_action (&typed, self, error) || !read_format (&typed, self, error)
      || !read_kinds (&typed, self, error)
      || !read_day ("--from", typed.from, 0, &self->filter.from, error)
      || !read_day ("--until", typed.until, 1, &self->filter.until, error)
      || !read_limit (&typed, self, error) || !read_files (&typed, self, error)
      || !read_pictures (&typed, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
omo_history_options_free (OmoHistoryOptions *self)
{
  if (self == NULL)
    return;
  omo_history_filter_clear (&self->filter);
  g_free (self->uuid);
  g_free (self->output);
  g_free (self->picture);
  g_free (self->case_file);
  g_free (self->history);
  g_free (self->help);
  g_free (self);
}
