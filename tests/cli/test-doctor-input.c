/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-doctor-input.h"

#include <string.h>

#include "core/omo-error.h"
#include "sample-case.h"

#define REPLY "{\"error\": false, \"job_id\": 7}"

static gboolean
read_files (Checking *f, OmoDoctorInput *input, const char *const *names, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (; *names != NULL; names++)
    g_ptr_array_add (paths, g_path_is_absolute (*names)
                                ? g_strdup (*names)
                                : g_build_filename (f->folder, *names, NULL));
  g_ptr_array_add (paths, NULL);
  return omo_doctor_input_read (input, (const char *const *) paths->pdata, error);
}

static void
test_text_and_pictures (Checking *f, gconstpointer data)
{
  const char *names[] = { "web-rotate-inner.png", "a.txt", "web-rotate-outer.png", NULL };
  g_auto (OmoDoctorInput) input = { 0 };
  g_autoptr (GError) error = NULL;

  checking_write_sample (f, "web-rotate");
  checking_write_file (f, "a.txt", REPLY, strlen (REPLY));
  g_assert_true (read_files (f, &input, names, &error));

  g_assert_no_error (error);
  g_assert_cmpuint (input.pictures->len, ==, 2);
  g_assert_cmpstr (omo_picture_get_name (input.pictures->pdata[1]), ==, "web-rotate-outer.png");
  g_assert_cmpint (input.paste->kind, ==, OMO_PASTE_REPLY);
  g_assert_null (input.read);
}

static void
test_case_file (Checking *f, gconstpointer data)
{
  const char *names[] = { "a.omocase", NULL };
  g_autoptr (OmoCase) sample = sample_case_new ("https://omocaptcha.com/api", "s3cret-t0ken");
  g_auto (OmoDoctorInput) input = { 0 };
  g_autoptr (GError) error = NULL;

  sample_case_save (sample, f, "a.omocase");
  g_assert_true (read_files (f, &input, names, &error));

  g_assert_no_error (error);
  g_assert_null (input.paste);
  g_assert_cmpint (input.read->kind, ==, OMO_JOB_WEB_PAIR);
}

typedef struct
{
  const char *name;
  const char *files[4];
  int code;
  const char *words; /* part of the message */
} RefusalCase;

static const RefusalCase refusals[] = {
  { "not-there", { "nowhere" }, OMO_ERROR_FILE_UNREADABLE, "nowhere: " },
  { "folder", { "/" }, OMO_ERROR_FILE_UNREADABLE, "/: " },
  { "endless", { "/dev/zero" }, OMO_ERROR_PICTURE_TOO_LARGE, "zero: " },
  { "nothing", { "/dev/null" }, OMO_ERROR_NOT_UNDERSTOOD, "null: there is no text" },
  { "words", { "words.txt" }, OMO_ERROR_NOT_UNDERSTOOD, "words.txt: " },
  { "two-texts", { "a.txt", "a.txt" }, OMO_ERROR_NOT_UNDERSTOOD, "a second text" },
  { "three-pictures",
    { "web-pair.png", "web-pair.png", "web-pair.png" },
    OMO_ERROR_NOT_UNDERSTOOD,
    "a third picture" },
  { "broken-picture", { "cut.png" }, OMO_ERROR_PICTURE_UNREADABLE, "" },
};

static void
test_refusal (Checking *f, gconstpointer data)
{
  const RefusalCase *c = data;
  g_auto (OmoDoctorInput) input = { 0 };
  g_autoptr (GError) error = NULL;

  checking_write_sample (f, "web-pair");
  checking_write_file (f, "a.txt", REPLY, strlen (REPLY));
  checking_write_file (f, "words.txt", "good morning", strlen ("good morning"));
  checking_write_file (f, "cut.png", "\x89PNG\r\n\x1a\n", 8);
  g_assert_false (read_files (f, &input, c->files, &error));

  g_assert_error (error, OMO_ERROR, c->code);
  g_assert_nonnull (strstr (error->message, c->words));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  checking_add ("/cli/doctor-input", "text-and-pictures", NULL, test_text_and_pictures);
  checking_add ("/cli/doctor-input", "case-file", NULL, test_case_file);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    checking_add ("/cli/doctor-input/refused", refusals[i].name, &refusals[i], test_refusal);

  return g_test_run ();
}
