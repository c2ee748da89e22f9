/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-text-scale.h"

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_ZOOM,
  PROP_POINTED,
  PROP_HOVERED,
  PROP_HOVERED_TRUTH,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

#define MAX_MARK_SCALE 3.0
#define MINIMUM_SIZE 160
#define NATURAL_WIDTH 560
#define NATURAL_HEIGHT 400

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

/* --- the workspace's facts --- */

static void
pictures_changed_cb (OmoCanvas *self)
{
  omo_canvas_stop_arrival (self);
  omo_canvas_stop_crop (self);
  self->fits = TRUE;
  omo_canvas_refit (self);
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
                                         "flip",       "scrub",       "job",     "tolerance" };

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
  omo_canvas_refit (OMO_CANVAS (widget));
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
    case PROP_HOVERED_TRUTH:
      g_value_set_uint (value, self->hovered_truth);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_hovered (OmoCanvas *self, guint *hovered, guint number, GParamSpec *pspec)
{
  if (*hovered == number)
    return;
  *hovered = number;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
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
      set_hovered (self, &self->hovered, g_value_get_uint (value), pspec);
      break;
    case PROP_HOVERED_TRUTH:
      set_hovered (self, &self->hovered_truth, g_value_get_uint (value), pspec);
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
  g_clear_object (&self->dragged);
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
  properties[PROP_HOVERED_TRUTH] =
      g_param_spec_uint ("hovered-truth", NULL, NULL, 0, OMO_ANSWER_N_POINTS, 0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  omo_canvas_install_zoom_actions (widget_class);
  /* What is for a while comes before what is always. */
  omo_canvas_add_crop_keys (widget_class);
  omo_canvas_add_zoom_keys (widget_class);
  omo_canvas_add_marking_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
scale_marks (OmoCanvas *self)
{
  self->mark_scale = MIN (self->audience_scale * self->text_scale, MAX_MARK_SCALE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
text_size_changed_cb (OmoCanvas *self)
{
  self->text_scale = omo_text_scale_get ();
  scale_marks (self);
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
  self->audience_scale = 1;
  self->carried = -1;
  self->pointed = g_strdup ("");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Captcha"), -1);
  text_size_changed_cb (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), self, G_CONNECT_SWAPPED);
  omo_canvas_add_gestures (self);
  omo_canvas_add_drag_source (self);
}

/* --- public --- */

OmoFit
omo_canvas_get_fit (OmoCanvas *self)
{
  g_return_val_if_fail (OMO_IS_CANVAS (self), ((OmoFit){ 1, { 0, 0 } }));

  return self->fit;
}

void
omo_canvas_set_audience_scale (OmoCanvas *self, double scale)
{
  g_return_if_fail (OMO_IS_CANVAS (self) && scale >= 1);

  self->audience_scale = scale;
  scale_marks (self);
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

void
omo_canvas_take_over (OmoCanvas *self, OmoCanvas *other)
{
  g_return_if_fail (OMO_IS_CANVAS (self) && OMO_IS_CANVAS (other));

  self->fits = other->fits;
  self->fit = other->fit;
  self->cursor = other->cursor;
  self->carried = other->carried;
  self->cropping = other->cropping;
  self->crop = other->crop;
  omo_canvas_update_description (self);
  g_object_notify (G_OBJECT (self), "zoom");
}
