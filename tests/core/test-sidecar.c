/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-sidecar.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/omo-error.h"
#include "core/omo-sample.h"

static OmoSidecar *
read_text (const char *text, OmoJobKind kind, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return omo_sidecar_read (bytes, kind, error);
}

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoSidecar) sidecar =
      read_text ("{\"job_type\": \"web-question\", \"view_size\": \"340x212\","
                 " \"question\": \"Which?\", \"points_natural\": [[1, 2], [3, 4]]}",
                 OMO_JOB_WEB_SLIDE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sidecar->kind, ==, OMO_JOB_WEB_QUESTION);
  g_assert_cmpint (sidecar->view_width, ==, 340);
  g_assert_cmpint (sidecar->view_height, ==, 212);
  g_assert_cmpstr (sidecar->question, ==, "Which?");
  g_assert_cmpfloat (sidecar->expected.points[1].y, ==, 4);
}

/* What it does not say is as it is. */
static void
test_read_least (void)
{
  g_autoptr (OmoSidecar) sidecar =
      read_text ("{\"x_natural\": 331, \"else\": null}", OMO_JOB_WEB_SLIDE, NULL);

  g_assert_nonnull (sidecar);
  g_assert_cmpint (sidecar->kind, ==, OMO_JOB_WEB_SLIDE);
  g_assert_cmpint (sidecar->view_width, ==, 0);
  g_assert_null (sidecar->question);
  g_assert_cmpfloat (sidecar->expected.x, ==, 331);
}

static const struct
{
  const char *name;
  const char *text;
} refusals[] = {
  { "empty", "" },
  { "no-json", "78, 92" },
  { "list", "[[1, 2], [3, 4]]" },
  { "no-truth", "{\"job_type\": \"web-pair\"}" },
  { "type-number", "{\"job_type\": 22, \"points_natural\": [[1, 2], [3, 4]]}" },
  { "type-unknown", "{\"job_type\": \"pair\", \"points_natural\": [[1, 2], [3, 4]]}" },
  { "other-truth", "{\"job_type\": \"web-rotate\", \"points_natural\": [[1, 2], [3, 4]]}" },
  { "size-number", "{\"view_size\": 340, \"points_natural\": [[1, 2], [3, 4]]}" },
  { "size-zero", "{\"view_size\": \"0x212\", \"points_natural\": [[1, 2], [3, 4]]}" },
  { "size-huge", "{\"view_size\": \"99999x1\", \"points_natural\": [[1, 2], [3, 4]]}" },
  { "question-list", "{\"question\": [], \"points_natural\": [[1, 2], [3, 4]]}" },
  { "negative", "{\"points_natural\": [[-1, 2], [3, 4]]}" },
};

static void
test_refused (gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (data, OMO_JOB_WEB_PAIR, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
}

static void
test_too_large (void)
{
  static const char truth[] = "{\"x_natural\": 1}";
  g_autofree char *text = g_strnfill (OMO_SIDECAR_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) fits = NULL;
  g_autoptr (GBytes) large = NULL;
  g_autoptr (OmoSidecar) sidecar = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (text, truth, strlen (truth));
  fits = g_bytes_new_static (text, OMO_SIDECAR_MAX_BYTES);
  large = g_bytes_new_static (text, OMO_SIDECAR_MAX_BYTES + 1);
  sidecar = omo_sidecar_read (fits, OMO_JOB_WEB_SLIDE, NULL);
  g_assert_nonnull (sidecar);
  g_assert_null (omo_sidecar_read (large, OMO_JOB_WEB_SLIDE, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GBytes *
load (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  omo_sidecar_load_async (file, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return omo_sidecar_load_finish (result, error);
}

/* Each sample's truth is read, is of its job type and size, and is what the sample is answered with. */
static void
test_samples (void)
{
  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const OmoSample *sample = omo_sample_get (i);
      g_autofree char *path = g_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "data", "samples",
                                                sample->names[0], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = load (path, &error);
      g_autoptr (OmoSidecar) sidecar = NULL;

      g_assert_no_error (error);
      sidecar = omo_sidecar_read (bytes, OMO_JOB_WEB_PAIR, &error);
      g_assert_no_error (error);
      g_assert_cmpint (sidecar->kind, ==, sample->kind);
      g_assert_cmpint (sidecar->view_width, ==, sample->view_width);
      g_assert_cmpint (sidecar->view_height, ==, sample->view_height);
      g_assert_cmpstr (sidecar->question, ==, sample->question);
      if (sample->kind == OMO_JOB_PHONE_PAIR)
        g_assert_cmpfloat (sidecar->expected.points[1].y, ==, 1109);
      if (sample->kind == OMO_JOB_WEB_ROTATE)
        g_assert_cmpfloat (sidecar->expected.degrees, ==, 50);
    }
}

/* None; a folder, a pipe that nobody writes to, and a file without an end, of that name. */
static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autofree char *beside = g_strconcat (path, ".json", NULL);
  g_autofree char *long_text = g_strnfill (OMO_SIDECAR_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (load (path, &error));
  g_assert_no_error (error);

  g_assert_cmpint (g_mkdir (beside, 0700), ==, 0);
  g_assert_null (load (path, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_clear_error (&error);
  g_assert_cmpint (g_rmdir (beside), ==, 0);

  g_assert_cmpint (mkfifo (beside, 0600), ==, 0);
  g_assert_null (load (path, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_clear_error (&error);
  g_assert_cmpint (g_remove (beside), ==, 0);

  g_assert_true (g_file_set_contents (beside, long_text, -1, NULL));
  g_assert_null (load (path, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (beside, long_text, OMO_SIDECAR_MAX_BYTES, NULL));
  bytes = load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, OMO_SIDECAR_MAX_BYTES);
  g_assert_cmpint (g_remove (beside), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/sidecar/read", test_read);
  g_test_add_func ("/core/sidecar/least", test_read_least);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/core/sidecar/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, refusals[i].text, test_refused);
    }
  g_test_add_func ("/core/sidecar/too-large", test_too_large);
  g_test_add_func ("/core/sidecar/samples", test_samples);
  g_test_add_func ("/core/sidecar/load", test_load);

  return g_test_run ();
}
