/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-answer-pane.h"

#include <glib/gi18n-lib.h>

#include "core/omo-answer-text.h"
#include "ui/omo-complaint-view.h"
#include "ui/omo-phase-list.h"
#include "ui/omo-point-row.h"

struct _OmoAnswerPane
{
  GtkBox parent_instance;

  /* Template */
  GtkWidget *idle_label;
  OmoPhaseList *phases;
  OmoComplaintView *complaint;
  GtkWidget *result_box;
  GtkWidget *hidden_label;
  GtkWidget *imported_label;
  GtkLabel *raw_label;
  GtkMenuButton *copy_as_button;
  GtkBox *points_box;
  GtkLabel *oddities_label;

  /* Owned */
  OmoWorkspace *workspace;
  GSignalGroup *job_signals; /* of the workspace's job, whichever it is */
  /* Borrowed from points_box */
  OmoPointRow *rows[OMO_ANSWER_N_POINTS];
  OmoPointRow *end2_row;  /* of a drag that may also end elsewhere */
  OmoPointRow *guide_row; /* of a slide, which has no points */
  guint hovered;
};

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_HOVERED
};

G_DEFINE_FINAL_TYPE (OmoAnswerPane, omo_answer_pane, GTK_TYPE_BOX)

static void
update_points (OmoAnswerPane *self)
{
  OmoOverlay overlay = omo_workspace_get_overlay (self->workspace);
  OmoSize natural = omo_workspace_get_natural_size (self->workspace);
  OmoSize view = omo_workspace_get_view_size (self->workspace);
  gboolean same_frame = natural.width == view.width && natural.height == view.height;

  gtk_widget_set_visible (GTK_WIDGET (self->points_box), overlay.n_marks > 0 || overlay.has_guide);
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), i < overlay.n_marks);
      if (i < overlay.n_marks)
        omo_point_row_set_mark (self->rows[i], &overlay.marks[i], same_frame);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->end2_row), overlay.has_end2);
  if (overlay.has_end2)
    omo_point_row_set_end2 (self->end2_row, &overlay.end2);
  gtk_widget_set_visible (GTK_WIDGET (self->guide_row), overlay.has_guide);
  if (overlay.has_guide)
    omo_point_row_set_guide (self->guide_row, &overlay.guide, natural.width == view.width);
}

static void
update_oddities (OmoAnswerPane *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  OmoOddities oddities = job == NULL ? OMO_ODD_NONE : omo_job_get_oddities (job);
  const char *message = job == NULL ? NULL : omo_job_get_message (job);
  GString *text = g_string_new (NULL);

  if (message != NULL && *message != '\0' && !g_str_equal (message, OMO_JOB_ORDINARY_MESSAGE))
    g_string_append_printf (text, _ ("The service says: “%s”"), message);
  for (guint bit = 0; bit < 32; bit++)
    if (oddities & (1u << bit))
      g_string_append_printf (text, "%s• %s", text->len > 0 ? "\n" : "",
                              _ (omo_oddity_get_text (1u << bit)));
  gtk_label_set_text (self->oddities_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->oddities_label), text->len > 0);
  g_string_free (text, TRUE);
}

/* Screen readers hear how a job ended; the pane itself is what the eye sees. */
static void
announce (OmoAnswerPane *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_job (OmoAnswerPane *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  gboolean imported = job != NULL && omo_job_is_imported (job);
  gboolean hidden = omo_workspace_is_answer_hidden (self->workspace);
  const OmoAnswer *answer = job == NULL || hidden ? NULL : omo_job_get_answer (job);
  const GError *error = job == NULL ? NULL : omo_job_get_error (job);

  gtk_widget_set_visible (self->idle_label, job == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->phases),
                          job != NULL && omo_job_get_state (job) != OMO_JOB_READY && !imported
                              && (error == NULL || omo_job_get_total_seconds (job) > 0));
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), error != NULL);
  gtk_widget_set_visible (self->result_box, answer != NULL);
  gtk_widget_set_visible (self->hidden_label, hidden);
  gtk_widget_set_visible (self->imported_label, imported);
  if (error != NULL)
    omo_complaint_view_show (self->complaint, error,
                             omo_workspace_get_retry_pause (self->workspace));
  if (answer != NULL)
    gtk_label_set_text (self->raw_label, answer->raw);
  update_points (self);
  update_oddities (self);
  announce (self, answer != NULL ? answer->raw : _ ("Answer"));
}

static void
job_changed_cb (OmoAnswerPane *self)
{
  omo_phase_list_set_job (self->phases, omo_workspace_get_job (self->workspace));
  update_job (self);
}

static void
bind_workspace (OmoAnswerPane *self)
{
  static const char *const signals[] = { "notify::view-width", "notify::view-height",
                                         "notify::first" };

  g_signal_connect_object (self->workspace, "notify::job", G_CALLBACK (job_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->workspace, signals[i], G_CALLBACK (update_points), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (omo_workspace_get_verification (self->workspace), "truth-changed",
                           G_CALLBACK (update_job), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (omo_workspace_get_verification (self->workspace), "notify::blind",
                           G_CALLBACK (update_job), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->workspace, "job", self->job_signals, "target",
                          G_BINDING_SYNC_CREATE);
  job_changed_cb (self);
}

static void
copy_raw_cb (OmoAnswerPane *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_text (self->raw_label));
}

/* The answer in a form, as it is read now; NULL where the form says nothing of it. */
static char *
print_answer (OmoAnswerPane *self, OmoAnswerForm form)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  OmoReadingChoice choice = omo_workspace_get_reading_choice (self->workspace);
  OmoAnswerView view;

  if (job == NULL || !omo_answer_view_from_job (job, &choice, &view))
    return NULL;
  if (view.answer->shape != OMO_ANSWER_ROTATION)
    view.view_size = omo_workspace_get_view_size (self->workspace);
  return omo_answer_text_print (&view, form);
}

static void
copy_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoAnswerForm form;
  g_autofree char *text = NULL;

  if (!omo_answer_form_from_id (g_variant_get_string (parameter, NULL), &form))
    return;
  text = print_answer (OMO_ANSWER_PANE (widget), form);
  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

/* Made anew each time: which forms say something depends on the answer and on how it is read. */
static void
fill_copy_menu (GtkMenuButton *button, gpointer user_data)
{
  OmoAnswerPane *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (OmoAnswerForm form = 0; form < OMO_N_ANSWER_FORMS; form++)
    {
      g_autofree char *text = print_answer (self, form);
      g_autofree char *action =
          g_strdup_printf ("answer.copy-as('%s')", omo_answer_form_get_id (form));

      if (text != NULL)
        g_menu_append (menu, _ (omo_answer_form_get_label (form)), action);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
row_pointed_cb (OmoPointRow *row, guint number, OmoAnswerPane *self)
{
  g_object_set (self, "hovered", number, NULL);
}

static void
set_hovered (OmoAnswerPane *self, guint hovered)
{
  if (hovered == self->hovered)
    return;
  self->hovered = hovered;
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    omo_point_row_set_lit (self->rows[i], hovered == i + 1);
  g_object_notify (G_OBJECT (self), "hovered");
}

static void
omo_answer_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoAnswerPane *self = OMO_ANSWER_PANE (object);

  if (id == PROP_HOVERED)
    g_value_set_uint (value, self->hovered);
  else
    g_value_set_object (value, self->workspace);
}

static void
omo_answer_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoAnswerPane *self = OMO_ANSWER_PANE (object);

  if (id == PROP_HOVERED)
    set_hovered (self, g_value_get_uint (value));
  else if (g_set_object (&self->workspace, g_value_get_object (value)))
    bind_workspace (self);
}

static void
omo_answer_pane_dispose (GObject *object)
{
  OmoAnswerPane *self = OMO_ANSWER_PANE (object);

  g_clear_object (&self->job_signals);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_answer_pane_parent_class)->dispose (object);
}

static void
omo_answer_pane_class_init (OmoAnswerPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = omo_answer_pane_get_property;
  object_class->set_property = omo_answer_pane_set_property;
  object_class->dispose = omo_answer_pane_dispose;
  g_object_class_install_property (
      object_class, PROP_WORKSPACE,
      g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE, flags));
  g_object_class_install_property (object_class, PROP_HOVERED,
                                   g_param_spec_uint ("hovered", NULL, NULL, 0, OMO_ANSWER_N_POINTS,
                                                      0, flags | G_PARAM_EXPLICIT_NOTIFY));

  g_type_ensure (OMO_TYPE_PHASE_LIST);
  g_type_ensure (OMO_TYPE_COMPLAINT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-answer-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, idle_label);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, phases);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, complaint);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, result_box);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, hidden_label);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, imported_label);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, raw_label);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, copy_as_button);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, points_box);
  gtk_widget_class_bind_template_child (widget_class, OmoAnswerPane, oddities_label);
  gtk_widget_class_bind_template_callback (widget_class, copy_raw_cb);
  gtk_widget_class_install_action (widget_class, "answer.copy-as", "s", copy_as_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
add_rows (OmoAnswerPane *self)
{
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      self->rows[i] = omo_point_row_new (i + 1);
      g_signal_connect (self->rows[i], "pointed", G_CALLBACK (row_pointed_cb), self);
      gtk_box_append (self->points_box, GTK_WIDGET (self->rows[i]));
    }
  self->end2_row = omo_point_row_new_unnumbered (_ ("Copy the other end"));
  gtk_box_append (self->points_box, GTK_WIDGET (self->end2_row));
  self->guide_row = omo_point_row_new_unnumbered (_ ("Copy the distance"));
  gtk_box_append (self->points_box, GTK_WIDGET (self->guide_row));
}

static void
omo_answer_pane_init (OmoAnswerPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->copy_as_button, fill_copy_menu, self, NULL);
  self->job_signals = g_signal_group_new (OMO_TYPE_JOB);
  g_signal_group_connect_swapped (self->job_signals, "notify", G_CALLBACK (update_job), self);
  add_rows (self);
}
