/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-complaint-view.h"

#include "core/omo-complaint.h"
#include "core/omo-error.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-flow-layout.h"
#include "ui/omo-retry-button.h"

struct _OmoComplaintView
{
  GtkBox parent_instance;

  /* Template */
  GtkWidget *icon;
  GtkLabel *what;
  GtkLabel *side;
  GtkLabel *advice;
  GtkWidget *words_box;
  GtkLabel *words;
  GtkWidget *detail_box;
  GtkLabel *detail;
  OmoRetryButton *retry_button;
  GtkWidget *connection_button;
};

G_DEFINE_FINAL_TYPE (OmoComplaintView, omo_complaint_view, GTK_TYPE_BOX)

static gboolean
is_about_connection (const GError *error)
{
  static const OmoErrorCode codes[] = {
    OMO_ERROR_NO_TOKEN,         OMO_ERROR_ENDPOINT,   OMO_ERROR_NAME_UNRESOLVED,
    OMO_ERROR_UNREACHABLE,      OMO_ERROR_REDIRECTED, OMO_ERROR_MALFORMED,
    OMO_ERROR_ANSWER_TOO_LARGE, OMO_ERROR_REFUSED,    OMO_ERROR_DEADLINE,
  };

  /* A status below 500 is no trouble of the server's: mostly it is not where the API is. */
  if (g_error_matches (error, OMO_ERROR, OMO_ERROR_HTTP_STATUS))
    return omo_error_get_http_status (error) < 500;
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, OMO_ERROR, (int) codes[i]))
      return TRUE;
  return FALSE;
}

static void
show_text (GtkLabel *label, GtkWidget *box, const char *text)
{
  gboolean there = text != NULL && *text != '\0';

  gtk_widget_set_visible (box, there);
  gtk_label_set_text (label, there ? text : "");
}

static void
omo_complaint_view_class_init (OmoComplaintViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (OMO_TYPE_RETRY_BUTTON);
  g_type_ensure (OMO_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/omoscope/Omoscope/omo-complaint-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, icon);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, what);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, side);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, advice);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, words_box);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, words);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, detail_box);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, detail);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, retry_button);
  gtk_widget_class_bind_template_child (widget_class, OmoComplaintView, connection_button);
}

static void
omo_complaint_view_init (OmoComplaintView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
}

void
omo_complaint_view_show (OmoComplaintView *self, const GError *error, guint pause)
{
  g_autoptr (OmoComplaint) complaint = NULL;

  g_return_if_fail (OMO_IS_COMPLAINT_VIEW (self) && error != NULL);

  complaint = omo_complaint_new (error);
  gtk_widget_set_visible (self->icon, complaint->side != OMO_SIDE_NOBODY);
  gtk_label_set_text (self->what, complaint->what);
  show_text (self->side, GTK_WIDGET (self->side), omo_side_get_label (complaint->side));
  gtk_label_set_text (self->advice, complaint->advice);
  show_text (self->words, self->words_box, complaint->words);
  show_text (self->detail, self->detail_box, complaint->detail);
  omo_retry_button_set_pause (self->retry_button, pause);
  gtk_widget_set_visible (GTK_WIDGET (self->retry_button), complaint->retry != OMO_RETRY_NEVER);
  gtk_widget_set_visible (self->connection_button, is_about_connection (error));
}
