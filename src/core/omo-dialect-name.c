/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect-private.h"

const char *
omo_dialect_get_field (const OmoDialect *self, OmoField field)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (field)
    {
    case OMO_FIELD_TOKEN:
      return self->wire->token_field;
    case OMO_FIELD_JOB:
      return self->wire->job_field;
    case OMO_FIELD_TYPE:
      return self->wire->type_field;
    case OMO_FIELD_IMAGE:
      return self->wire->image_field;
    case OMO_FIELD_PAIR:
      return self->wire->pair_field;
    case OMO_FIELD_WIDTH:
      return self->wire->width_field;
    case OMO_FIELD_HEIGHT:
      return self->wire->height_field;
    case OMO_FIELD_QUESTION:
      return OMO_QUESTION_FIELD;
    case OMO_FIELD_JOB_ID:
      return self->wire->id_field;
    case OMO_N_FIELDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
omo_dialect_get_lone_width_field (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->wire->lone_width_field;
}

gboolean
omo_dialect_has_sizes_as_text (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->wire->sizes_are_text;
}

gboolean
omo_dialect_has_pairs_as_list (const OmoDialect *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return *self->wire->pair_start == '[';
}
