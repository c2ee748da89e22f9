/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-repetition-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-mnemonic.h"

struct _OmoRepetitionPane
{
  GtkBox parent_instance;

  /* Template */
  GtkWidget *stop_button;
  GtkWidget *close_button;
  GtkLabel *label;

  /* Owned */
  OmoRepetition *repetition;
  OmoWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (OmoRepetitionPane, omo_repetition_pane, GTK_TYPE_BOX)

static char *
describe_progress (OmoRepetition *repetition, guint series)
{
  guint done = omo_repetition_get_n_done (repetition, series);
  guint failed = omo_repetition_get_n_failed (repetition, series);
  guint times = omo_repetition_get_times (repetition);

  if (failed == 0)
    return g_strdup_printf (ngettext ("%u of %u answered.", "%u of %u answered.", done), done,
                            times);
  /* Translators: of five, four answered and one failed */
  return g_strdup_printf (_ ("%u of %u answered, %u failed."), done - failed, times, failed);
}

static char *
describe_agreement (OmoRepetitionPane *self, guint series)
{
  OmoTolerance tolerance = omo_workspace_get_tolerance (self->workspace);
  OmoAgreement agreement = omo_repetition_measure (self->repetition, series);

  if (agreement.n_answers < 2)
    return g_strdup ("");
  return omo_agreement_print (&agreement, omo_tolerance_get_limit (&tolerance, agreement.shape));
}

static char *
describe_series (OmoRepetitionPane *self, guint series)
{
  const char *title = omo_repetition_get_title (self->repetition, series);
  g_autofree char *progress = describe_progress (self->repetition, series);
  g_autofree char *agreement = describe_agreement (self, series);

  if (omo_repetition_get_n_series (self->repetition) == 1)
    return g_strdup_printf ("%s %s", progress, agreement);
  /* The marks are round for the first version and diamonds for the second. */
  return g_strdup_printf ("%s %s: %s %s", series == 0 ? "●" : "◆", title, progress, agreement);
}

static void
update (OmoRepetitionPane *self)
{
  guint n = omo_repetition_get_n_series (self->repetition);
  gboolean running = omo_repetition_is_running (self->repetition);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *series = describe_series (self, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", series);
    }
  gtk_label_set_label (self->label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_widget_set_visible (self->stop_button, running);
  gtk_widget_set_visible (self->close_button, !running);
}

static void
stop_clicked_cb (OmoRepetitionPane *self)
{
  omo_repetition_stop (self->repetition);
}

static void
close_clicked_cb (OmoRepetitionPane *self)
{
  omo_repetition_clear (self->repetition);
}

static void
omo_repetition_pane_dispose (GObject *object)
{
  OmoRepetitionPane *self = OMO_REPETITION_PANE (object);

  g_clear_object (&self->repetition);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_repetition_pane_parent_class)->dispose (object);
}

static void
omo_repetition_pane_class_init (OmoRepetitionPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_repetition_pane_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/omoscope/Omoscope/omo-repetition-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoRepetitionPane, stop_button);
  gtk_widget_class_bind_template_child (widget_class, OmoRepetitionPane, close_button);
  gtk_widget_class_bind_template_child (widget_class, OmoRepetitionPane, label);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
omo_repetition_pane_init (OmoRepetitionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
}

void
omo_repetition_pane_follow (OmoRepetitionPane *self,
                            OmoRepetition *repetition,
                            OmoWorkspace *workspace)
{
  static const char *const meaning[] = { "notify::view-width", "notify::view-height",
                                         "notify::reading",    "notify::travel",
                                         "notify::flip",       "notify::tolerance" };

  g_return_if_fail (OMO_IS_REPETITION_PANE (self) && self->repetition == NULL);

  self->repetition = g_object_ref (repetition);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (repetition, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (meaning); i++)
    g_signal_connect_object (workspace, meaning[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
