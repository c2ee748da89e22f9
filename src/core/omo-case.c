/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <json-glib/json-glib.h>
#include <pango/pango.h>

static void
free_finding (gpointer data)
{
  OmoCaseFinding *finding = data;

  g_free (finding->rule);
  g_free (finding->severity);
  g_free (finding->text);
  g_free (finding);
}

static void
add_own_versions (OmoCase *self)
{
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_autofree char *glib =
      g_strdup_printf ("%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);

  omo_case_add_version (self, "Omoscope", OMO_VERSION);
  if (system != NULL)
    omo_case_add_version (self, OMO_CASE_SYSTEM, system);
  omo_case_add_version (self, "GLib", glib);
  /* These two tell only what they were built with. */
  omo_case_add_version (self, "json-glib", JSON_VERSION_S);
  omo_case_add_version (self, "gdk-pixbuf", gdk_pixbuf_version);
  omo_case_add_version (self, "cairo", cairo_version_string ());
  omo_case_add_version (self, "Pango", pango_version_string ());
}

static void
take_job (OmoCase *self, OmoJob *job)
{
  const OmoJobId *id = omo_job_get_id (job);
  const OmoAnswer *answer = omo_job_get_answer (job);
  const GError *error = omo_job_get_error (job);

  self->state = omo_job_get_state (job);
  self->is_imported = omo_job_is_imported (job);
  self->id = id == NULL ? NULL : omo_job_id_copy (id);
  self->message = g_strdup (omo_job_get_message (job));
  self->n_asked = omo_job_get_n_asked (job);
  self->oddities = omo_job_get_oddities (job);
  self->answer = answer == NULL ? NULL : omo_answer_copy (answer);
  self->error = error == NULL ? NULL : g_error_copy (error);
  self->create_seconds = omo_job_get_create_seconds (job);
  self->total_seconds = omo_job_get_total_seconds (job);
}

static void
take_pictures (OmoCase *self, OmoJob *job)
{
  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    {
      OmoPicture *picture = omo_job_get_picture (job, i);

      if (picture == NULL)
        continue;
      self->pictures[i] = g_bytes_ref (omo_picture_get_bytes (picture));
      self->picture_names[i] = g_strdup (omo_picture_get_name (picture));
    }
}

static void
take_exchanges (OmoCase *self, GListModel *exchanges)
{
  guint n = g_list_model_get_n_items (exchanges);

  for (guint i = 0; i < n; i++)
    if (i < OMO_CASE_MAX_EXCHANGES / 2 || n - i <= OMO_CASE_MAX_EXCHANGES / 2)
      g_ptr_array_add (self->exchanges, g_list_model_get_item (exchanges, i));
}

OmoCase *
omo_case_new (void)
{
  OmoCase *self = g_new0 (OmoCase, 1);

  self->created = g_get_real_time () / G_USEC_PER_SEC;
  self->versions = omo_header_list_new ();
  self->choice.travel = OMO_TRAVEL_DEFAULT;
  self->findings = g_ptr_array_new_with_free_func (free_finding);
  self->connection = g_ptr_array_new_with_free_func (g_free);
  self->exchanges = g_ptr_array_new_with_free_func (g_object_unref);
  self->unknown =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref);
  add_own_versions (self);
  return self;
}

void
omo_case_free (OmoCase *self)
{
  g_ptr_array_unref (self->versions);
  g_free (self->type_job_id);
  g_free (self->question);
  g_free (self->dialect);
  g_free (self->endpoint);
  for (guint i = 0; i < OMO_CASE_N_PICTURES; i++)
    {
      g_clear_pointer (&self->pictures[i], g_bytes_unref);
      g_free (self->picture_names[i]);
    }
  g_clear_pointer (&self->id, omo_job_id_free);
  g_free (self->message);
  g_clear_pointer (&self->answer, omo_answer_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->expected, omo_expected_free);
  g_free (self->ticket);
  g_free (self->note);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->connection);
  g_ptr_array_unref (self->exchanges);
  g_hash_table_unref (self->unknown);
  g_free (self);
}

OmoCase *
omo_case_new_from_job (OmoJob *job, const OmoDialect *dialect, const char *endpoint)
{
  OmoCase *self;

  g_return_val_if_fail (OMO_IS_JOB (job), NULL);
  g_return_val_if_fail (omo_job_is_over (job) || omo_job_get_state (job) == OMO_JOB_READY, NULL);

  self = omo_case_new ();
  self->kind = omo_job_get_job_type (job)->kind;
  self->type_job_id = g_strdup (omo_job_get_type_job_id (job));
  self->view_width = omo_job_get_view_width (job);
  self->view_height = omo_job_get_view_height (job);
  self->question = g_strdup (omo_job_get_question (job));
  self->dialect = dialect == NULL ? NULL : g_strdup (omo_dialect_get_id (dialect));
  self->endpoint = g_strdup (endpoint);
  if (dialect != NULL)
    self->choice.reading = omo_dialect_get_reading (dialect);
  take_pictures (self, job);
  take_job (self, job);
  take_exchanges (self, omo_job_get_exchanges (job));
  return self;
}

void
omo_case_add_version (OmoCase *self, const char *name, const char *version)
{
  g_return_if_fail (self != NULL && name != NULL && version != NULL);

  g_ptr_array_add (self->versions, omo_header_new (name, version));
}

OmoCaseFinding *
omo_case_add_finding (OmoCase *self, const char *rule, const char *severity, const char *text)
{
  OmoCaseFinding *finding;

  g_return_val_if_fail (self != NULL && rule != NULL && severity != NULL && text != NULL, NULL);

  finding = g_new0 (OmoCaseFinding, 1);
  finding->rule = g_strdup (rule);
  finding->severity = g_strdup (severity);
  finding->text = g_strdup (text);
  g_ptr_array_add (self->findings, finding);
  return finding;
}

void
omo_case_add_findings (OmoCase *self, GPtrArray *findings)
{
  g_return_if_fail (self != NULL && findings != NULL);

  for (guint i = 0; i < findings->len && self->findings->len < OMO_CASE_MAX_FINDINGS; i++)
    {
      const OmoFinding *found = findings->pdata[i];
      OmoCaseFinding *finding = omo_case_add_finding (
          self, found->rule, omo_severity_get_id (found->severity), found->text);

      finding->reply = found->reply;
      finding->is_mended = found->is_mended;
    }
}

GPtrArray *
omo_case_dup_findings (const OmoCase *self)
{
  GPtrArray *findings = omo_finding_list_new ();

  g_return_val_if_fail (self != NULL, findings);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const OmoCaseFinding *recorded = self->findings->pdata[i];
      OmoSeverity severity = OMO_SEVERITY_HINT;
      OmoFinding *finding;

      omo_severity_from_id (recorded->severity, &severity);
      finding = omo_finding_new (recorded->rule, severity, recorded->text, NULL);
      finding->reply = recorded->reply;
      finding->is_mended = recorded->is_mended;
      g_ptr_array_add (findings, finding);
    }
  return findings;
}

void
omo_case_add_connection_line (OmoCase *self, const char *line)
{
  g_return_if_fail (self != NULL && line != NULL);

  g_ptr_array_add (self->connection, g_strdup (line));
}
