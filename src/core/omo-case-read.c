/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

#define VERSION_MEMBER "omocase"

static const char *const known_root[] = { VERSION_MEMBER, "created",   "versions", "request",
                                          "outcome",      "judgement", "findings", "connection",
                                          "exchanges",    "pictures",  NULL };
static const char *const known_request[] = { "job_type", "type_job_id", "view_width", "view_height",
                                             "question", "dialect",     "endpoint",   NULL };
static const char *const known_picture[] = { "name", "base64", NULL };
static const char *const known_judgement[] = { "reading", "expected", "verdict",
                                               "ticket",  "note",     NULL };
static const char *const known_reading[] = { "number", "travel", "flip", NULL };
static const char *const known_expected[] = { "job_type",      "points_natural", "inner_degrees",
                                              "outer_degrees", "x_natural",      NULL };
static const char *const known_finding[] = { "rule", "severity", "text", "reply", "mended", NULL };

static gboolean
read_text (OmoCaseReader *reader, const OmoCasePart *part, const char *name, char **out_text)
{
  return omo_case_read_text (reader, part, name, OMO_CASE_MAX_TEXT, out_text);
}

static gboolean
read_size (OmoCaseReader *reader, const OmoCasePart *part, const char *name, int *out_size)
{
  gint64 size = 0;

  if (!omo_case_read_integer (reader, part, name, 0, G_MAXINT, &size))
    return FALSE;
  *out_size = (int) size;
  return TRUE;
}

static gboolean
read_created (OmoCaseReader *reader, const OmoCasePart *root)
{
  reader->self->created = 0;
  return omo_case_read_integer (reader, root, "created", 0, G_MAXINT64 / G_USEC_PER_SEC,
                                &reader->self->created);
}

static gboolean
read_versions (OmoCaseReader *reader, const OmoCasePart *root)
{
  JsonObject *versions = NULL;
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *node = NULL;

  g_ptr_array_set_size (reader->self->versions, 0);
  if (!omo_case_read_object (reader, root, "versions", &versions))
    return FALSE;
  if (versions == NULL)
    return TRUE;
  if (json_object_get_size (versions) > OMO_CASE_MAX_VERSIONS)
    return omo_case_refuse (reader, "", "too long a list", "versions");
  json_object_iter_init_ordered (&iter, versions);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const char *version = NULL;

      if (!omo_json_read_string (versions, name, &version))
        return omo_case_refuse (reader, "versions", "no text", name);
      omo_case_add_version (reader->self, name, version);
    }
  return TRUE;
}

static gboolean
read_job_type (OmoCaseReader *reader, const OmoCasePart *part)
{
  const char *id = NULL;
  const OmoJobType *type;

  if (!omo_case_peek_text (reader, part, "job_type", &id))
    return FALSE;
  type = omo_job_type_from_id (id);
  if (type == NULL)
    return omo_case_refuse (reader, part->path, "no job type that is known", "job_type");
  reader->self->kind = type->kind;
  return TRUE;
}

static gboolean
read_request (OmoCaseReader *reader, const OmoCasePart *root)
{
  OmoCasePart part = { NULL, "request" };
  OmoCase *self = reader->self;

  if (!omo_case_read_object (reader, root, "request", &part.object))
    return FALSE;
  if (part.object == NULL)
    return omo_case_refuse (reader, "", "no object", "request");
  omo_case_keep_unknown (reader, &part, known_request);
  return read_job_type (reader, &part)
         && read_text (reader, &part, "type_job_id", &self->type_job_id)
         && read_size (reader, &part, "view_width", &self->view_width)
         && read_size (reader, &part, "view_height", &self->view_height)
         && read_text (reader, &part, "question", &self->question)
         && read_text (reader, &part, "dialect", &self->dialect)
         && read_text (reader, &part, "endpoint", &self->endpoint);
}

/* The object at `index` of a list, with a path of its own. */
static gboolean
get_element (OmoCaseReader *reader, JsonArray *array, guint index, OmoCasePart *part)
{
  JsonNode *node = json_array_get_element (array, index);

  part->object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  return part->object != NULL || omo_case_refuse (reader, "", "no object", part->path);
}

static void
set_picture (OmoCase *self, guint index, GBytes *bytes)
{
  g_clear_pointer (&self->pictures[index], g_bytes_unref);
  self->pictures[index] = g_bytes_ref (bytes);
}

static gboolean
read_pictures (OmoCaseReader *reader, const OmoCasePart *root)
{
  OmoCase *self = reader->self;
  JsonArray *array = NULL;

  if (!omo_case_read_array (reader, root, "pictures", omo_job_type_get (self->kind)->n_pictures,
                            &array))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("pictures/%u", i);
      OmoCasePart part = { NULL, path };
      g_autoptr (GBytes) bytes = NULL;

      if (!get_element (reader, array, i, &part))
        return FALSE;
      omo_case_keep_unknown (reader, &part, known_picture);
      if (!read_text (reader, &part, "name", &self->picture_names[i])
          || !omo_case_read_base64 (reader, &part, "base64", OMO_PICTURE_MAX_BYTES, &bytes))
        return FALSE;
      if (bytes != NULL)
        set_picture (self, i, bytes);
    }
  return TRUE;
}

static gboolean
read_reading (OmoCaseReader *reader, const OmoCasePart *judgement)
{
  OmoCasePart part = { NULL, "judgement/reading" };
  OmoReadingChoice *choice = &reader->self->choice;
  const char *number = NULL;

  if (!omo_case_read_object (reader, judgement, "reading", &part.object))
    return FALSE;
  if (part.object == NULL)
    return TRUE;
  omo_case_keep_unknown (reader, &part, known_reading);
  if (!omo_case_peek_text (reader, &part, "number", &number)
      || !omo_case_read_number (reader, &part, "travel", OMO_TRAVEL_MAX, &choice->travel)
      || !omo_case_read_boolean (reader, &part, "flip", &choice->flip))
    return FALSE;
  if (choice->travel < OMO_TRAVEL_MIN)
    return omo_case_refuse (reader, part.path, "a number out of range", "travel");
  return number == NULL || omo_reading_from_id (number, &choice->reading)
         || omo_case_refuse (reader, part.path, "no reading that is known", "number");
}

static gboolean
read_expected (OmoCaseReader *reader, const OmoCasePart *judgement)
{
  OmoCasePart part = { NULL, "judgement/expected" };
  OmoExpected expected = { 0 };
  g_autoptr (GError) reason = NULL;

  if (!omo_case_read_object (reader, judgement, "expected", &part.object))
    return FALSE;
  if (part.object == NULL)
    return TRUE;
  omo_case_keep_unknown (reader, &part, known_expected);
  if (!omo_expected_from_json (part.object, omo_job_type_get (reader->self->kind), &expected,
                               &reason))
    return omo_case_refuse (reader, part.path, reason->message, "expected");
  reader->self->expected = omo_expected_copy (&expected);
  return TRUE;
}

static gboolean
read_judgement (OmoCaseReader *reader, const OmoCasePart *root)
{
  OmoCasePart part = { NULL, "judgement" };
  OmoCase *self = reader->self;
  const char *verdict = NULL;

  if (!omo_case_read_object (reader, root, "judgement", &part.object))
    return FALSE;
  if (part.object == NULL)
    return TRUE;
  omo_case_keep_unknown (reader, &part, known_judgement);
  if (!read_reading (reader, &part) || !read_expected (reader, &part)
      || !omo_case_peek_text (reader, &part, "verdict", &verdict)
      || !read_text (reader, &part, "ticket", &self->ticket)
      || !read_text (reader, &part, "note", &self->note))
    return FALSE;
  return verdict == NULL || omo_verdict_from_id (verdict, &self->verdict)
         || omo_case_refuse (reader, part.path, "no verdict that is known", "verdict");
}

static gboolean
read_finding (OmoCaseReader *reader, const OmoCasePart *part)
{
  const char *rule = "";
  const char *severity = "";
  const char *text = "";
  gint64 reply = 0;
  gboolean mended = FALSE;
  OmoCaseFinding *finding;

  omo_case_keep_unknown (reader, part, known_finding);
  if (!omo_case_peek_text (reader, part, "rule", &rule)
      || !omo_case_peek_text (reader, part, "severity", &severity)
      || !omo_case_peek_text (reader, part, "text", &text)
      || !omo_case_read_integer (reader, part, "reply", 0, G_MAXINT, &reply)
      || !omo_case_read_boolean (reader, part, "mended", &mended))
    return FALSE;
  finding = omo_case_add_finding (reader->self, rule, severity, text);
  finding->reply = (guint) reply;
  finding->is_mended = mended;
  return TRUE;
}

static gboolean
read_findings (OmoCaseReader *reader, const OmoCasePart *root)
{
  JsonArray *array = NULL;

  if (!omo_case_read_array (reader, root, "findings", OMO_CASE_MAX_FINDINGS, &array))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("findings/%u", i);
      OmoCasePart part = { NULL, path };

      if (!get_element (reader, array, i, &part) || !read_finding (reader, &part))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_connection (OmoCaseReader *reader, const OmoCasePart *root)
{
  JsonArray *array = NULL;

  if (!omo_case_read_array (reader, root, "connection", OMO_CASE_MAX_LINES, &array))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return omo_case_refuse (reader, "", "no lines of text", "connection");
      omo_case_add_connection_line (reader->self, json_node_get_string (node));
    }
  return TRUE;
}

static gboolean
read_exchanges (OmoCaseReader *reader, const OmoCasePart *root)
{
  JsonArray *array = NULL;

  if (!omo_case_read_array (reader, root, "exchanges", OMO_CASE_MAX_EXCHANGES, &array))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("exchanges/%u", i);
      OmoCasePart part = { NULL, path };
      OmoExchange *exchange = NULL;

      if (get_element (reader, array, i, &part))
        exchange = omo_case_read_exchange (reader, &part);
      if (exchange == NULL)
        return FALSE;
      g_ptr_array_add (reader->self->exchanges, exchange);
    }
  return TRUE;
}

static gboolean
read_version (OmoCaseReader *reader, const OmoCasePart *root)
{
  gint64 version = 0;

  if (!omo_json_read_int (root->object, VERSION_MEMBER, &version) || version < 1)
    return omo_case_refuse (reader, "", "no case file: no version", VERSION_MEMBER);
  if (version <= OMO_CASE_VERSION)
    return TRUE;
  g_set_error (reader->error, OMO_ERROR, OMO_ERROR_CASE_NEWER,
               "version %" G_GINT64_FORMAT " of the case file, and %d is the last one known here",
               version, OMO_CASE_VERSION);
  return FALSE;
}

/* The pictures before the exchanges, which refer to them, and after the job type, which says how many. */
static gboolean
read_root (OmoCaseReader *reader, const OmoCasePart *root)
{
  omo_case_keep_unknown (reader, root, known_root);
  return read_created (reader, root) && read_versions (reader, root) && read_request (reader, root)
         && read_pictures (reader, root) && omo_case_read_outcome (reader, root)
         && read_judgement (reader, root) && read_findings (reader, root)
         && read_connection (reader, root) && read_exchanges (reader, root);
}

static JsonNode *
parse (GBytes *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (JsonNode) node = omo_json_parse (data, size, NULL, &reason);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return g_steal_pointer (&node);
  g_set_error_literal (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE,
                       reason != NULL ? reason->message : "no object");
  return NULL;
}

OmoCase *
omo_case_read_beside (GBytes *bytes,
                      GBytes *const *pictures,
                      const OmoRedaction *redaction,
                      GError **error)
{
  g_autoptr (OmoCase) self = NULL;
  g_autoptr (GBytes) redacted = NULL;
  g_autoptr (JsonNode) node = NULL;
  OmoCaseReader reader = { NULL, redaction, OMO_CASE_MAX_BYTES, error };
  OmoCasePart root = { NULL, "" };

  g_return_val_if_fail (bytes != NULL && pictures != NULL, NULL);

  if (g_bytes_get_size (bytes) > OMO_CASE_MAX_BYTES)
    {
      g_set_error (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE, "more than %u MiB",
                   OMO_CASE_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  /* Others made it: whatever stands in it, also where nobody looks, no token gets further. */
  redacted = omo_redaction_apply_bytes (redaction, bytes, NULL);
  node = parse (redacted, error);
  if (node == NULL)
    return NULL;
  root.object = json_node_get_object (node);
  self = omo_case_new ();
  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    if (pictures[i] != NULL)
      set_picture (self, i, pictures[i]);
  reader.self = self;
  return read_version (&reader, &root) && read_root (&reader, &root) ? g_steal_pointer (&self)
                                                                     : NULL;
}

OmoCase *
omo_case_read (GBytes *bytes, const OmoRedaction *redaction, GError **error)
{
  static GBytes *const none[OMO_CASE_N_PICTURES] = { NULL };

  return omo_case_read_beside (bytes, none, redaction, error);
}
