/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/omo-case-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

/* How the job of a case ended. */

/* Every bit that means something here. */
#define ALL_ODDITIES (2 * OMO_ODD_OTHER_JOB - 1)
#define MAX_SECONDS 1e9
#define MAX_STATUS 999

static const char *const known_outcome[] = { "state",          "imported",      "job_id",
                                             "job_id_is_text", "message",       "questions",
                                             "oddities",       "result",        "error",
                                             "create_seconds", "total_seconds", NULL };
static const char *const known_error[] = { "code",        "message", "words", "service_code",
                                           "http_status", "stage",   NULL };

static gboolean
read_text (OmoCaseReader *reader, const OmoCasePart *part, const char *name, char **out_text)
{
  return omo_case_read_text (reader, part, name, OMO_CASE_MAX_TEXT, out_text);
}

static gboolean
read_state (OmoCaseReader *reader, const OmoCasePart *part)
{
  static const struct
  {
    const char *id;
    OmoJobState state;
  } states[] = {
    { "ready", OMO_JOB_READY },
    { "solved", OMO_JOB_SOLVED },
    { "failed", OMO_JOB_FAILED },
  };
  const char *id = NULL;

  if (!omo_case_peek_text (reader, part, "state", &id))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (id, states[i].id) == 0)
      {
        reader->self->state = states[i].state;
        return TRUE;
      }
  return omo_case_refuse (reader, part->path, "no state that is known", "state");
}

static gboolean
read_job_id (OmoCaseReader *reader, const OmoCasePart *part)
{
  g_autofree char *text = NULL;
  gboolean is_text = TRUE;

  if (!omo_case_read_text (reader, part, "job_id", OMO_JOB_ID_MAX_LENGTH, &text)
      || !omo_case_read_boolean (reader, part, "job_id_is_text", &is_text))
    return FALSE;
  if (text != NULL)
    reader->self->id = omo_job_id_new (text, is_text);
  return TRUE;
}

/* An object is kept as its text, as omo_answer has it. */
static OmoAnswer *
parse_answer (OmoAnswerShape shape, const char *raw)
{
  g_autoptr (JsonNode) node = NULL;

  if (*raw != '{')
    return omo_answer_new_from_text (shape, raw, NULL);
  node = omo_json_parse (raw, strlen (raw), NULL, NULL);
  return node == NULL ? NULL : omo_answer_new_from_json (shape, node, NULL);
}

static gboolean
read_answer (OmoCaseReader *reader, const OmoCasePart *part)
{
  const char *raw = NULL;

  if (!omo_case_peek_text (reader, part, "result", &raw))
    return FALSE;
  if (raw == NULL)
    return TRUE;
  reader->self->answer = parse_answer (omo_job_type_get (reader->self->kind)->shape, raw);
  return reader->self->answer != NULL
         || omo_case_refuse (reader, part->path, "no result of this job type", "result");
}

static GError *
create_error (const char *code, const char *message)
{
  OmoErrorCode known;

  if (omo_error_code_from_name (code, &known))
    return g_error_new_literal (OMO_ERROR, (int) known, message);
  /* A later version may have more. */
  return g_error_new_literal (
      G_IO_ERROR, g_strcmp0 (code, "cancelled") == 0 ? G_IO_ERROR_CANCELLED : G_IO_ERROR_FAILED,
      message);
}

static gboolean
read_error (OmoCaseReader *reader, const OmoCasePart *outcome)
{
  OmoCasePart part = { NULL, "outcome/error" };
  const char *code = NULL;
  const char *stage = NULL;
  g_autofree char *message = g_strdup ("");
  g_autofree char *words = NULL;
  g_autofree char *service_code = NULL;
  gint64 status = 0;
  GError *error;

  if (!omo_case_read_object (reader, outcome, "error", &part.object))
    return FALSE;
  if (part.object == NULL)
    return TRUE;
  omo_case_keep_unknown (reader, &part, known_error);
  if (!omo_case_peek_text (reader, &part, "code", &code)
      || !read_text (reader, &part, "message", &message)
      || !read_text (reader, &part, "words", &words)
      || !read_text (reader, &part, "service_code", &service_code)
      || !omo_case_read_integer (reader, &part, "http_status", 0, MAX_STATUS, &status)
      || !omo_case_peek_text (reader, &part, "stage", &stage))
    return FALSE;
  error = create_error (code, message);
  omo_error_set_words (error, words);
  omo_error_set_service_code (error, service_code);
  omo_error_set_http_status (error, (guint) status);
  if (g_strcmp0 (stage, "create") == 0)
    omo_error_set_stage (error, OMO_STAGE_CREATE);
  else if (g_strcmp0 (stage, "ask") == 0)
    omo_error_set_stage (error, OMO_STAGE_ASK);
  reader->self->error = error;
  return TRUE;
}

/* The answer is in px of the page, and means nothing without. */
static gboolean
check_view_size (OmoCaseReader *reader)
{
  const OmoJobType *type = omo_job_type_get (reader->self->kind);

  if (type->wants_view_size && reader->self->view_width == 0)
    return omo_case_refuse (reader, "request", "solved without", "view_width");
  if (type->wants_view_height && reader->self->view_height == 0)
    return omo_case_refuse (reader, "request", "solved without", "view_height");
  return TRUE;
}

/* What a job can have come to. */
static gboolean
check_outcome (OmoCaseReader *reader)
{
  OmoCase *self = reader->self;

  if (self->state != OMO_JOB_SOLVED)
    g_clear_pointer (&self->answer, omo_answer_free);
  if (self->state != OMO_JOB_FAILED)
    g_clear_error (&self->error);
  if (self->state == OMO_JOB_SOLVED && self->answer == NULL)
    return omo_case_refuse (reader, "outcome", "solved without", "result");
  if (self->state == OMO_JOB_SOLVED && self->id == NULL)
    return omo_case_refuse (reader, "outcome", "solved without", "job_id");
  if (self->state == OMO_JOB_FAILED && self->error == NULL)
    return omo_case_refuse (reader, "outcome", "failed without", "error");
  return self->state != OMO_JOB_SOLVED || check_view_size (reader);
}

gboolean
omo_case_read_outcome (OmoCaseReader *reader, const OmoCasePart *root)
{
  OmoCasePart part = { NULL, "outcome" };
  OmoCase *self = reader->self;
  gint64 n_asked = 0;
  gint64 oddities = 0;

  if (!omo_case_read_object (reader, root, "outcome", &part.object))
    return FALSE;
  if (part.object == NULL)
    return TRUE;
  omo_case_keep_unknown (reader, &part, known_outcome);
  if (!read_state (reader, &part)
      || !omo_case_read_boolean (reader, &part, "imported", &self->is_imported)
      || !read_job_id (reader, &part) || !read_text (reader, &part, "message", &self->message)
      || !omo_case_read_integer (reader, &part, "questions", 0, OMO_CASE_MAX_QUESTIONS, &n_asked)
      || !omo_case_read_integer (reader, &part, "oddities", 0, G_MAXUINT, &oddities)
      || !read_answer (reader, &part) || !read_error (reader, &part)
      || !omo_case_read_number (reader, &part, "create_seconds", MAX_SECONDS, &self->create_seconds)
      || !omo_case_read_number (reader, &part, "total_seconds", MAX_SECONDS, &self->total_seconds))
    return FALSE;
  self->n_asked = (guint) n_asked;
  self->oddities = (OmoOddities) (oddities & ALL_ODDITIES);
  return check_outcome (reader);
}
