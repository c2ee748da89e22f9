/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor.h"

#include <string.h>

#include "../sample-picture.h"

#define TOKEN "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC"

/* A body in which nearly everything is wrong that can be mended. */
#define BROKEN                                                                                     \
  "\xef\xbb\xbf{\"API_TOKEN\":\"" TOKEN "\\n\",\"type_job_id\":\"24\",\"data\":"                   \
  "{\"image_base64 \":\"data:image/png;base64,%s\",\"width_view\":\"340\",\"hieghtview\":\"340\"," \
  "\"soft\":1,},}"

/* Of a customer whose account has an id of its own where none is known. */
static const char *
choose_type_id (const OmoDialect *dialect, OmoJobKind kind)
{
  return *omo_dialect_get_type_id (dialect, kind) == '\0' ? "77" : NULL;
}

static void
assert_nothing_found (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((const OmoFinding *) findings->pdata[i])->text);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
check_request (const OmoDialect *dialect, const OmoSample *sample)
{
  g_autoptr (OmoPicture) first = sample_picture_new (sample, 0);
  g_autoptr (OmoPicture) second = sample_picture_new (sample, 1);
  const OmoCreateRequest request = {
    .token = (char *) TOKEN,
    .kind = sample->kind,
    .type_job_id = (char *) choose_type_id (dialect, sample->kind),
    .pictures = { omo_picture_get_bytes (first),
                  second == NULL ? NULL : omo_picture_get_bytes (second) },
    .view_width = sample->view_width,
    .view_height = sample->view_height,
    .question = (char *) sample->question,
  };
  g_autoptr (GBytes) body = omo_dialect_encode_create (dialect, &request);
  g_autofree char *uri = g_strconcat (omo_dialect_get_base (dialect), "/",
                                      omo_dialect_get_create_path (dialect), NULL);
  g_autoptr (GPtrArray) headers = omo_header_list_new ();
  g_autoptr (OmoPasteRequest) pasted = NULL;
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) findings_as_meant = NULL;

  g_ptr_array_add (headers, omo_header_new ("Content-Type", "application/json"));
  pasted = omo_paste_request_new (OMO_PASTE_AS_HTTP, body, "POST", uri, headers);
  omo_doctor_subject_read_request (&subject, pasted);
  subject.first = omo_picture_ref (first);
  subject.second = second == NULL ? NULL : omo_picture_ref (second);

  findings = omo_doctor_examine (&subject);
  assert_nothing_found (findings);
  subject.dialect = dialect;
  findings_as_meant = omo_doctor_examine (&subject);
  assert_nothing_found (findings_as_meant);
}

/* What this program sends is well. */
static void
test_own_requests (void)
{
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    for (guint j = 0; j < omo_sample_get_n (); j++)
      {
        g_test_message ("%s, %s", omo_dialect_get_id (omo_dialect_get (i)), omo_sample_get (j)->id);
        check_request (omo_dialect_get (i), omo_sample_get (j));
      }
}

static void
check_reply (const OmoDialect *dialect, const OmoSample *sample, GBytes *body)
{
  g_autoptr (OmoPicture) picture = sample_picture_new (sample, 0);
  const OmoDoctorReply reply = { .body = body,
                                 .status = 200,
                                 .dialect = dialect,
                                 .type = omo_job_type_get (sample->kind),
                                 .token = TOKEN,
                                 .natural_width = omo_picture_get_width (picture),
                                 .natural_height = omo_picture_get_height (picture),
                                 .view_width = sample->view_width,
                                 .view_height = sample->view_height };
  g_autoptr (GPtrArray) findings = omo_doctor_examine_reply (&reply);

  assert_nothing_found (findings);
}

/* So is what the service is documented to answer. */
static void
test_own_replies (void)
{
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    for (guint j = 0; j < omo_sample_get_n (); j++)
      {
        const OmoDialect *dialect = omo_dialect_get (i);
        const OmoSample *sample = omo_sample_get (j);
        OmoAnswerShape shape = omo_job_type_get (sample->kind)->shape;
        gboolean is_ratio =
            shape == OMO_ANSWER_ROTATION && omo_dialect_get_reading (dialect) == OMO_READING_RATIO;
        g_autoptr (GBytes) solved =
            omo_dialect_encode_solved (dialect, shape, is_ratio ? "0.76" : sample->result);
        g_autoptr (GBytes) running = omo_dialect_encode_running (dialect);
        g_autoptr (OmoJobId) id = omo_dialect_make_job_id (dialect, 7);
        g_autoptr (GBytes) accepted = omo_dialect_encode_create_reply (dialect, id, "Create.");

        check_reply (dialect, sample, solved);
        check_reply (dialect, sample, running);
        check_reply (dialect, sample, accepted);
      }
}

/* And the window's values without a body. */
static void
test_own_values (void)
{
  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const OmoSample *sample = omo_sample_get (i);
      g_auto (OmoDoctorSubject) subject = { .kind = sample->kind,
                                            .view_width = sample->view_width,
                                            .view_height = sample->view_height };
      g_autoptr (GPtrArray) findings = NULL;

      subject.token = g_strdup (TOKEN);
      subject.first = sample_picture_new (sample, 0);
      subject.second = sample_picture_new (sample, 1);
      subject.question = g_strdup (sample->question);
      subject.type_job_id = g_strdup (choose_type_id (omo_dialect_get_default (), sample->kind));
      findings = omo_doctor_examine (&subject);
      assert_nothing_found (findings);
    }
}

static void
fill_broken (OmoDoctorSubject *subject)
{
  g_autoptr (OmoPicture) picture = sample_picture_new (omo_sample_from_id ("web-pair"), 0);
  gsize size;
  const guint8 *data = g_bytes_get_data (omo_picture_get_bytes (picture), &size);
  g_autofree char *base64 = g_base64_encode (data, size);
  g_autofree char *text = g_strdup_printf (BROKEN, base64);
  g_autoptr (GBytes) body = g_bytes_new (text, strlen (text));
  g_autoptr (OmoPasteRequest) request = omo_paste_request_new (
      OMO_PASTE_AS_BODY, body, "GET", "http://omocaptcha.com/createTask", NULL);

  omo_doctor_subject_read_request (subject, request);
  subject->first = g_steal_pointer (&picture);
  subject->has_head = TRUE;
}

static void
test_most_severe_first (void)
{
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  fill_broken (&subject);
  findings = omo_doctor_examine (&subject);

  g_assert_cmpuint (findings->len, >, 10);
  for (guint i = 1; i < findings->len; i++)
    g_assert_cmpint (((const OmoFinding *) findings->pdata[i - 1])->severity, >=,
                     ((const OmoFinding *) findings->pdata[i])->severity);
}

static const OmoFinding *
find_mendable (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const OmoFinding *) findings->pdata[i])->mend != NULL)
      return findings->pdata[i];
  return NULL;
}

/* Button by button to a request with which nothing is wrong. */
static void
test_mends_come_to_an_end (void)
{
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  const OmoFinding *finding;
  guint n_mends = 0;

  fill_broken (&subject);
  findings = omo_doctor_examine (&subject);
  while ((finding = find_mendable (findings)) != NULL)
    {
      g_test_message ("%s: %s", finding->rule, finding->mend);
      g_assert_true (omo_doctor_mend (&subject, finding->rule));
      g_ptr_array_unref (findings);
      findings = omo_doctor_examine (&subject);
      g_assert_cmpuint (++n_mends, <, 20);
    }
  assert_nothing_found (findings);
  g_assert_cmpstr (subject.token, ==, TOKEN);
  g_assert_cmpint (subject.kind, ==, OMO_JOB_WEB_SLIDE);
}

/* What the body has told of the dialect is not lost with it: v1 would want a type id that v2 has. */
static void
test_mend_keeps_the_dialect (void)
{
  g_auto (OmoDoctorSubject) subject = { .kind = OMO_JOB_WEB_QUESTION };
  static const char text[] = "{\"clientKey \":\"" TOKEN "\",\"task\":{\"type\":"
                             "\"TiktokSelectObjectWebTask\",\"question\":\"which?\"}}";
  g_autoptr (GPtrArray) findings = NULL;

  subject.body = g_bytes_new_static (text, strlen (text));
  subject.first = sample_picture_new (omo_sample_from_id ("web-question"), 0);
  subject.question = g_strdup ("which?");
  subject.token = g_strdup (TOKEN);
  subject.view_width = 340;
  subject.view_height = 212;
  g_assert_true (omo_doctor_mend (&subject, "field-blanks"));
  findings = omo_doctor_examine (&subject);

  assert_nothing_found (findings);
  g_assert_cmpstr (omo_dialect_get_id (subject.dialect), ==, "v2");
}

/* A name that looks like a place of a sentence is a name. */
static void
test_braces_of_others (void)
{
  static const char text[] = "{\"{dialect}\":1}";
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  gboolean is_told = FALSE;

  subject.body = g_bytes_new_static (text, strlen (text));
  findings = omo_doctor_examine (&subject);

  for (guint i = 0; i < findings->len; i++)
    is_told =
        is_told || strstr (((const OmoFinding *) findings->pdata[i])->text, "“{dialect}”") != NULL;
  g_assert_true (is_told);
}

static void
test_mend_of_nothing (void)
{
  g_auto (OmoDoctorSubject) subject = { .view_width = 340, .view_height = 212 };

  g_assert_false (omo_doctor_mend (&subject, "view-size-turned"));
  g_assert_false (omo_doctor_mend (&subject, "picture-missing"));
  g_assert_false (omo_doctor_mend (&subject, "no-such-rule"));
  g_assert_cmpint (subject.view_width, ==, 340);
}

/* A list of a hundred is read by nobody. */
static void
test_findings_of_a_rule_are_bounded (void)
{
  g_autoptr (GString) text = g_string_new ("{\"api_token\":\"" TOKEN "\"");
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  guint n = 0;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, ",\"unknown-%u\":1", i);
  g_string_append_c (text, '}');
  subject.body = g_bytes_new (text->str, text->len);
  findings = omo_doctor_examine (&subject);

  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (((const OmoFinding *) findings->pdata[i])->rule, "field-unknown");
  g_assert_cmpuint (n, ==, 10);
}

/* Bodies with a byte changed, cut at any place, in any nature: every sentence is whole, and none has the token. */
static void
test_damaged_bodies (void)
{
  static const char *const seeds[] = {
    "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"22\",\"image_base64\":\"b|c\","
    "\"widthview\":\"340\",\"weightview\":[1,{}]}}",
    "{\"error\":false,\"status\":\"success\",\"result\":\"1_2_3_4\"}"
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20221023);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = g_strdup (seeds[i % G_N_ELEMENTS (seeds)]);
      gsize length = (gsize) g_rand_int_range (random, 0, (gint32) strlen (text) + 1);
      g_autoptr (GBytes) body = NULL;
      g_auto (OmoDoctorSubject) subject = { .call = i % 3 };
      OmoDoctorReply reply = { .type = omo_job_type_get (i % OMO_N_JOB_TYPES) };
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GPtrArray) more = NULL;

      for (guint j = 0; length > 0 && j < 3; j++)
        text[g_rand_int_range (random, 0, (gint32) length)] =
            (char) g_rand_int_range (random, 0, 256);
      body = g_bytes_new (text, length);
      subject.body = g_bytes_ref (body);
      subject.token = g_strdup (TOKEN);
      reply.body = body;
      findings = omo_doctor_examine (&subject);
      more = omo_doctor_examine_reply (&reply);

      g_ptr_array_extend_and_steal (findings, g_steal_pointer (&more));
      for (guint j = 0; j < findings->len; j++)
        {
          const char *sentence = ((const OmoFinding *) findings->pdata[j])->text;

          g_assert_true (g_utf8_validate (sentence, -1, NULL));
          g_assert_true (g_str_has_suffix (sentence, "."));
          g_assert_null (strstr (sentence, TOKEN));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/doctor/own-requests", test_own_requests);
  g_test_add_func ("/core/doctor/own-replies", test_own_replies);
  g_test_add_func ("/core/doctor/own-values", test_own_values);
  g_test_add_func ("/core/doctor/most-severe-first", test_most_severe_first);
  g_test_add_func ("/core/doctor/mends-come-to-an-end", test_mends_come_to_an_end);
  g_test_add_func ("/core/doctor/mend-keeps-the-dialect", test_mend_keeps_the_dialect);
  g_test_add_func ("/core/doctor/braces-of-others", test_braces_of_others);
  g_test_add_func ("/core/doctor/mend-of-nothing", test_mend_of_nothing);
  g_test_add_func ("/core/doctor/findings-of-a-rule-are-bounded",
                   test_findings_of_a_rule_are_bounded);
  g_test_add_func ("/core/doctor/damaged-bodies", test_damaged_bodies);

  return g_test_run ();
}
