/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <string.h>

#include "core/omo-json.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* How far apart two aspects are the same picture's: rounding makes less. */
#define MAX_ASPECT_PERCENT 2

static void
find_text (OmoDoctorExam *exam, GBytes *body)
{
  const char *data = g_bytes_get_data (body, &exam->length);
  const char *text = data != NULL ? data : "";
  const char *end = text + exam->length;

  if (exam->length >= strlen (BYTE_ORDER_MARK)
      && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    text += strlen (BYTE_ORDER_MARK);
  while (text < end && g_ascii_isspace (*text))
    text++;
  exam->text = text;
  exam->length = (gsize) (end - text);
}

static JsonNode *
parse (OmoDoctorExam *exam, GBytes *body)
{
  OmoJsonOddities oddities = OMO_JSON_CLEAN;
  gsize size;
  const char *data = g_bytes_get_data (body, &size);
  JsonNode *root = omo_json_parse (data, size, &oddities, &exam->broken);

  exam->oddities = (OmoOddities) oddities;
  return root;
}

static gboolean
names_call (const char *uri, const OmoDialect *dialect)
{
  return strstr (uri, omo_dialect_get_create_path (dialect)) != NULL
         || strstr (uri, omo_dialect_get_ask_path (dialect)) != NULL;
}

/* What the address tells: v2 has a base of its own. NULL when it tells nothing. */
static const OmoDialect *
tell_by_uri (const char *uri)
{
  for (guint i = 0; uri != NULL && i < omo_dialect_get_n (); i++)
    {
      const OmoDialect *dialect = omo_dialect_get (i);
      g_autofree char *base = g_strconcat (omo_dialect_get_base (dialect), "/", NULL);

      if (strstr (uri, strstr (base, "//")) != NULL && names_call (uri, dialect))
        return dialect;
    }
  return NULL;
}

/* v1 and v1-task differ in their paths alone. */
static const OmoDialect *
refine_by_uri (const OmoDialect *dialect, const char *uri)
{
  const OmoDialect *task = omo_dialect_from_id ("v1-task");

  if (uri == NULL || !g_str_equal (omo_dialect_get_id (dialect), "v1"))
    return dialect;
  return names_call (uri, task) ? task : dialect;
}

static const OmoDialect *
tell_dialect (const OmoDoctorExam *exam, const OmoDoctorSubject *subject)
{
  const OmoDialect *dialect = subject->dialect;

  if (dialect != NULL)
    return dialect;
  dialect = omo_doctor_fields_tell_dialect (exam->fields);
  if (dialect == NULL)
    dialect = tell_by_uri (subject->uri);
  if (dialect == NULL)
    dialect = omo_dialect_get_default ();
  return refine_by_uri (dialect, subject->uri);
}

void
omo_doctor_exam_init_request (OmoDoctorExam *exam, const OmoDoctorSubject *subject)
{
  const char *const tokens[] = { subject->token, NULL };

  exam->subject = subject;
  exam->findings = omo_finding_list_new ();
  exam->redaction = omo_redaction_new (tokens);
  exam->type = omo_job_type_get (subject->kind);
  if (subject->body != NULL)
    {
      g_autoptr (JsonNode) root = parse (exam, subject->body);

      find_text (exam, subject->body);
    }
  exam->fields = exam->length > 0 && *exam->text == '{'
                     ? omo_doctor_fields_read (exam->text, exam->length)
                     : g_array_new (FALSE, TRUE, sizeof (OmoDoctorField));
  exam->dialect = tell_dialect (exam, subject);
  omo_doctor_fields_compare (exam->fields, exam->dialect);
  exam->written = omo_doctor_survey_pictures (exam->fields);
  exam->lookalike = omo_doctor_tell_lookalike (exam->fields, subject->uri);
}

/* Of a reply: by the flag that says how it went. */
static const OmoDialect *
tell_spoken (JsonObject *object)
{
  if (json_object_has_member (object, "errorId") || json_object_has_member (object, "taskId")
      || json_object_has_member (object, "solution"))
    return omo_dialect_from_id ("v2");
  if (json_object_has_member (object, "error") || json_object_has_member (object, "success")
      || json_object_has_member (object, "job_id"))
    return omo_dialect_get_default ();
  return NULL;
}

/* To a call that neither creates a job nor asks for its answer. */
static gboolean
is_of_account (JsonObject *object)
{
  return json_object_has_member (object, "balance") || json_object_has_member (object, "service")
         || json_object_has_member (object, "typeJob");
}

static void
decode_reply (OmoDoctorExam *exam)
{
  OmoOddities oddities = exam->oddities;

  if (exam->answers)
    {
      g_auto (OmoAskReply) reply = { 0 };
      OmoAnswerShape shape =
          exam->reply->type != NULL ? exam->reply->type->shape : OMO_ANSWER_POINTS;

      if (omo_dialect_decode_ask_reply (exam->dialect, exam->reply->body, shape, &reply,
                                        &exam->refusal))
        oddities = reply.oddities;
      exam->answer = g_steal_pointer (&reply.answer);
    }
  else
    {
      g_auto (OmoCreateReply) reply = { 0 };

      if (omo_dialect_decode_create_reply (exam->dialect, exam->reply->body, &reply,
                                           &exam->refusal))
        oddities = reply.oddities;
    }
  exam->oddities = oddities;
}

void
omo_doctor_exam_init_reply (OmoDoctorExam *exam, const OmoDoctorReply *reply)
{
  const char *const tokens[] = { reply->token, NULL };
  g_autoptr (JsonNode) root = NULL;

  exam->reply = reply;
  exam->findings = omo_finding_list_new ();
  exam->redaction = omo_redaction_new (tokens);
  exam->dialect = reply->dialect;
  if (reply->body != NULL)
    {
      root = parse (exam, reply->body);
      find_text (exam, reply->body);
    }
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      JsonObject *object = json_node_get_object (root);

      exam->spoken = tell_spoken (object);
      exam->answers = json_object_has_member (object, "status")
                      || json_object_has_member (object, "result")
                      || json_object_has_member (object, "solution");
      exam->root = g_steal_pointer (&root);
    }
  if (exam->dialect == NULL)
    exam->dialect = exam->spoken != NULL ? exam->spoken : omo_dialect_get_default ();
  if (exam->root != NULL)
    exam->lookalike = omo_doctor_tell_lookalike_reply (json_node_get_object (exam->root));
  if (exam->root != NULL && exam->lookalike == NULL
      && !is_of_account (json_node_get_object (exam->root)))
    decode_reply (exam);
}

void
omo_doctor_exam_clear (OmoDoctorExam *exam)
{
  g_clear_pointer (&exam->fields, g_array_unref);
  g_clear_pointer (&exam->written, g_array_unref);
  g_clear_error (&exam->broken);
  g_clear_error (&exam->refusal);
  g_clear_pointer (&exam->root, json_node_unref);
  g_clear_pointer (&exam->answer, omo_answer_free);
  g_clear_pointer (&exam->redaction, omo_redaction_unref);
  g_clear_pointer (&exam->findings, g_ptr_array_unref);
}

gboolean
omo_doctor_can_write (const OmoDoctorExam *exam)
{
  return exam->subject->first != NULL;
}

void
omo_doctor_write_anew (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  g_clear_pointer (&subject->body, g_bytes_unref);
  /* Which the body has told until now. */
  subject->dialect = dialect;
}

char *
omo_doctor_print_size (int width, int height)
{
  return g_strdup_printf ("%d × %d", width, height);
}

gboolean
omo_doctor_is_other_aspect (int width, int height, int other_width, int other_height)
{
  gint64 one = (gint64) width * other_height;
  gint64 other = (gint64) height * other_width;

  return ABS (one - other) * 100 > other * MAX_ASPECT_PERCENT;
}

const OmoDoctorField *
omo_doctor_exam_find_field (const OmoDoctorExam *exam, OmoField role)
{
  for (guint i = 0; i < exam->fields->len; i++)
    {
      const OmoDoctorField *field = &g_array_index (exam->fields, OmoDoctorField, i);

      if (field->role == role && !field->is_element)
        return field;
    }
  return NULL;
}

gboolean
omo_doctor_exam_has_fields (const OmoDoctorExam *exam)
{
  return exam->fields->len > 0 && exam->subject->call == OMO_PASTE_CREATE
         && exam->lookalike == NULL;
}
