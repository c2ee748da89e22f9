/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-beside-layout.h"

struct _OmoBesideLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

enum
{
  PROP_0,
  PROP_SPACING
};

G_DEFINE_FINAL_TYPE (OmoBesideLayout, omo_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the two stand, from the side that is read first. */
typedef struct
{
  GdkRectangle words;
  GdkRectangle buttons;
  int height;
} Places;

static int
measure_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
measure_width (GtkWidget *child, int *minimum, int *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/* Space before the buttons, as far as there are any. */
static int
get_space (OmoBesideLayout *self, int buttons_length)
{
  return buttons_length > 0 ? self->spacing : 0;
}

static Places
place_below (OmoBesideLayout *self, GtkWidget *words, GtkWidget *buttons, int width)
{
  int words_height = measure_height (words, width);
  int buttons_height = measure_height (buttons, width);
  int y = words_height + get_space (self, buttons_height);

  return (
      Places){ { 0, 0, width, words_height }, { 0, y, width, buttons_height }, y + buttons_height };
}

/* FALSE when there is no room for it. */
static gboolean
place_beside (OmoBesideLayout *self,
              GtkWidget *words,
              GtkWidget *buttons,
              int width,
              Places *places)
{
  int minimum, buttons_width, words_width, words_minimum;

  measure_width (buttons, &minimum, &buttons_width);
  measure_width (words, &words_minimum, &minimum);
  words_width = width - buttons_width - get_space (self, buttons_width);
  if (words_width < words_minimum)
    return FALSE;
  places->height =
      MAX (measure_height (words, words_width), measure_height (buttons, buttons_width));
  places->words = (GdkRectangle){ 0, 0, words_width, places->height };
  places->buttons = (GdkRectangle){ width - buttons_width, 0, buttons_width, places->height };
  return TRUE;
}

static Places
place (OmoBesideLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *words = gtk_widget_get_first_child (widget);
  GtkWidget *buttons = gtk_widget_get_last_child (widget);
  Places below = place_below (self, words, buttons, width);
  Places beside;

  if (place_beside (self, words, buttons, width, &beside) && beside.height <= below.height)
    return beside;
  return below;
}

static GtkSizeRequestMode
omo_beside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
omo_beside_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  OmoBesideLayout *self = OMO_BESIDE_LAYOUT (manager);
  int words_minimum, words_natural, buttons_minimum, buttons_natural;

  measure_width (gtk_widget_get_first_child (widget), &words_minimum, &words_natural);
  measure_width (gtk_widget_get_last_child (widget), &buttons_minimum, &buttons_natural);
  *minimum = MAX (words_minimum, buttons_minimum);
  *natural = words_natural + get_space (self, buttons_natural) + buttons_natural;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural =
        place (self, widget, for_size < 0 ? *natural : MAX (for_size, *minimum)).height;
}

static void
allocate (GtkWidget *widget, GtkWidget *child, GdkRectangle place, int width)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = width - place.x - place.width;
  gtk_widget_size_allocate (child, &place, -1);
}

static void
omo_beside_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  Places places = place (OMO_BESIDE_LAYOUT (manager), widget, width);

  /* In the middle of what there is more. */
  places.words.y += MAX (height - places.height, 0) / 2;
  places.buttons.y += MAX (height - places.height, 0) / 2;
  allocate (widget, gtk_widget_get_first_child (widget), places.words, width);
  allocate (widget, gtk_widget_get_last_child (widget), places.buttons, width);
}

static void
omo_beside_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OMO_BESIDE_LAYOUT (object)->spacing = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
omo_beside_layout_class_init (OmoBesideLayoutClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  object_class->set_property = omo_beside_layout_set_property;
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  layout_class->get_request_mode = omo_beside_layout_get_request_mode;
  layout_class->measure = omo_beside_layout_measure;
  layout_class->allocate = omo_beside_layout_allocate;
}

static void
omo_beside_layout_init (OmoBesideLayout *self)
{
}
