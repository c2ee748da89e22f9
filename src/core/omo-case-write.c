/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case-private.h"
#include "core/omo-error.h"

static const char *const state_ids[] = {
  [OMO_JOB_READY] = "ready",
  [OMO_JOB_SOLVED] = "solved",
  [OMO_JOB_FAILED] = "failed",
};

/* What is no UTF-8 cannot be in the document. */
static void
add_text (OmoJsonWriter *writer, const char *name, const char *text)
{
  g_autofree char *valid = text == NULL ? NULL : g_utf8_make_valid (text, -1);

  omo_json_writer_add_text (writer, name, valid);
}

static void
add_size (OmoJsonWriter *writer, const char *name, int size)
{
  if (size > 0)
    omo_json_writer_add_integer (writer, name, size);
}

static void
write_versions (const OmoCase *self, OmoJsonWriter *writer)
{
  omo_json_writer_begin_object (writer, "versions");
  for (guint i = 0; i < self->versions->len; i++)
    {
      const OmoHeader *version = self->versions->pdata[i];

      add_text (writer, version->name, version->value);
    }
  omo_json_writer_end (writer);
}

static void
write_request (const OmoCase *self, OmoJsonWriter *writer)
{
  omo_json_writer_begin_object (writer, "request");
  add_text (writer, "job_type", omo_job_type_get (self->kind)->id);
  add_text (writer, "type_job_id", self->type_job_id);
  add_size (writer, "view_width", self->view_width);
  add_size (writer, "view_height", self->view_height);
  add_text (writer, "question", self->question);
  add_text (writer, "dialect", self->dialect);
  add_text (writer, "endpoint", self->endpoint);
  omo_case_end_object (self, writer, "request");
}

/* A place without a picture is an empty object: the second may be there without the first. */
static void
write_pictures (const OmoCase *self, OmoJsonWriter *writer, gboolean with_bytes)
{
  omo_json_writer_begin_array (writer, "pictures");
  for (guint i = 0; i < omo_job_type_get (self->kind)->n_pictures; i++)
    {
      g_autofree char *path = g_strdup_printf ("pictures/%u", i);

      omo_json_writer_begin_object (writer, NULL);
      add_text (writer, "name", self->picture_names[i]);
      if (with_bytes)
        omo_json_writer_add_base64 (writer, "base64", self->pictures[i]);
      omo_case_end_object (self, writer, path);
    }
  omo_json_writer_end (writer);
}

static const char *
get_code (const GError *error)
{
  if (error->domain == OMO_ERROR)
    return omo_error_code_name ((OmoErrorCode) error->code);
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? "cancelled" : "failed";
}

static void
write_error (const OmoCase *self, OmoJsonWriter *writer)
{
  static const char *const stages[] = {
    [OMO_STAGE_NONE] = NULL,
    [OMO_STAGE_CREATE] = "create",
    [OMO_STAGE_ASK] = "ask",
  };
  const GError *error = self->error;

  if (error == NULL)
    return;
  omo_json_writer_begin_object (writer, "error");
  add_text (writer, "code", get_code (error));
  add_text (writer, "message", error->message);
  add_text (writer, "words", omo_error_get_words (error));
  add_text (writer, "service_code", omo_error_get_service_code (error));
  add_size (writer, "http_status", (int) omo_error_get_http_status (error));
  add_text (writer, "stage", stages[omo_error_get_stage (error)]);
  omo_case_end_object (self, writer, "outcome/error");
}

static void
write_outcome (const OmoCase *self, OmoJsonWriter *writer)
{
  omo_json_writer_begin_object (writer, "outcome");
  add_text (writer, "state", state_ids[self->state]);
  if (self->is_imported)
    omo_json_writer_add_boolean (writer, "imported", TRUE);
  if (self->id != NULL)
    {
      add_text (writer, "job_id", self->id->text);
      omo_json_writer_add_boolean (writer, "job_id_is_text", self->id->is_text);
    }
  add_text (writer, "message", self->message);
  omo_json_writer_add_integer (writer, "questions", self->n_asked);
  omo_json_writer_add_integer (writer, "oddities", self->oddities);
  add_text (writer, "result", self->answer == NULL ? NULL : self->answer->raw);
  write_error (self, writer);
  omo_json_writer_add_number (writer, "create_seconds", self->create_seconds);
  omo_json_writer_add_number (writer, "total_seconds", self->total_seconds);
  omo_case_end_object (self, writer, "outcome");
}

static void
write_reading (const OmoCase *self, OmoJsonWriter *writer)
{
  if (omo_job_type_get (self->kind)->shape != OMO_ANSWER_ROTATION)
    return;
  omo_json_writer_begin_object (writer, "reading");
  add_text (writer, "number", omo_reading_get_id (self->choice.reading));
  omo_json_writer_add_number (writer, "travel", self->choice.travel);
  omo_json_writer_add_boolean (writer, "flip", self->choice.flip);
  omo_case_end_object (self, writer, "judgement/reading");
}

static void
write_expected (const OmoCase *self, OmoJsonWriter *writer)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;

  if (self->expected == NULL)
    return;
  omo_expected_write_json (self->expected, builder);
  node = json_builder_get_root (builder);
  omo_json_writer_begin_object (writer, "expected");
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    omo_json_writer_add_node (writer, name, member);
  omo_case_end_object (self, writer, "judgement/expected");
}

static void
write_judgement (const OmoCase *self, OmoJsonWriter *writer)
{
  omo_json_writer_begin_object (writer, "judgement");
  write_reading (self, writer);
  write_expected (self, writer);
  add_text (writer, "verdict", omo_verdict_get_id (self->verdict));
  add_text (writer, "ticket", self->ticket);
  add_text (writer, "note", self->note);
  omo_case_end_object (self, writer, "judgement");
}

static void
write_findings (const OmoCase *self, OmoJsonWriter *writer)
{
  omo_json_writer_begin_array (writer, "findings");
  for (guint i = 0; i < self->findings->len; i++)
    {
      const OmoCaseFinding *finding = self->findings->pdata[i];
      g_autofree char *path = g_strdup_printf ("findings/%u", i);

      omo_json_writer_begin_object (writer, NULL);
      add_text (writer, "rule", finding->rule);
      add_text (writer, "severity", finding->severity);
      add_text (writer, "text", finding->text);
      add_size (writer, "reply", (int) finding->reply);
      if (finding->is_mended)
        omo_json_writer_add_boolean (writer, "mended", TRUE);
      omo_case_end_object (self, writer, path);
    }
  omo_json_writer_end (writer);
}

static void
write_connection (const OmoCase *self, OmoJsonWriter *writer)
{
  omo_json_writer_begin_array (writer, "connection");
  for (guint i = 0; i < self->connection->len; i++)
    add_text (writer, NULL, self->connection->pdata[i]);
  omo_json_writer_end (writer);
}

static void
write_exchanges (const OmoCase *self, OmoJsonWriter *writer)
{
  omo_json_writer_begin_array (writer, "exchanges");
  for (guint i = 0; i < self->exchanges->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("exchanges/%u", i);

      omo_case_write_exchange (self, writer, self->exchanges->pdata[i], path);
    }
  omo_json_writer_end (writer);
}

/* Whether it has a secret in it, as in a comment. Without it the picture would be broken, and nobody could say of what. */
static gboolean
is_secret (GBytes *picture, const OmoRedaction *redaction)
{
  g_autoptr (GBytes) redacted = NULL;

  if (picture == NULL)
    return FALSE;
  redacted = omo_redaction_apply_bytes (redaction, picture, NULL);
  return redacted != picture;
}

static GBytes *
write_document (const OmoCase *self, gboolean with_pictures)
{
  OmoJsonWriter *writer = omo_json_writer_new ();

  omo_json_writer_begin_object (writer, NULL);
  omo_json_writer_add_integer (writer, "omocase", OMO_CASE_VERSION);
  omo_json_writer_add_integer (writer, "created", self->created);
  write_versions (self, writer);
  write_request (self, writer);
  write_outcome (self, writer);
  write_judgement (self, writer);
  write_findings (self, writer);
  write_connection (self, writer);
  write_exchanges (self, writer);
  /* Last: who opens the file in an editor sees everything else first. */
  write_pictures (self, writer, with_pictures);
  omo_case_end_object (self, writer, "");
  return omo_json_writer_finish (writer);
}

static GBytes *
write_redacted (const OmoCase *self, gboolean with_pictures, const OmoRedaction *redaction)
{
  OmoCase shown = *self;
  g_autoptr (GBytes) document = NULL;

  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    if (is_secret (self->pictures[i], redaction))
      shown.pictures[i] = NULL;
  document = write_document (&shown, with_pictures);
  return omo_redaction_apply_bytes (redaction, document, NULL);
}

guint
omo_case_count_secret_pictures (const OmoCase *self, const OmoRedaction *redaction)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    n += is_secret (self->pictures[i], redaction);
  return n;
}

GBytes *
omo_case_write (const OmoCase *self, const OmoRedaction *redaction)
{
  g_return_val_if_fail (self != NULL, NULL);

  return write_redacted (self, TRUE, redaction);
}

GBytes *
omo_case_write_beside (const OmoCase *self, const OmoRedaction *redaction)
{
  g_return_val_if_fail (self != NULL, NULL);

  return write_redacted (self, FALSE, redaction);
}
