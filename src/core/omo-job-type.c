/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-job-type.h"

#include <glib/gi18n-lib.h>

/* A phone's screenshot is tall: more than 7 to 5, and no thumbnail. */
#define TALL_HEIGHT 7
#define TALL_WIDTH 5
#define TALL_LEAST_HEIGHT 600

static const OmoJobType job_types[OMO_N_JOB_TYPES] = {
  [OMO_JOB_WEB_PAIR] = {
    .kind = OMO_JOB_WEB_PAIR,
    .id = "web-pair",
    .label = N_("Pick two same shapes, web"),
    .n_pictures = 1,
    .wants_view_size = TRUE,
    .wants_view_height = TRUE,
    .shape = OMO_ANSWER_POINTS,
    .type_job_id = "22",
    .task_type = "Tiktok3DSelectObjectWebTask",
  },
  [OMO_JOB_PHONE_PAIR] = {
    .kind = OMO_JOB_PHONE_PAIR,
    .id = "phone-pair",
    .label = N_("Pick two same shapes, phone"),
    .n_pictures = 1,
    .shape = OMO_ANSWER_POINTS,
    .type_job_id = "25",
    .task_type = "Tiktok3DSelectObjectPhoneTask",
  },
  [OMO_JOB_WEB_ROTATE] = {
    .kind = OMO_JOB_WEB_ROTATE,
    .id = "web-rotate",
    .label = N_("Rotate, web"),
    .n_pictures = 2,
    .shape = OMO_ANSWER_ROTATION,
    .type_job_id = "23",
    .task_type = "TiktokRotateWebTask",
  },
  [OMO_JOB_WEB_QUESTION] = {
    .kind = OMO_JOB_WEB_QUESTION,
    .id = "web-question",
    .label = N_("Pick two by a question, web"),
    .n_pictures = 1,
    .wants_view_size = TRUE,
    .wants_view_height = TRUE,
    .wants_question = TRUE,
    .shape = OMO_ANSWER_POINTS,
    .type_job_id = "",
    .task_type = "TiktokSelectObjectWebTask",
  },
  [OMO_JOB_WEB_SLIDE] = {
    .kind = OMO_JOB_WEB_SLIDE,
    .id = "web-slide",
    .label = N_("Slide the piece, web"),
    .n_pictures = 1,
    .wants_view_size = TRUE,
    .shape = OMO_ANSWER_SLIDE,
    .type_job_id = "21",
    .task_type = "TiktokSliderWebTask",
  },
  [OMO_JOB_PHONE_SLIDE] = {
    .kind = OMO_JOB_PHONE_SLIDE,
    .id = "phone-slide",
    .label = N_("Slide the piece, phone"),
    .n_pictures = 1,
    .shape = OMO_ANSWER_DRAG,
    .type_job_id = "24",
    .task_type = "TiktokSliderPhoneTask",
  },
};

static const OmoJobKind proposed_kinds[] = {
  [OMO_PROPOSED_BY_DEFAULT] = OMO_JOB_WEB_PAIR, [OMO_PROPOSED_TWO_PICTURES] = OMO_JOB_WEB_ROTATE,
  [OMO_PROPOSED_HOLE] = OMO_JOB_WEB_ROTATE,     [OMO_PROPOSED_DISC] = OMO_JOB_WEB_ROTATE,
  [OMO_PROPOSED_TALL] = OMO_JOB_PHONE_PAIR,
};

static gboolean
is_tall (OmoPicture *picture)
{
  int width = omo_picture_get_width (picture);
  int height = omo_picture_get_height (picture);

  return height >= TALL_LEAST_HEIGHT && height * TALL_WIDTH > width * TALL_HEIGHT;
}

static OmoProposal
find_proposal (OmoPicture *first, OmoPicture *second)
{
  OmoPicture *picture = first != NULL ? first : second;

  if (first != NULL && second != NULL)
    return OMO_PROPOSED_TWO_PICTURES;
  if (picture == NULL)
    return OMO_PROPOSED_BY_DEFAULT;
  if (omo_picture_has_hole (picture))
    return OMO_PROPOSED_HOLE;
  if (omo_picture_has_clear_corners (picture))
    return OMO_PROPOSED_DISC;
  return is_tall (picture) ? OMO_PROPOSED_TALL : OMO_PROPOSED_BY_DEFAULT;
}

static int
count_pixels (OmoPicture *picture)
{
  return omo_picture_get_width (picture) * omo_picture_get_height (picture);
}

const OmoJobType *
omo_job_type_get (OmoJobKind kind)
{
  g_return_val_if_fail (kind < OMO_N_JOB_TYPES, NULL);
  return &job_types[kind];
}

const OmoJobType *
omo_job_type_from_id (const char *id)
{
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    if (g_strcmp0 (job_types[i].id, id) == 0)
      return &job_types[i];
  return NULL;
}

gboolean
omo_job_type_has_id (const OmoJobType *self, const char *service_id)
{
  g_return_val_if_fail (self != NULL && service_id != NULL, FALSE);

  if (*service_id == '\0')
    return FALSE;
  return g_str_equal (self->type_job_id, service_id) || g_str_equal (self->task_type, service_id);
}

OmoJobKind
omo_job_type_propose (OmoPicture *first, OmoPicture *second, OmoProposal *out_why)
{
  OmoProposal why = find_proposal (first, second);

  if (out_why != NULL)
    *out_why = why;
  return proposed_kinds[why];
}

gboolean
omo_job_type_pair_is_swapped (OmoPicture *inner, OmoPicture *outer)
{
  if (inner == NULL || outer == NULL)
    return FALSE;
  if (omo_picture_has_hole (inner) != omo_picture_has_hole (outer))
    return omo_picture_has_hole (inner);
  return count_pixels (inner) > count_pixels (outer);
}
