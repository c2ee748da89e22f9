/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-truth-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/omo-point-row.h"

struct _OmoTruthList
{
  GtkBox parent_instance;

  OmoPointRow *rows[OMO_ANSWER_N_POINTS];
  OmoPointRow *guide_row;
  OmoPointRow *angle_row;
  guint hovered;

  OmoWorkspace *workspace;
};

enum
{
  PROP_WORKSPACE = 1,
  PROP_HOVERED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (OmoTruthList, omo_truth_list, GTK_TYPE_BOX)

/* Displayed px to a tenth: of the truth nobody knows more. */
static double
round_px (double px)
{
  return round (px * 10) / 10;
}

/* In displayed px, as an answer's mark is. */
static OmoMark
display_mark (OmoMark mark, OmoSize natural, OmoSize view)
{
  OmoPoint displayed = omo_geometry_natural_to_displayed (mark.natural, natural, view);

  mark.returned = (OmoPoint){ round_px (displayed.x), round_px (displayed.y) };
  return mark;
}

/* Over the whole travel the two turn once against each other. Returns whether there is one. */
static gboolean
update_angle (OmoTruthList *self)
{
  const OmoExpected *expected =
      omo_verification_get_expected (omo_workspace_get_verification (self->workspace));
  double travel = omo_workspace_get_reading_choice (self->workspace).travel;
  gboolean any = expected != NULL && expected->shape == OMO_ANSWER_ROTATION;

  gtk_widget_set_visible (GTK_WIDGET (self->angle_row), any);
  if (any)
    omo_point_row_set_angle (self->angle_row, expected->degrees, travel * expected->degrees / 360);
  return any;
}

static void
update (OmoTruthList *self)
{
  gboolean has_angle = update_angle (self);
  OmoOverlay overlay = omo_workspace_get_overlay (self->workspace);
  OmoSize natural = omo_workspace_get_natural_size (self->workspace);
  OmoSize view = omo_workspace_get_view_size (self->workspace);
  gboolean same_frame = natural.width == view.width;

  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), i < overlay.n_expected);
      if (i < overlay.n_expected)
        {
          OmoMark mark = display_mark (overlay.expected[i], natural, view);

          omo_point_row_set_mark (self->rows[i], &mark, same_frame);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->guide_row), overlay.has_expected_guide);
  if (overlay.has_expected_guide)
    {
      overlay.expected_guide.returned =
          round_px (overlay.expected_guide.natural * view.width / natural.width);
      omo_point_row_set_guide (self->guide_row, &overlay.expected_guide, same_frame);
    }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          overlay.n_expected > 0 || overlay.has_expected_guide || has_angle);
}

static void
row_pointed_cb (OmoPointRow *row, guint number, OmoTruthList *self)
{
  g_object_set (self, "hovered", number, NULL);
}

static void
set_hovered (OmoTruthList *self, guint hovered)
{
  if (hovered == self->hovered)
    return;
  self->hovered = hovered;
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    omo_point_row_set_lit (self->rows[i], hovered == i + 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVERED]);
}

static void
watch (OmoTruthList *self)
{
  static const char *const facts[] = { "notify::first", "notify::job-kind", "notify::view-width",
                                       "notify::view-height", "notify::travel" };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    g_signal_connect_object (self->workspace, facts[i], G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (omo_workspace_get_verification (self->workspace), "truth-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
omo_truth_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoTruthList *self = OMO_TRUTH_LIST (object);

  if (id == PROP_WORKSPACE)
    g_value_set_object (value, self->workspace);
  else
    g_value_set_uint (value, self->hovered);
}

static void
omo_truth_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoTruthList *self = OMO_TRUTH_LIST (object);

  if (id == PROP_HOVERED)
    set_hovered (self, g_value_get_uint (value));
  else if (g_set_object (&self->workspace, g_value_get_object (value)))
    watch (self);
}

static void
omo_truth_list_dispose (GObject *object)
{
  g_clear_object (&OMO_TRUTH_LIST (object)->workspace);
  G_OBJECT_CLASS (omo_truth_list_parent_class)->dispose (object);
}

static void
omo_truth_list_class_init (OmoTruthListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = omo_truth_list_get_property;
  object_class->set_property = omo_truth_list_set_property;
  object_class->dispose = omo_truth_list_dispose;
  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HOVERED] =
      g_param_spec_uint ("hovered", NULL, NULL, 0, OMO_ANSWER_N_POINTS, 0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
omo_truth_list_init (OmoTruthList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      g_autofree char *tooltip = g_strdup_printf (_ ("Copy true point %u"), i + 1);

      self->rows[i] = omo_point_row_new_true (i + 1, tooltip);
      g_signal_connect (self->rows[i], "pointed", G_CALLBACK (row_pointed_cb), self);
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->rows[i]));
    }
  self->guide_row = omo_point_row_new_unnumbered (_ ("Copy how far it really goes"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->guide_row));
  self->angle_row = omo_point_row_new_unnumbered (_ ("Copy the true angle"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->angle_row));
}
