/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-verdict-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-mnemonic.h"
#include "ui/omo-truth-list.h"

struct _OmoVerdictPane
{
  GtkBox parent_instance;

  /* Template */
  GtkWidget *mark_button;
  GtkWidget *clear_button;
  OmoTruthList *truth;
  GtkLabel *distance_label;
  GtkWidget *verdicts;
  GtkToggleButton *right_button;
  GtkToggleButton *wrong_button;
  GtkToggleButton *unsure_button;
  GtkLabel *proposal_label;
  GtkWidget *note_entry;
  GtkWidget *ticket_entry;
  GtkWidget *blind_button;

  /* Owned */
  OmoWorkspace *workspace;
  GSignalGroup *job_signals; /* of the workspace's job, whichever it is */
};

enum
{
  PROP_0,
  PROP_WORKSPACE
};

G_DEFINE_FINAL_TYPE (OmoVerdictPane, omo_verdict_pane, GTK_TYPE_BOX)

static const char *
get_how_to_mark (OmoAnswerShape shape)
{
  switch (shape)
    {
    case OMO_ANSWER_ROTATION:
      return _ ("Move the slider under the picture until the disc fits the ring.");
    case OMO_ANSWER_SLIDE:
      return _ ("Click where the piece’s left edge belongs, or use the arrows and Enter.");
    case OMO_ANSWER_DRAG:
      return _ ("Click where the drag starts, then where it ends, or use the arrows and Enter.");
    default:
      return _ ("Click the two objects, or use the arrows and Enter.");
    }
}

/* What to do, or how far off the answer is. */
static char *
describe (OmoVerdictPane *self)
{
  const OmoJobType *type = omo_workspace_get_job_type (self->workspace);
  OmoVerification *verification = omo_workspace_get_verification (self->workspace);
  OmoTolerance tolerance = omo_workspace_get_tolerance (self->workspace);
  OmoDistance distance;
  gboolean marking;

  g_object_get (verification, "marking", &marking, NULL);
  if (omo_workspace_measure (self->workspace, &distance))
    return omo_verdict_print (&distance, &tolerance);
  if (marking)
    return g_strdup (get_how_to_mark (type->shape));
  if (omo_verification_get_expected (verification) != NULL)
    return g_strdup (_ ("The truth is marked; it is compared with the answer when that comes."));
  return g_strdup (_ ("Mark where the right answer is, and the distance is measured."));
}

/* Who said it: a proposal can be overruled with one key. */
static char *
describe_origin (OmoVerdictPane *self, OmoVerdict verdict)
{
  OmoVerdict said;

  g_object_get (omo_workspace_get_verification (self->workspace), "verdict", &said, NULL);
  if (verdict == OMO_VERDICT_NONE)
    return g_strdup ("");
  return g_strdup (said != OMO_VERDICT_NONE
                       ? _ ("Said by you.")
                       : _ ("Proposed from the distance; R, W or U overrules it."));
}

static void
update (OmoVerdictPane *self)
{
  OmoVerification *verification = omo_workspace_get_verification (self->workspace);
  OmoJob *job = omo_workspace_get_job (self->workspace);
  OmoVerdict verdict = omo_workspace_get_verdict (self->workspace);
  g_autofree char *text = describe (self);
  g_autofree char *origin = describe_origin (self, verdict);

  gtk_label_set_text (self->distance_label, text);
  gtk_label_set_text (self->proposal_label, origin);
  gtk_widget_set_visible (GTK_WIDGET (self->proposal_label), *origin != '\0');
  gtk_widget_set_sensitive (self->verdicts,
                            job != NULL && omo_job_is_over (job)
                                && !omo_workspace_is_answer_hidden (self->workspace));
  gtk_toggle_button_set_active (self->right_button, verdict == OMO_VERDICT_RIGHT);
  gtk_toggle_button_set_active (self->wrong_button, verdict == OMO_VERDICT_WRONG);
  gtk_toggle_button_set_active (self->unsure_button, verdict == OMO_VERDICT_UNSURE);
  gtk_widget_set_visible (self->clear_button,
                          omo_verification_get_n_points (verification) > 0
                              || omo_verification_get_expected (verification) != NULL);
}

static void
clear_clicked_cb (OmoVerdictPane *self)
{
  omo_verification_clear_truth (omo_workspace_get_verification (self->workspace));
}

static void
verdict_clicked_cb (GtkToggleButton *button, OmoVerdictPane *self)
{
  const char *id = button == self->right_button   ? "right"
                   : button == self->wrong_button ? "wrong"
                                                  : "unsure";

  gtk_widget_activate_action (GTK_WIDGET (self), "win.verdict", "s", id);
  /* The button has turned by itself; which one is down says the verdict alone. */
  update (self);
}

static void
bind_verification (OmoVerdictPane *self, OmoVerification *verification)
{
  static const struct
  {
    const char *property;
    goffset widget;
    const char *widget_property;
  } bindings[] = {
    { "marking", G_STRUCT_OFFSET (OmoVerdictPane, mark_button), "active" },
    { "blind", G_STRUCT_OFFSET (OmoVerdictPane, blind_button), "active" },
    { "note", G_STRUCT_OFFSET (OmoVerdictPane, note_entry), "text" },
    { "ticket", G_STRUCT_OFFSET (OmoVerdictPane, ticket_entry), "text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_object_bind_property (
        verification, bindings[i].property, G_STRUCT_MEMBER (GObject *, self, bindings[i].widget),
        bindings[i].widget_property, G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (verification, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (verification, "truth-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

static void
bind_workspace (OmoVerdictPane *self)
{
  static const char *const facts[] = {
    "notify::job",         "notify::first",    "notify::view-width",
    "notify::view-height", "notify::reading",  "notify::travel",
    "notify::flip",        "notify::job-kind", "notify::tolerance",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    g_signal_connect_object (self->workspace, facts[i], G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  bind_verification (self, omo_workspace_get_verification (self->workspace));
  g_object_bind_property (self->workspace, "job", self->job_signals, "target",
                          G_BINDING_SYNC_CREATE);
  update (self);
}

static void
omo_verdict_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoVerdictPane *self = OMO_VERDICT_PANE (object);

  if (g_set_object (&self->workspace, g_value_get_object (value)))
    {
      g_object_set (self->truth, "workspace", self->workspace, NULL);
      bind_workspace (self);
    }
}

static void
omo_verdict_pane_dispose (GObject *object)
{
  OmoVerdictPane *self = OMO_VERDICT_PANE (object);

  g_clear_object (&self->job_signals);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_verdict_pane_parent_class)->dispose (object);
}

static void
omo_verdict_pane_class_init (OmoVerdictPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = omo_verdict_pane_set_property;
  object_class->dispose = omo_verdict_pane_dispose;
  g_object_class_install_property (object_class, PROP_WORKSPACE,
                                   g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (OMO_TYPE_TRUTH_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-verdict-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, mark_button);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, clear_button);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, truth);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, distance_label);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, verdicts);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, right_button);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, wrong_button);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, unsure_button);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, proposal_label);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, note_entry);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, ticket_entry);
  gtk_widget_class_bind_template_child (widget_class, OmoVerdictPane, blind_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, verdict_clicked_cb);
}

static void
omo_verdict_pane_init (OmoVerdictPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  self->job_signals = g_signal_group_new (OMO_TYPE_JOB);
  g_signal_group_connect_swapped (self->job_signals, "notify::state", G_CALLBACK (update), self);
}

GObject *
omo_verdict_pane_get_truth (OmoVerdictPane *self)
{
  g_return_val_if_fail (OMO_IS_VERDICT_PANE (self), NULL);

  return G_OBJECT (self->truth);
}
