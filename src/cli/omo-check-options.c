/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-check-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/omo-check.h"
#include "cli/omo-service-options.h"
#include "core/omo-geometry.h"
#include "net/omo-schedule.h"

/* A number of seconds or px is typed by people: more is a slip of the finger. */
#define MAX_NUMBER_LENGTH 32

/* As typed, before anything is checked. */
typedef struct
{
  char *job;
  char *view_size;
  char *question;
  char *type_job_id;
  OmoServiceTyped service;
  char *deadline;
  char *poll;
  char *reading;
  char *travel;
  char *annotated;
  char *script;
  char **pictures;
  gboolean flip;
  gboolean keeps_job;
} Typed;

static void
typed_clear (Typed *self)
{
  g_free (self->job);
  g_free (self->view_size);
  g_free (self->question);
  g_free (self->type_job_id);
  omo_service_typed_clear (&self->service);
  g_free (self->deadline);
  g_free (self->poll);
  g_free (self->reading);
  g_free (self->travel);
  g_free (self->annotated);
  g_free (self->script);
  g_strfreev (self->pictures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static char *
list_job_types (const char *separator)
{
  const char *ids[OMO_N_JOB_TYPES + 1] = { NULL };

  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    ids[i] = omo_job_type_get ((OmoJobKind) i)->id;
  return g_strjoinv (separator, (char **) ids);
}

static char *
describe_job_types (void)
{
  GString *text = g_string_new (_ ("JOB is one of:"));

  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    {
      const OmoJobType *type = omo_job_type_get ((OmoJobKind) i);

      g_string_append_printf (text, "\n  %-14s %s", type->id, _ (type->label));
    }
  return g_string_free (text, FALSE);
}

#define AT(member) OMO_COMMAND_MEMBER (Typed, member)

static const GOptionEntry options[] = {
  { "job", 0, 0, G_OPTION_ARG_STRING, AT (job), N_ ("Job type, see below"), N_ ("JOB") },
  { "view-size", 0, 0, G_OPTION_ARG_STRING, AT (view_size),
    N_ ("Size at which the page displays the picture (else its natural size)"), "WxH" },
  { "question", 0, 0, G_OPTION_ARG_STRING, AT (question), N_ ("What the page asks for"), "TEXT" },
  { "type-job-id", 0, 0, G_OPTION_ARG_STRING, AT (type_job_id),
    N_ ("The service’s id of the job type"), "ID" },
  { "profile", 0, 0, G_OPTION_ARG_STRING, AT (service.profile),
    N_ ("Take service and token from this profile of the window"), N_ ("NAME") },
  { "dialect", 0, 0, G_OPTION_ARG_STRING, AT (service.dialect), N_ ("Version of the API (v1)"),
    OMO_SERVICE_DIALECTS },
  { "endpoint", 0, 0, G_OPTION_ARG_STRING, AT (service.endpoint),
    N_ ("Base address of the service"), "BASE" },
  { "allow-http", 0, 0, G_OPTION_ARG_NONE, AT (service.allow_http),
    N_ ("Allow plain http to another computer"), NULL },
  { "deadline", 0, 0, G_OPTION_ARG_STRING, AT (deadline),
    N_ ("Longest wait for the job, seconds (120)"), "S" },
  { "poll", 0, 0, G_OPTION_ARG_STRING, AT (poll),
    N_ ("Seconds between two questions, at least 2 (2)"), "S" },
  { "reading", 0, 0, G_OPTION_ARG_STRING, AT (reading),
    N_ ("What the number of web-rotate means (degrees)"), "degrees|each|slider|ratio" },
  { "travel", 0, 0, G_OPTION_ARG_STRING, AT (travel),
    N_ ("Slider track minus knob, px of the page (271)"), "PX" },
  { "flip", 0, 0, G_OPTION_ARG_NONE, AT (flip), N_ ("Both parts turn the other way"), NULL },
  { "annotated", 0, 0, G_OPTION_ARG_FILENAME, AT (annotated),
    N_ ("Write the picture with the answer drawn on it"), "OUT.png" },
  { "format", 0, 0, G_OPTION_ARG_STRING, AT (service.format),
    N_ ("How the answer is printed (text)"), "text|json" },
  { "keep", 0, 0, G_OPTION_ARG_NONE, AT (keeps_job),
    N_ ("Keep the job in the history, see “omoscope history”"), NULL },
  { "demo", 0, 0, G_OPTION_ARG_NONE, AT (service.is_demo),
    N_ ("Let the built-in stand-in answer; without PICTURE, a built-in sample"), NULL },
  { "token-file", 0, 0, G_OPTION_ARG_FILENAME, AT (service.token_file),
    N_ ("Read the token from FILE, - is standard input (else OMOSCOPE_TOKEN)"), "FILE" },
  { "script", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, AT (script), NULL, NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, AT (pictures), NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

const OmoCommand omo_check_command = {
  .name = "check",
  .arguments = N_ ("PICTURE [OUTER]"),
  .summary = N_ ("Submits one captcha and prints the answer."),
  .describe = describe_job_types,
  .options = options,
  .run = omo_check_main,
};

/* Digits with a decimal point, and nothing that g_ascii_strtod reads besides. */
static gboolean
read_number (const char *option,
             const char *text,
             double min,
             double max,
             double *out_number,
             GError **error)
{
  gsize length;

  if (text == NULL)
    return TRUE;
  length = strlen (text);
  if (length > 0 && length <= MAX_NUMBER_LENGTH && g_ascii_isdigit (*text)
      && strspn (text, "0123456789.") == length)
    {
      char *end = NULL;
      double number = g_ascii_strtod (text, &end);

      if (*end == '\0' && number >= min && number <= max)
        {
          *out_number = number;
          return TRUE;
        }
    }
  return omo_command_refuse (error, _ ("%s needs a number from %g to %g."), option, min, max);
}

static gboolean
read_job (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  g_autofree char *ids = NULL;

  self->job_type = omo_job_type_from_id (typed->job);
  if (self->job_type != NULL)
    return TRUE;
  ids = list_job_types (", ");
  return omo_command_refuse (error,
                             typed->job == NULL ? _ ("--job is missing: it is one of %s.")
                                                : _ ("--job is one of %s."),
                             ids);
}

static gboolean
read_view_size (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  if (typed->view_size == NULL)
    return TRUE;
  if (!self->job_type->wants_view_size)
    return omo_command_refuse (error, _ ("This job has no view size: leave --view-size out."));
  if (!omo_geometry_parse_size (typed->view_size, &self->view_width, &self->view_height))
    return omo_command_refuse (
        error, _ ("--view-size is two whole numbers from 1 to %d, such as 340x212."),
        OMO_VIEW_SIZE_MAX);
  return TRUE;
}

/* Whether it is there and not too long is the job's own check. */
static gboolean
read_question (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  if (typed->question != NULL && !self->job_type->wants_question)
    return omo_command_refuse (error, _ ("This job has no question: leave --question out."));
  self->question = g_strdup (typed->question);
  return TRUE;
}

static gboolean
read_type_job_id (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  const char *id = typed->type_job_id;
  gsize length = 0;

  if (id == NULL)
    return TRUE;
  while (g_ascii_isgraph (id[length]))
    length++;
  if (length == 0 || id[length] != '\0' || length > OMO_TYPE_JOB_ID_MAX_LENGTH)
    return omo_command_refuse (error,
                               _ ("--type-job-id is 1 to %d letters and digits without blanks."),
                               OMO_TYPE_JOB_ID_MAX_LENGTH);
  self->type_job_id = g_strdup (id);
  return TRUE;
}

/* What was typed comes before it; where another version of the API was, what it says of its own does not count. */
static void
take_profile (OmoCheckOptions *self)
{
  const OmoProfile *profile = self->profile;

  self->deadline_seconds = profile->deadline_seconds;
  self->poll_seconds = profile->poll_seconds;
  self->choice.travel = profile->choice.travel;
  self->choice.flip = profile->choice.flip;
  if (self->dialect != profile->dialect)
    return;
  self->choice.reading = profile->choice.reading;
  if (self->type_job_id == NULL)
    self->type_job_id = g_strdup (profile->type_job_ids[self->job_type->kind]);
}

/* Before what depends on it: the reading of a rotation and the service's address. */
static gboolean
read_dialect (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  if (!omo_service_options_read_profile (&typed->service, &self->profile, error)
      || !omo_service_options_read_dialect (typed->service.dialect, self->profile, &self->dialect,
                                            error))
    return FALSE;
  self->choice.reading = omo_dialect_get_reading (self->dialect);
  if (self->profile != NULL)
    take_profile (self);
  return TRUE;
}

static gboolean
read_choice (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  gboolean is_given = typed->reading != NULL || typed->travel != NULL || typed->flip;

  if (is_given && self->job_type->shape != OMO_ANSWER_ROTATION)
    return omo_command_refuse (
        error, _ ("This job has no rotation: leave --reading, --travel and --flip out."));
  if (typed->reading != NULL && !omo_reading_from_id (typed->reading, &self->choice.reading))
    return omo_command_refuse (error, _ ("--reading is degrees, each, slider or ratio."));
  self->choice.flip = self->choice.flip || typed->flip;
  return read_number ("--travel", typed->travel, OMO_TRAVEL_MIN, OMO_TRAVEL_MAX,
                      &self->choice.travel, error);
}

static gboolean
read_times (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  return read_number ("--poll", typed->poll, OMO_SCHEDULE_POLL_SECONDS_MIN,
                      OMO_SCHEDULE_POLL_SECONDS_MAX, &self->poll_seconds, error)
         && read_number ("--deadline", typed->deadline, OMO_SCHEDULE_DEADLINE_SECONDS_MIN,
                         OMO_SCHEDULE_DEADLINE_SECONDS_MAX, &self->deadline_seconds, error);
}

static gboolean
read_demo (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  self->is_demo = typed->service.is_demo;
  if (!self->is_demo && typed->script != NULL)
    return omo_command_refuse (error, _ ("--script is for --demo only."));
  if (!omo_service_options_check_demo (&typed->service, error))
    return FALSE;
  if (typed->script == NULL)
    return TRUE;
  self->script = omo_script_parse (typed->script, error);
  return self->script != NULL;
}

static gboolean
read_service (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  return self->is_demo
         || omo_service_options_read_service (&typed->service, self->profile, self->dialect,
                                              &self->token_file, &self->endpoint, error);
}

static gboolean
read_pictures (const Typed *typed, OmoCheckOptions *self, GError **error)
{
  guint n = typed->pictures == NULL ? 0 : g_strv_length (typed->pictures);

  if (typed->annotated != NULL && *typed->annotated == '\0')
    return omo_command_refuse (error, _ ("--annotated needs the name of a file."));
  self->annotated = g_strdup (typed->annotated);
  self->keeps_job = typed->keeps_job;
  if (n == 0 && self->is_demo)
    return TRUE;
  if (n != self->job_type->n_pictures)
    return omo_command_refuse (
        error, self->job_type->n_pictures == 2
                   ? _ ("This job needs two pictures: the inner disc, then the outer ring.")
                   : _ ("This job needs exactly one picture."));
  for (guint i = 0; i < n; i++)
    self->pictures[i] = g_strdup (typed->pictures[i]);
  return TRUE;
}

OmoCheckOptions *
omo_check_options_parse (int argc, char *argv[], GError **error)
{
  g_autoptr (OmoCheckOptions) self = g_new0 (OmoCheckOptions, 1);
  g_auto (Typed) typed = { 0 };

  g_return_val_if_fail (argc > 0, NULL);

  self->deadline_seconds = OMO_SCHEDULE_DEADLINE_SECONDS_DEFAULT;
  self->poll_seconds = OMO_SCHEDULE_POLL_SECONDS_MIN;
  self->choice.travel = OMO_TRAVEL_DEFAULT;

  if (!omo_command_parse (&omo_check_command, argc, argv, &typed, NULL, &self->help, error))
    return NULL;
  if (self->help != NULL)
    return g_steal_pointer (&self);
  if (!omo_service_options_read_format (typed.service.format, &self->format, error)
      || !read_job (&typed, self, error) || !read_view_size (&typed, self, error)
      || !read_question (&typed, self, error) || !read_type_job_id (&typed, self, error)
      || !read_dialect (&typed, self, error) || !read_choice (&typed, self, error)
      || !read_times (&typed, self, error) || !read_demo (&typed, self, error)
      || !read_service (&typed, self, error) || !read_pictures (&typed, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
omo_check_options_free (OmoCheckOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->question);
  g_free (self->type_job_id);
  g_clear_pointer (&self->profile, omo_profile_free);
  g_clear_pointer (&self->endpoint, omo_endpoint_unref);
  g_free (self->annotated);
  omo_script_free (self->script);
  g_free (self->token_file);
  for (guint i = 0; i < OMO_CHECK_MAX_PICTURES; i++)
    g_free (self->pictures[i]);
  g_free (self->help);
  g_free (self);
}

OmoCheckFormat
omo_check_options_find_format (int argc, char *argv[])
{
  OmoCheckFormat format = OMO_CHECK_TEXT;

  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      const char *value = NULL;

      if (g_str_has_prefix (argv[i], "--format="))
        value = argv[i] + strlen ("--format=");
      else if (g_str_equal (argv[i], "--format") && i + 1 < argc)
        value = argv[i + 1];
      if (value != NULL)
        format = g_str_equal (value, "json") ? OMO_CHECK_JSON : OMO_CHECK_TEXT;
    }
  return format;
}
