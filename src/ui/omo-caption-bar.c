/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-caption-bar.h"

#include <glib/gi18n-lib.h>

struct _OmoCaptionBar
{
  GtkBox parent_instance;

  GtkLabel *question;
  GtkLabel *caption;
  GtkLabel *hint;
};

/* The picture needs the screen: a question of several sentences is cut. */
#define MAX_QUESTION_LINES 3

G_DEFINE_FINAL_TYPE (OmoCaptionBar, omo_caption_bar, GTK_TYPE_BOX)

static void
update (OmoCaptionBar *self, GParamSpec *pspec, OmoPresentation *presentation)
{
  g_autofree char *caption = omo_presentation_print_caption (presentation);
  g_autofree char *question = omo_presentation_print_question (presentation);
  const char *hint = omo_presentation_get_hint (presentation);

  gtk_label_set_label (self->question, question);
  gtk_widget_set_visible (GTK_WIDGET (self->question), *question != '\0');
  gtk_label_set_label (self->caption, caption);
  gtk_label_set_label (self->hint, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);
}

static GtkLabel *
add_label (OmoCaptionBar *self, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
omo_caption_bar_class_init (OmoCaptionBarClass *class)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "captionbar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
omo_caption_bar_init (OmoCaptionBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->question = add_label (self, "title-1");
  gtk_label_set_lines (self->question, MAX_QUESTION_LINES);
  gtk_label_set_ellipsize (self->question, PANGO_ELLIPSIZE_END);
  self->caption = add_label (self, "title-1");
  self->hint = add_label (self, "dim-label");
}

void
omo_caption_bar_follow (OmoCaptionBar *self, OmoPresentation *presentation)
{
  g_return_if_fail (OMO_IS_CAPTION_BAR (self) && OMO_IS_PRESENTATION (presentation));

  g_signal_connect_object (presentation, "notify::step", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self, NULL, presentation);
}
