/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The size at which the page displays the picture. */

/* What the page is known to deliver and to show at OMO_PAGE_VIEW_WIDTH. */
#define PAGE_NATURAL_WIDTH 552
#define PAGE_NATURAL_HEIGHT 344

/* How near a picture comes to the displayed size by being scaled. */
#define MAX_SCALING_ERROR 2

static gboolean
wants_size (const OmoDoctorExam *exam)
{
  return exam->subject->call == OMO_PASTE_CREATE && exam->lookalike == NULL
         && exam->type->wants_view_size;
}

static gboolean
has_size (const OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;

  return wants_size (exam) && subject->first != NULL && subject->view_width > 0
         && (subject->view_height > 0 || !exam->type->wants_view_height);
}

/* Of a pair there are both: of a slide the width alone is sent. */
static gboolean
has_both (const OmoDoctorExam *exam)
{
  return has_size (exam) && exam->type->wants_view_height;
}

static gboolean
is_page_picture (OmoPicture *picture)
{
  return !omo_doctor_is_other_aspect (omo_picture_get_width (picture),
                                      omo_picture_get_height (picture), PAGE_NATURAL_WIDTH,
                                      PAGE_NATURAL_HEIGHT);
}

/* The height that belongs to a width. */
static int
scale_height (OmoPicture *picture, int width)
{
  return (int) MAX (1, lround ((double) width * omo_picture_get_height (picture)
                               / omo_picture_get_width (picture)));
}

/* "widthview, weightview", of a slide its width alone. */
static char *
print_fields (const OmoDoctorExam *exam)
{
  if (!exam->type->wants_view_height)
    return g_strdup (omo_dialect_get_lone_width_field (exam->dialect));
  return g_strdup_printf ("%s, %s", omo_dialect_get_field (exam->dialect, OMO_FIELD_WIDTH),
                          omo_dialect_get_field (exam->dialect, OMO_FIELD_HEIGHT));
}

static void
find_size (OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;
  OmoPicture *picture = subject->first;
  int width = picture == NULL ? PAGE_NATURAL_WIDTH : omo_picture_get_width (picture);
  int height = picture == NULL ? PAGE_NATURAL_HEIGHT : omo_picture_get_height (picture);
  g_autofree char *natural = omo_doctor_print_size (width, height);
  g_autofree char *both = omo_doctor_print_size (subject->view_width, subject->view_height);
  g_autofree char *wide = g_strdup_printf ("%d", subject->view_width);
  g_autofree char *page = omo_doctor_print_size (OMO_PAGE_VIEW_WIDTH, OMO_PAGE_VIEW_HEIGHT);
  g_autofree char *original = omo_doctor_print_size (PAGE_NATURAL_WIDTH, PAGE_NATURAL_HEIGHT);
  g_autofree char *error =
      g_strdup_printf (_ ("%.0f %%"), 100
                                          * fabs ((double) subject->view_width * height
                                                      / (MAX (1.0, subject->view_height) * width)
                                                  - 1));

  g_autofree char *fields = print_fields (exam);

  omo_doctor_find_with (exam, "picture", natural, "view",
                        exam->type->wants_view_height ? both : wide, "page", page, "original",
                        original, "percent", error, "fields", fields, NULL);
}

/* What is there and cannot be read is another finding. */
static gboolean
is_written (const OmoDoctorExam *exam, OmoField role)
{
  const OmoDoctorField *field = omo_doctor_exam_find_field (exam, role);

  return field != NULL && field->member.length > 0;
}

static void
check_missing (OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;
  gboolean lacks_width = subject->view_width <= 0 && !is_written (exam, OMO_FIELD_WIDTH);
  gboolean lacks_height = exam->type->wants_view_height && subject->view_height <= 0
                          && !is_written (exam, OMO_FIELD_HEIGHT);

  if (wants_size (exam) && (lacks_width || lacks_height))
    find_size (exam);
}

static gboolean
can_mend_missing (const OmoDoctorExam *exam)
{
  return exam->subject->first != NULL && is_page_picture (exam->subject->first);
}

static void
set_page_size (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  subject->view_width = OMO_PAGE_VIEW_WIDTH;
  subject->view_height = omo_job_type_get (subject->kind)->wants_view_height
                             ? scale_height (subject->first, OMO_PAGE_VIEW_WIDTH)
                             : 0;
}

static gboolean
is_turned (const OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;
  int width = omo_picture_get_width (subject->first);
  int height = omo_picture_get_height (subject->first);

  return omo_doctor_is_other_aspect (subject->view_width, subject->view_height, width, height)
         && !omo_doctor_is_other_aspect (subject->view_height, subject->view_width, width, height);
}

static void
check_turned (OmoDoctorExam *exam)
{
  if (has_both (exam) && is_turned (exam))
    find_size (exam);
}

static void
mend_turned (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  int width = subject->view_width;

  subject->view_width = subject->view_height;
  subject->view_height = width;
}

static void
check_aspect (OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;

  if (has_both (exam) && !is_turned (exam)
      && omo_doctor_is_other_aspect (subject->view_width, subject->view_height,
                                     omo_picture_get_width (subject->first),
                                     omo_picture_get_height (subject->first)))
    find_size (exam);
}

/* The width is more often right: people read it off the page first. Of a few px no height fits. */
static void
mend_aspect (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  int width = omo_picture_get_width (subject->first);
  int height = omo_picture_get_height (subject->first);

  subject->view_height = scale_height (subject->first, subject->view_width);
  if (subject->view_height <= OMO_VIEW_SIZE_MAX
      && !omo_doctor_is_other_aspect (subject->view_width, subject->view_height, width, height))
    return;
  subject->view_width = width;
  subject->view_height = height;
}

static void
check_natural (OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;

  if (has_size (exam) && subject->view_width == omo_picture_get_width (subject->first)
      && subject->view_width > OMO_PAGE_VIEW_WIDTH && is_page_picture (subject->first))
    find_size (exam);
}

static void
check_enlarged (OmoDoctorExam *exam)
{
  const OmoDoctorSubject *subject = exam->subject;

  if (has_size (exam) && subject->view_width > omo_picture_get_width (subject->first))
    find_size (exam);
}

static void
check_prescaled (OmoDoctorExam *exam)
{
  OmoPicture *picture = exam->subject->first;

  if (wants_size (exam) && picture != NULL
      && ABS (omo_picture_get_width (picture) - OMO_PAGE_VIEW_WIDTH) <= MAX_SCALING_ERROR
      && ABS (omo_picture_get_height (picture) - OMO_PAGE_VIEW_HEIGHT) <= MAX_SCALING_ERROR)
    find_size (exam);
}

static const OmoDoctorRule rules[] = {
  { "view-size-missing", OMO_SEVERITY_ERROR,
    N_ ("The size at which the page displays the picture ({fields}) is missing; a page "
        "shows {original} at {page}."),
    check_missing, N_ ("Set the Page’s Size"), can_mend_missing, set_page_size },
  { "view-size-turned", OMO_SEVERITY_WARNING,
    N_ ("Width and height of the view size, {view}, are exchanged: the picture is {picture}."),
    check_turned, N_ ("Exchange Them"), NULL, mend_turned },
  { "view-size-aspect", OMO_SEVERITY_WARNING,
    N_ ("The view size {view} has another shape than the picture, {picture}: they are {percent} "
        "apart, and the points will be off."),
    check_aspect, N_ ("Adapt the Height"), NULL, mend_aspect },
  { "view-size-natural", OMO_SEVERITY_WARNING,
    N_ ("The view size {view} is the picture’s own, {picture}; the page shows such a picture at "
        "{page}, so clicks will miss."),
    check_natural, N_ ("Set the Page’s Size"), NULL, set_page_size },
  { "view-size-enlarged", OMO_SEVERITY_WARNING,
    N_ ("The view size {view} is larger than the picture, {picture}: hardly any page shows it like that."),
    check_enlarged, NULL, NULL, NULL },
  { "picture-prescaled", OMO_SEVERITY_WARNING,
    N_ ("The picture, {picture}, was scaled down to the size at which the page shows it; the original of {original} is recognized better."),
    check_prescaled, NULL, NULL, NULL },
};

const OmoDoctorGroup omo_doctor_size_rules = { rules, G_N_ELEMENTS (rules) };
