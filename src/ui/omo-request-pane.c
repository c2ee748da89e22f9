/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-request-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-inner-button.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-picture-slot.h"

struct _OmoRequestPane
{
  GtkBox parent_instance;

  /* Template */
  GtkDropDown *type_list;
  GtkLabel *proposal_label;
  OmoPictureSlot *first_slot;
  GtkWidget *swap_row;
  GtkWidget *swap_label;
  GtkWidget *second_slot;
  GtkWidget *question_row;
  GtkEntry *question;
  GtkWidget *view_size_row;
  GtkWidget *view_times;
  GtkWidget *view_height;
  GtkAdjustment *width_adjustment;
  GtkAdjustment *height_adjustment;
  GtkButton *natural_button;
  GtkButton *page_button;
  GtkEntry *type_id;
  GtkLabel *price_label;

  /* Owned */
  OmoWorkspace *workspace;
};

enum
{
  PROP_0,
  PROP_WORKSPACE
};

static const char *const proposals[] = {
  [OMO_PROPOSED_BY_DEFAULT] = NULL,
  [OMO_PROPOSED_TWO_PICTURES] = N_ ("Proposed because there are two pictures."),
  [OMO_PROPOSED_HOLE] =
      N_ ("Proposed because the picture is a ring with a hole. Add the inner disc."),
  [OMO_PROPOSED_DISC] = N_ ("Proposed because the picture is a disc. Add the outer ring."),
  [OMO_PROPOSED_TALL] = N_ ("Proposed because the picture is tall, like a phone’s screen."),
};

G_DEFINE_FINAL_TYPE (OmoRequestPane, omo_request_pane, GTK_TYPE_BOX)

static void
update_proposal (OmoRequestPane *self)
{
  guint proposal;
  const char *text;

  g_object_get (self->workspace, "proposal", &proposal, NULL);
  text = proposals[proposal];
  gtk_widget_set_visible (GTK_WIDGET (self->proposal_label), text != NULL);
  gtk_label_set_label (self->proposal_label, text == NULL ? "" : _ (text));
}

/* `label` has a letter, which the name has not. */
static void
set_label (GtkButton *button, const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *name = g_strjoinv (NULL, parts);

  gtk_button_set_label (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  omo_mnemonic_name_once (GTK_WIDGET (button));
}

static void
set_size_label (GtkButton *button, const char *format, int width, int height)
{
  g_autofree char *size = g_strdup_printf ("%d × %d", width, height);
  g_autofree char *label = g_strdup_printf (format, size);

  set_label (button, label);
}

static void
update_pictures (OmoRequestPane *self)
{
  const OmoJobType *type = omo_workspace_get_job_type (self->workspace);
  OmoPicture *first = omo_workspace_get_picture (self->workspace, 0);
  gboolean is_pair = type->n_pictures == 2;

  gtk_widget_set_visible (self->second_slot, is_pair);
  gtk_widget_set_visible (self->swap_row, is_pair);
  gtk_widget_set_visible (self->view_size_row, type->wants_view_size);
  gtk_widget_set_visible (self->swap_label, omo_workspace_pair_is_swapped (self->workspace));
  gtk_widget_set_visible (self->view_times, type->wants_view_height);
  gtk_widget_set_visible (self->view_height, type->wants_view_height);
  gtk_widget_set_visible (self->question_row, type->wants_question);
  gtk_entry_set_placeholder_text (self->type_id, omo_workspace_get_usual_type_id (self->workspace));
  g_object_set (self->first_slot, "role", is_pair ? _ ("1. Inner disc") : _ ("Picture"), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->natural_button), first != NULL);
  if (first != NULL)
    set_size_label (self->natural_button,
                    /* Translators: %s is a size such as 552 × 344 */
                    _ ("_Natural: %s"), omo_picture_get_width (first),
                    omo_picture_get_height (first));
  else
    set_label (self->natural_button, _ ("_Natural"));
}

static void
natural_clicked_cb (OmoRequestPane *self)
{
  OmoPicture *first = omo_workspace_get_picture (self->workspace, 0);

  g_object_set (self->workspace, "view-width", omo_picture_get_width (first), "view-height",
                omo_picture_get_height (first), NULL);
}

static void
page_clicked_cb (OmoRequestPane *self)
{
  g_object_set (self->workspace, "view-width", OMO_PAGE_VIEW_WIDTH, "view-height",
                OMO_PAGE_VIEW_HEIGHT, NULL);
}

/* What the service itself says about this job type. */
static void
update_price (OmoRequestPane *self)
{
  const OmoServicePrice *price = omo_workspace_find_price (self->workspace);
  g_autofree char *text = price == NULL ? NULL : omo_service_price_print (price);
  g_autofree char *line =
      text == NULL || *text == '\0' ? NULL : g_strdup_printf ("%s: %s", price->name, text);

  gtk_label_set_text (self->price_label, line == NULL ? "" : line);
  gtk_widget_set_visible (GTK_WIDGET (self->price_label), line != NULL);
}

static void
bind_workspace (OmoRequestPane *self)
{
  GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  OmoWorkspace *workspace = self->workspace;

  g_object_bind_property (workspace, "job-kind", self->type_list, "selected", both);
  g_object_bind_property (workspace, "first", self->first_slot, "picture", G_BINDING_SYNC_CREATE);
  g_object_bind_property (workspace, "second", self->second_slot, "picture", G_BINDING_SYNC_CREATE);
  g_object_bind_property (workspace, "view-width", self->width_adjustment, "value", both);
  g_object_bind_property (workspace, "view-height", self->height_adjustment, "value", both);
  g_object_bind_property (workspace, "type-job-id", self->type_id, "text", both);
  g_object_bind_property (workspace, "question", self->question, "text", both);
  g_signal_connect_object (workspace, "notify::proposal", G_CALLBACK (update_proposal), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::job-kind", G_CALLBACK (update_pictures), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::second", G_CALLBACK (update_pictures), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::dialect", G_CALLBACK (update_pictures), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::prices", G_CALLBACK (update_price), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::job-kind", G_CALLBACK (update_price), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::type-job-id", G_CALLBACK (update_price), self,
                           G_CONNECT_SWAPPED);
  update_proposal (self);
  update_pictures (self);
  update_price (self);
}

static void
omo_request_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoRequestPane *self = OMO_REQUEST_PANE (object);

  if (g_set_object (&self->workspace, g_value_get_object (value)))
    bind_workspace (self);
}

static void
omo_request_pane_dispose (GObject *object)
{
  g_clear_object (&OMO_REQUEST_PANE (object)->workspace);
  G_OBJECT_CLASS (omo_request_pane_parent_class)->dispose (object);
}

static void
omo_request_pane_class_init (OmoRequestPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = omo_request_pane_set_property;
  object_class->dispose = omo_request_pane_dispose;
  g_object_class_install_property (object_class, PROP_WORKSPACE,
                                   g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_type_ensure (OMO_TYPE_PICTURE_SLOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-request-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, type_list);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, proposal_label);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, first_slot);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, swap_row);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, swap_label);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, second_slot);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, question_row);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, question);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, view_size_row);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, view_times);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, view_height);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, width_adjustment);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, height_adjustment);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, natural_button);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, page_button);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, type_id);
  gtk_widget_class_bind_template_child (widget_class, OmoRequestPane, price_label);
  gtk_widget_class_bind_template_callback (widget_class, natural_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_clicked_cb);
}

static void
omo_request_pane_init (OmoRequestPane *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  for (guint kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    gtk_string_list_append (labels, _ (omo_job_type_get (kind)->label));
  gtk_drop_down_set_model (self->type_list, G_LIST_MODEL (labels));
  omo_inner_button_set_name (GTK_WIDGET (self->type_list), _ ("Job type"));
  /* Translators: %s is a size such as 340 × 212 */
  set_size_label (self->page_button, _ ("_Page: %s"), OMO_PAGE_VIEW_WIDTH, OMO_PAGE_VIEW_HEIGHT);
}
