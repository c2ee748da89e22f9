/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-statistics-window.h"

#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"
#include "core/omo-csv.h"
#include "core/omo-statistics-chart.h"
#include "ui/omo-chart-view.h"
#include "ui/omo-child-window.h"
#include "ui/omo-file-save.h"
#include "ui/omo-first-fit-layout.h"
#include "ui/omo-flow-layout.h"
#include "ui/omo-inner-button.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-renewable.h"
#include "ui/omo-statistics-report.h"
#include "ui/omo-statistics-table.h"
#include "ui/omo-table-list.h"

struct _OmoStatisticsWindow
{
  GtkWindow parent_instance;

  /* Template */
  GtkWidget *csv_button;
  GtkWidget *report_button;
  GtkDropDown *pictures;
  GtkLabel *filter_label;
  GtkLabel *status_label;
  GtkGrid *table;
  GtkBox *list;
  GtkWidget *days_label;
  GtkGrid *days;
  GtkBox *day_list;
  OmoChartView *distances;
  OmoChartView *angles;
  OmoChartView *verdicts;
  OmoChartView *times;

  /* Owned */
  OmoWorkspace *workspace;
  OmoArchive *archive;
  OmoHistoryFilter filter;
  GArray *chosen;  /* of gint64; NULL: none */
  GArray *records; /* of OmoRecord */
  OmoStatistics *statistics;
};

static void renewable_init (OmoRenewableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OmoStatisticsWindow,
                               omo_statistics_window,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (OMO_TYPE_RENEWABLE, renewable_init))

/* --- the charts --- */

static void
show_chart (OmoChartView *view, OmoChart *chart, gboolean any)
{
  omo_chart_view_take_chart (view, chart);
  gtk_widget_set_visible (GTK_WIDGET (view), any);
}

static void
fill_charts (OmoStatisticsWindow *self)
{
  const OmoStatistics *statistics = self->statistics;
  OmoTolerance tolerance = omo_workspace_get_tolerance (self->workspace);

  show_chart (self->distances,
              omo_statistics_chart_distances (&statistics->px, FALSE, tolerance.px),
              statistics->px.n > 0);
  show_chart (self->angles,
              omo_statistics_chart_distances (&statistics->degrees, TRUE, tolerance.degrees),
              statistics->degrees.n > 0);
  show_chart (self->verdicts, omo_statistics_chart_verdicts (statistics),
              statistics->days->len > 0);
  show_chart (self->times, omo_statistics_chart_times (statistics),
              statistics->all.service_seconds.n > 0);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoStatisticsWindow) self = user_data;
  OmoStatistics *statistics = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean any = statistics != NULL && statistics->all.n_jobs > 0;

  self->statistics = statistics;
  gtk_widget_set_sensitive (self->csv_button, any);
  gtk_widget_set_sensitive (self->report_button, any);
  gtk_label_set_label (
      self->status_label,
      any ? _ ("The ranges are Wilson intervals, at 95 percent, of those that were judged.")
          : _ ("There is nothing in the history yet."));
  if (!any || self->workspace == NULL)
    return;
  omo_statistics_table_fill (self->table, statistics, omo_workspace_get_prices (self->workspace));
  omo_table_list_fill (self->list, self->table);
  omo_statistics_table_fill_days (self->days, statistics);
  omo_table_list_fill (self->day_list, self->days);
  gtk_widget_set_visible (self->days_label, TRUE);
  fill_charts (self);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GArray *records = data;

  g_task_return_pointer (
      task, omo_statistics_new ((const OmoRecord *) (void *) records->data, records->len, NULL),
      (GDestroyNotify) omo_statistics_free);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoStatisticsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (OmoComplaint) complaint = NULL;
  g_autofree char *text = NULL;

  self->records = omo_archive_load_records_finish (OMO_ARCHIVE (source), result, &error);
  if (self->records == NULL)
    {
      complaint = omo_complaint_new (error);
      text = g_strdup_printf ("%s %s", complaint->what, complaint->advice);
      gtk_label_set_label (self->status_label, text);
      return;
    }
  task = g_task_new (NULL, NULL, counted_cb, g_object_ref (self));
  g_task_set_source_tag (task, loaded_cb);
  g_task_set_task_data (task, g_array_ref (self->records), (GDestroyNotify) g_array_unref);
  g_task_run_in_thread (task, count_in_thread);
}

/* --- export; small enough to be made at once --- */

static void
csv_clicked_cb (OmoStatisticsWindow *self)
{
  omo_file_save (
      GTK_WIDGET (self), _ ("Export as a Table"), "omoscope.csv", omo_file_produce_bytes,
      omo_csv_write ((const OmoRecord *) (void *) self->records->data, self->records->len),
      (GDestroyNotify) g_bytes_unref);
}

static void
report_clicked_cb (OmoStatisticsWindow *self)
{
  const OmoStatisticsReport what = {
    .statistics = self->statistics,
    .tolerance = omo_workspace_get_tolerance (self->workspace),
    .prices = omo_workspace_get_prices (self->workspace),
    .archive = self->archive,
    .filter = &self->filter,
    .pictures = (OmoPictures) gtk_drop_down_get_selected (self->pictures),
    .chosen = self->chosen,
  };

  omo_statistics_report_save (GTK_WIDGET (self), &what);
}

/* In the order of OmoPictures; those that a person has chosen only where there are some, and then first. */
static void
fill_pictures (OmoStatisticsWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n_chosen = self->chosen == NULL ? 0 : self->chosen->len;
  g_autofree char *chosen = g_strdup_printf (_ ("Chosen in the history (%u)"), n_chosen);

  gtk_string_list_append (labels, _ ("None"));
  gtk_string_list_append (labels, _ ("The wrong ones"));
  gtk_string_list_append (labels, _ ("The unsure ones"));
  gtk_string_list_append (labels, _ ("The newest"));
  if (n_chosen > 0)
    gtk_string_list_append (labels, chosen);
  gtk_drop_down_set_model (self->pictures, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->pictures,
                              n_chosen > 1 ? OMO_PICTURES_CHOSEN : OMO_PICTURES_WRONG);
  omo_inner_button_set_name (GTK_WIDGET (self->pictures), _ ("Pictures in the report"));
}

static void
show_filter (OmoStatisticsWindow *self)
{
  g_autofree char *text = omo_history_filter_print (&self->filter);

  gtk_label_set_label (self->filter_label, text == NULL ? _ ("All jobs") : text);
}

/* As the main window does it: omo-file-save tells through it. */
static void
tell_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_label_set_label (OMO_STATISTICS_WINDOW (widget)->status_label,
                       g_variant_get_string (parameter, NULL));
}

static void
omo_statistics_window_dispose (GObject *object)
{
  OmoStatisticsWindow *self = OMO_STATISTICS_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->archive);
  omo_history_filter_clear (&self->filter);
  g_clear_pointer (&self->chosen, g_array_unref);
  g_clear_pointer (&self->records, g_array_unref);
  g_clear_pointer (&self->statistics, omo_statistics_free);
  G_OBJECT_CLASS (omo_statistics_window_parent_class)->dispose (object);
}

static void
omo_statistics_window_class_init (OmoStatisticsWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_statistics_window_dispose;
  g_type_ensure (OMO_TYPE_CHART_VIEW);
  g_type_ensure (OMO_TYPE_FIRST_FIT_LAYOUT);
  g_type_ensure (OMO_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/omoscope/Omoscope/omo-statistics-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, csv_button);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, report_button);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, filter_label);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, pictures);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, status_label);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, table);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, days);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, day_list);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, days_label);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, distances);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, angles);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, verdicts);
  gtk_widget_class_bind_template_child (widget_class, OmoStatisticsWindow, times);
  gtk_widget_class_bind_template_callback (widget_class, csv_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, report_clicked_cb);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell_action);
  omo_child_window_close_on_escape (widget_class);
}

static void
omo_statistics_window_init (OmoStatisticsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  show_chart (self->distances, NULL, FALSE);
  show_chart (self->angles, NULL, FALSE);
  show_chart (self->verdicts, NULL, FALSE);
  show_chart (self->times, NULL, FALSE);
}

/* Takes `chosen`. */
static OmoStatisticsWindow *
open_window (GtkWindow *parent,
             OmoWorkspace *workspace,
             OmoArchive *archive,
             const OmoHistoryFilter *filter,
             GArray *chosen)
{
  OmoStatisticsWindow *self = g_object_new (OMO_TYPE_STATISTICS_WINDOW, NULL);

  omo_child_window_put_over (GTK_WINDOW (self), parent);
  self->workspace = g_object_ref (workspace);
  self->archive = g_object_ref (archive);
  omo_history_filter_copy (filter, &self->filter);
  self->chosen = chosen;
  fill_pictures (self);
  show_filter (self);
  omo_archive_load_records_async (archive, filter, NULL, loaded_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static GtkWindow *
renew (OmoRenewable *old, GtkWindow *parent)
{
  OmoStatisticsWindow *self = OMO_STATISTICS_WINDOW (old);
  OmoStatisticsWindow *renewed =
      open_window (parent, self->workspace, self->archive, &self->filter,
                   self->chosen == NULL ? NULL : g_array_ref (self->chosen));

  gtk_drop_down_set_selected (renewed->pictures, gtk_drop_down_get_selected (self->pictures));
  return GTK_WINDOW (renewed);
}

static void
renewable_init (OmoRenewableInterface *interface)
{
  interface->renew = renew;
}

void
omo_statistics_window_show (GtkWindow *parent,
                            OmoWorkspace *workspace,
                            OmoArchive *archive,
                            const OmoHistoryFilter *filter,
                            GArray *chosen)
{
  open_window (parent, workspace, archive, filter, chosen);
}
