/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-filter.h"

#include <glib/gi18n-lib.h>

#include "core/omo-job-type.h"
#include "core/omo-record.h"
#include "store/omo-fold.h"

void
omo_history_filter_clear (OmoHistoryFilter *self)
{
  g_clear_pointer (&self->text, g_free);
}

void
omo_history_filter_copy (const OmoHistoryFilter *self, OmoHistoryFilter *out_copy)
{
  g_return_if_fail (self != NULL && out_copy != NULL);

  *out_copy = *self;
  out_copy->text = g_strdup (self->text);
}

gboolean
omo_history_filter_equal (const OmoHistoryFilter *self, const OmoHistoryFilter *other)
{
  g_auto (GStrv) words = omo_history_filter_split (self);
  g_auto (GStrv) other_words = omo_history_filter_split (other);

  return g_strv_equal ((const char *const *) words, (const char *const *) other_words)
         && self->kind == other->kind && self->outcome == other->outcome
         && self->verdict == other->verdict && self->from == other->from
         && self->until == other->until;
}

char **
omo_history_filter_split (const OmoHistoryFilter *self)
{
  g_autofree char *valid = g_utf8_make_valid (self->text == NULL ? "" : self->text, -1);
  g_autofree char *folded = omo_fold_text (valid);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\r\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint n_words = 0;

  for (guint i = 0; parts[i] != NULL && n_words < OMO_HISTORY_FILTER_MAX_WORDS; i++)
    {
      if (*parts[i] == '\0')
        continue;
      g_strv_builder_add (words, parts[i]);
      n_words++;
    }
  return g_strv_builder_end (words);
}

static void
append_part (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* The day that has the moment `time` in it. */
static char *
print_day (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time);

  return moment == NULL ? g_strdup ("") : g_date_time_format (moment, "%Y-%m-%d");
}

static void
append_days (GString *text, const OmoHistoryFilter *self)
{
  gboolean has_from = self->from != G_MININT64;
  gboolean has_until = self->until != G_MAXINT64;
  g_autofree char *from = has_from ? print_day (self->from) : g_strdup ("");
  g_autofree char *until = has_until ? print_day (self->until - 1) : g_strdup ("");
  g_autofree char *days = NULL;

  if (!has_from && !has_until)
    return;
  if (g_str_equal (from, until))
    days = g_strdup (from);
  else
    days = g_strdup_printf ("%s – %s", from, until);
  append_part (text, days);
}

char *
omo_history_filter_print (const OmoHistoryFilter *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  if (self->kind != OMO_HISTORY_ANY)
    append_part (text, _ (omo_job_type_get ((OmoJobKind) self->kind)->label));
  if (self->outcome != OMO_HISTORY_ANY)
    append_part (text, _ (omo_outcome_get_label ((OmoOutcome) self->outcome)));
  if (self->verdict != OMO_HISTORY_ANY)
    append_part (text, _ (omo_verdict_get_label ((OmoVerdict) self->verdict)));
  append_days (text, self);
  if (self->text != NULL && *self->text != '\0')
    {
      g_autofree char *words = g_strdup_printf ("“%s”", self->text);

      append_part (text, words);
    }
  return g_string_free (text, text->len == 0);
}
