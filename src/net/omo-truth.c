/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-truth.h"

#include "core/omo-geometry.h"
#include "core/omo-picture-header.h"
#include "core/omo-sample.h"

/* For a picture whose size cannot be told: on most. */
#define UNKNOWN_SIZE 100.0
#define MADE_UP_ROTATION "45"

struct _OmoTruth
{
  GHashTable *facts; /* GBytes -> Fact */
};

typedef struct
{
  char *result;
  const OmoSample *sample; /* NULL: taught, and answered whatever is asked */
} Fact;

static void
free_fact (gpointer data)
{
  Fact *fact = data;

  g_free (fact->result);
  g_free (fact);
}

static void
learn (OmoTruth *self, GBytes *bytes, const char *result, const OmoSample *sample)
{
  Fact *fact = g_new0 (Fact, 1);

  fact->result = g_strdup (result);
  fact->sample = sample;
  g_hash_table_replace (self->facts, g_bytes_ref (bytes), fact);
}

/* Whole px, as the service answers: the pixels in which the points lie. */
static char *
print_points (OmoPoint first, OmoPoint second)
{
  return g_strdup_printf ("%d_%d_%d_%d", (int) first.x, (int) first.y, (int) second.x,
                          (int) second.y);
}

/* The size of the frame in which the answer is: as displayed, else natural. A slide has a width alone. */
static OmoSize
find_frame (const OmoCreateRequest *request)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (request->pictures[0], &size);
  OmoPictureHeader header;

  if (request->view_width > 0)
    return (OmoSize){ request->view_width, request->view_height };
  if (omo_picture_header_read (data, size, &header, NULL))
    return (OmoSize){ header.width, header.height };
  return (OmoSize){ UNKNOWN_SIZE, UNKNOWN_SIZE };
}

/* The sample's pixels when the picture is displayed in another size. */
static char *
scale_points (const OmoSample *sample, OmoSize frame)
{
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (OMO_ANSWER_POINTS, sample->result, NULL);
  OmoSize view_size = { sample->view_width, sample->view_height };

  return print_points (omo_geometry_pixel_centre (answer->points[0], frame, view_size),
                       omo_geometry_pixel_centre (answer->points[1], frame, view_size));
}

/* The same turn of the disc against the ring as the dialect's number: v2 has a ratio of the slider's travel, over
 * which both parts turn by half a turn. */
static char *
print_rotation (const OmoCreateRequest *request, const char *degrees)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (request->dialect == NULL || omo_dialect_get_reading (request->dialect) != OMO_READING_RATIO)
    return g_strdup (degrees);
  g_ascii_formatd (digits, sizeof digits, "%.4f", 1 - g_ascii_strtod (degrees, NULL) / 360);
  return g_strdup (digits);
}

/* How far the piece goes when the picture is displayed in another width; whole px. */
static char *
scale_slide (const OmoSample *sample, OmoSize frame)
{
  double px = g_ascii_strtod (sample->result, NULL) * frame.width / sample->view_width;

  return g_strdup_printf ("%d", (int) (px + 0.5));
}

static char *
make_up (const OmoCreateRequest *request)
{
  OmoAnswerShape shape = omo_job_type_get (request->kind)->shape;
  OmoSize frame;

  if (shape == OMO_ANSWER_ROTATION)
    return print_rotation (request, MADE_UP_ROTATION);
  frame = find_frame (request);
  if (shape == OMO_ANSWER_SLIDE)
    return g_strdup_printf ("%d", (int) (frame.width / 2));
  return print_points ((OmoPoint){ frame.width / 4, frame.height / 2 },
                       (OmoPoint){ frame.width * 3 / 4, frame.height / 2 });
}

/* NULL for a picture that is not known, or known for another shape of answer. */
static const Fact *
find_fact (OmoTruth *self, const OmoCreateRequest *request)
{
  const Fact *fact = g_hash_table_lookup (self->facts, request->pictures[0]);

  if (fact == NULL || fact->sample == NULL)
    return fact;
  return omo_job_type_get (fact->sample->kind)->shape == omo_job_type_get (request->kind)->shape
             ? fact
             : NULL;
}

OmoTruth *
omo_truth_new (void)
{
  OmoTruth *self = g_new0 (OmoTruth, 1);

  self->facts = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                       free_fact);
  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const OmoSample *sample = omo_sample_get (i);
      g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, 0);

      learn (self, bytes, sample->result, sample);
    }
  return self;
}

void
omo_truth_free (OmoTruth *self)
{
  g_hash_table_unref (self->facts);
  g_free (self);
}

void
omo_truth_teach (OmoTruth *self, GBytes *bytes, const char *result)
{
  g_return_if_fail (self != NULL && bytes != NULL && result != NULL);

  learn (self, bytes, result, NULL);
}

char *
omo_truth_answer (OmoTruth *self, const OmoCreateRequest *request, gboolean *out_made_up)
{
  const Fact *fact;

  g_return_val_if_fail (self != NULL && request != NULL && request->pictures[0] != NULL, NULL);

  fact = find_fact (self, request);
  if (out_made_up != NULL)
    *out_made_up = fact == NULL;
  if (fact == NULL)
    return make_up (request);
  if (fact->sample != NULL && fact->sample->kind == OMO_JOB_WEB_SLIDE)
    return scale_slide (fact->sample, find_frame (request));
  if (fact->sample != NULL && fact->sample->view_width > 0)
    return scale_points (fact->sample, find_frame (request));
  if (fact->sample != NULL && fact->sample->kind == OMO_JOB_WEB_ROTATE)
    return print_rotation (request, fact->result);
  return g_strdup (fact->result);
}
