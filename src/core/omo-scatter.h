/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer.h"
#include "core/omo-geometry.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* Many answers to the same captcha as dots on its picture, of one endpoint or of two side by side. */

#define OMO_SCATTER_N_SERIES 2
#define OMO_SCATTER_MAX_ANSWERS 10 /* per series */
#define OMO_SCATTER_MAX_DOTS (OMO_SCATTER_N_SERIES * OMO_SCATTER_MAX_ANSWERS * OMO_ANSWER_N_POINTS)

typedef struct
{
  guint series;    /* 0 or 1 */
  guint number;    /* of the answer in its series, from 1 */
  OmoPoint centre; /* natural px */
} OmoDot;

/* A plain value; all zero is empty. */
typedef struct
{
  guint n_answers[OMO_SCATTER_N_SERIES];
  guint n_dots;
  OmoDot dots[OMO_SCATTER_MAX_DOTS];
} OmoScatter;

/* Adds points, a drag or a slide (a dot at half the picture's height), in the frames of omo_overlay_new. What is
 * outside stands at the picture's edge. FALSE, and nothing added, when the series is full. */
gboolean omo_scatter_add (OmoScatter *self,
                          guint series,
                          const OmoAnswer *answer,
                          OmoSize natural,
                          OmoSize view_size);

/* Adds a rotation: a dot on the disc's rim where its spoke comes to stand when the ring stays. */
gboolean omo_scatter_add_rotation (OmoScatter *self,
                                   guint series,
                                   const OmoAnswer *answer,
                                   const OmoReadingChoice *choice,
                                   OmoSize pair_size,
                                   double inner_radius);

/* The nearest dot within OMO_SCATTER_REACH of a point, the one that is drawn last where they are as near; NULL for
 * none. Borrowed from `self`. */
const OmoDot *omo_scatter_hit (const OmoScatter *self, OmoFit fit, OmoPoint view_point);

#define OMO_SCATTER_REACH 8.0

/* Which answers are near each other in the view. */
typedef struct
{
  guint series;
  OmoPoint middle; /* view px: of its dots */
  guint32 numbers; /* bit n: answer n is in it */
} OmoCluster;

/* Groups the dots of a series that lie within OMO_CLUSTER_REACH of the group's first one. `clusters` has room for
 * OMO_SCATTER_MAX_DOTS; how many are used is returned. */
guint omo_scatter_find_clusters (const OmoScatter *self, OmoFit fit, OmoCluster *clusters);

#define OMO_CLUSTER_REACH 26.0

/* The answers of a group: "1–4, 7". Free with g_free. */
char *omo_cluster_print (const OmoCluster *self);

G_END_DECLS
