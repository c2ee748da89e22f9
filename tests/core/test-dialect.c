/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include "core/omo-error.h"

static const struct
{
  const char *id;
  const char *base;
  const char *create_path;
  const char *ask_path;
  const char *pair_type_id;
  OmoReading reading;
} rows[] = {
  { "v1", "https://omocaptcha.com/api", "createJob", "getJobResult", "22", OMO_READING_DEGREES },
  { "v1-current", "https://omocaptcha.com/api", "createJob", "getJobResult", "22",
    OMO_READING_DEGREES },
  { "v1-task", "https://omocaptcha.com/api", "createTask", "getTaskResult", "22",
    OMO_READING_DEGREES },
  { "v2", "https://api.omocaptcha.com/v2", "createTask", "getTaskResult",
    "Tiktok3DSelectObjectWebTask", OMO_READING_RATIO },
};

static void
test_table (void)
{
  g_assert_cmpuint (omo_dialect_get_n (), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const OmoDialect *dialect = omo_dialect_get (i);

      g_assert_cmpstr (omo_dialect_get_id (dialect), ==, rows[i].id);
      g_assert_cmpstr (omo_dialect_get_title (dialect), !=, "");
      g_assert_cmpstr (omo_dialect_get_base (dialect), ==, rows[i].base);
      g_assert_cmpstr (omo_dialect_get_create_path (dialect), ==, rows[i].create_path);
      g_assert_cmpstr (omo_dialect_get_ask_path (dialect), ==, rows[i].ask_path);
      g_assert_cmpstr (omo_dialect_get_type_id (dialect, OMO_JOB_WEB_PAIR), ==,
                       rows[i].pair_type_id);
      g_assert_cmpint (omo_dialect_get_reading (dialect), ==, rows[i].reading);
      g_assert_true (omo_dialect_from_id (rows[i].id) == dialect);
    }
  g_assert_true (omo_dialect_get_default () == omo_dialect_get (0));
  g_assert_null (omo_dialect_from_id ("v3"));
}

static void
test_oddity_texts (void)
{
  for (guint bit = 0; bit <= 14; bit++)
    {
      const char *text = omo_oddity_get_text ((OmoOddities) (1u << bit));

      g_assert_nonnull (text);
      g_assert_true (g_str_has_suffix (text, "."));
    }
}

static void
test_make_job_id (void)
{
  g_autoptr (OmoJobId) number = omo_dialect_make_job_id (omo_dialect_from_id ("v1-task"), 1001);
  g_autoptr (OmoJobId) text = omo_dialect_make_job_id (omo_dialect_from_id ("v2"), 1001);

  g_assert_cmpstr (number->text, ==, "1001");
  g_assert_false (number->is_text);
  g_assert_true (g_uuid_string_is_valid (text->text));
  g_assert_true (g_str_has_suffix (text->text, "1001"));
  g_assert_true (text->is_text);
}

static void
test_job_id_copy (void)
{
  g_autoptr (OmoJobId) id = omo_job_id_new ("123456", TRUE);
  g_autoptr (OmoJobId) copy = omo_job_id_copy (id);

  g_assert_true (copy->text != id->text);
  g_assert_cmpstr (copy->text, ==, "123456");
  g_assert_true (copy->is_text);
}

static void
test_clear (void)
{
  OmoCreateRequest request = { g_strdup ("T"), OMO_JOB_WEB_ROTATE, g_strdup ("23") };

  request.pictures[0] = g_bytes_new ("a", 1);
  request.pictures[1] = g_bytes_new ("b", 1);
  omo_create_request_clear (&request);
  g_assert_null (request.token);
  g_assert_null (request.type_job_id);
  g_assert_null (request.pictures[0]);
  g_assert_null (request.pictures[1]);
}

typedef struct
{
  const char *name;
  const char *dialect;
  OmoJobKind kind;
  const char *type_job_id;
  gboolean is_known;
} TypeIdCase;

static const TypeIdCase type_id_cases[] = {
  { "v1-own", "v1", OMO_JOB_WEB_PAIR, "", TRUE },
  { "v1-question", "v1", OMO_JOB_WEB_QUESTION, "", FALSE },
  { "v1-question-null", "v1", OMO_JOB_WEB_QUESTION, NULL, FALSE },
  { "v1-question-typed", "v1", OMO_JOB_WEB_QUESTION, "99", TRUE },
  { "v2-question", "v2", OMO_JOB_WEB_QUESTION, "", TRUE },
};

static void
test_check_create (gconstpointer data)
{
  const TypeIdCase *c = data;
  OmoCreateRequest request = { .kind = c->kind, .type_job_id = (char *) c->type_job_id };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (omo_dialect_check_create (omo_dialect_from_id (c->dialect), &request, &error),
                   ==, c->is_known);
  if (c->is_known)
    g_assert_no_error (error);
  else
    g_assert_error (error, OMO_ERROR, OMO_ERROR_NO_TYPE_ID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dialect/table", test_table);
  g_test_add_func ("/core/dialect/oddity-texts", test_oddity_texts);
  g_test_add_func ("/core/dialect/make-job-id", test_make_job_id);
  g_test_add_func ("/core/dialect/request-clear", test_clear);
  g_test_add_func ("/core/dialect/job-id-copy", test_job_id_copy);
  for (guint i = 0; i < G_N_ELEMENTS (type_id_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/core/dialect/check-create/%s", type_id_cases[i].name);
      g_test_add_data_func (path, &type_id_cases[i], test_check_create);
    }

  return g_test_run ();
}
