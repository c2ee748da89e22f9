/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-doctor-options.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-doctor-command.h"
#include "cli/omo-service-options.h"
#include "core/omo-geometry.h"

/* As typed, before anything is checked. */
typedef struct
{
  char *job;
  char *view_size;
  char *type_job_id;
  char *question;
  char *dialect;
  char *format;
  char **files;
} Typed;

static void
typed_clear (Typed *self)
{
  g_free (self->job);
  g_free (self->view_size);
  g_free (self->type_job_id);
  g_free (self->question);
  g_free (self->dialect);
  g_free (self->format);
  g_strfreev (self->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

static char *
describe (void)
{
  return g_strdup (
      _ ("FILE is a picture, or a text with a request or a reply in it, in whatever form it was "
         "sent: JSON, raw HTTP, a curl command, a HAR file, code, a case file; - is standard "
         "input. Two pictures are a pair, the inner first. Nothing is sent.\n"
         "Exit status: 0 nothing found, 1 something found, 2 usage, 7 unreadable."));
}

#define AT(member) OMO_COMMAND_MEMBER (Typed, member)

static const GOptionEntry options[] = {
  { "job", 0, 0, G_OPTION_ARG_STRING, AT (job), N_ ("Job type that is meant (else recognized)"),
    N_ ("JOB") },
  { "view-size", 0, 0, G_OPTION_ARG_STRING, AT (view_size),
    N_ ("Size at which the page displays the picture"), "WxH" },
  { "type-job-id", 0, 0, G_OPTION_ARG_STRING, AT (type_job_id),
    N_ ("The service’s id of the job type"), "ID" },
  { "question", 0, 0, G_OPTION_ARG_STRING, AT (question), N_ ("What the page asks for"), "TEXT" },
  { "dialect", 0, 0, G_OPTION_ARG_STRING, AT (dialect),
    N_ ("Version of the API that is meant (else recognized)"), OMO_SERVICE_DIALECTS },
  { "format", 0, 0, G_OPTION_ARG_STRING, AT (format), N_ ("How it is printed (text)"),
    "text|json" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, AT (files), NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

const OmoCommand omo_doctor_command = {
  .name = "doctor",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Tells what is wrong with a request, a reply or a picture."),
  .describe = describe,
  .options = options,
  .run = omo_doctor_main,
};

static gboolean
read_job (const Typed *typed, OmoDoctorOptions *self, GError **error)
{
  self->job_type = omo_job_type_from_id (typed->job);
  return self->job_type != NULL || typed->job == NULL
         || omo_command_refuse (error, _ ("--job is a job type, such as web-pair."));
}

static gboolean
read_view_size (const Typed *typed, OmoDoctorOptions *self, GError **error)
{
  return typed->view_size == NULL
         || omo_geometry_parse_size (typed->view_size, &self->view_width, &self->view_height)
         || omo_command_refuse (
             error, _ ("--view-size is two whole numbers from 1 to %d, such as 340x212."),
             OMO_VIEW_SIZE_MAX);
}

static gboolean
read_dialect (const Typed *typed, OmoDoctorOptions *self, GError **error)
{
  return typed->dialect == NULL
         || omo_service_options_read_dialect (typed->dialect, NULL, &self->dialect, error);
}

static gboolean
read_files (Typed *typed, OmoDoctorOptions *self, GError **error)
{
  guint n = typed->files == NULL ? 0 : g_strv_length (typed->files);

  if (n == 0 || n > OMO_DOCTOR_MAX_FILES)
    return omo_command_refuse (error,
                               _ ("This command needs a file: a text, and up to two pictures."));
  self->files = g_steal_pointer (&typed->files);
  return TRUE;
}

OmoDoctorOptions *
omo_doctor_options_parse (int argc, char *argv[], GError **error)
{
  g_autoptr (OmoDoctorOptions) self = g_new0 (OmoDoctorOptions, 1);
  g_auto (Typed) typed = { 0 };

  g_return_val_if_fail (argc > 0, NULL);

  if (!omo_command_parse (&omo_doctor_command, argc, argv, &typed, NULL, &self->help, error))
    return NULL;
  if (self->help != NULL)
    return g_steal_pointer (&self);
  self->type_job_id = g_strdup (typed.type_job_id);
  self->question = g_strdup (typed.question);
  if (!omo_service_options_read_format (typed.format, &self->format, error)
      || !read_job (&typed, self, error) || !read_view_size (&typed, self, error)
      || !read_dialect (&typed, self, error) || !read_files (&typed, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
omo_doctor_options_free (OmoDoctorOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->type_job_id);
  g_free (self->question);
  g_strfreev (self->files);
  g_free (self->help);
  g_free (self);
}
