/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-filter.h"

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
