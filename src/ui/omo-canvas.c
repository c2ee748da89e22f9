/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "core/omo-painter.h"

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_ZOOM,
  PROP_POINTED,
  PROP_HOVERED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* Between the picture and the edge of the canvas, so that marks at its rim are whole. */
#define MARGIN 24.0
#define MINIMUM_SIZE 160
#define NATURAL_WIDTH 560
#define NATURAL_HEIGHT 400
/* A small captcha on a large screen shows its pixels beyond this. */
#define LARGEST_FIT 3.0
/* One press of a pan key. */
#define PAN_STEP 48.0
#define ZOOM_STEP OMO_FIT_WHEEL_STEP

G_DEFINE_FINAL_TYPE (OmoCanvas, omo_canvas, GTK_TYPE_WIDGET)

OmoSize
omo_canvas_get_size (OmoCanvas *self)
{
  return (OmoSize){ gtk_widget_get_width (GTK_WIDGET (self)),
                    gtk_widget_get_height (GTK_WIDGET (self)) };
}

OmoFit
omo_canvas_get_mark_fit (OmoCanvas *self)
{
  OmoFit fit = self->fit;

  fit.scale /= self->mark_scale;
  fit.origin.x /= self->mark_scale;
  fit.origin.y /= self->mark_scale;
  return fit;
}

static void
put_fit (OmoCanvas *self, OmoFit fit)
{
  double before = self->fit.scale;

  self->fit = omo_fit_snap (fit, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  omo_canvas_update_pointed (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (before != fit.scale)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
omo_canvas_set_fit (OmoCanvas *self, OmoFit fit)
{
  OmoSize natural = omo_workspace_get_natural_size (self->workspace);

  if (natural.width <= 0)
    return;
  self->fits = FALSE;
  put_fit (self, omo_fit_constrain (fit, natural, omo_canvas_get_size (self)));
}

/* Never enlarged, but for an audience. */
static OmoFit
find_best_fit (OmoCanvas *self, OmoSize natural, OmoSize size)
{
  OmoFit fit = omo_fit_best (natural, size, MARGIN);
  double scale =
      MIN ((size.width - 2 * MARGIN) / natural.width, (size.height - 2 * MARGIN) / natural.height);

  if (self->mark_scale <= 1 || scale <= fit.scale)
    return fit;
  fit = omo_fit_zoom_at (fit, (OmoPoint){ size.width / 2, size.height / 2 },
                         MIN (scale, LARGEST_FIT));
  return omo_fit_constrain (fit, natural, size);
}

/* After the picture or the widget's size changed. */
static void
refit (OmoCanvas *self)
{
  OmoSize natural;
  OmoSize size = omo_canvas_get_size (self);

  if (self->workspace == NULL || size.width <= 0)
    return;
  natural = omo_workspace_get_natural_size (self->workspace);
  if (natural.width <= 0)
    return;
  if (self->fits)
    put_fit (self, find_best_fit (self, natural, size));
  else
    put_fit (self, omo_fit_constrain (self->fit, natural, size));
}

/* --- the workspace's facts --- */

static void
pictures_changed_cb (OmoCanvas *self)
{
  omo_canvas_stop_arrival (self);
  omo_canvas_stop_crop (self);
  self->fits = TRUE;
  refit (self);
  omo_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
meaning_changed_cb (OmoCanvas *self)
{
  omo_canvas_stop_arrival (self);
  omo_canvas_update_pointed (self);
  omo_canvas_update_description (self);
}

/* What was hidden arrives as if it had just come. */
static void
concealed_changed_cb (OmoCanvas *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  OmoRotation unturned = { 0 };

  meaning_changed_cb (self);
  if (job != NULL && omo_job_get_answer (job) != NULL)
    omo_canvas_start_arrival (self, unturned);
}

static void
job_state_changed_cb (OmoCanvas *self)
{
  OmoRotation unturned = { 0 };

  if (omo_job_get_state (omo_workspace_get_job (self->workspace)) != OMO_JOB_SOLVED)
    return;
  omo_canvas_start_arrival (self, unturned);
  omo_canvas_update_description (self);
}

static void
truth_changed_cb (OmoCanvas *self)
{
  omo_canvas_update_pointed (self);
  omo_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
marking_changed_cb (OmoCanvas *self)
{
  gboolean marking = omo_canvas_is_marking (self);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), marking ? "crosshair" : NULL);
  if (marking)
    omo_canvas_start_marking (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
watch_verification (OmoCanvas *self, OmoVerification *verification)
{
  g_signal_connect_object (verification, "truth-changed", G_CALLBACK (truth_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (verification, "notify::blind", G_CALLBACK (truth_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (verification, "notify::marking", G_CALLBACK (marking_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
watch_workspace (OmoCanvas *self)
{
  static const char *const pictures[] = { "first", "second", "job-kind" };
  static const char *const meaning[] = { "view-width", "view-height", "reading", "travel",
                                         "flip",       "scrub",       "job" };

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", pictures[i], NULL);
      g_signal_connect_object (self->workspace, signal, G_CALLBACK (pictures_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (meaning); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", meaning[i], NULL);
      g_signal_connect_object (self->workspace, signal, G_CALLBACK (meaning_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_object_bind_property (self->workspace, "job", self->job_signals, "target",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->workspace, "notify::concealed", G_CALLBACK (concealed_changed_cb),
                           self, G_CONNECT_SWAPPED);
  watch_verification (self, omo_workspace_get_verification (self->workspace));
  pictures_changed_cb (self);
}

/* --- drawing --- */

static gboolean
is_repeating (OmoCanvas *self)
{
  return self->repetition != NULL && omo_repetition_get_n_series (self->repetition) > 0;
}

static void
draw_scatter (OmoCanvas *self, cairo_t *cr)
{
  OmoSize size = omo_canvas_get_size (self);
  OmoScatter scatter;

  if (!is_repeating (self))
    return;
  scatter = omo_repetition_get_scatter (self->repetition);
  omo_painter_draw_scatter (cr, &scatter, self->fit, size, NULL);
}

static void
draw_rotation (OmoCanvas *self, cairo_t *cr, OmoSize natural)
{
  OmoPicture *inner = omo_workspace_get_picture (self->workspace, 0);
  OmoPicture *outer = omo_workspace_get_picture (self->workspace, 1);
  OmoRotation rotation = omo_canvas_get_drawn_rotation (self);
  const OmoExpected *expected =
      omo_verification_get_expected (omo_workspace_get_verification (self->workspace));
  OmoTolerance tolerance = omo_workspace_get_tolerance (self->workspace);
  double value;

  omo_painter_draw_pair (cr, inner, outer, &rotation, self->fit);
  if (inner != NULL && expected != NULL)
    omo_painter_draw_expected_angle (cr, natural, omo_picture_get_width (inner) / 2.0, &rotation,
                                     expected, tolerance.degrees, self->fit);
  if (inner != NULL
      && (omo_workspace_get_rotation_value (self->workspace, &value) || rotation.slider_px > 0))
    omo_painter_draw_angle (cr, natural, omo_picture_get_width (inner) / 2.0, &rotation, self->fit);
}

static void
draw_points (OmoCanvas *self, cairo_t *cr)
{
  OmoPicture *picture = omo_workspace_get_picture (self->workspace, 0);
  OmoOverlay overlay = omo_workspace_get_overlay (self->workspace);
  OmoSize size = omo_canvas_get_size (self);

  /* The last of the repeated answers is one of the dots. */
  if (is_repeating (self))
    {
      overlay.n_marks = 0;
      overlay.has_guide = overlay.has_arrow = overlay.has_distance = FALSE;
    }
  overlay.hovered = (int) self->hovered;
  omo_painter_draw_picture (cr, picture, self->fit);
  cairo_save (cr);
  cairo_scale (cr, self->mark_scale, self->mark_scale);
  omo_painter_draw_overlay (
      cr, &overlay, omo_canvas_get_mark_fit (self),
      (OmoSize){ size.width / self->mark_scale, size.height / self->mark_scale }, self->arrival);
  cairo_restore (cr);
  omo_canvas_draw_cursor (self, cr);
  omo_canvas_draw_crop (self, cr);
}

static void
omo_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  OmoCanvas *self = OMO_CANVAS (widget);
  OmoSize size = omo_canvas_get_size (self);
  OmoSize natural;
  cairo_t *cr;

  if (self->workspace == NULL)
    return;
  natural = omo_workspace_get_natural_size (self->workspace);
  if (natural.width <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height));
  if (omo_workspace_get_job_type (self->workspace)->n_pictures == 2)
    draw_rotation (self, cr, natural);
  else
    draw_points (self, cr);
  draw_scatter (self, cr);
  cairo_destroy (cr);
}

/* --- GtkWidget --- */

static void
omo_canvas_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = MINIMUM_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
omo_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  refit (OMO_CANVAS (widget));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoCanvas *self = OMO_CANVAS (widget);

  if (g_str_equal (name, "canvas.zoom-in"))
    omo_canvas_zoom_by (self, ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-out"))
    omo_canvas_zoom_by (self, 1 / ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-fit"))
    omo_canvas_zoom_fit (self);
  else if (g_str_equal (name, "canvas.zoom-original"))
    omo_canvas_zoom_to (self, 1);
  else
    omo_canvas_zoom_to (self, 2);
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int x, y;

  g_variant_get (parameter, "(ii)", &x, &y);
  omo_canvas_pan_by (OMO_CANVAS (widget), x * PAN_STEP, y * PAN_STEP);
}

static void
omo_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoCanvas *self = OMO_CANVAS (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->fit.scale);
      break;
    case PROP_POINTED:
      g_value_set_string (value, self->pointed);
      break;
    case PROP_HOVERED:
      g_value_set_uint (value, self->hovered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
omo_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoCanvas *self = OMO_CANVAS (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_set_object (&self->workspace, g_value_get_object (value));
      if (self->workspace != NULL)
        watch_workspace (self);
      break;
    case PROP_HOVERED:
      if (self->hovered == g_value_get_uint (value))
        return;
      self->hovered = g_value_get_uint (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
omo_canvas_dispose (GObject *object)
{
  OmoCanvas *self = OMO_CANVAS (object);

  g_clear_object (&self->job_signals);
  g_clear_object (&self->repetition);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_canvas_parent_class)->dispose (object);
}

static void
omo_canvas_finalize (GObject *object)
{
  g_free (OMO_CANVAS (object)->pointed);
  G_OBJECT_CLASS (omo_canvas_parent_class)->finalize (object);
}

/* Keys without a modifier belong to the canvas alone: elsewhere they are typed into entries. */
static void
add_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    const char *action;
  } zooms[] = {
    { GDK_KEY_plus, "canvas.zoom-in" },         { GDK_KEY_equal, "canvas.zoom-in" },
    { GDK_KEY_KP_Add, "canvas.zoom-in" },       { GDK_KEY_minus, "canvas.zoom-out" },
    { GDK_KEY_KP_Subtract, "canvas.zoom-out" }, { GDK_KEY_0, "canvas.zoom-fit" },
    { GDK_KEY_KP_0, "canvas.zoom-fit" },        { GDK_KEY_1, "canvas.zoom-original" },
    { GDK_KEY_KP_1, "canvas.zoom-original" },   { GDK_KEY_2, "canvas.zoom-double" },
    { GDK_KEY_KP_2, "canvas.zoom-double" },
  };
  static const struct
  {
    guint key;
    int x, y;
  } pans[] = {
    { GDK_KEY_Left, 1, 0 }, { GDK_KEY_Right, -1, 0 }, { GDK_KEY_Up, 0, 1 }, { GDK_KEY_Down, 0, -1 }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (class, zooms[i].key, 0, zooms[i].action, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (pans); i++)
    gtk_widget_class_add_binding_action (class, pans[i].key, GDK_CONTROL_MASK, "canvas.pan", "(ii)",
                                         pans[i].x, pans[i].y);
}

static void
omo_canvas_class_init (OmoCanvasClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = omo_canvas_get_property;
  object_class->set_property = omo_canvas_set_property;
  object_class->dispose = omo_canvas_dispose;
  object_class->finalize = omo_canvas_finalize;
  widget_class->snapshot = omo_canvas_snapshot;
  widget_class->measure = omo_canvas_measure;
  widget_class->size_allocate = omo_canvas_size_allocate;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, OMO_FIT_MAX_SCALE, 1,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POINTED] =
      g_param_spec_string ("pointed", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HOVERED] =
      g_param_spec_uint ("hovered", NULL, NULL, 0, OMO_ANSWER_N_POINTS, 0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-original", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-double", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.pan", "(ii)", pan_action);
  /* What is for a while comes before what is always. */
  omo_canvas_add_crop_keys (widget_class);
  add_keys (widget_class);
  omo_canvas_add_marking_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
omo_canvas_init (OmoCanvas *self)
{
  self->job_signals = g_signal_group_new (OMO_TYPE_JOB);
  g_signal_group_connect_swapped (self->job_signals, "notify::state",
                                  G_CALLBACK (job_state_changed_cb), self);
  self->fits = TRUE;
  self->fit.scale = 1;
  self->arrival = 1;
  self->mark_scale = 1;
  self->carried = -1;
  self->pointed = g_strdup ("");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Captcha"), -1);
  omo_canvas_add_gestures (self);
}

/* --- public --- */

void
omo_canvas_zoom_fit (OmoCanvas *self)
{
  g_return_if_fail (OMO_IS_CANVAS (self));

  self->fits = TRUE;
  refit (self);
}

void
omo_canvas_zoom_to (OmoCanvas *self, double scale)
{
  OmoSize size;

  g_return_if_fail (OMO_IS_CANVAS (self));

  size = omo_canvas_get_size (self);
  omo_canvas_set_fit (
      self, omo_fit_zoom_at (self->fit, (OmoPoint){ size.width / 2, size.height / 2 }, scale));
}

void
omo_canvas_zoom_by (OmoCanvas *self, double factor)
{
  g_return_if_fail (OMO_IS_CANVAS (self));

  omo_canvas_zoom_to (self, self->fit.scale * factor);
}

void
omo_canvas_pan_by (OmoCanvas *self, double x, double y)
{
  OmoFit fit;

  g_return_if_fail (OMO_IS_CANVAS (self));

  fit = self->fit;
  fit.origin.x += x;
  fit.origin.y += y;
  omo_canvas_set_fit (self, fit);
}

OmoFit
omo_canvas_get_fit (OmoCanvas *self)
{
  g_return_val_if_fail (OMO_IS_CANVAS (self), ((OmoFit){ 1, { 0, 0 } }));

  return self->fit;
}

void
omo_canvas_set_mark_scale (OmoCanvas *self, double scale)
{
  g_return_if_fail (OMO_IS_CANVAS (self) && scale >= 1);

  self->mark_scale = scale;
  omo_canvas_zoom_fit (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
omo_canvas_follow_repetition (OmoCanvas *self, OmoRepetition *repetition)
{
  g_return_if_fail (OMO_IS_CANVAS (self) && self->repetition == NULL);

  self->repetition = g_object_ref (repetition);
  g_signal_connect_object (repetition, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}
