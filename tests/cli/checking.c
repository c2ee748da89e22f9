/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "checking.h"

#include <string.h>

#include "../folder.h"
#include "core/omo-json.h"
#include "core/omo-sample.h"

/* Everything here takes well under a second but the demonstration's two waits. */
#define MAX_SECONDS 60

static void
set_up (Checking *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = folder_new ();
  self->standin = omo_standin_new (g_new0 (OmoScript, 1), &error);
  g_assert_no_error (error);
}

static void
forget_run (Checking *self)
{
  g_clear_object (&self->process);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
  self->is_over = FALSE;
}

static void
tear_down (Checking *self, gconstpointer data)
{
  folder_remove (self->folder);
  g_clear_object (&self->standin);
  forget_run (self);
}

char *
checking_print_endpoint (Checking *self)
{
  g_autoptr (OmoEndpoint) endpoint = omo_standin_dup_endpoint (self->standin);

  return g_strconcat ("--endpoint=", omo_endpoint_get_base (endpoint), NULL);
}

static gboolean
too_late_cb (gpointer user_data)
{
  g_error ("the program does not come to an end");
  return G_SOURCE_REMOVE;
}

void
checking_wait (gboolean (*condition) (Checking *self), Checking *self)
{
  guint limit = g_timeout_add_seconds (MAX_SECONDS, too_late_cb, NULL);

  while (!condition (self))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

static gboolean
is_over (Checking *self)
{
  return self->is_over;
}

static void
over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Checking *self = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &self->output, &self->errors,
                                        &error);
  g_assert_no_error (error);
  self->is_over = TRUE;
}

void
checking_start (Checking *self, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                 | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  forget_run (self);
  g_ptr_array_add (argv, (gpointer) g_getenv ("OMOSCOPE_CHECK"));
  if (arguments != NULL)
    g_ptr_array_add (argv, (gpointer) (self->command == NULL ? "check" : self->command));
  for (; arguments != NULL && *arguments != NULL; arguments++)
    g_ptr_array_add (argv, (gpointer) *arguments);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "OMOSCOPE_TOKEN");
  if (self->token != NULL)
    g_subprocess_launcher_setenv (launcher, "OMOSCOPE_TOKEN", self->token, TRUE);
  self->process =
      g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (self->process, self->input, NULL, over_cb, self);
}

int
checking_finish (Checking *self)
{
  checking_wait (is_over, self);
  g_assert_true (g_subprocess_get_if_exited (self->process));
  return g_subprocess_get_exit_status (self->process);
}

int
checking_run (Checking *self, const char *const *arguments)
{
  checking_start (self, arguments);
  return checking_finish (self);
}

void
checking_write_file (Checking *self, const char *name, gconstpointer data, gsize size)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

void
checking_write_sample (Checking *self, const char *id)
{
  const OmoSample *sample = omo_sample_from_id (id);

  for (guint i = 0; i < G_N_ELEMENTS (sample->names) && sample->names[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, i);

      checking_write_file (self, sample->names[i], g_bytes_get_data (bytes, NULL),
                           g_bytes_get_size (bytes));
    }
}

char *
checking_read_file (Checking *self, const char *name, gsize *out_size)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, out_size, &error);
  g_assert_no_error (error);
  return contents;
}

JsonObject *
checking_parse_output (Checking *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = omo_json_parse (self->output, strlen (self->output), NULL, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
  return json_object_ref (json_node_get_object (root));
}

void
checking_set_script (Checking *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  OmoScript *script = omo_script_parse (text, &error);

  g_assert_no_error (error);
  omo_standin_set_script (self->standin, script);
}

GBytes *
checking_read_bytes (Checking *self, const char *name)
{
  gsize size = 0;
  char *contents = checking_read_file (self, name, &size);

  return g_bytes_new_take (contents, size);
}

gboolean
checking_holds (GBytes *bytes, const char *text)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

void
checking_assert_error (Checking *self,
                       const char *const *arguments,
                       int exit_status,
                       const char *code)
{
  g_autoptr (JsonObject) object = NULL;

  g_assert_cmpint (checking_run (self, arguments), ==, exit_status);
  object = checking_parse_output (self);
  g_assert_cmpstr (
      json_object_get_string_member (json_object_get_object_member (object, "error"), "code"), ==,
      code);
}

void
checking_add (const char *folder, const char *name, gconstpointer data, CheckingTest test)
{
  g_autofree char *path = g_strconcat (folder, "/", name, NULL);

  g_test_add (path, Checking, data, set_up, test, tear_down);
}
