/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-expected.h"

#include <math.h>

#include "core/omo-error.h"
#include "core/omo-json.h"

#define N_POINTS 2
#define TURN 360.0

#define POINTS_MEMBER "points_natural"
#define INNER_MEMBER "inner_degrees"
#define OUTER_MEMBER "outer_degrees"
#define X_MEMBER "x_natural"

static gboolean
refuse (const char *what, GError **error)
{
  g_set_error (error, OMO_ERROR, OMO_ERROR_MALFORMED, "the expected answer: %s", what);
  return FALSE;
}

static double
normalize_degrees (double degrees)
{
  double turned = fmod (degrees, TURN);

  if (turned < 0)
    turned += TURN;
  /* A tiny negative angle becomes a whole turn. */
  return turned >= TURN ? 0 : turned + 0.0;
}

static gboolean
is_coordinate (double number)
{
  return number >= 0 && number <= OMO_EXPECTED_MAX_COORDINATE;
}

static gboolean
read_coordinate (JsonArray *pair, guint index, double *out_coordinate)
{
  JsonNode *node = json_array_get_element (pair, index);
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if ((type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
      || !is_coordinate (json_node_get_double (node)))
    return FALSE;
  *out_coordinate = json_node_get_double (node);
  return TRUE;
}

static gboolean
read_point (JsonNode *node, OmoPoint *out_point)
{
  JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  return pair != NULL && json_array_get_length (pair) == 2
         && read_coordinate (pair, 0, &out_point->x) && read_coordinate (pair, 1, &out_point->y);
}

static gboolean
read_points (JsonObject *object, OmoExpected *expected, GError **error)
{
  JsonArray *points = NULL;

  if (!omo_json_read_array (object, POINTS_MEMBER, &points))
    return refuse ("no list “" POINTS_MEMBER "”", error);
  if (json_array_get_length (points) != N_POINTS)
    return refuse ("“" POINTS_MEMBER "” has not two points", error);
  for (guint i = 0; i < N_POINTS; i++)
    if (!read_point (json_array_get_element (points, i), &expected->points[i]))
      return refuse ("a point is no pair of numbers on a picture", error);
  return TRUE;
}

static gboolean
read_rotation (JsonObject *object, OmoExpected *expected, GError **error)
{
  double inner = 0;
  double outer = 0;

  if (!omo_json_read_number (object, INNER_MEMBER, &inner))
    return refuse ("no number “" INNER_MEMBER "”", error);
  if (!omo_json_is_absent (object, OUTER_MEMBER)
      && !omo_json_read_number (object, OUTER_MEMBER, &outer))
    return refuse ("“" OUTER_MEMBER "” is no number", error);
  if (fabs (inner) > OMO_EXPECTED_MAX_COORDINATE || fabs (outer) > OMO_EXPECTED_MAX_COORDINATE)
    return refuse ("an angle is out of range", error);
  expected->degrees = normalize_degrees (inner + outer);
  return TRUE;
}

static gboolean
read_slide (JsonObject *object, OmoExpected *expected, GError **error)
{
  double x = 0;

  if (!omo_json_read_number (object, X_MEMBER, &x))
    return refuse ("no number “" X_MEMBER "”", error);
  if (!is_coordinate (x))
    return refuse ("“" X_MEMBER "” is on no picture", error);
  expected->x = x;
  return TRUE;
}

static gboolean
read_shape (JsonObject *object, OmoExpected *expected, GError **error)
{
  switch (expected->shape)
    {
    case OMO_ANSWER_POINTS:
    case OMO_ANSWER_DRAG:
      return read_points (object, expected, error);
    case OMO_ANSWER_ROTATION:
      return read_rotation (object, expected, error);
    case OMO_ANSWER_SLIDE:
      return read_slide (object, expected, error);
    case OMO_N_ANSWER_SHAPES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* A file may have been written for a job type that is answered in another shape. */
static gboolean
check_job_type (JsonObject *object, const OmoJobType *job_type, GError **error)
{
  const char *id = NULL;
  const OmoJobType *named;

  if (omo_json_is_absent (object, "job_type"))
    return TRUE;
  if (!omo_json_read_string (object, "job_type", &id))
    return refuse ("“job_type” is no text", error);
  named = omo_job_type_from_id (id);
  if (named == NULL)
    return refuse ("it is of an unknown job type", error);
  if (named->shape != job_type->shape)
    return refuse ("it is of another job type", error);
  return TRUE;
}

static void
add_number (JsonBuilder *builder, double number)
{
  if (number == floor (number))
    json_builder_add_int_value (builder, (gint64) number);
  else
    json_builder_add_double_value (builder, number);
}

static void
add_points (JsonBuilder *builder, const OmoPoint *points)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < N_POINTS; i++)
    {
      json_builder_begin_array (builder);
      add_number (builder, points[i].x);
      add_number (builder, points[i].y);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

OmoExpected *
omo_expected_copy (const OmoExpected *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

void
omo_expected_free (OmoExpected *self)
{
  g_free (self);
}

gboolean
omo_expected_equal (const OmoExpected *self, const OmoExpected *other)
{
  if (self == NULL || other == NULL)
    return self == other;
  if (self->shape != other->shape)
    return FALSE;
  if (self->shape == OMO_ANSWER_ROTATION)
    return self->degrees == other->degrees;
  if (self->shape == OMO_ANSWER_SLIDE)
    return self->x == other->x;
  for (guint i = 0; i < N_POINTS; i++)
    if (self->points[i].x != other->points[i].x || self->points[i].y != other->points[i].y)
      return FALSE;
  return TRUE;
}

gboolean
omo_expected_from_json (JsonObject *object,
                        const OmoJobType *job_type,
                        OmoExpected *out_expected,
                        GError **error)
{
  OmoExpected expected = { 0 };

  g_return_val_if_fail (object != NULL && job_type != NULL && out_expected != NULL, FALSE);

  expected.shape = job_type->shape;
  if (!check_job_type (object, job_type, error) || !read_shape (object, &expected, error))
    return FALSE;
  *out_expected = expected;
  return TRUE;
}

void
omo_expected_write_json (const OmoExpected *self, JsonBuilder *builder)
{
  g_return_if_fail (self != NULL && builder != NULL);

  json_builder_begin_object (builder);
  switch (self->shape)
    {
    case OMO_ANSWER_POINTS:
    case OMO_ANSWER_DRAG:
      json_builder_set_member_name (builder, POINTS_MEMBER);
      add_points (builder, self->points);
      break;
    case OMO_ANSWER_ROTATION:
      json_builder_set_member_name (builder, INNER_MEMBER);
      add_number (builder, self->degrees);
      break;
    case OMO_ANSWER_SLIDE:
      json_builder_set_member_name (builder, X_MEMBER);
      add_number (builder, self->x);
      break;
    case OMO_N_ANSWER_SHAPES:
    default:
      g_warn_if_reached ();
    }
  json_builder_end_object (builder);
}
