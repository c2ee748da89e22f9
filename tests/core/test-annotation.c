/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-annotation.h"

#include "../sample-picture.h"
#include "cases.h"
#include "core/omo-error.h"
#include "drawing.h"

static const OmoReadingChoice choice = { OMO_READING_DEGREES, 271, FALSE };

static void
test_time (void)
{
  g_autoptr (OmoJob) sent = create_solved_case_job ("web-rotate");
  g_autoptr (OmoJob) ready = create_case_job (omo_sample_from_id ("web-rotate"));

  g_assert_cmpint (omo_annotation_find_time (sent), ==, 1714548600);
  g_assert_cmpint (omo_annotation_find_time (ready), ==, 0);
}

static void
assert_same_pixels (cairo_surface_t *one, cairo_surface_t *other)
{
  gsize size =
      (gsize) cairo_image_surface_get_stride (one) * (gsize) cairo_image_surface_get_height (one);

  g_assert_cmpint (cairo_image_surface_get_height (one), ==,
                   cairo_image_surface_get_height (other));
  g_assert_cmpmem (cairo_image_surface_get_data (one), size, cairo_image_surface_get_data (other),
                   size);
}

static cairo_surface_t *
render_refused (const char *words, const OmoRedaction *redaction)
{
  g_autoptr (OmoJob) job = create_case_job (omo_sample_from_id ("web-pair"));
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "technical");

  omo_error_set_words (error, words);
  omo_job_start (job);
  omo_job_fail (job, error);
  return omo_annotation_render (job, &choice, NULL, redaction);
}

/* The letters are those of the mark. */
static void
test_redacted (void)
{
  const char *tokens[] = { CASE_TOKEN, NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  cairo_surface_t *redacted = render_refused ("Wrong: " CASE_TOKEN, redaction);
  cairo_surface_t *expected = render_refused ("Wrong: [token]", NULL);

  assert_same_pixels (redacted, expected);
  cairo_surface_destroy (redacted);
  cairo_surface_destroy (expected);
}

static void
test_overlay (void)
{
  g_autoptr (OmoJob) job = create_solved_case_job ("web-pair");
  const OmoExpected expected = { OMO_ANSWER_POINTS, { { 1, 2 }, { 3, 4 } } };
  OmoOverlay without = omo_annotation_get_overlay (job, NULL);
  OmoOverlay with = omo_annotation_get_overlay (job, &expected);

  g_assert_cmpuint (without.n_marks, ==, 2);
  g_assert_cmpfloat (without.marks[0].natural.x, ==, without.marks[0].returned.x * 552 / 340);
  g_assert_cmpuint (without.n_expected, ==, 0);
  g_assert_cmpuint (with.n_expected, ==, 2);
  g_assert_true (with.has_distance);
}

/* A request that nobody could send: the size at which the page displays it is not known. */
static void
test_no_view_size (void)
{
  g_autoptr (OmoPicture) picture = sample_picture_new (omo_sample_from_id ("web-pair"), 0);
  g_autoptr (OmoJob) job = omo_job_new (OMO_JOB_WEB_PAIR, picture, NULL, NULL, 0, 0);
  cairo_surface_t *surface = omo_annotation_render (job, &choice, NULL, NULL);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, omo_picture_get_width (picture));
  cairo_surface_destroy (surface);
}

static void
test_render (gconstpointer data)
{
  g_autoptr (OmoJob) job = create_solved_case_job (data);
  g_autoptr (OmoJob) ready = create_case_job (omo_sample_from_id (data));
  guint outer = omo_job_get_job_type (job)->n_pictures - 1;
  int width = omo_picture_get_width (omo_job_get_picture (job, outer));
  int height = omo_picture_get_height (omo_job_get_picture (job, outer));
  cairo_surface_t *surface = omo_annotation_render (job, &choice, NULL, NULL);
  cairo_surface_t *bare = omo_annotation_render (ready, &choice, NULL, NULL);
  guint n_marked = 0;

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), >, height + 30);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n_marked += get_pixel (surface, x, y) != get_pixel (bare, x, y);
  g_assert_cmpuint (n_marked, >, 100);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (bare);
}

static void
test_expected_rotation (void)
{
  g_autoptr (OmoJob) job = create_solved_case_job ("web-rotate");
  const OmoExpected expected = { .shape = OMO_ANSWER_ROTATION, .degrees = 200 };
  cairo_surface_t *without = omo_annotation_render (job, &choice, NULL, NULL);
  cairo_surface_t *with = omo_annotation_render (job, &choice, &expected, NULL);
  gsize size =
      (gsize) cairo_image_surface_get_stride (with) * (gsize) cairo_image_surface_get_height (with);

  g_assert_cmpint (
      memcmp (cairo_image_surface_get_data (with), cairo_image_surface_get_data (without), size),
      !=, 0);
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
}

static void
test_no_picture (gconstpointer data)
{
  const OmoJobType *type = data;
  g_autoptr (OmoJob) job = omo_job_new (type->kind, NULL, NULL, NULL, 0, 0);

  g_assert_null (omo_annotation_render (job, &choice, NULL, NULL));
}

/* The pixel in the middle of a mark is the picture's own: that is what the painter's tests say. Here it only
 * matters that the answer is drawn where it is. */
static gboolean
differs_near (cairo_surface_t *drawn, cairo_surface_t *plain, int x, int y)
{
  int stride = cairo_image_surface_get_stride (drawn);
  const guint8 *a = cairo_image_surface_get_data (drawn);
  const guint8 *b = cairo_image_surface_get_data (plain);

  for (int row = y - 14; row <= y + 14; row++)
    for (int column = x - 14; column <= x + 14; column++)
      if (memcmp (a + row * stride + 4 * column, b + row * stride + 4 * column, 3) != 0)
        return TRUE;
  return FALSE;
}

static void
test_render_points (void)
{
  g_autoptr (OmoJob) job = create_solved_case_job ("web-pair");
  cairo_surface_t *plain = omo_picture_get_surface (omo_job_get_picture (job, 0));
  cairo_surface_t *drawn = omo_annotation_render_marked (job, &choice, NULL);

  g_assert_cmpint (cairo_image_surface_get_width (drawn), ==, 552);
  g_assert_cmpint (cairo_image_surface_get_height (drawn), ==, 344);
  g_assert_true (differs_near (drawn, plain, 78, 92));
  g_assert_true (differs_near (drawn, plain, 470, 215));
  g_assert_false (differs_near (drawn, plain, 537, 15));
  cairo_surface_destroy (drawn);
}

static void
test_render_rotation (void)
{
  g_autoptr (OmoJob) job = create_solved_case_job ("web-rotate");
  cairo_surface_t *drawn = omo_annotation_render_marked (job, &choice, NULL);

  g_assert_cmpint (cairo_image_surface_get_width (drawn), ==, 347);
  g_assert_cmpint (cairo_image_surface_get_height (drawn), ==, 347);
  g_assert_cmpuint (omo_annotation_get_overlay (job, NULL).n_marks, ==, 0);
  cairo_surface_destroy (drawn);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/annotation/time", test_time);
  g_test_add_func ("/core/annotation/points", test_render_points);
  g_test_add_func ("/core/annotation/rotation", test_render_rotation);
  g_test_add_func ("/core/annotation/redacted", test_redacted);
  g_test_add_func ("/core/annotation/overlay", test_overlay);
  g_test_add_func ("/core/annotation/no-view-size", test_no_view_size);
  g_test_add_func ("/core/annotation/expected-rotation", test_expected_rotation);
  for (guint i = 0; i < omo_sample_get_n (); i++)
    {
      const char *id = omo_sample_get (i)->id;
      g_autofree char *path = g_strconcat ("/core/annotation/render/", id, NULL);

      g_test_add_data_func (path, id, test_render);
    }
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    {
      const OmoJobType *type = omo_job_type_get ((OmoJobKind) i);
      g_autofree char *path = g_strconcat ("/core/annotation/no-picture/", type->id, NULL);

      g_test_add_data_func (path, type, test_no_picture);
    }

  return g_test_run ();
}
