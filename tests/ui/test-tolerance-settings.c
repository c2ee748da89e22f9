/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-tolerance-settings.h"

/* Of the test's own process: GSETTINGS_BACKEND is memory. */
static GSettings *
new_settings (void)
{
  GSettings *settings = g_settings_new ("io.github.omoscope.Omoscope");

  g_settings_reset (settings, "tolerances");
  return settings;
}

static void
test_defaults (void)
{
  g_autoptr (GSettings) settings = new_settings ();

  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    g_assert_cmpfloat (omo_tolerance_settings_get (settings, omo_job_type_get (i)), ==,
                       i == OMO_JOB_WEB_ROTATE ? 4 : 20);
}

/* Each type for itself. */
static void
test_set (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  const OmoJobType *pair = omo_job_type_get (OMO_JOB_WEB_PAIR);
  const OmoJobType *rotate = omo_job_type_get (OMO_JOB_WEB_ROTATE);

  omo_tolerance_settings_set (settings, pair, 7);
  omo_tolerance_settings_set (settings, rotate, 1.5);
  g_assert_cmpfloat (omo_tolerance_settings_get (settings, pair), ==, 7);
  g_assert_cmpfloat (omo_tolerance_settings_get (settings, rotate), ==, 1.5);
  g_assert_cmpfloat (omo_tolerance_settings_get (settings, omo_job_type_get (OMO_JOB_PHONE_PAIR)),
                     ==, 20);

  omo_tolerance_settings_set (settings, pair, 9);
  g_assert_cmpfloat (omo_tolerance_settings_get (settings, pair), ==, 9);
  g_assert_cmpfloat (omo_tolerance_settings_get (settings, rotate), ==, 1.5);
}

/* What is like the default is not kept. */
static void
test_back_to_the_default (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  const OmoJobType *pair = omo_job_type_get (OMO_JOB_WEB_PAIR);
  g_autoptr (GVariant) left = NULL;

  omo_tolerance_settings_set (settings, pair, 7);
  omo_tolerance_settings_set (settings, pair, 20);
  left = g_settings_get_value (settings, "tolerances");
  g_assert_cmpuint (g_variant_n_children (left), ==, 0);
}

static void
test_limits (void)
{
  static const struct
  {
    const char *text;
    double px;
    double degrees;
  } cases[] = {
    { "{'web-pair': 0.0, 'web-rotate': 0.0}", 1, 0.5 },
    { "{'web-pair': -7.0, 'web-rotate': -7.0}", 1, 0.5 },
    { "{'web-pair': 1e9, 'web-rotate': 1e9}", 1000, 180 },
    { "{'another': 5.0}", 20, 4 },
  };
  g_autoptr (GSettings) settings = new_settings ();
  const OmoJobType *pair = omo_job_type_get (OMO_JOB_WEB_PAIR);
  const OmoJobType *rotate = omo_job_type_get (OMO_JOB_WEB_ROTATE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_settings_set_value (settings, "tolerances", g_variant_new_parsed (cases[i].text));
      g_assert_cmpfloat (omo_tolerance_settings_get (settings, pair), ==, cases[i].px);
      g_assert_cmpfloat (omo_tolerance_settings_get (settings, rotate), ==, cases[i].degrees);
    }
  omo_tolerance_settings_set (settings, pair, 1e9);
  g_assert_cmpfloat (omo_tolerance_settings_get (settings, pair), ==, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/tolerance-settings/defaults", test_defaults);
  g_test_add_func ("/ui/tolerance-settings/set", test_set);
  g_test_add_func ("/ui/tolerance-settings/back-to-the-default", test_back_to_the_default);
  g_test_add_func ("/ui/tolerance-settings/limits", test_limits);

  return g_test_run ();
}
