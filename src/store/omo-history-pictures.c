/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-history-pictures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-annotation.h"
#include "core/omo-number.h"
#include "core/omo-report-picture.h"
#include "store/omo-history-replay.h"

static const char *const ids[OMO_N_PICTURES] = {
  [OMO_PICTURES_NONE] = "none",     [OMO_PICTURES_WRONG] = "wrong",
  [OMO_PICTURES_UNSURE] = "unsure", [OMO_PICTURES_NEWEST] = "newest",
  [OMO_PICTURES_CHOSEN] = "chosen",
};

const char *
omo_pictures_get_id (OmoPictures pictures)
{
  g_return_val_if_fail (pictures < OMO_N_PICTURES, NULL);

  return ids[pictures];
}

gboolean
omo_pictures_from_id (const char *id, OmoPictures *out_pictures)
{
  g_return_val_if_fail (id != NULL && out_pictures != NULL, FALSE);

  for (guint i = 0; i < OMO_N_PICTURES; i++)
    if (g_str_equal (id, ids[i]))
      {
        *out_pictures = (OmoPictures) i;
        return TRUE;
      }
  return FALSE;
}

static void
picture_clear (OmoReportPicture *self)
{
  g_bytes_unref (self->png);
  g_free ((char *) self->caption);
}

/* ---- what stands below ---- */

static void
append_part (GString *caption, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (caption, "%s%s", caption->len > 0 ? " · " : "", part);
}

static void
append_time (GString *caption, gint64 time)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
  g_autofree char *text = then == NULL ? NULL : g_date_time_format (then, "%Y-%m-%d %H:%M");

  append_part (caption, text);
}

/* "Wrong, 42.1 px off" */
static void
append_verdict (GString *caption, const OmoHistoryJob *job)
{
  const OmoHistoryJudgement *judgement = &job->judgement;
  OmoVerdict verdict =
      judgement->verdict != OMO_VERDICT_NONE ? judgement->verdict : judgement->proposed;
  gboolean is_angle = omo_job_type_get (job->kind)->shape == OMO_ANSWER_ROTATION;
  g_autofree char *number = NULL;
  g_autofree char *off = NULL;

  if (verdict != OMO_VERDICT_NONE)
    append_part (caption, _ (omo_verdict_get_label (verdict)));
  if (isnan (judgement->distance))
    return;
  number = omo_number_print_rounded (judgement->distance);
  off = g_strdup_printf (is_angle ? _ ("%s° off") : _ ("%s px off"), number);
  append_part (caption, off);
}

static char *
print_caption (const OmoHistoryJob *job)
{
  GString *caption = g_string_new (NULL);

  append_time (caption, job->time);
  append_part (caption, _ (omo_job_type_get (job->kind)->label));
  append_part (caption, job->result != NULL  ? job->result
                        : job->error != NULL ? job->error->message
                                             : NULL);
  append_verdict (caption, job);
  append_part (caption, job->judgement.ticket);
  append_part (caption, job->judgement.note);
  return g_string_free (caption, FALSE);
}

/* ---- the pictures ---- */

static GBytes *
draw (const OmoHistoryJob *kept, GCancellable *cancellable)
{
  g_autoptr (OmoJob) job = omo_history_replay (kept, NULL, cancellable, NULL);
  cairo_surface_t *surface = NULL;
  GBytes *png;

  if (job != NULL)
    surface = omo_annotation_render_marked (job, &kept->judgement.choice, kept->judgement.expected);
  if (surface == NULL)
    return NULL;
  png = omo_report_picture_encode (surface, NULL);
  cairo_surface_destroy (surface);
  return png;
}

/* NULL, and no error, for a job that is gone by now. */
static OmoHistoryJob *
load (OmoHistoryDatabase *database, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) entries = omo_history_database_load_entries (database, &id, 1, error);
  const OmoHistoryEntry *entry = entries == NULL ? NULL : g_ptr_array_index (entries, 0);

  return entry == NULL ? NULL : omo_history_database_load_job (database, entry->uuid, error);
}

static gboolean
draw_one (OmoHistoryDatabase *database,
          gint64 id,
          GArray *pictures,
          GCancellable *cancellable,
          GError **error)
{
  GError *trouble = NULL;
  g_autoptr (OmoHistoryJob) job = load (database, id, &trouble);
  OmoReportPicture picture;

  if (trouble != NULL)
    {
      g_propagate_error (error, trouble);
      return FALSE;
    }
  picture.png = job == NULL ? NULL : draw (job, cancellable);
  if (picture.png == NULL)
    return TRUE;
  picture.caption = print_caption (job);
  g_array_append_val (pictures, picture);
  return TRUE;
}

static GArray *
list (OmoHistoryDatabase *database, const OmoPicturesWanted *wanted, GError **error)
{
  g_auto (OmoHistoryFilter) filter = { 0 };
  GArray *found = NULL;

  if (wanted->which == OMO_PICTURES_CHOSEN)
    {
      found = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_vals (found, wanted->ids, MIN (wanted->n_ids, wanted->limit));
      return found;
    }
  omo_history_filter_copy (wanted->filter, &filter);
  if (wanted->which == OMO_PICTURES_WRONG)
    filter.verdict = OMO_VERDICT_WRONG;
  else if (wanted->which == OMO_PICTURES_UNSURE)
    filter.verdict = OMO_VERDICT_UNSURE;
  /* Where only right ones are let through none is wrong. */
  if (wanted->filter->verdict != OMO_HISTORY_ANY && wanted->filter->verdict != filter.verdict)
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  return omo_history_database_list (database, &filter, wanted->limit, error);
}

GArray *
omo_history_pictures_draw (OmoHistoryDatabase *database,
                           const OmoPicturesWanted *wanted,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) pictures = g_array_new (FALSE, FALSE, sizeof (OmoReportPicture));

  g_return_val_if_fail (database != NULL && wanted != NULL, NULL);

  g_array_set_clear_func (pictures, (GDestroyNotify) picture_clear);
  if (wanted->which == OMO_PICTURES_NONE || wanted->limit == 0)
    return g_steal_pointer (&pictures);
  found = list (database, wanted, error);
  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->len; i++)
    if (!draw_one (database, g_array_index (found, gint64, i), pictures, cancellable, error))
      return NULL;
  return g_steal_pointer (&pictures);
}
