/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-reading-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-inner-button.h"
#include "ui/omo-mnemonic.h"

struct _OmoReadingPane
{
  GtkBox parent_instance;

  /* Template */
  GtkLabel *unit_label;
  GtkDropDown *reading_list;
  GtkAdjustment *travel_adjustment;
  GtkCheckButton *flip;
  GtkLabel *arithmetic;
  GtkLabel *turned;
  GtkLabel *doubt;

  /* Owned */
  OmoWorkspace *workspace;
  GSignalGroup *job_signals; /* of the workspace's job, whichever it is */
};

enum
{
  PROP_0,
  PROP_WORKSPACE
};

G_DEFINE_FINAL_TYPE (OmoReadingPane, omo_reading_pane, GTK_TYPE_BOX)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* The empty string's translation is the catalogue's header. */
static const char *
find_doubt (const OmoReadingChoice *choice, double value)
{
  OmoDoubt doubt = omo_reading_doubt (choice, value);

  return doubt == OMO_DOUBT_NONE ? "" : _ (omo_doubt_get_text (doubt));
}

static void
update_meaning (OmoReadingPane *self)
{
  OmoReadingChoice choice = omo_workspace_get_reading_choice (self->workspace);
  OmoRotation rotation = omo_workspace_get_rotation (self->workspace);
  g_autofree char *arithmetic = NULL;
  g_autofree char *turned = omo_reading_print_turns (rotation);
  double value;

  show_text (self->turned, turned);
  if (!omo_workspace_get_rotation_value (self->workspace, &value))
    {
      show_text (self->arithmetic, "");
      show_text (self->doubt, "");
      return;
    }
  arithmetic = omo_reading_print_arithmetic (&choice, value);
  show_text (self->arithmetic, arithmetic);
  show_text (self->doubt, find_doubt (&choice, value));
}

static void
update_visible (OmoReadingPane *self)
{
  const OmoJobType *type = omo_workspace_get_job_type (self->workspace);

  gtk_widget_set_visible (GTK_WIDGET (self), type->shape == OMO_ANSWER_ROTATION);
}

/* Only a ratio is documented. */
static void
update_unit (OmoReadingPane *self)
{
  const OmoDialect *dialect = omo_workspace_get_job_dialect (self->workspace);
  gboolean is_documented = omo_dialect_get_reading (dialect) == OMO_READING_RATIO;

  gtk_label_set_text (
      self->unit_label,
      is_documented
          ? _ ("The service documents a ratio. Choose another reading; nothing is asked again.")
          : _ ("The service names no unit. Choose a reading; nothing is asked again."));
}

static void
bind_workspace (OmoReadingPane *self)
{
  static const char *const signals[] = { "notify::reading", "notify::travel", "notify::flip",
                                         "notify::scrub", "notify::job" };
  GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  OmoWorkspace *workspace = self->workspace;

  g_object_bind_property (workspace, "reading", self->reading_list, "selected", both);
  g_object_bind_property (workspace, "travel", self->travel_adjustment, "value", both);
  g_object_bind_property (workspace, "flip", self->flip, "active", both);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (workspace, signals[i], G_CALLBACK (update_meaning), self,
                             G_CONNECT_SWAPPED);
  g_object_bind_property (workspace, "job", self->job_signals, "target", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (workspace, "notify::job-kind", G_CALLBACK (update_visible), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::dialect", G_CALLBACK (update_unit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::working", G_CALLBACK (update_unit), self,
                           G_CONNECT_SWAPPED);
  update_unit (self);
  update_meaning (self);
  update_visible (self);
}

static void
omo_reading_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoReadingPane *self = OMO_READING_PANE (object);

  if (g_set_object (&self->workspace, g_value_get_object (value)))
    bind_workspace (self);
}

static void
omo_reading_pane_dispose (GObject *object)
{
  OmoReadingPane *self = OMO_READING_PANE (object);

  g_clear_object (&self->job_signals);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_reading_pane_parent_class)->dispose (object);
}

static void
omo_reading_pane_class_init (OmoReadingPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = omo_reading_pane_set_property;
  object_class->dispose = omo_reading_pane_dispose;
  g_object_class_install_property (object_class, PROP_WORKSPACE,
                                   g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-reading-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoReadingPane, unit_label);
  gtk_widget_class_bind_template_child (widget_class, OmoReadingPane, reading_list);
  gtk_widget_class_bind_template_child (widget_class, OmoReadingPane, travel_adjustment);
  gtk_widget_class_bind_template_child (widget_class, OmoReadingPane, flip);
  gtk_widget_class_bind_template_child (widget_class, OmoReadingPane, arithmetic);
  gtk_widget_class_bind_template_child (widget_class, OmoReadingPane, turned);
  gtk_widget_class_bind_template_child (widget_class, OmoReadingPane, doubt);
}

static void
omo_reading_pane_init (OmoReadingPane *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  self->job_signals = g_signal_group_new (OMO_TYPE_JOB);
  g_signal_group_connect_swapped (self->job_signals, "notify::state", G_CALLBACK (update_meaning),
                                  self);
  for (guint reading = 0; reading < OMO_N_READINGS; reading++)
    gtk_string_list_append (labels, _ (omo_reading_get_label (reading)));
  gtk_drop_down_set_model (self->reading_list, G_LIST_MODEL (labels));
  omo_inner_button_set_name (GTK_WIDGET (self->reading_list), _ ("Reading of the number"));
}
