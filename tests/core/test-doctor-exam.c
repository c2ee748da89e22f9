/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <string.h>

#define BASE_V1 "https://omocaptcha.com/api/"
#define BASE_V2 "https://api.omocaptcha.com/v2/"

typedef struct
{
  const char *name;
  const char *body;
  const char *uri;
  const char *meant; /* the subject's own; NULL: to be told */
  const char *dialect;
} DialectCase;

static const DialectCase dialect_cases[] = {
  { "nothing", NULL, NULL, NULL, "v1" },
  { "meant", "{\"clientKey\":1}", NULL, "v1-current", "v1-current" },
  { "fields", "{\"clientKey\":1}", NULL, NULL, "v2" },
  { "fields-before-address", "{\"clientKey\":1}", BASE_V1 "createJob", NULL, "v2" },
  { "address", "nothing=known", BASE_V2 "createTask", NULL, "v2" },
  { "address-of-ask", NULL, BASE_V2 "getTaskResult", NULL, "v2" },
  { "address-alone", NULL, BASE_V1 "createJob", NULL, "v1" },
  { "task-paths", "{\"api_token\":1}", BASE_V1 "createTask", NULL, "v1-task" },
  { "task-paths-ask", "{\"api_token\":1}", BASE_V1 "getTaskResult", NULL, "v1-task" },
  { "task-path-of-current", "{\"data\":{\"width_view\":1}}", BASE_V1 "createTask", NULL,
    "v1-current" },
  { "path-alone", NULL, "/createTask", NULL, "v1-task" },
};

static void
test_dialect (gconstpointer data)
{
  const DialectCase *c = data;
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_auto (OmoDoctorExam) exam = { 0 };

  subject.body = c->body == NULL ? NULL : g_bytes_new_static (c->body, strlen (c->body));
  subject.uri = g_strdup (c->uri);
  subject.dialect = c->meant == NULL ? NULL : omo_dialect_from_id (c->meant);
  omo_doctor_exam_init_request (&exam, &subject);

  g_assert_cmpstr (omo_dialect_get_id (exam.dialect), ==, c->dialect);
}

typedef struct
{
  const char *name;
  const char *body;
  const char *asked;  /* NULL: not known */
  const char *spoken; /* NULL: does not tell */
  const char *dialect;
  gboolean answers;
} ReplyCase;

static const ReplyCase reply_cases[] = {
  { "v1", "{\"error\":false,\"job_id\":7}", NULL, "v1", "v1" },
  { "v1-answer", "{\"error\":false,\"status\":\"running\"}", "v1-task", "v1", "v1-task", TRUE },
  { "v2", "{\"errorId\":0,\"taskId\":\"a\"}", NULL, "v2", "v2" },
  { "v2-answer", "{\"errorId\":0,\"solution\":{}}", "v1", "v2", "v1", TRUE },
  { "neither", "{\"a\":1}", NULL, NULL, "v1" },
  { "no-json", "<html>", "v2", NULL, "v2" },
};

static void
test_reply (gconstpointer data)
{
  const ReplyCase *c = data;
  g_autoptr (GBytes) body = g_bytes_new_static (c->body, strlen (c->body));
  const OmoDoctorReply reply = { .body = body,
                                 .dialect =
                                     c->asked == NULL ? NULL : omo_dialect_from_id (c->asked) };
  g_auto (OmoDoctorExam) exam = { 0 };

  omo_doctor_exam_init_reply (&exam, &reply);

  g_assert_cmpstr (exam.spoken == NULL ? NULL : omo_dialect_get_id (exam.spoken), ==, c->spoken);
  g_assert_cmpstr (omo_dialect_get_id (exam.dialect), ==, c->dialect);
  g_assert_cmpint (exam.answers, ==, c->answers);
}

static void
test_aspect (void)
{
  g_assert_false (omo_doctor_is_other_aspect (340, 212, 552, 344));
  g_assert_false (omo_doctor_is_other_aspect (102, 100, 100, 100));
  g_assert_true (omo_doctor_is_other_aspect (103, 100, 100, 100));
  g_assert_true (omo_doctor_is_other_aspect (100, 103, 100, 100));
}

/* It is sought behind a byte order mark and blanks. */
static void
test_find_field (void)
{
  static const char text[] = "\xef\xbb\xbf \n{\"task\":{\"imageBase64s\":[\"a\"],\"type\":\"b\"}}";
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_auto (OmoDoctorExam) exam = { 0 };
  const OmoDoctorField *field;

  subject.body = g_bytes_new_static (text, strlen (text));
  omo_doctor_exam_init_request (&exam, &subject);

  field = omo_doctor_exam_find_field (&exam, OMO_FIELD_PAIR);
  g_assert_cmpint (field->member.kind, ==, OMO_LOOSE_ARRAY);
  g_assert_cmpstr (omo_doctor_exam_find_field (&exam, OMO_FIELD_TYPE)->name, ==, "type");
  g_assert_null (omo_doctor_exam_find_field (&exam, OMO_FIELD_TOKEN));
  g_assert_true (omo_doctor_exam_has_fields (&exam));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (dialect_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/core/doctor-exam/dialect/%s", dialect_cases[i].name);
      g_test_add_data_func (path, &dialect_cases[i], test_dialect);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (reply_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/doctor-exam/reply/%s", reply_cases[i].name);
      g_test_add_data_func (path, &reply_cases[i], test_reply);
    }
  g_test_add_func ("/core/doctor-exam/aspect", test_aspect);
  g_test_add_func ("/core/doctor-exam/find-field", test_find_field);

  return g_test_run ();
}
