/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-welcome.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-painter.h"
#include "core/omo-sample.h"
#include "ui/omo-mnemonic.h"
#include "ui/omo-texture.h"

/* Three cards in a row on any screen, in the large letters that an audience gets. */
#define ALONE_CHARS 12
#define CARD_SIZE 120
/* The samples are decoded once the window stands there: it must not wait for them. */
#define FRAMES_BEFORE_CARDS 3
#define DRAWING_WIDTH 200
#define DRAWING_HEIGHT 96

struct _OmoWelcome
{
  GtkBox parent_instance;

  /* Template */
  GtkPicture *drawing;
  GtkFlowBox *samples;

  gboolean is_alone; /* the samples are */
  gboolean is_low;
  guint n_frames;
  GPtrArray *thumbnails; /* of the cards; borrowed */
};

G_DEFINE_FINAL_TYPE (OmoWelcome, omo_welcome, GTK_TYPE_BOX)

/* --- the drawing: a dashed frame to drop into, with two marks --- */

static void
draw_frame (cairo_t *cr)
{
  const double dashes[] = { 7, 5 };

  cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, 0.9);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, 2, 2, DRAWING_WIDTH - 4, DRAWING_HEIGHT - 4);
  cairo_stroke (cr);
}

static void
draw_ring (cairo_t *cr, double x, double y, double red, double green, double blue)
{
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 4);
  cairo_set_source_rgb (cr, red, green, blue);
  cairo_arc (cr, x, y, 13, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_arc (cr, x, y, 2.5, 0, 2 * G_PI);
  cairo_fill (cr);
}

static GdkPaintable *
make_drawing (void)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, DRAWING_WIDTH, DRAWING_HEIGHT));

  draw_frame (cr);
  draw_ring (cr, 56, 40, 0.90, 0.38, 0.0);
  draw_ring (cr, 142, 60, 0.11, 0.44, 0.85);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_paintable (snapshot,
                                         &GRAPHENE_SIZE_INIT (DRAWING_WIDTH, DRAWING_HEIGHT));
}

/* --- the cards --- */

typedef struct
{
  GtkPicture *thumbnail;
  const OmoSample *sample;
  OmoPicture *first;
} Card;

static void
card_free (Card *card)
{
  g_object_unref (card->thumbnail);
  g_clear_pointer (&card->first, omo_picture_unref);
  g_free (card);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Card, card_free)

static void
show_pair (Card *card, OmoPicture *outer)
{
  OmoRotation unturned = { 0 };
  OmoFit fit = { 1, { 0, 0 } };
  OmoSize size = omo_painter_get_pair_size (card->first, outer);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) size.width, (int) size.height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GdkTexture) texture = NULL;

  omo_painter_draw_pair (cr, card->first, outer, &unturned, fit);
  cairo_destroy (cr);
  texture = omo_texture_new_for_surface (surface);
  gtk_picture_set_paintable (card->thumbnail, GDK_PAINTABLE (texture));
  cairo_surface_destroy (surface);
}

static void
show_single (Card *card)
{
  g_autoptr (GdkTexture) texture = omo_texture_new_thumbnail (card->first, CARD_SIZE * 3);

  gtk_picture_set_paintable (card->thumbnail, GDK_PAINTABLE (texture));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Card) card = user_data;
  g_autoptr (OmoPicture) picture = omo_picture_load_finish (result, NULL);
  g_autoptr (GBytes) outer = NULL;
  const char *outer_name;

  if (picture == NULL)
    return;
  if (card->first != NULL)
    {
      show_pair (card, picture);
      return;
    }
  card->first = g_steal_pointer (&picture);
  outer = omo_sample_dup_bytes (card->sample, 1);
  outer_name = card->sample->names[1];
  if (outer == NULL)
    show_single (card);
  else
    omo_picture_load_bytes_async (outer, outer_name, NULL, loaded_cb, g_steal_pointer (&card));
}

static void
load_card (GtkPicture *thumbnail, const OmoSample *sample)
{
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, 0);
  Card *card = g_new0 (Card, 1);

  card->thumbnail = g_object_ref (thumbnail);
  card->sample = sample;
  omo_picture_load_bytes_async (bytes, sample->names[0], NULL, loaded_cb, card);
}

static GtkWidget *
make_card (OmoWelcome *self, const OmoSample *sample)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *frame = gtk_overlay_new ();
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *thumbnail = gtk_picture_new ();
  GtkWidget *label = gtk_label_new (_ (sample->label));
  g_autofree char *name = g_strdup_printf (_ ("Sample: %s"), _ (sample->label));

  /* The room sets the size; a picture alone would ask for as many px as it has. */
  gtk_widget_set_size_request (room, CARD_SIZE, CARD_SIZE * 3 / 4);
  gtk_widget_add_css_class (room, "sample-room");
  gtk_widget_add_css_class (button, "sample");
  gtk_overlay_set_child (GTK_OVERLAY (frame), room);
  gtk_overlay_add_overlay (GTK_OVERLAY (frame), thumbnail);
  gtk_accessible_update_state (GTK_ACCESSIBLE (thumbnail), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.sample");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", sample->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_ptr_array_add (self->thumbnails, thumbnail);
  return button;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  OmoWelcome *self = OMO_WELCOME (widget);

  if (++self->n_frames < FRAMES_BEFORE_CARDS)
    return G_SOURCE_CONTINUE;
  for (guint i = 0; i < omo_sample_get_n (); i++)
    load_card (self->thumbnails->pdata[i], omo_sample_get (i));
  return G_SOURCE_REMOVE;
}

static void
omo_welcome_finalize (GObject *object)
{
  g_ptr_array_unref (OMO_WELCOME (object)->thumbnails);
  G_OBJECT_CLASS (omo_welcome_parent_class)->finalize (object);
}

static void
omo_welcome_class_init (OmoWelcomeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = omo_welcome_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoWelcome, drawing);
  gtk_widget_class_bind_template_child (widget_class, OmoWelcome, samples);
}

static void
omo_welcome_init (OmoWelcome *self)
{
  g_autoptr (GdkPaintable) drawing = make_drawing ();

  self->thumbnails = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  omo_mnemonic_name_once (GTK_WIDGET (self));
  gtk_picture_set_paintable (self->drawing, drawing);
  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      GtkWidget *card = make_card (self, omo_sample_get (i));

      gtk_flow_box_append (self->samples, card);
      /* The card's own button takes the focus, not the cell round it. */
      gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
    }
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static GtkLabel *
get_label (OmoWelcome *self, guint number)
{
  GtkFlowBoxChild *cell = gtk_flow_box_get_child_at_index (self->samples, (int) number);
  GtkWidget *button = gtk_flow_box_child_get_child (cell);

  return GTK_LABEL (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button))));
}

static void
update_visible (OmoWelcome *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == GTK_WIDGET (self->samples) || !self->is_alone);
  gtk_widget_set_visible (GTK_WIDGET (self->drawing), !self->is_alone && !self->is_low);
}

void
omo_welcome_show_samples_alone (OmoWelcome *self, gboolean alone)
{
  g_return_if_fail (OMO_IS_WELCOME (self));

  self->is_alone = alone;
  update_visible (self);
  for (guint i = 0; i < omo_sample_get_n (); i++)
    gtk_label_set_max_width_chars (get_label (self, i), alone ? ALONE_CHARS : -1);
}

void
omo_welcome_set_low (OmoWelcome *self, gboolean low)
{
  g_return_if_fail (OMO_IS_WELCOME (self));

  if (low == self->is_low)
    return;
  self->is_low = low;
  update_visible (self);
}

void
omo_welcome_focus_samples (OmoWelcome *self)
{
  GtkFlowBoxChild *cell;

  g_return_if_fail (OMO_IS_WELCOME (self));

  cell = gtk_flow_box_get_child_at_index (self->samples, 0);
  gtk_widget_grab_focus (gtk_flow_box_child_get_child (cell));
}
