/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-reading.h"

#include <math.h>

#include "../add-cases.h"

#define DEGREES OMO_READING_DEGREES
#define EACH OMO_READING_EACH
#define SLIDER OMO_READING_SLIDER
#define RATIO OMO_READING_RATIO

typedef struct
{
  const char *name;
  OmoReadingChoice choice;
  double value;
  OmoRotation rotation; /* to one hundredth */
  const char *arithmetic;
} ApplyCase;

static const ApplyCase apply_cases[] = {
  { "degrees",
    { DEGREES, 271, FALSE },
    50,
    { 50, 0, 37.64 },
    "50° of 360°: 271 × 50 / 360 = 37.6 px → disc ↻ 50°, ring stays" },
  { "degrees-flip",
    { DEGREES, 271, TRUE },
    50,
    { -50, 0, 37.64 },
    "50° of 360°: 271 × 50 / 360 = 37.6 px → disc ↺ 50°, ring stays" },
  { "each",
    { EACH, 271, FALSE },
    50,
    { 50, 50, 75.28 },
    "50° of 180°: 271 × 50 / 180 = 75.3 px → disc ↻ 50°, ring ↺ 50°" },
  { "slider",
    { SLIDER, 271, FALSE },
    50,
    { 33.21, 33.21, 50 },
    "50 px of 271: 180° × 50 / 271 = 33.2° → disc ↻ 33.2°, ring ↺ 33.2°" },
  { "slider-flip",
    { SLIDER, 271, TRUE },
    50,
    { -33.21, -33.21, 50 },
    "50 px of 271: 180° × 50 / 271 = 33.2° → disc ↺ 33.2°, ring ↻ 33.2°" },
  { "ratio",
    { RATIO, 260, FALSE },
    0.76,
    { 43.2, 43.2, 62.4 },
    "1 − 0.76 = 0.24: 260 × 0.24 = 62.4 px, 180° × 0.24 = 43.2° → disc ↻ 43.2°, ring ↺ 43.2°" },
  { "ratio-flip",
    { RATIO, 260, TRUE },
    0.76,
    { -43.2, -43.2, 62.4 },
    "1 − 0.76 = 0.24: 260 × 0.24 = 62.4 px, 180° × 0.24 = 43.2° → disc ↺ 43.2°, ring ↻ 43.2°" },
  { "newer-travel",
    { SLIDER, 284, FALSE },
    142,
    { 90, 90, 142 },
    "142 px of 284: 180° × 142 / 284 = 90° → disc ↻ 90°, ring ↺ 90°" },
  { "decimal-travel",
    { DEGREES, 270.5, FALSE },
    90.25,
    { 90.25, 0, 67.81 },
    "90.25° of 360°: 270.5 × 90.25 / 360 = 67.8 px → disc ↻ 90.3°, ring stays" },
  { "negative",
    { DEGREES, 271, FALSE },
    -50,
    { -50, 0, -37.64 },
    "−50° of 360°: 271 × −50 / 360 = −37.6 px → disc ↺ 50°, ring stays" },
  { "ratio-above-one",
    { RATIO, 260, FALSE },
    1.5,
    { -90, -90, -130 },
    "1 − 1.5 = −0.5: 260 × −0.5 = −130 px, 180° × −0.5 = −90° → disc ↺ 90°, ring ↻ 90°" },
  { "zero",
    { DEGREES, 271, TRUE },
    0,
    { 0, 0, 0 },
    "0° of 360°: 271 × 0 / 360 = 0 px → disc ↻ 0°, ring stays" },
};

static void
test_apply (gconstpointer data)
{
  const ApplyCase *c = data;
  OmoRotation rotation = omo_reading_apply (&c->choice, c->value);

  g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, c->rotation.inner_degrees, 0.005);
  g_assert_cmpfloat_with_epsilon (rotation.outer_degrees, c->rotation.outer_degrees, 0.005);
  g_assert_cmpfloat_with_epsilon (rotation.slider_px, c->rotation.slider_px, 0.005);
}

static void
test_arithmetic (gconstpointer data)
{
  const ApplyCase *c = data;
  g_autofree char *line = omo_reading_print_arithmetic (&c->choice, c->value);

  g_assert_cmpstr (line, ==, c->arithmetic);
}

/* What is shown as the service's number must not be 49.99999999999999. */
static void
test_degrees_exact (void)
{
  for (guint degrees = 1; degrees <= 180; degrees++)
    {
      OmoReadingChoice choice = { EACH, 271, FALSE };

      g_assert_cmpfloat (omo_reading_apply (&choice, degrees).inner_degrees, ==, degrees);
      choice.reading = DEGREES;
      g_assert_cmpfloat (omo_reading_apply (&choice, degrees).inner_degrees, ==, degrees);
    }
}

static void
test_no_negative_zero (void)
{
  OmoReadingChoice choice = { SLIDER, 271, TRUE };
  OmoRotation rotation = omo_reading_apply (&choice, 0);

  g_assert_false (signbit (rotation.inner_degrees));
  g_assert_false (signbit (rotation.outer_degrees));
}

static void
test_at_slider_inverts (void)
{
  static const double travels[] = { 1, 260, 271, 284, 333.3, 10000 };
  static const double fractions[] = { 0, 0.001, 0.25, 1.0 / 3, 0.76, 1, 1.7 };
  static const double whole[OMO_N_READINGS] = { 360, 180, 271, 1 };

  for (guint i = 0; i < OMO_N_READINGS * G_N_ELEMENTS (travels) * G_N_ELEMENTS (fractions) * 2; i++)
    {
      OmoReadingChoice choice = { i % OMO_N_READINGS, travels[i / 4 % 6], i / 24 % 2 };
      double value = whole[choice.reading] * fractions[i / 48];
      OmoRotation applied = omo_reading_apply (&choice, value);
      OmoRotation back = omo_reading_at_slider (&choice, applied.slider_px);

      g_assert_cmpfloat_with_epsilon (back.inner_degrees, applied.inner_degrees, 1e-9);
      g_assert_cmpfloat_with_epsilon (back.outer_degrees, applied.outer_degrees, 1e-9);
      g_assert_cmpfloat_with_epsilon (back.slider_px, applied.slider_px, 1e-9);
    }
}

static void
test_at_slider_ends (void)
{
  static const double inner[OMO_N_READINGS] = { 360, 180, 180, 180 };
  static const double outer[OMO_N_READINGS] = { 0, 180, 180, 180 };

  for (guint i = 0; i < OMO_N_READINGS; i++)
    {
      OmoReadingChoice choice = { i, 271, FALSE };
      OmoRotation rotation = omo_reading_at_slider (&choice, 271);

      g_assert_cmpfloat_with_epsilon (rotation.inner_degrees, inner[i], 1e-9);
      g_assert_cmpfloat_with_epsilon (rotation.outer_degrees, outer[i], 1e-9);
      rotation = omo_reading_at_slider (&choice, 0);
      g_assert_cmpfloat (rotation.inner_degrees, ==, 0);
      g_assert_cmpfloat (rotation.outer_degrees, ==, 0);
    }
}

typedef struct
{
  const char *name;
  OmoReading reading;
  double value;
  OmoDoubt doubt;
} DoubtCase;

/* With a travel of 271. */
static const DoubtCase doubt_cases[] = {
  { "degrees", DEGREES, 50, OMO_DOUBT_NONE },
  { "degrees-full", DEGREES, 360, OMO_DOUBT_NONE },
  { "degrees-above", DEGREES, 360.5, OMO_DOUBT_ABOVE_TURN },
  { "degrees-decimal", DEGREES, 0.76, OMO_DOUBT_LOOKS_LIKE_RATIO },
  { "degrees-one", DEGREES, 1, OMO_DOUBT_NONE },
  { "degrees-zero", DEGREES, 0, OMO_DOUBT_ZERO },
  { "degrees-negative", DEGREES, -0.5, OMO_DOUBT_NEGATIVE },
  { "each", EACH, 180, OMO_DOUBT_NONE },
  { "each-above", EACH, 181, OMO_DOUBT_ABOVE_TURN },
  { "each-decimal", EACH, 0.01, OMO_DOUBT_LOOKS_LIKE_RATIO },
  { "slider", SLIDER, 271, OMO_DOUBT_NONE },
  { "slider-above", SLIDER, 272, OMO_DOUBT_ABOVE_TRAVEL },
  { "slider-decimal", SLIDER, 0.99, OMO_DOUBT_LOOKS_LIKE_RATIO },
  { "slider-zero", SLIDER, 0, OMO_DOUBT_ZERO },
  { "ratio", RATIO, 0.76, OMO_DOUBT_NONE },
  { "ratio-one", RATIO, 1, OMO_DOUBT_NONE },
  { "ratio-above", RATIO, 50, OMO_DOUBT_ABOVE_ONE },
  { "ratio-zero", RATIO, 0, OMO_DOUBT_ZERO },
  { "ratio-negative", RATIO, -1, OMO_DOUBT_NEGATIVE },
};

static void
test_doubt (gconstpointer data)
{
  const DoubtCase *c = data;
  OmoReadingChoice choice = { c->reading, OMO_TRAVEL_DEFAULT, FALSE };

  g_assert_cmpint (omo_reading_doubt (&choice, c->value), ==, c->doubt);
}

static void
test_id (void)
{
  static const char *const ids[OMO_N_READINGS] = { "degrees", "each", "slider", "ratio" };
  OmoReading reading = OMO_N_READINGS;

  for (guint i = 0; i < OMO_N_READINGS; i++)
    {
      g_assert_cmpstr (omo_reading_get_id (i), ==, ids[i]);
      g_assert_true (omo_reading_from_id (ids[i], &reading));
      g_assert_cmpint (reading, ==, i);
      g_assert_nonnull (omo_reading_get_label (i));
    }
}

static void
test_id_unknown (void)
{
  OmoReading reading = OMO_READING_EACH;

  g_assert_false (omo_reading_from_id ("Degrees", &reading));
  g_assert_false (omo_reading_from_id ("", &reading));
  g_assert_false (omo_reading_from_id (NULL, &reading));
  g_assert_cmpint (reading, ==, OMO_READING_EACH);
}

static void
test_every_doubt_has_words (void)
{
  g_assert_cmpstr (omo_doubt_get_text (OMO_DOUBT_NONE), ==, "");
  for (int doubt = OMO_DOUBT_ABOVE_TRAVEL; doubt <= OMO_DOUBT_ZERO; doubt++)
    g_assert_cmpstr (omo_doubt_get_text ((OmoDoubt) doubt), !=, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/core/reading/apply", apply_cases, test_apply);
  ADD_CASES ("/core/reading/arithmetic", apply_cases, test_arithmetic);
  g_test_add_func ("/core/reading/degrees-exact", test_degrees_exact);
  g_test_add_func ("/core/reading/no-negative-zero", test_no_negative_zero);
  g_test_add_func ("/core/reading/at-slider/inverts", test_at_slider_inverts);
  g_test_add_func ("/core/reading/at-slider/ends", test_at_slider_ends);
  ADD_CASES ("/core/reading/doubt", doubt_cases, test_doubt);
  g_test_add_func ("/core/reading/id", test_id);
  g_test_add_func ("/core/reading/id/unknown", test_id_unknown);
  g_test_add_func ("/core/reading/doubt-words", test_every_doubt_has_words);

  return g_test_run ();
}
