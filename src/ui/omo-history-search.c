/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-search.h"

#include <glib/gi18n-lib.h>

#include "core/omo-job-type.h"
#include "core/omo-record.h"
#include "core/omo-verdict.h"
#include "ui/omo-day-range.h"
#include "ui/omo-inner-button.h"
#include "ui/omo-short-choice.h"

struct _OmoHistorySearch
{
  GtkBox parent_instance;

  /* Template */
  GtkEditable *search_entry;
  GtkDropDown *kinds;
  GtkDropDown *verdicts;
  OmoDayRange *days;

  GtkDropDown *outcomes; /* beside the days */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (OmoHistorySearch, omo_history_search, GTK_TYPE_BOX)

static void
changed_cb (OmoHistorySearch *self)
{
  g_signal_emit (self, changed_signal, 0);
}

typedef const char *(*LabelFunc) (guint index);

static const char *
get_kind_label (guint kind)
{
  return omo_job_type_get (kind)->label;
}

static const char *
get_verdict_label (guint verdict)
{
  return omo_verdict_get_label (verdict);
}

static const char *
get_outcome_label (guint outcome)
{
  return omo_outcome_get_label (outcome);
}

static void
fill_choices (GtkDropDown *list, const char *name, const char *all, LabelFunc get_label, guint n)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, all);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _ (get_label (i)));
  gtk_drop_down_set_model (list, G_LIST_MODEL (labels));
  omo_short_choice_keep (list);
  omo_inner_button_set_name (GTK_WIDGET (list), name);
}

static void
fill_all (OmoHistorySearch *self)
{
  fill_choices (self->kinds, _ ("Only this job type"), _ ("All types"), get_kind_label,
                OMO_N_JOB_TYPES);
  fill_choices (self->verdicts, _ ("Only this verdict"), _ ("All verdicts"), get_verdict_label,
                OMO_N_VERDICTS);
  fill_choices (self->outcomes, _ ("Only this outcome"), _ ("All outcomes"), get_outcome_label,
                OMO_N_OUTCOMES);
}

/* --- the widget --- */

static void
omo_history_search_class_init (OmoHistorySearchClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (OMO_TYPE_DAY_RANGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/omoscope/Omoscope/omo-history-search.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoHistorySearch, search_entry);
  gtk_widget_class_bind_template_child (widget_class, OmoHistorySearch, kinds);
  gtk_widget_class_bind_template_child (widget_class, OmoHistorySearch, verdicts);
  gtk_widget_class_bind_template_child (widget_class, OmoHistorySearch, days);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  changed_signal = g_signal_new ("changed", OMO_TYPE_HISTORY_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
omo_history_search_init (OmoHistorySearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->outcomes = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  omo_day_range_put_beside (self->days, GTK_WIDGET (self->outcomes));
  fill_all (self);
  g_signal_connect_swapped (self->outcomes, "notify::selected", G_CALLBACK (changed_cb), self);
}

/* The first choice is all. */
static int
get_choice (GtkDropDown *list)
{
  guint selected = gtk_drop_down_get_selected (list);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? OMO_HISTORY_ANY
                                                                : (int) selected - 1;
}

void
omo_history_search_fill_filter (OmoHistorySearch *self, OmoHistoryFilter *out)
{
  OmoDaySpan span;

  g_return_if_fail (OMO_IS_HISTORY_SEARCH (self) && out != NULL);

  if (omo_day_range_get_span (self->days, &span))
    {
      out->from = span.from;
      out->until = span.until;
    }
  out->outcome = get_choice (self->outcomes);
  out->text = g_strdup (gtk_editable_get_text (self->search_entry));
  out->kind = get_choice (self->kinds);
  out->verdict = get_choice (self->verdicts);
}

static void
choose_same (GtkDropDown *list, GtkDropDown *other)
{
  gtk_drop_down_set_selected (list, gtk_drop_down_get_selected (other));
}

void
omo_history_search_take_over (OmoHistorySearch *self, OmoHistorySearch *other)
{
  g_return_if_fail (OMO_IS_HISTORY_SEARCH (self) && OMO_IS_HISTORY_SEARCH (other));

  gtk_editable_set_text (self->search_entry, gtk_editable_get_text (other->search_entry));
  choose_same (self->kinds, other->kinds);
  choose_same (self->verdicts, other->verdicts);
  choose_same (self->outcomes, other->outcomes);
  omo_day_range_take_over (self->days, other->days);
}
