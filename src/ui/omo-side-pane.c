/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-side-pane.h"

#include "ui/omo-answer-pane.h"
#include "ui/omo-findings-pane.h"
#include "ui/omo-reading-pane.h"
#include "ui/omo-repetition-pane.h"
#include "ui/omo-request-pane.h"
#include "ui/omo-verdict-pane.h"
#include "ui/omo-wheel.h"

struct _OmoSidePane
{
  GtkBox parent_instance;

  /* Template */
  GtkWidget *request;
  GtkWidget *findings;
  GtkWidget *answer;
  GtkWidget *reading;
  OmoRepetitionPane *repetition;
  OmoVerdictPane *verdict;
};

G_DEFINE_FINAL_TYPE (OmoSidePane, omo_side_pane, GTK_TYPE_BOX)

static guint examined_signal;

static void
examined_cb (OmoSidePane *self)
{
  g_signal_emit (self, examined_signal, 0);
}

static void
omo_side_pane_class_init (OmoSidePaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  examined_signal = g_signal_new ("examined", OMO_TYPE_SIDE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  g_type_ensure (OMO_TYPE_REQUEST_PANE);
  g_type_ensure (OMO_TYPE_FINDINGS_PANE);
  g_type_ensure (OMO_TYPE_ANSWER_PANE);
  g_type_ensure (OMO_TYPE_READING_PANE);
  g_type_ensure (OMO_TYPE_REPETITION_PANE);
  g_type_ensure (OMO_TYPE_VERDICT_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-side-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoSidePane, request);
  gtk_widget_class_bind_template_child (widget_class, OmoSidePane, findings);
  gtk_widget_class_bind_template_child (widget_class, OmoSidePane, answer);
  gtk_widget_class_bind_template_child (widget_class, OmoSidePane, reading);
  gtk_widget_class_bind_template_child (widget_class, OmoSidePane, repetition);
  gtk_widget_class_bind_template_child (widget_class, OmoSidePane, verdict);
  gtk_widget_class_bind_template_callback (widget_class, examined_cb);
}

static void
omo_side_pane_init (OmoSidePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
light_marks (OmoSidePane *self, OmoCanvas *canvas)
{
  g_object_bind_property (canvas, "hovered", self->answer, "hovered",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (canvas, "hovered-truth", omo_verdict_pane_get_truth (self->verdict),
                          "hovered", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

GtkWidget *
omo_side_pane_new (OmoWorkspace *workspace, OmoRepetition *repetition, OmoCanvas *canvas)
{
  OmoSidePane *self = g_object_new (OMO_TYPE_SIDE_PANE, NULL);
  gpointer panes[] = { self->request, self->answer, self->reading, self->verdict, self->findings };

  for (gsize i = 0; i < G_N_ELEMENTS (panes); i++)
    g_object_set (panes[i], "workspace", workspace, NULL);
  omo_repetition_pane_follow (self->repetition, repetition, workspace);
  omo_wheel_spare_numbers (self->request);
  omo_wheel_spare_numbers (self->reading);
  light_marks (self, canvas);
  return GTK_WIDGET (self);
}

GtkWidget *
omo_side_pane_find_news (OmoSidePane *self, gboolean of_repetition)
{
  GtkWidget *repetition;

  g_return_val_if_fail (OMO_IS_SIDE_PANE (self), NULL);

  repetition = GTK_WIDGET (self->repetition);
  return of_repetition && gtk_widget_get_visible (repetition) ? repetition : self->answer;
}

GtkWidget *
omo_side_pane_find_findings (OmoSidePane *self)
{
  g_return_val_if_fail (OMO_IS_SIDE_PANE (self), NULL);

  return gtk_widget_get_visible (self->findings) ? self->findings : NULL;
}
