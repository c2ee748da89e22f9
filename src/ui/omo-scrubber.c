/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-scrubber.h"

#include <glib/gi18n-lib.h>

#include "core/omo-number.h"

struct _OmoScrubber
{
  GtkBox parent_instance;

  /* Template */
  GtkWidget *title;
  GtkScale *scale;
  GtkAdjustment *adjustment;
  GtkLabel *place;
  GtkWidget *back;

  /* Owned */
  OmoWorkspace *workspace;
  GSignalGroup *job_signals; /* of the workspace's job, whichever it is */
};

enum
{
  PROP_0,
  PROP_WORKSPACE
};

G_DEFINE_FINAL_TYPE (OmoScrubber, omo_scrubber, GTK_TYPE_BOX)

/* A tick for each reading, so that they can be compared by eye; the one chosen is named. */
static void
mark_answer (OmoScrubber *self, const OmoReadingChoice *choice, double value)
{
  for (OmoReading reading = 0; reading < OMO_N_READINGS; reading++)
    {
      OmoReadingChoice other = { reading, choice->travel, choice->flip };
      double px = omo_reading_apply (&other, value).slider_px;

      if (px < 0 || px > choice->travel)
        continue;
      gtk_scale_add_mark (self->scale, px,
                          reading == choice->reading ? GTK_POS_TOP : GTK_POS_BOTTOM,
                          reading == choice->reading ? _ ("answer") : NULL);
    }
}

static void
update_place (OmoScrubber *self)
{
  OmoReadingChoice choice = omo_workspace_get_reading_choice (self->workspace);
  OmoRotation rotation = omo_workspace_get_rotation (self->workspace);
  g_autofree char *px = omo_number_print_rounded (rotation.slider_px);
  /* Translators: where the slider stands */
  g_autofree char *text = g_strdup_printf (_ ("%s px"), px);
  double scrub;
  double value;

  g_object_get (self->workspace, "scrub", &scrub, NULL);
  gtk_adjustment_set_upper (self->adjustment, choice.travel);
  gtk_adjustment_set_value (self->adjustment, rotation.slider_px);
  gtk_label_set_label (self->place, text);
  gtk_scale_clear_marks (self->scale);
  if (omo_workspace_get_rotation_value (self->workspace, &value))
    mark_answer (self, &choice, value);
  gtk_widget_set_sensitive (self->back, scrub >= 0);
}

/* While the truth is marked, where the slider stands is the truth. */
static void
mark_truth (OmoScrubber *self)
{
  OmoVerification *verification = omo_workspace_get_verification (self->workspace);
  OmoRotation rotation = omo_workspace_get_rotation (self->workspace);
  gboolean marking;

  g_object_get (verification, "marking", &marking, NULL);
  if (marking && omo_workspace_get_job_type (self->workspace)->shape == OMO_ANSWER_ROTATION)
    omo_verification_set_degrees (verification, rotation.inner_degrees + rotation.outer_degrees);
}

static gboolean
moved_cb (GtkRange *range, GtkScrollType scroll, double value, OmoScrubber *self)
{
  OmoReadingChoice choice = omo_workspace_get_reading_choice (self->workspace);

  g_object_set (self->workspace, "scrub", CLAMP (value, 0, choice.travel), NULL);
  mark_truth (self);
  return TRUE;
}

static void
back_clicked_cb (OmoScrubber *self)
{
  g_object_set (self->workspace, "scrub", -1.0, NULL);
}

static void
update_visible (OmoScrubber *self)
{
  OmoSize natural = omo_workspace_get_natural_size (self->workspace);
  const OmoJobType *type = omo_workspace_get_job_type (self->workspace);

  gtk_widget_set_visible (GTK_WIDGET (self),
                          type->shape == OMO_ANSWER_ROTATION && natural.width > 0);
}

static void
bind_workspace (OmoScrubber *self)
{
  static const char *const meaning[] = { "notify::reading", "notify::travel", "notify::flip",
                                         "notify::scrub",   "notify::job",    "notify::concealed" };
  static const char *const pictures[] = { "notify::first", "notify::second", "notify::job-kind" };

  for (gsize i = 0; i < G_N_ELEMENTS (meaning); i++)
    g_signal_connect_object (self->workspace, meaning[i], G_CALLBACK (update_place), self,
                             G_CONNECT_SWAPPED);
  /* What was hidden until the truth is marked. */
  g_signal_connect_object (omo_workspace_get_verification (self->workspace), "truth-changed",
                           G_CALLBACK (update_place), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    g_signal_connect_object (self->workspace, pictures[i], G_CALLBACK (update_visible), self,
                             G_CONNECT_SWAPPED);
  g_object_bind_property (self->workspace, "job", self->job_signals, "target",
                          G_BINDING_SYNC_CREATE);
  update_place (self);
  update_visible (self);
}

static void
omo_scrubber_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoScrubber *self = OMO_SCRUBBER (object);

  if (g_set_object (&self->workspace, g_value_get_object (value)))
    bind_workspace (self);
}

static void
omo_scrubber_dispose (GObject *object)
{
  OmoScrubber *self = OMO_SCRUBBER (object);

  g_clear_object (&self->job_signals);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_scrubber_parent_class)->dispose (object);
}

static void
omo_scrubber_class_init (OmoScrubberClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = omo_scrubber_set_property;
  object_class->dispose = omo_scrubber_dispose;
  g_object_class_install_property (object_class, PROP_WORKSPACE,
                                   g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-scrubber.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoScrubber, title);
  gtk_widget_class_bind_template_child (widget_class, OmoScrubber, scale);
  gtk_widget_class_bind_template_child (widget_class, OmoScrubber, adjustment);
  gtk_widget_class_bind_template_child (widget_class, OmoScrubber, place);
  gtk_widget_class_bind_template_child (widget_class, OmoScrubber, back);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

static void
omo_scrubber_init (OmoScrubber *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->job_signals = g_signal_group_new (OMO_TYPE_JOB);
  g_signal_group_connect_swapped (self->job_signals, "notify::state", G_CALLBACK (update_place),
                                  self);
}

void
omo_scrubber_set_narrow (OmoScrubber *self, gboolean narrow)
{
  g_return_if_fail (OMO_IS_SCRUBBER (self));

  gtk_widget_set_visible (self->title, !narrow);
}
