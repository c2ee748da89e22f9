/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>

/* A picture as such, whatever it is sent for. */

/* The smallest captcha picture, the piece of a slide, has some 60 px. */
#define LEAST_SIDE 50

/* Noise of a JPEG; a captcha differs by more. */
#define MOST_NOISE 12
/* So many points of each side are looked at: what is smaller is no captcha. */
#define N_SAMPLES 400

static void
find_picture (OmoDoctorExam *exam, OmoPicture *picture, guint number)
{
  g_autofree char *size =
      omo_doctor_print_size (omo_picture_get_width (picture), omo_picture_get_height (picture));
  g_autofree char *which = g_strdup_printf ("%u", number);
  g_autofree char *orientation = g_strdup_printf ("%d", omo_picture_get_orientation (picture));

  omo_doctor_find_with (exam, "number", which, "size", size, "orientation", orientation, "kind",
                        omo_picture_get_kind_name (picture), NULL);
}

static void
find_pictures (OmoDoctorExam *exam, gboolean (*is_wrong) (OmoPicture *picture))
{
  OmoPicture *const pictures[] = { exam->subject->first, exam->subject->second };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (pictures[i] != NULL && is_wrong (pictures[i]))
      find_picture (exam, pictures[i], i + 1);
}

static gboolean
is_turned (OmoPicture *picture)
{
  return omo_picture_get_orientation (picture) != 1;
}

static void
check_orientation (OmoDoctorExam *exam)
{
  find_pictures (exam, is_turned);
}

static void
check_animated (OmoDoctorExam *exam)
{
  find_pictures (exam, omo_picture_is_animated);
}

static void
check_marked (OmoDoctorExam *exam)
{
  find_pictures (exam, omo_picture_is_marked);
}

static void
check_truncated (OmoDoctorExam *exam)
{
  find_pictures (exam, omo_picture_is_truncated);
}

static gboolean
is_tiny (OmoPicture *picture)
{
  return MIN (omo_picture_get_width (picture), omo_picture_get_height (picture)) < LEAST_SIDE;
}

static void
check_tiny (OmoDoctorExam *exam)
{
  find_pictures (exam, is_tiny);
}

typedef struct
{
  guint8 least[4];
  guint8 most[4];
} Range;

static void
widen (Range *range, guint32 pixel)
{
  for (guint i = 0; i < G_N_ELEMENTS (range->least); i++)
    {
      guint8 value = (guint8) (pixel >> (8 * i));

      range->least[i] = MIN (range->least[i], value);
      range->most[i] = MAX (range->most[i], value);
    }
}

static Range
measure_range (cairo_surface_t *surface)
{
  Range range = { { 255, 255, 255, 255 }, { 0, 0, 0, 0 } };
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int step_x = MAX (1, width / N_SAMPLES);
  int step_y = MAX (1, height / N_SAMPLES);

  for (int y = 0; y < height; y += step_y)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + (gsize) y * stride);

      for (int x = 0; x < width; x += step_x)
        widen (&range, row[x]);
    }
  return range;
}

static gboolean
is_blank (OmoPicture *picture)
{
  Range range = measure_range (omo_picture_get_surface (picture));

  for (guint i = 0; i < G_N_ELEMENTS (range.least); i++)
    if (range.most[i] - range.least[i] > MOST_NOISE)
      return FALSE;
  return TRUE;
}

static void
check_blank (OmoDoctorExam *exam)
{
  find_pictures (exam, is_blank);
}

static const OmoDoctorRule rules[] = {
  { "picture-blank", OMO_SEVERITY_ERROR,
    N_ ("Picture {number}, {size}, is of one color: it was taken before the captcha was there."),
    check_blank, NULL, NULL, NULL },
  { "picture-tiny", OMO_SEVERITY_ERROR, N_ ("Picture {number} is only {size}: that is no captcha."),
    check_tiny, NULL, NULL, NULL },
  { "picture-marked", OMO_SEVERITY_WARNING,
    N_ ("Picture {number} was saved by Omoscope with marks or a caption on it: it is not the "
        "captcha itself."),
    check_marked, NULL, NULL, NULL },
  { "picture-truncated", OMO_SEVERITY_WARNING,
    N_ ("Picture {number} ends too early: a part of the {kind} file is missing."), check_truncated,
    NULL, NULL, NULL },
  { "picture-animated", OMO_SEVERITY_WARNING,
    N_ ("Picture {number} is animated: which of its frames the service looks at is not known."),
    check_animated, NULL, NULL, NULL },
  { "picture-orientation", OMO_SEVERITY_WARNING,
    N_ ("Picture {number} carries EXIF orientation {orientation}: a viewer turns it, the service "
        "does not, so points will be off."),
    check_orientation, NULL, NULL, NULL },
};

const OmoDoctorGroup omo_doctor_picture_rules = { rules, G_N_ELEMENTS (rules) };
