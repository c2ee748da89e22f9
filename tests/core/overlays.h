/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-overlay.h"

/* What the tests of overlays share: a picture and the page that shows it, and points on it. */

#define CLOSE 1e-9

static const OmoSize natural = { 552, 344 };
static const OmoSize page = { 340, 212 };

static inline void
assert_point (OmoPoint point, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (point.x, x, CLOSE);
  g_assert_cmpfloat_with_epsilon (point.y, y, CLOSE);
}

/* A place on the view, and the number of the mark of an answer `points` that is hit there; 0: none. */
typedef struct
{
  const char *name;
  const char *points;
  OmoPoint at;
  guint number;
} HitCase;
