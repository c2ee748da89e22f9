/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-verdict.h"

#include <glib/gi18n-lib.h>

#include "core/omo-number.h"

typedef struct
{
  const char *id;
  const char *label;
} VerdictName;

static const VerdictName names[OMO_N_VERDICTS] = {
  [OMO_VERDICT_NONE] = { "none", N_ ("Not judged") },
  [OMO_VERDICT_RIGHT] = { "right", N_ ("Right") },
  [OMO_VERDICT_WRONG] = { "wrong", N_ ("Wrong") },
  [OMO_VERDICT_UNSURE] = { "unsure", N_ ("Unsure") },
};

const char *
omo_verdict_get_id (OmoVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < OMO_N_VERDICTS, NULL);

  return names[verdict].id;
}

gboolean
omo_verdict_from_id (const char *id, OmoVerdict *out_verdict)
{
  for (guint i = 0; i < OMO_N_VERDICTS; i++)
    if (g_strcmp0 (id, names[i].id) == 0)
      {
        *out_verdict = (OmoVerdict) i;
        return TRUE;
      }
  return FALSE;
}

const char *
omo_verdict_get_label (OmoVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < OMO_N_VERDICTS, NULL);

  return names[verdict].label;
}

OmoTolerance
omo_tolerance_get_default (void)
{
  return (OmoTolerance){ OMO_TOLERANCE_PX_DEFAULT, OMO_TOLERANCE_DEGREES_DEFAULT };
}

double
omo_tolerance_get_limit (const OmoTolerance *self, OmoAnswerShape shape)
{
  g_return_val_if_fail (self != NULL, 0);

  return shape == OMO_ANSWER_ROTATION ? self->degrees : self->px;
}

OmoVerdict
omo_verdict_propose (const OmoDistance *distance, const OmoTolerance *tolerance)
{
  double worst, limit;

  g_return_val_if_fail (tolerance != NULL, OMO_VERDICT_NONE);

  if (distance == NULL)
    return OMO_VERDICT_NONE;
  worst = omo_distance_get_worst (distance);
  limit = omo_tolerance_get_limit (tolerance, distance->shape);
  if (worst <= limit)
    return OMO_VERDICT_RIGHT;
  return worst <= limit * (1 + OMO_TOLERANCE_DOUBT) ? OMO_VERDICT_UNSURE : OMO_VERDICT_WRONG;
}

char *
omo_verdict_print (const OmoDistance *distance, const OmoTolerance *tolerance)
{
  g_autofree char *off = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *allowed = NULL;

  g_return_val_if_fail (distance != NULL && tolerance != NULL, NULL);

  off = omo_distance_print (distance);
  limit = omo_number_print (omo_tolerance_get_limit (tolerance, distance->shape));
  allowed = g_strdup_printf (distance->shape == OMO_ANSWER_ROTATION ? _ ("Up to %s° is right.")
                                                                    : _ ("Up to %s px is right."),
                             limit);
  return g_strconcat (off, " ", allowed, NULL);
}
