/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-annotation.h"

#include "core/omo-painter.h"
#include "core/omo-verdict.h"

/* Neither is of any use without a picture. */
typedef struct
{
  OmoSize natural;
  OmoSize view_size;
} Sizes;

static Sizes
get_sizes (OmoJob *job)
{
  OmoPicture *picture = omo_job_get_picture (job, 0);
  Sizes sizes = { { omo_picture_get_width (picture), omo_picture_get_height (picture) } };

  sizes.view_size = sizes.natural;
  if (omo_job_get_job_type (job)->wants_view_size)
    sizes.view_size = (OmoSize){ omo_job_get_view_width (job), omo_job_get_view_height (job) };
  return sizes;
}

/* A job may have been made with less than it wants, and never sent. */
static gboolean
is_displayed (OmoJob *job, const Sizes *sizes)
{
  return sizes->view_size.width > 0
         && (sizes->view_size.height > 0 || !omo_job_get_job_type (job)->wants_view_height);
}

static double
get_tolerance (OmoJob *job)
{
  OmoTolerance tolerance = omo_tolerance_get_default ();

  return omo_tolerance_get_limit (&tolerance, omo_job_get_job_type (job)->shape);
}

OmoOverlay
omo_annotation_get_overlay (OmoJob *job, const OmoExpected *expected)
{
  OmoOverlay overlay = { 0 };
  const OmoAnswer *answer;
  Sizes sizes;
  OmoDistance distance;
  gboolean is_measured;

  g_return_val_if_fail (OMO_IS_JOB (job), overlay);

  if (omo_job_get_picture (job, 0) == NULL
      || omo_job_get_job_type (job)->shape == OMO_ANSWER_ROTATION)
    return overlay;
  sizes = get_sizes (job);
  if (!is_displayed (job, &sizes))
    return overlay;
  answer = omo_job_get_answer (job);
  overlay = omo_overlay_new (answer, sizes.natural, sizes.view_size);
  is_measured =
      omo_distance_measure (expected, answer, sizes.natural, sizes.view_size, NULL, &distance);
  omo_overlay_set_expected (&overlay, expected, is_measured ? &distance : NULL, get_tolerance (job),
                            sizes.natural, sizes.view_size);
  return overlay;
}

gint64
omo_annotation_find_time (OmoJob *job)
{
  g_autoptr (OmoExchange) first = NULL;

  g_return_val_if_fail (OMO_IS_JOB (job), 0);

  first = g_list_model_get_item (omo_job_get_exchanges (job), 0);
  return first == NULL ? 0 : omo_exchange_get_timing (first)->started / G_USEC_PER_SEC;
}

static void
redact (char **text, const OmoRedaction *redaction)
{
  char *redacted = omo_redaction_apply_text (redaction, *text, NULL);

  g_free (*text);
  *text = redacted;
}

cairo_surface_t *
omo_annotation_add_caption (cairo_surface_t *picture,
                            OmoJob *job,
                            const OmoReadingChoice *choice,
                            const OmoRedaction *redaction)
{
  g_auto (OmoCaption) caption = { 0 };

  g_return_val_if_fail (picture != NULL && OMO_IS_JOB (job) && choice != NULL, NULL);

  omo_caption_init (&caption, job, choice, omo_annotation_find_time (job));
  redact (&caption.text, redaction);
  redact (&caption.detail, redaction);
  return omo_painter_add_caption (picture, &caption);
}

static cairo_surface_t *
render_rotation (OmoJob *job, const OmoReadingChoice *choice, const OmoExpected *expected)
{
  const OmoAnswer *answer = omo_job_get_answer (job);
  OmoRotation rotation = { 0 };
  OmoPicture *inner = omo_job_get_picture (job, 0);
  OmoPicture *outer = omo_job_get_picture (job, 1);

  if (answer != NULL)
    rotation = omo_reading_apply (choice, answer->value);
  if (expected == NULL)
    return omo_painter_render_rotation (inner, outer, &rotation);
  return omo_painter_render_expected_rotation (inner, outer, &rotation, expected,
                                               get_tolerance (job));
}

cairo_surface_t *
omo_annotation_render_marked (OmoJob *job,
                              const OmoReadingChoice *choice,
                              const OmoExpected *expected)
{
  OmoOverlay overlay;

  g_return_val_if_fail (OMO_IS_JOB (job) && choice != NULL, NULL);

  if (omo_job_get_job_type (job)->shape == OMO_ANSWER_ROTATION)
    {
      if (omo_job_get_picture (job, 0) == NULL && omo_job_get_picture (job, 1) == NULL)
        return NULL;
      return render_rotation (job, choice, expected);
    }
  if (omo_job_get_picture (job, 0) == NULL)
    return NULL;
  overlay = omo_annotation_get_overlay (job, expected);
  return omo_painter_render_points (omo_job_get_picture (job, 0), &overlay);
}

cairo_surface_t *
omo_annotation_render (OmoJob *job,
                       const OmoReadingChoice *choice,
                       const OmoExpected *expected,
                       const OmoRedaction *redaction)
{
  cairo_surface_t *picture = omo_annotation_render_marked (job, choice, expected);
  cairo_surface_t *captioned;

  if (picture == NULL)
    return NULL;
  captioned = omo_annotation_add_caption (picture, job, choice, redaction);
  cairo_surface_destroy (picture);
  return captioned;
}
