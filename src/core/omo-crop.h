/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-geometry.h"
#include "core/omo-picture.h"

G_BEGIN_DECLS

/* A part of a picture that is about to be cut out: whole natural px, within the picture, never smaller than
 * OMO_CROP_MIN_SIDE (or the picture itself, where that is smaller). */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} OmoCrop;

/* The smallest captcha is many times as large. */
#define OMO_CROP_MIN_SIDE 16

/* What a pointer takes hold of. */
typedef enum
{
  OMO_CROP_NONE = 0, /* outside: a new rectangle begins */
  OMO_CROP_LEFT = 1 << 0,
  OMO_CROP_RIGHT = 1 << 1,
  OMO_CROP_TOP = 1 << 2,
  OMO_CROP_BOTTOM = 1 << 3,
  OMO_CROP_ALL = 15, /* inside: the whole is moved */
} OmoCropGrip;

/* How near an edge is taken hold of, view px. */
#define OMO_CROP_REACH 10.0

/* The middle of the picture, to begin with. */
OmoCrop omo_crop_new (OmoSize natural);
/* Between two corners, natural px, in any order. */
OmoCrop omo_crop_between (OmoPoint one, OmoPoint other, OmoSize natural);
/* With what `grip` holds moved by whole natural px; the whole keeps its size at the picture's edge. */
OmoCrop omo_crop_drag (OmoCrop self, OmoCropGrip grip, int dx, int dy, OmoSize natural);
OmoCropGrip omo_crop_find_grip (OmoCrop self, OmoFit fit, OmoPoint view_point);

/* The part as a PNG file, with transparency where the picture has it. Takes a while for a large one. Errors:
 * G_FILE_ERROR. */
GBytes *omo_crop_cut (OmoCrop self, OmoPicture *picture, GError **error);

G_END_DECLS
