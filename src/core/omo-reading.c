/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-reading.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-number.h"

#define TURN 360.0
/* What each part turns by over the whole travel when both turn. */
#define HALF_TURN 180.0

typedef struct
{
  const char *id;
  const char *label;
} ReadingName;

static const ReadingName names[OMO_N_READINGS] = {
  [OMO_READING_DEGREES] = { "degrees", N_ ("Degrees") },
  [OMO_READING_EACH] = { "each", N_ ("Degrees, each ring") },
  [OMO_READING_SLIDER] = { "slider", N_ ("Slider px") },
  [OMO_READING_RATIO] = { "ratio", N_ ("Ratio 0 to 1") },
};

static const char *const doubt_texts[] = {
  [OMO_DOUBT_NONE] = "",
  [OMO_DOUBT_ABOVE_TRAVEL] = N_ ("The slider cannot go that far: the number is above T."),
  [OMO_DOUBT_ABOVE_ONE] = N_ ("A ratio cannot be above 1: this is no v2 number."),
  [OMO_DOUBT_NEGATIVE] = N_ ("The number is negative: no reading expects that."),
  [OMO_DOUBT_ABOVE_TURN] = N_ ("That is more than this reading allows."),
  [OMO_DOUBT_LOOKS_LIKE_RATIO] = N_ ("A decimal below 1: this looks like a ratio, as v2 sends it."),
  [OMO_DOUBT_ZERO] = N_ ("0 with success: several clients take that for a failure."),
};

static OmoRotation
turn_parts (const OmoReadingChoice *choice, double slider_px, double degrees)
{
  /* Adding 0 makes a turned-round zero a plain one. */
  double turned = (choice->flip ? -degrees : degrees) + 0.0;

  return (OmoRotation){
    .inner_degrees = turned,
    .outer_degrees = choice->reading == OMO_READING_DEGREES ? 0 : turned,
    .slider_px = slider_px,
  };
}

const char *
omo_reading_get_id (OmoReading reading)
{
  g_return_val_if_fail ((guint) reading < OMO_N_READINGS, NULL);

  return names[reading].id;
}

gboolean
omo_reading_from_id (const char *id, OmoReading *out_reading)
{
  for (guint i = 0; i < OMO_N_READINGS; i++)
    {
      if (g_strcmp0 (id, names[i].id) == 0)
        {
          *out_reading = (OmoReading) i;
          return TRUE;
        }
    }
  return FALSE;
}

const char *
omo_reading_get_label (OmoReading reading)
{
  g_return_val_if_fail ((guint) reading < OMO_N_READINGS, NULL);

  return names[reading].label;
}

OmoRotation
omo_reading_apply (const OmoReadingChoice *choice, double value)
{
  g_return_val_if_fail (choice->travel > 0, ((OmoRotation){ 0 }));

  switch (choice->reading)
    {
    case OMO_READING_DEGREES:
      return turn_parts (choice, choice->travel * value / TURN, value);
    case OMO_READING_EACH:
      return turn_parts (choice, choice->travel * value / HALF_TURN, value);
    case OMO_READING_SLIDER:
      return turn_parts (choice, value, HALF_TURN * value / choice->travel);
    case OMO_READING_RATIO:
      return turn_parts (choice, choice->travel * (1 - value), HALF_TURN * (1 - value));
    case OMO_N_READINGS:
    default:
      g_return_val_if_reached ((OmoRotation){ 0 });
    }
}

OmoRotation
omo_reading_at_slider (const OmoReadingChoice *choice, double slider_px)
{
  double whole = choice->reading == OMO_READING_DEGREES ? TURN : HALF_TURN;

  g_return_val_if_fail (choice->travel > 0, ((OmoRotation){ 0 }));

  return turn_parts (choice, slider_px, whole * slider_px / choice->travel);
}

OmoDoubt
omo_reading_doubt (const OmoReadingChoice *choice, double value)
{
  if (value < 0)
    return OMO_DOUBT_NEGATIVE;
  if (value == 0)
    return OMO_DOUBT_ZERO;
  if (choice->reading == OMO_READING_RATIO)
    return value > 1 ? OMO_DOUBT_ABOVE_ONE : OMO_DOUBT_NONE;
  if (value < 1)
    return OMO_DOUBT_LOOKS_LIKE_RATIO;
  if (choice->reading == OMO_READING_SLIDER)
    return value > choice->travel ? OMO_DOUBT_ABOVE_TRAVEL : OMO_DOUBT_NONE;
  if (value > (choice->reading == OMO_READING_EACH ? HALF_TURN : TURN))
    return OMO_DOUBT_ABOVE_TURN;
  return OMO_DOUBT_NONE;
}

const char *
omo_doubt_get_text (OmoDoubt doubt)
{
  g_return_val_if_fail ((guint) doubt < G_N_ELEMENTS (doubt_texts), "");

  return doubt_texts[doubt];
}

char *
omo_reading_print_turns (OmoRotation rotation)
{
  g_autofree char *inner = omo_number_print_rounded (fabs (rotation.inner_degrees));
  g_autofree char *outer = omo_number_print_rounded (fabs (rotation.outer_degrees));
  const char *inner_way = rotation.inner_degrees < 0 ? "↺" : "↻";
  const char *outer_way = rotation.outer_degrees < 0 ? "↻" : "↺";

  if (rotation.outer_degrees == 0)
    /* Translators: the inner disc turns by an angle; the arrow shows which way. */
    return g_strdup_printf (_ ("disc %s %s°, ring stays"), inner_way, inner);
  /* Translators: the inner disc and the ring turn by an angle each; the arrows show which way. */
  return g_strdup_printf (_ ("disc %s %s°, ring %s %s°"), inner_way, inner, outer_way, outer);
}

char *
omo_reading_print_arithmetic (const OmoReadingChoice *choice, double value)
{
  OmoRotation rotation = omo_reading_apply (choice, value);
  g_autofree char *v = omo_number_print (value);
  g_autofree char *travel = omo_number_print (choice->travel);
  g_autofree char *px = omo_number_print_rounded (rotation.slider_px);
  g_autofree char *each =
      omo_number_print_rounded (HALF_TURN * rotation.slider_px / choice->travel);
  g_autofree char *left = omo_number_print (1 - value);
  g_autofree char *turns = omo_reading_print_turns (rotation);

  switch (choice->reading)
    {
    case OMO_READING_DEGREES:
      return g_strdup_printf (_ ("%s° of 360°: %s × %s / 360 = %s px → %s"), v, travel, v, px,
                              turns);
    case OMO_READING_EACH:
      return g_strdup_printf (_ ("%s° of 180°: %s × %s / 180 = %s px → %s"), v, travel, v, px,
                              turns);
    case OMO_READING_SLIDER:
      return g_strdup_printf (_ ("%s px of %s: 180° × %s / %s = %s° → %s"), v, travel, v, travel,
                              each, turns);
    case OMO_READING_RATIO:
      return g_strdup_printf (_ ("1 − %s = %s: %s × %s = %s px, 180° × %s = %s° → %s"), v, left,
                              travel, left, px, left, each, turns);
    case OMO_N_READINGS:
    default:
      g_return_val_if_reached (NULL);
    }
}
