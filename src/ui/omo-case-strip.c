/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-case-strip.h"

#include "ui/omo-mnemonic.h"

struct _OmoCaseStrip
{
  GtkBox parent_instance;

  /* Template */
  GtkLabel *text;
  GtkLabel *details;

  /* Owned */
  OmoWorkspace *workspace;
};

enum
{
  PROP_0,
  PROP_WORKSPACE
};

G_DEFINE_FINAL_TYPE (OmoCaseStrip, omo_case_strip, GTK_TYPE_BOX)

static void
case_changed_cb (OmoCaseStrip *self)
{
  const OmoOpenedCase *opened = omo_workspace_get_opened_case (self->workspace);

  gtk_widget_set_visible (GTK_WIDGET (self), opened != NULL);
  if (opened != NULL)
    {
      g_autofree char *text = omo_opened_case_describe (opened);
      g_autofree char *details = omo_opened_case_print_details (opened);

      gtk_label_set_text (self->text, text);
      gtk_label_set_text (self->details, details);
    }
}

/* A label that takes the focus selects all of itself. */
static void
details_shown_cb (OmoCaseStrip *self)
{
  gtk_label_select_region (self->details, 0, 0);
}

static void
omo_case_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoCaseStrip *self = OMO_CASE_STRIP (object);

  if (!g_set_object (&self->workspace, g_value_get_object (value)))
    return;
  g_signal_connect_object (self->workspace, "notify::case-name", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  case_changed_cb (self);
}

static void
omo_case_strip_dispose (GObject *object)
{
  g_clear_object (&OMO_CASE_STRIP (object)->workspace);
  G_OBJECT_CLASS (omo_case_strip_parent_class)->dispose (object);
}

static void
omo_case_strip_class_init (OmoCaseStripClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = omo_case_strip_set_property;
  object_class->dispose = omo_case_strip_dispose;
  g_object_class_install_property (object_class, PROP_WORKSPACE,
                                   g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-case-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoCaseStrip, text);
  gtk_widget_class_bind_template_child (widget_class, OmoCaseStrip, details);
  gtk_widget_class_bind_template_callback (widget_class, details_shown_cb);
}

static void
omo_case_strip_init (OmoCaseStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
}
