/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the number of a rotate job means. The service's document gives no unit: the project's brief calls it
 * an angle, an earlier edition and published clients drag the slider by that many px, v2 documents a ratio.
 * The viewer never guesses silently. */
typedef enum
{
  OMO_READING_DEGREES, /* inner turns clockwise by v, ring stays: the default for v1 */
  OMO_READING_EACH,    /* degrees, each ring: inner clockwise by v, ring anticlockwise by v */
  OMO_READING_SLIDER,  /* px the slider is dragged: 180*v/T each */
  OMO_READING_RATIO,   /* 0..1, v2: T*(1-v) px, 180*(1-v) each */
  OMO_N_READINGS
} OmoReading;

/* Travel T: slider track minus knob, in px of the page. */
#define OMO_TRAVEL_DEFAULT 271.0 /* the 340 px wide widget */
#define OMO_TRAVEL_NEWER 284.0   /* the newer one */
#define OMO_TRAVEL_MIN 1.0
#define OMO_TRAVEL_MAX 10000.0

typedef struct
{
  OmoReading reading;
  double travel; /* px, OMO_TRAVEL_MIN to OMO_TRAVEL_MAX */
  gboolean flip; /* both parts turn the other way: the direction is known from one source only */
} OmoReadingChoice;

typedef struct
{
  double inner_degrees; /* the inner disc turns clockwise by this */
  double outer_degrees; /* the ring turns ANTIclockwise by this */
  double slider_px;     /* the knob goes this far from its start, 0..T */
} OmoRotation;

/* Why the number looks impossible in this reading. */
typedef enum
{
  OMO_DOUBT_NONE = 0,
  OMO_DOUBT_ABOVE_TRAVEL, /* slider px beyond T */
  OMO_DOUBT_ABOVE_ONE,    /* a ratio above 1 */
  OMO_DOUBT_NEGATIVE,
  OMO_DOUBT_ABOVE_TURN,       /* degrees beyond 360, or 180 each */
  OMO_DOUBT_LOOKS_LIKE_RATIO, /* a decimal below 1 read as degrees or px: "looks like v2" */
  OMO_DOUBT_ZERO,             /* 0 on success: several clients take it for a failure */
} OmoDoubt;

/* "degrees", "each", "slider", "ratio"; and back: FALSE when unknown. */
const char *omo_reading_get_id (OmoReading reading);
gboolean omo_reading_from_id (const char *id, OmoReading *out_reading);

/* The name for people, English, marked for translation. */
const char *omo_reading_get_label (OmoReading reading);

/* Applies `choice` to the service's number. Pure. */
OmoRotation omo_reading_apply (const OmoReadingChoice *choice, double value);

/* The reverse for the scrubber: the rotation when the knob stands at `slider_px`, in this reading. */
OmoRotation omo_reading_at_slider (const OmoReadingChoice *choice, double slider_px);

/* Of the service's number as `choice` reads it. Pure. */
OmoDoubt omo_reading_doubt (const OmoReadingChoice *choice, double value);

/* One sentence, English, marked for translation; "" for OMO_DOUBT_NONE. */
const char *omo_doubt_get_text (OmoDoubt doubt);

/* Which way the parts turn: "disc ↻ 33.2°, ring ↺ 33.2°", translated; ↻ is clockwise. Free with g_free. */
char *omo_reading_print_turns (OmoRotation rotation);

/* The sum on one line, translated, e.g. "50 px of 271: 180° × 50 / 271 = 33.2° → disc ↻ 33.2°, ring ↺ 33.2°":
 * the arrows say clockwise and anticlockwise; numbers have a decimal point in every language. Free with
 * g_free. */
char *omo_reading_print_arithmetic (const OmoReadingChoice *choice, double value);

G_END_DECLS
