/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-scatter.h"

#include <math.h>

#define EDGE_INSET 0.5

static gboolean
is_full (const OmoScatter *self, guint series)
{
  return self->n_answers[series] >= OMO_SCATTER_MAX_ANSWERS;
}

static void
add_dot (OmoScatter *self, guint series, OmoPoint centre)
{
  self->dots[self->n_dots++] =
      (OmoDot){ .series = series, .number = self->n_answers[series], .centre = centre };
}

static OmoPoint
find_place (OmoPoint returned, OmoSize natural, OmoSize view_size)
{
  OmoPoint centre = omo_geometry_pixel_centre (returned, natural, view_size);

  return omo_geometry_clamp (natural, centre, EDGE_INSET, NULL);
}

gboolean
omo_scatter_add (OmoScatter *self,
                 guint series,
                 const OmoAnswer *answer,
                 OmoSize natural,
                 OmoSize view_size)
{
  g_return_val_if_fail (self != NULL && series < OMO_SCATTER_N_SERIES, FALSE);
  g_return_val_if_fail (answer != NULL && answer->shape != OMO_ANSWER_ROTATION, FALSE);
  g_return_val_if_fail (view_size.width > 0, FALSE);

  if (is_full (self, series))
    return FALSE;
  self->n_answers[series]++;
  if (answer->shape == OMO_ANSWER_SLIDE)
    {
      double x = answer->value * natural.width / view_size.width;

      add_dot (self, series,
               (OmoPoint){ CLAMP (x, EDGE_INSET, natural.width - EDGE_INSET), natural.height / 2 });
      return TRUE;
    }
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    add_dot (self, series, find_place (answer->points[i], natural, view_size));
  return TRUE;
}

gboolean
omo_scatter_add_rotation (OmoScatter *self,
                          guint series,
                          const OmoAnswer *answer,
                          const OmoReadingChoice *choice,
                          OmoSize pair_size,
                          double inner_radius)
{
  OmoRotation rotation;
  double angle;

  g_return_val_if_fail (self != NULL && series < OMO_SCATTER_N_SERIES, FALSE);
  g_return_val_if_fail (answer != NULL && answer->shape == OMO_ANSWER_ROTATION, FALSE);

  if (is_full (self, series))
    return FALSE;
  rotation = omo_reading_apply (choice, answer->value);
  angle = fmod (rotation.inner_degrees + rotation.outer_degrees, 360) * G_PI / 180;
  self->n_answers[series]++;
  add_dot (self, series,
           (OmoPoint){ pair_size.width / 2 + inner_radius * sin (angle),
                       pair_size.height / 2 - inner_radius * cos (angle) });
  return TRUE;
}

const OmoDot *
omo_scatter_hit (const OmoScatter *self, OmoFit fit, OmoPoint view_point)
{
  double nearest = OMO_SCATTER_REACH;
  const OmoDot *found = NULL;

  for (guint i = 0; i < self->n_dots; i++)
    {
      OmoPoint middle = omo_fit_to_view (fit, self->dots[i].centre);
      double distance = hypot (view_point.x - middle.x, view_point.y - middle.y);

      if (distance <= nearest)
        {
          nearest = distance;
          found = &self->dots[i];
        }
    }
  return found;
}

guint
omo_scatter_find_clusters (const OmoScatter *self, OmoFit fit, OmoCluster *clusters)
{
  gboolean is_taken[OMO_SCATTER_MAX_DOTS] = { FALSE };
  guint n_clusters = 0;

  for (guint i = 0; i < self->n_dots; i++)
    {
      OmoPoint first = omo_fit_to_view (fit, self->dots[i].centre);
      OmoCluster cluster = { .series = self->dots[i].series };
      guint n = 0;

      for (guint j = i; j < self->n_dots && !is_taken[i]; j++)
        {
          OmoPoint middle = omo_fit_to_view (fit, self->dots[j].centre);

          if (is_taken[j] || self->dots[j].series != cluster.series
              || hypot (middle.x - first.x, middle.y - first.y) > OMO_CLUSTER_REACH)
            continue;
          /* The first stays free while the others are sought. */
          is_taken[j] = j != i;
          cluster.numbers |= 1u << self->dots[j].number;
          cluster.middle.x += middle.x;
          cluster.middle.y += middle.y;
          n++;
        }
      if (n == 0)
        continue;
      cluster.middle.x /= n;
      cluster.middle.y /= n;
      clusters[n_clusters++] = cluster;
    }
  return n_clusters;
}

char *
omo_cluster_print (const OmoCluster *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint first = 1; first <= OMO_SCATTER_MAX_ANSWERS; first++)
    {
      guint last = first;

      if ((self->numbers & (1u << first)) == 0)
        continue;
      while ((self->numbers & (1u << (last + 1))) != 0)
        last++;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append_printf (text, "%u", first);
      if (last > first)
        g_string_append_printf (text, "%s%u", last == first + 1 ? ", " : "–", last);
      first = last;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
