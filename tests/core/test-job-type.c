/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-job-type.h"

#include <string.h>

typedef enum
{
  NO_PICTURE,
  OPAQUE,
  RING,
  DISC,
} Shape;

typedef struct
{
  Shape shape;
  int width;
  int height;
} Sketch;

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* NULL for NO_PICTURE. A ring's hole has 0.6 of its width. */
static OmoPicture *
make_picture (Sketch sketch)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  OmoPicture *picture;

  if (sketch.shape == NO_PICTURE)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, sketch.width, sketch.height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 0.5, 0.6, 0.7);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_translate (cr, sketch.width / 2.0, sketch.height / 2.0);
  if (sketch.shape == OPAQUE)
    cairo_paint (cr);
  else
    cairo_arc (cr, 0, 0, sketch.width / 2.0, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  if (sketch.shape == RING)
    cairo_arc (cr, 0, 0, sketch.width * 0.3, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);

  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&png));
  picture = omo_picture_new_from_bytes (bytes, "sketch", NULL, &error);
  g_assert_no_error (error);
  return picture;
}

typedef struct
{
  const char *name;
  Sketch first;
  Sketch second;
  OmoJobKind kind;
  OmoProposal why;
} Case;

static const Case cases[] = {
  { "nothing", { NO_PICTURE }, { NO_PICTURE }, OMO_JOB_WEB_PAIR, OMO_PROPOSED_BY_DEFAULT },
  { "scene", { OPAQUE, 552, 344 }, { NO_PICTURE }, OMO_JOB_WEB_PAIR, OMO_PROPOSED_BY_DEFAULT },
  { "two", { OPAQUE, 30, 20 }, { OPAQUE, 30, 20 }, OMO_JOB_WEB_ROTATE, OMO_PROPOSED_TWO_PICTURES },
  { "ring", { RING, 347, 347 }, { NO_PICTURE }, OMO_JOB_WEB_ROTATE, OMO_PROPOSED_HOLE },
  { "ring-second", { NO_PICTURE }, { RING, 347, 347 }, OMO_JOB_WEB_ROTATE, OMO_PROPOSED_HOLE },
  { "disc", { DISC, 211, 211 }, { NO_PICTURE }, OMO_JOB_WEB_ROTATE, OMO_PROPOSED_DISC },
  { "phone", { OPAQUE, 108, 1920 }, { NO_PICTURE }, OMO_JOB_PHONE_PAIR, OMO_PROPOSED_TALL },
  { "just-tall", { OPAQUE, 500, 701 }, { NO_PICTURE }, OMO_JOB_PHONE_PAIR, OMO_PROPOSED_TALL },
  { "not-quite-tall",
    { OPAQUE, 500, 700 },
    { NO_PICTURE },
    OMO_JOB_WEB_PAIR,
    OMO_PROPOSED_BY_DEFAULT },
  { "tall-and-small",
    { OPAQUE, 100, 599 },
    { NO_PICTURE },
    OMO_JOB_WEB_PAIR,
    OMO_PROPOSED_BY_DEFAULT },
};

static void
test_propose (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoPicture) first = make_picture (c->first);
  g_autoptr (OmoPicture) second = make_picture (c->second);
  OmoProposal why;

  g_assert_cmpint (omo_job_type_propose (first, second, &why), ==, c->kind);
  g_assert_cmpint (why, ==, c->why);
  g_assert_cmpint (omo_job_type_propose (first, second, NULL), ==, c->kind);
}

typedef struct
{
  const char *name;
  Sketch inner;
  Sketch outer;
  gboolean is_swapped;
} Pair;

static const Pair pairs[] = {
  { "in-order", { DISC, 211, 211 }, { RING, 347, 347 }, FALSE },
  { "swapped", { RING, 347, 347 }, { DISC, 211, 211 }, TRUE },
  { "hole-before-size", { DISC, 211, 211 }, { RING, 100, 100 }, FALSE },
  { "swapped-hole-before-size", { RING, 100, 100 }, { DISC, 211, 211 }, TRUE },
  { "by-size", { OPAQUE, 211, 211 }, { OPAQUE, 347, 347 }, FALSE },
  { "swapped-by-size", { OPAQUE, 347, 347 }, { OPAQUE, 211, 211 }, TRUE },
  { "two-rings", { RING, 347, 347 }, { RING, 211, 211 }, TRUE },
  { "alike", { OPAQUE, 211, 211 }, { OPAQUE, 211, 211 }, FALSE },
  { "no-outer", { RING, 347, 347 }, { NO_PICTURE }, FALSE },
  { "no-inner", { NO_PICTURE }, { DISC, 211, 211 }, FALSE },
};

static void
test_swapped (gconstpointer data)
{
  const Pair *pair = data;
  g_autoptr (OmoPicture) inner = make_picture (pair->inner);
  g_autoptr (OmoPicture) outer = make_picture (pair->outer);

  g_assert_cmpint (omo_job_type_pair_is_swapped (inner, outer), ==, pair->is_swapped);
}

/* The service's document of 2022-10-23, its list of 2023 and its documentation of v2. `wants`: w for the displayed width, h for the height, q for a question. */
static void
check_row (OmoJobKind kind,
           const char *id,
           guint n_pictures,
           const char *wants,
           OmoAnswerShape shape,
           const char *type_job_id,
           const char *task_type)
{
  const OmoJobType *type = omo_job_type_get (kind);

  g_assert_cmpint (type->kind, ==, kind);
  g_assert_cmpstr (type->id, ==, id);
  g_assert_cmpstr (type->label, !=, NULL);
  g_assert_cmpuint (type->n_pictures, ==, n_pictures);
  g_assert_cmpint (type->wants_view_size, ==, strchr (wants, 'w') != NULL);
  g_assert_cmpint (type->wants_view_height, ==, strchr (wants, 'h') != NULL);
  g_assert_cmpint (type->wants_question, ==, strchr (wants, 'q') != NULL);
  g_assert_cmpint (type->shape, ==, shape);
  g_assert_cmpstr (type->type_job_id, ==, type_job_id);
  g_assert_cmpstr (type->task_type, ==, task_type);
  g_assert_cmpint (omo_job_type_has_id (type, type_job_id), ==, *type_job_id != '\0');
  g_assert_true (omo_job_type_has_id (type, task_type));
  g_assert_false (omo_job_type_has_id (type, "1"));
  g_assert_true (omo_job_type_from_id (id) == type);
}

static void
test_table (void)
{
  check_row (OMO_JOB_WEB_PAIR, "web-pair", 1, "wh", OMO_ANSWER_POINTS, "22",
             "Tiktok3DSelectObjectWebTask");
  check_row (OMO_JOB_PHONE_PAIR, "phone-pair", 1, "", OMO_ANSWER_POINTS, "25",
             "Tiktok3DSelectObjectPhoneTask");
  check_row (OMO_JOB_WEB_ROTATE, "web-rotate", 2, "", OMO_ANSWER_ROTATION, "23",
             "TiktokRotateWebTask");
  check_row (OMO_JOB_WEB_QUESTION, "web-question", 1, "whq", OMO_ANSWER_POINTS, "",
             "TiktokSelectObjectWebTask");
  check_row (OMO_JOB_WEB_SLIDE, "web-slide", 1, "w", OMO_ANSWER_SLIDE, "21", "TiktokSliderWebTask");
  check_row (OMO_JOB_PHONE_SLIDE, "phone-slide", 1, "", OMO_ANSWER_DRAG, "24",
             "TiktokSliderPhoneTask");
  g_assert_null (omo_job_type_from_id ("web"));
  g_assert_null (omo_job_type_from_id (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/job-type/propose/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_propose);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/job-type/swapped/%s", pairs[i].name);
      g_test_add_data_func (path, &pairs[i], test_swapped);
    }
  g_test_add_func ("/core/job-type/table", test_table);

  return g_test_run ();
}
