/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-sidecar.h"
#include "ui/omo-file-list.h"
#include "ui/omo-workspace-private.h"

#define MAX_PICTURES 2

/* One picture to come: a file, or bytes with a name. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *name;
} Source;

static Source *
source_new (GFile *file, GBytes *bytes, const char *name)
{
  Source *source = g_new0 (Source, 1);

  source->file = file == NULL ? NULL : g_object_ref (file);
  source->bytes = bytes == NULL ? NULL : g_bytes_ref (bytes);
  source->name = g_strdup (name);
  return source;
}

static void
source_free (Source *source)
{
  g_clear_object (&source->file);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_free (source->name);
  g_free (source);
}

static GPtrArray *
sources_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
}

/* One load of up to two pictures, one after the other. */
typedef struct
{
  OmoWorkspace *workspace;
  GPtrArray *sources; /* of Source */
  guint n_loaded;
  OmoPicture *pictures[MAX_PICTURES];
  gboolean as_written;     /* inner|outer as a customer wrote it: evidence, never rearranged */
  int place;               /* a given place, or -1 */
  const OmoSample *sample; /* what is loaded, or NULL */
  OmoPaste *paste;         /* what the pictures came in, or NULL */
  gboolean from_queue;     /* begins anew, and is undone by going back */
  guint n_sought;          /* of `sources`: whether there is a sidecar beside it */
} Load;

static void load_next (Load *load);
static void seek_sidecar (Load *load);

static void
load_free (Load *load)
{
  omo_workspace_count_loading (load->workspace, -1);
  for (guint i = 0; i < MAX_PICTURES; i++)
    g_clear_pointer (&load->pictures[i], omo_picture_unref);
  g_clear_pointer (&load->paste, omo_paste_free);
  g_ptr_array_unref (load->sources);
  g_object_unref (load->workspace);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

/* Not those of a queue, which may be a whole folder. */
static void
tell_opened (Load *load)
{
  for (guint i = 0; i < load->n_loaded && !load->from_queue; i++)
    {
      Source *source = load->sources->pdata[i];

      if (source->file != NULL)
        g_signal_emit_by_name (load->workspace, "opened", source->file);
    }
}

/* The picture joins the one that is there, and what came with that stays. */
static gboolean
is_completing (const Load *load)
{
  const OmoWorkspace *self = load->workspace;
  gboolean wants_pair = omo_job_type_get (self->kind)->n_pictures == 2;

  return load->place >= 0 || (wants_pair && (self->first == NULL) != (self->second == NULL));
}

static gboolean
place_pictures (Load *load)
{
  OmoWorkspace *self = load->workspace;

  if (omo_workspace_refuse_change (self))
    return FALSE;
  if (load->from_queue)
    omo_workspace_put_pictures (self, NULL, NULL, FALSE);
  else
    {
      omo_workspace_leave_queue_item (self);
      omo_workspace_remember (self);
    }
  if (!is_completing (load))
    omo_workspace_return_to_profile (self);
  if (load->sample != NULL)
    omo_workspace_place_sample (self, load->pictures[0], load->pictures[1], load->sample);
  else if (load->place >= 0)
    omo_workspace_place_at (self, load->pictures[0], (guint) load->place);
  else if (load->n_loaded == MAX_PICTURES)
    omo_workspace_place_pair (self, load->pictures[0], load->pictures[1], load->as_written);
  else
    omo_workspace_place_one (self, load->pictures[0]);
  tell_opened (load);
  if (load->paste != NULL)
    omo_workspace_apply_paste (self, g_steal_pointer (&load->paste));
  return TRUE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Load) load = user_data;
  g_autoptr (GError) error = NULL;
  OmoPicture *picture = omo_picture_load_finish (result, &error);

  if (picture == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      if (load->paste != NULL && load->paste->request != NULL)
        omo_workspace_apply_unreadable (load->workspace, g_steal_pointer (&load->paste));
      else
        omo_workspace_tell (load->workspace, error, NULL);
      return;
    }
  load->pictures[load->n_loaded++] = picture;
  if (load->n_loaded < MIN (load->sources->len, MAX_PICTURES))
    load_next (g_steal_pointer (&load));
  else
    seek_sidecar (g_steal_pointer (&load));
}

static void
sidecar_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Load) load = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = omo_sidecar_load_finish (result, &error);
  g_autofree char *name = g_strdup (omo_picture_get_name (load->pictures[load->n_sought - 1]));

  if (bytes == NULL && error == NULL)
    seek_sidecar (g_steal_pointer (&load));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && place_pictures (load))
    {
      if (bytes != NULL)
        omo_workspace_apply_sidecar (load->workspace, bytes, name);
      else
        omo_workspace_refuse_sidecar (load->workspace, name, error);
    }
}

/* The first one that is there counts. Takes `load`. */
static void
seek_sidecar (Load *load)
{
  g_autoptr (Load) owned = load;

  while (load->n_sought < load->n_loaded)
    {
      Source *source = load->sources->pdata[load->n_sought++];

      if (source->file == NULL)
        continue;
      omo_sidecar_load_async (source->file, load->workspace->loading, sidecar_loaded_cb,
                              g_steal_pointer (&owned));
      return;
    }
  place_pictures (load);
}

/* Takes `load`. */
static void
load_next (Load *load)
{
  Source *source = load->sources->pdata[load->n_loaded];
  GCancellable *cancellable = load->workspace->loading;

  if (source->file != NULL)
    omo_picture_load_file_async (source->file, cancellable, loaded_cb, load);
  else
    omo_picture_load_bytes_async (source->bytes, source->name, cancellable, loaded_cb, load);
}

/* Takes `sources`. NULL when nothing is to be loaded now. */
static Load *
load_new (OmoWorkspace *self, GPtrArray *sources)
{
  Load *load;

  if (sources->len == 0 || omo_workspace_refuse_change (self))
    {
      g_ptr_array_unref (sources);
      return NULL;
    }
  load = g_new0 (Load, 1);
  load->workspace = g_object_ref (self);
  load->sources = sources;
  load->place = -1;
  omo_workspace_count_loading (self, 1);
  return load;
}

void
omo_workspace_load_pasted (OmoWorkspace *self, OmoPaste *paste)
{
  g_autoptr (OmoPaste) owned = paste;
  GPtrArray *sources = sources_new ();
  Load *load;

  for (guint i = 0; i < paste->pictures->len; i++)
    g_ptr_array_add (sources, source_new (NULL, paste->pictures->pdata[i], _ ("pasted")));
  load = load_new (self, sources);
  if (load == NULL)
    return;
  load->as_written = TRUE;
  load->paste = g_steal_pointer (&owned);
  load_next (load);
}

gboolean
omo_workspace_refuse_change (OmoWorkspace *self)
{
  if (!self->working)
    return FALSE;
  omo_workspace_tell (
      self, NULL,
      _ ("The service is still working on this captcha. Wait for the answer, or cancel it "
         "first."));
  return TRUE;
}

void
omo_workspace_load_picture_file (OmoWorkspace *self, GFile *file)
{
  GPtrArray *sources = sources_new ();
  Load *load;

  g_ptr_array_add (sources, source_new (file, NULL, NULL));
  load = load_new (self, sources);
  if (load != NULL)
    load_next (load);
}

/* One or two files are a captcha; more of them are a queue. */
static void
load_listed (OmoWorkspace *self, GListModel *files, gboolean is_cut)
{
  GPtrArray *sources;
  guint n = g_list_model_get_n_items (files);
  Load *load;

  if (n == 1)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, 0);

      omo_workspace_load_file (self, file);
      return;
    }
  if (n > MAX_PICTURES)
    {
      omo_workspace_start_queue (self, files, is_cut);
      return;
    }
  sources = sources_new ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_ptr_array_add (sources, source_new (file, NULL, NULL));
    }
  load = load_new (self, sources);
  if (load != NULL)
    load_next (load);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_cut = FALSE;
  g_autoptr (GListModel) files = omo_file_list_expand_finish (result, &is_cut, &error);

  if (files != NULL)
    load_listed (self, files, is_cut);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    omo_workspace_tell (self, error, NULL);
  omo_workspace_count_loading (self, -1);
}

void
omo_workspace_load_files (OmoWorkspace *self, GListModel *files)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  omo_workspace_count_loading (self, 1);
  omo_file_list_expand_async (files, self->loading, listed_cb, g_object_ref (self));
}

void
omo_workspace_load_item (OmoWorkspace *self, OmoQueueItem *item)
{
  GPtrArray *sources = sources_new ();
  Load *load;

  for (guint i = 0; i < MAX_PICTURES && omo_queue_item_get_file (item, i) != NULL; i++)
    g_ptr_array_add (sources, source_new (omo_queue_item_get_file (item, i), NULL, NULL));
  load = load_new (self, sources);
  if (load == NULL)
    return;
  load->from_queue = TRUE;
  load_next (load);
}

void
omo_workspace_load_bytes (OmoWorkspace *self, GBytes *bytes, const char *name)
{
  GPtrArray *sources = sources_new ();
  Load *load;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && name != NULL);

  g_ptr_array_add (sources, source_new (NULL, bytes, name));
  load = load_new (self, sources);
  if (load != NULL)
    load_next (load);
}

void
omo_workspace_load_into (OmoWorkspace *self, GFile *file, guint place)
{
  GPtrArray *sources = sources_new ();
  Load *load;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && place < MAX_PICTURES);

  g_ptr_array_add (sources, source_new (file, NULL, NULL));
  load = load_new (self, sources);
  if (load == NULL)
    return;
  load->place = (int) place;
  load_next (load);
}

void
omo_workspace_load_sample (OmoWorkspace *self, const OmoSample *sample)
{
  GPtrArray *sources = sources_new ();
  Load *load;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && sample != NULL);

  for (guint i = 0; i < MAX_PICTURES && sample->names[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, i);
      g_ptr_array_add (sources, source_new (NULL, bytes, sample->names[i]));
    }
  load = load_new (self, sources);
  if (load == NULL)
    return;
  load->sample = sample;
  load_next (load);
}

void
omo_workspace_clear (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (!omo_workspace_refuse_change (self))
    {
      omo_workspace_leave_queue_item (self);
      omo_workspace_remember (self);
      omo_workspace_return_to_profile (self);
      omo_workspace_put_pictures (self, NULL, NULL, FALSE);
      self->kind_is_chosen = FALSE;
      omo_workspace_tell_change (self, _ ("The pictures were removed."));
    }
}
