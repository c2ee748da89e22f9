/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-entry.h"

void
omo_history_entry_free (OmoHistoryEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->uuid);
  g_free (self->result);
  g_free (self->error_code);
  g_free (self->error_words);
  g_free (self->ticket);
  g_free (self->note);
  g_free (self->picture_name);
  g_clear_pointer (&self->thumbnail, g_bytes_unref);
  g_free (self);
}
