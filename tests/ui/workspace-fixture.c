/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include <string.h>

#include "../folder.h"
#include "ui/omo-application.h"
#include "waiting.h"

static void
noticed_cb (OmoWorkspace *workspace,
            const GError *error,
            const char *text,
            WorkspaceFixture *fixture)
{
  g_clear_error (&fixture->error);
  g_clear_pointer (&fixture->text, g_free);
  fixture->error = error == NULL ? NULL : g_error_copy (error);
  fixture->text = g_strdup (text);
}

static void
changed_cb (OmoWorkspace *workspace, const char *text, WorkspaceFixture *fixture)
{
  g_free (fixture->change);
  fixture->change = g_strdup (text);
}

void
workspace_fixture_set_up (WorkspaceFixture *fixture, gconstpointer data)
{
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  fixture->workspace = omo_workspace_new (fixture->settings);
  g_signal_connect (fixture->workspace, "notice", G_CALLBACK (noticed_cb), fixture);
  g_signal_connect (fixture->workspace, "changed", G_CALLBACK (changed_cb), fixture);
}

void
workspace_fixture_tear_down (WorkspaceFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->settings);
  g_clear_error (&fixture->error);
  g_free (fixture->text);
  g_free (fixture->change);
  folder_remove (fixture->folder);
}

static GFile *
find_place (WorkspaceFixture *fixture, const char *name)
{
  if (fixture->folder == NULL)
    fixture->folder = folder_new ();
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

GFile *
find_sample (const char *name)
{
  return g_file_new_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "data", "samples", name, NULL);
}

GFile *
copy_sample (WorkspaceFixture *fixture, const char *name)
{
  g_autoptr (GFile) from = find_sample (name);
  GFile *to = find_place (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return to;
}

GFile *
write_file (WorkspaceFixture *fixture, const char *name, gconstpointer data, gsize size)
{
  GFile *file = find_place (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), data, (gssize) size, &error);
  g_assert_no_error (error);
  return file;
}

gboolean
is_loading (OmoWorkspace *workspace)
{
  gboolean loading;

  g_object_get (workspace, "loading", &loading, NULL);
  return loading;
}

void
load_files (OmoWorkspace *workspace, GListModel *files)
{
  omo_workspace_load_files (workspace, files);
  wait_until (!is_loading (workspace));
}

void
load_file (OmoWorkspace *workspace, GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  load_files (workspace, G_LIST_MODEL (files));
  g_object_unref (file);
}

void
load_samples (WorkspaceFixture *fixture, ...)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  const char *name;
  va_list names;

  va_start (names, fixture);
  while ((name = va_arg (names, const char *)) != NULL)
    {
      g_autoptr (GFile) file = copy_sample (fixture, name);

      g_list_store_append (files, file);
    }
  va_end (names);
  load_files (fixture->workspace, G_LIST_MODEL (files));
}

void
load_sample (OmoWorkspace *workspace, const char *id)
{
  omo_workspace_load_sample (workspace, omo_sample_from_id (id));
  wait_until (!is_loading (workspace));
}

void
load_text (OmoWorkspace *workspace, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  omo_workspace_load_text (workspace, bytes);
  wait_until (!is_loading (workspace));
}

static char *
print_request (const char *type_job_id)
{
  g_autofree char *picture = encode_sample ("web-pair.png");

  return g_strdup_printf ("{\"api_token\": \"" PASTED_TOKEN "\", \"data\": "
                          "{\"type_job_id\": \"%s\", \"image_base64 \": \"%s\", "
                          "\"width_view\": 340, \"height_view\": 212}}",
                          type_job_id, picture);
}

void
paste_request (OmoWorkspace *workspace, const char *type_job_id)
{
  g_autofree char *body = print_request (type_job_id);

  load_text (workspace, body);
}

void
paste_call (OmoWorkspace *workspace, const char *type_job_id)
{
  g_autofree char *body = print_request (type_job_id);
  g_autofree char *call = g_strdup_printf ("curl http://127.0.0.1:9/api/createJob -d '%s'", body);

  load_text (workspace, call);
}

gboolean
offers_token (OmoWorkspace *workspace)
{
  gboolean offers;

  g_object_get (workspace, "offers-token", &offers, NULL);
  return offers;
}

void
simulate (OmoWorkspace *workspace, const char *script)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (omo_workspace_set_script (workspace, script, &error));
  g_assert_no_error (error);
  g_object_set (workspace, "simulated", TRUE, NULL);
}

void
submit (OmoWorkspace *workspace)
{
  omo_workspace_submit (workspace);
  wait_until (!omo_workspace_is_working (workspace));
}

void
run_job (OmoWorkspace *workspace, const char *script)
{
  simulate (workspace, script);
  submit (workspace);
}

OmoJobKind
get_kind (OmoWorkspace *workspace)
{
  return omo_workspace_get_job_type (workspace)->kind;
}

const char *
get_name (OmoWorkspace *workspace, guint place)
{
  OmoPicture *picture = omo_workspace_get_picture (workspace, place);

  return picture == NULL ? NULL : omo_picture_get_name (picture);
}

static void
examined_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GPtrArray **) user_data = omo_workspace_examine_finish (result);
}

GPtrArray *
examine (OmoWorkspace *workspace)
{
  GPtrArray *findings = NULL;

  omo_workspace_examine_async (workspace, examined_cb, &findings);
  wait_until (findings != NULL);
  return findings;
}

static gboolean
tells (OmoWorkspace *workspace, const char *rule, gboolean is_mended)
{
  g_autoptr (GPtrArray) findings = examine (workspace);

  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *finding = findings->pdata[i];

      if (g_str_equal (finding->rule, rule) && finding->is_mended == is_mended)
        return TRUE;
    }
  return FALSE;
}

gboolean
finds (OmoWorkspace *workspace, const char *rule)
{
  return tells (workspace, rule, FALSE);
}

gboolean
tells_mended (OmoWorkspace *workspace, const char *rule)
{
  return tells (workspace, rule, TRUE);
}

char *
encode_sample (const char *name)
{
  g_autoptr (GFile) file = find_sample (name);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size;

  g_file_get_contents (g_file_peek_path (file), &data, &size, &error);
  g_assert_no_error (error);
  return g_base64_encode ((const guchar *) data, size);
}
