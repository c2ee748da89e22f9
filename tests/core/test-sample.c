/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-sample.h"

#include "core/omo-json.h"

/* The truth as JSON, beside the first picture of the sample. */
static JsonNode *
read_truth (const OmoSample *sample)
{
  g_autofree char *name = g_strconcat (sample->names[0], ".json", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "data", "samples", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *truth;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  truth = omo_json_parse (text, size, NULL, &error);
  g_assert_no_error (error);
  return truth;
}

static void
test_truth_is_the_one_beside_the_picture (void)
{
  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const OmoSample *sample = omo_sample_get (i);
      g_autoptr (JsonNode) truth = read_truth (sample);
      JsonObject *object = json_node_get_object (truth);
      const char *value = NULL;

      g_assert_true (omo_json_read_string (object, "job_type", &value));
      g_assert_cmpstr (value, ==, sample->id);
      g_assert_true (omo_json_read_string (object, "result", &value));
      g_assert_cmpstr (value, ==, sample->result);
      value = NULL;
      omo_json_read_string (object, "question", &value);
      g_assert_cmpstr (value, ==, sample->question);
      if (omo_json_read_string (object, "view_size", &value))
        {
          g_autofree char *size =
              g_strdup_printf ("%dx%d", sample->view_width, sample->view_height);
          g_assert_cmpstr (value, ==, size);
        }
    }
}

static void
test_pictures_are_compiled_in (void)
{
  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const OmoSample *sample = omo_sample_get (i);
      g_autoptr (GBytes) first = omo_sample_dup_bytes (sample, 0);
      g_autoptr (GBytes) second = omo_sample_dup_bytes (sample, 1);

      g_assert_nonnull (first);
      g_assert_cmpuint (g_bytes_get_size (first), >, 1000);
      g_assert_cmpint (second != NULL, ==, sample->kind == OMO_JOB_WEB_ROTATE);
    }
}

static void
test_every_job_type_has_one (void)
{
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    {
      const OmoSample *sample = omo_sample_from_id (omo_job_type_get ((OmoJobKind) i)->id);

      g_assert_nonnull (sample);
      g_assert_cmpint (sample->kind, ==, i);
      g_assert_cmpint (sample->question != NULL, ==,
                       omo_job_type_get ((OmoJobKind) i)->wants_question);
    }
}

static void
test_ids (void)
{
  g_assert_true (omo_sample_from_id ("web-rotate") == omo_sample_get (2));
  g_assert_null (omo_sample_from_id ("web-rotate "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/sample/truth", test_truth_is_the_one_beside_the_picture);
  g_test_add_func ("/core/sample/pictures", test_pictures_are_compiled_in);
  g_test_add_func ("/core/sample/job-types", test_every_job_type_has_one);
  g_test_add_func ("/core/sample/ids", test_ids);

  return g_test_run ();
}
