/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Coordinates, degrees and px as people read them beside a picture: the same in every language, with a decimal
 * point, because they are compared with what stands on the wire. Free with g_free. */

/* As given, to nine digits: "57", "0.76", "−5". */
char *omo_number_print (double value);

/* To one decimal, and none where it would be 0; never "−0". */
char *omo_number_print_rounded (double value);

G_END_DECLS
