/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-tolerance-settings.h"

#define KEY "tolerances"

static gboolean
is_angle (const OmoJobType *type)
{
  return type->shape == OMO_ANSWER_ROTATION;
}

double
omo_tolerance_settings_get_min (const OmoJobType *type)
{
  return is_angle (type) ? OMO_TOLERANCE_DEGREES_MIN : OMO_TOLERANCE_PX_MIN;
}

double
omo_tolerance_settings_get_max (const OmoJobType *type)
{
  return is_angle (type) ? OMO_TOLERANCE_DEGREES_MAX : OMO_TOLERANCE_PX_MAX;
}

double
omo_tolerance_settings_get_default (const OmoJobType *type)
{
  return is_angle (type) ? OMO_TOLERANCE_DEGREES_DEFAULT : OMO_TOLERANCE_PX_DEFAULT;
}

double
omo_tolerance_settings_get (GSettings *settings, const OmoJobType *type)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  double value;

  if (!g_variant_lookup (all, type->id, "d", &value))
    return omo_tolerance_settings_get_default (type);
  return CLAMP (value, omo_tolerance_settings_get_min (type),
                omo_tolerance_settings_get_max (type));
}

void
omo_tolerance_settings_set (GSettings *settings, const OmoJobType *type, double value)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sd}"));
  GVariantIter iter;
  const char *id;
  double other;
  double limited =
      CLAMP (value, omo_tolerance_settings_get_min (type), omo_tolerance_settings_get_max (type));

  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&sd}", &id, &other))
    if (!g_str_equal (id, type->id))
      g_variant_builder_add (&builder, "{sd}", id, other);
  if (limited != omo_tolerance_settings_get_default (type))
    g_variant_builder_add (&builder, "{sd}", type->id, limited);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
