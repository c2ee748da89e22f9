/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer names are not compared: no field of any service has half of it. */
#define OMO_EDIT_DISTANCE_MAX_LENGTH 64u

/* How many slips of the finger make one name of the other: a letter too many, one missing, another one, or two in the
 * wrong order (optimal string alignment). Upper and lower case of ASCII are the same; bytes are compared. Names that
 * are too long are G_MAXUINT apart. Pure. */
guint omo_edit_distance (const char *a, const char *b);

G_END_DECLS
