/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-statistics-report.h"

#include <glib/gi18n-lib.h>

#include "core/omo-report.h"
#include "ui/omo-file-save.h"

/* What the thread works with. */
typedef struct
{
  GtkWidget *widget; /* which has the statistics */
  OmoStatisticsReport what;
  OmoHistoryFilter filter;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_clear_pointer (&writing->what.prices, g_ptr_array_unref);
  g_clear_pointer (&writing->what.chosen, g_array_unref);
  g_object_unref (writing->what.archive);
  omo_history_filter_clear (&writing->filter);
  g_object_unref (writing->widget);
  g_free (writing);
}

/* With a connection of its own: the archive's worker has others waiting. */
static GArray *
draw_pictures (const Writing *writing, GError **error)
{
  const GArray *chosen = writing->what.chosen;
  const OmoPicturesWanted wanted = {
    .which = writing->what.pictures,
    .filter = &writing->filter,
    .ids = chosen == NULL ? NULL : (const gint64 *) (void *) chosen->data,
    .n_ids = chosen == NULL ? 0 : chosen->len,
    .limit = OMO_REPORT_MAX_PICTURES,
  };
  OmoHistoryDatabase *database =
      omo_history_database_open (omo_archive_get_path (writing->what.archive), error);
  GArray *pictures;

  if (database == NULL)
    return NULL;
  pictures = omo_history_pictures_draw (database, &wanted, NULL, error);
  omo_history_database_close (database);
  return pictures;
}

static GBytes *
produce (gpointer data, GError **error)
{
  const Writing *writing = data;
  g_autofree char *title = omo_history_filter_print (&writing->filter);
  g_autoptr (GArray) pictures = draw_pictures (writing, error);
  OmoReport report = { .title = title,
                       .created = g_get_real_time () / G_USEC_PER_SEC,
                       .statistics = writing->what.statistics,
                       .tolerance = writing->what.tolerance };

  if (pictures == NULL)
    return NULL;
  report.pictures = (const OmoReportPicture *) (void *) pictures->data;
  report.n_pictures = pictures->len;
  for (OmoJobKind kind = 0; kind < OMO_N_JOB_TYPES && writing->what.prices != NULL; kind++)
    report.told[kind] = omo_service_prices_find_kind (writing->what.prices, kind);
  return omo_report_write (&report);
}

void
omo_statistics_report_save (GtkWidget *widget, const OmoStatisticsReport *what)
{
  Writing *writing;

  g_return_if_fail (GTK_IS_WIDGET (widget) && what != NULL);

  writing = g_new0 (Writing, 1);
  writing->widget = g_object_ref (widget);
  writing->what = *what;
  g_object_ref (what->archive);
  if (what->prices != NULL)
    g_ptr_array_ref (what->prices);
  if (what->chosen != NULL)
    g_array_ref (what->chosen);
  omo_history_filter_copy (what->filter, &writing->filter);
  omo_file_save (widget, _ ("Export as a Page"), "omoscope.html", produce, writing, writing_free);
}
