/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-finding.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *label;
} severities[OMO_N_SEVERITIES] = {
  [OMO_SEVERITY_HINT] = { "hint", N_ ("Hint") },
  [OMO_SEVERITY_WARNING] = { "warning", N_ ("Warning") },
  [OMO_SEVERITY_ERROR] = { "error", N_ ("Error") },
};

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const OmoFinding *first = *(const OmoFinding *const *) a;
  const OmoFinding *second = *(const OmoFinding *const *) b;

  if (first->is_mended != second->is_mended)
    return first->is_mended ? 1 : -1;
  return (int) second->severity - (int) first->severity;
}

const char *
omo_severity_get_id (OmoSeverity severity)
{
  g_return_val_if_fail ((guint) severity < OMO_N_SEVERITIES, NULL);
  return severities[severity].id;
}

gboolean
omo_severity_from_id (const char *id, OmoSeverity *out_severity)
{
  for (guint i = 0; i < OMO_N_SEVERITIES; i++)
    if (g_strcmp0 (severities[i].id, id) == 0)
      {
        *out_severity = (OmoSeverity) i;
        return TRUE;
      }
  return FALSE;
}

const char *
omo_severity_get_label (OmoSeverity severity)
{
  g_return_val_if_fail ((guint) severity < OMO_N_SEVERITIES, NULL);
  return severities[severity].label;
}

OmoFinding *
omo_finding_new (const char *rule, OmoSeverity severity, const char *text, const char *mend)
{
  OmoFinding *self;

  g_return_val_if_fail (rule != NULL && text != NULL, NULL);
  g_return_val_if_fail ((guint) severity < OMO_N_SEVERITIES, NULL);

  self = g_new0 (OmoFinding, 1);
  self->rule = g_strdup (rule);
  self->severity = severity;
  self->text = g_strdup (text);
  self->mend = g_strdup (mend);
  return self;
}

OmoFinding *
omo_finding_copy (const OmoFinding *self)
{
  OmoFinding *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = omo_finding_new (self->rule, self->severity, self->text, self->mend);
  copy->reply = self->reply;
  copy->is_mended = self->is_mended;
  return copy;
}

void
omo_finding_free (OmoFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->rule);
  g_free (self->text);
  g_free (self->mend);
  g_free (self);
}

GPtrArray *
omo_finding_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) omo_finding_free);
}

/* The sort of GLib 2.74 is a merge sort: equals stay in their order. */
void
omo_finding_list_sort (GPtrArray *findings)
{
  g_return_if_fail (findings != NULL);

  g_ptr_array_sort (findings, compare_cb);
}
