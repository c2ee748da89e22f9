/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor.h"

#include <string.h>

#define BODY                                                                                       \
  "{\"api_token\":\"Zk3vQ9xW2mB7tR5y\",\"data\":{\"type_job_id\":\"22\",\"image_base64\":"         \
  "\"R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs=\","              \
  "\"widthview\":\"340\",\"weightview\":\"212\"}}"

static OmoPasteRequest *
paste (const char *text, GPtrArray *headers)
{
  g_autoptr (GBytes) body = g_bytes_new_static (text, strlen (text));

  return omo_paste_request_new (OMO_PASTE_AS_HTTP, body, "POST",
                                "https://omocaptcha.com/api/createJob", headers);
}

static void
test_read_request (void)
{
  g_autoptr (GPtrArray) headers = omo_header_list_new ();
  g_autoptr (OmoPasteRequest) request = NULL;
  g_auto (OmoDoctorSubject) subject = { 0 };

  g_ptr_array_add (headers, omo_header_new ("content-type", "text/plain"));
  request = paste (BODY, headers);
  omo_doctor_subject_read_request (&subject, request);

  g_assert_true (g_bytes_equal (subject.body, request->body));
  g_assert_true (subject.has_head);
  g_assert_cmpstr (subject.method, ==, "POST");
  g_assert_cmpstr (subject.uri, ==, "https://omocaptcha.com/api/createJob");
  g_assert_cmpstr (subject.content_type, ==, "text/plain");
  g_assert_cmpint (subject.call, ==, OMO_PASTE_CREATE);
  g_assert_cmpstr (subject.token, ==, "Zk3vQ9xW2mB7tR5y");
  g_assert_null (subject.dialect);
  g_assert_cmpint (subject.kind, ==, OMO_JOB_WEB_PAIR);
  g_assert_null (subject.first);
  g_assert_cmpint (subject.view_width, ==, 340);
  g_assert_cmpint (subject.view_height, ==, 212);
  g_assert_cmpstr (subject.type_job_id, ==, "22");
}

/* Of a body alone nobody knows which headers it had. */
static void
test_head_not_known (void)
{
  g_autoptr (OmoPasteRequest) request = paste (BODY, NULL);
  g_auto (OmoDoctorSubject) subject = { 0 };

  omo_doctor_subject_read_request (&subject, request);

  g_assert_false (subject.has_head);
  g_assert_null (subject.content_type);
}

static void
test_clear (void)
{
  g_autoptr (OmoPasteRequest) request = paste (BODY, NULL);
  OmoDoctorSubject subject = { 0 };
  const OmoDoctorSubject zero = { 0 };

  omo_doctor_subject_read_request (&subject, request);
  omo_doctor_subject_clear (&subject);

  g_assert_cmpmem (&subject, sizeof subject, &zero, sizeof zero);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/doctor-subject/read-request", test_read_request);
  g_test_add_func ("/core/doctor-subject/head-not-known", test_head_not_known);
  g_test_add_func ("/core/doctor-subject/clear", test_clear);

  return g_test_run ();
}
