/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scratch.h"

#include "../folder.h"

void
scratch_set_up (Scratch *self, gconstpointer data)
{
  self->folder = folder_new ();
  self->path = g_build_filename (self->folder, "history.sqlite", NULL);
}

void
scratch_tear_down (Scratch *self, gconstpointer data)
{
  g_clear_pointer (&self->folder, folder_remove);
  g_clear_pointer (&self->path, g_free);
}
