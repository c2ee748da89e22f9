/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-expected.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json.h"

static gboolean
read_text (const char *text, OmoJobKind kind, OmoExpected *out_expected, GError **error)
{
  g_autoptr (JsonNode) node = omo_json_parse (text, strlen (text), NULL, error);

  return node != NULL
         && omo_expected_from_json (json_node_get_object (node), omo_job_type_get (kind),
                                    out_expected, error);
}

typedef struct
{
  const char *name;
  OmoJobKind kind;
  const char *text;
  OmoExpected expected;
} ReadCase;

static const ReadCase read_cases[] = {
  { "points",
    OMO_JOB_PHONE_PAIR,
    "{\"points_natural\": [[449, 930], [862.5, 0]]}",
    { OMO_ANSWER_POINTS, { { 449, 930 }, { 862.5, 0 } } } },
  { "points/same-shape",
    OMO_JOB_WEB_QUESTION,
    "{\"job_type\": \"web-pair\", \"points_natural\": [[1, 2], [3, 4]], \"what\": [1]}",
    { OMO_ANSWER_POINTS, { { 1, 2 }, { 3, 4 } } } },
  { "drag",
    OMO_JOB_PHONE_SLIDE,
    "{\"points_natural\": [[1, 2], [3, 4]]}",
    { OMO_ANSWER_DRAG, { { 1, 2 }, { 3, 4 } } } },
  { "rotation",
    OMO_JOB_WEB_ROTATE,
    "{\"inner_degrees\": 50.5}",
    { OMO_ANSWER_ROTATION, .degrees = 50.5 } },
  { "rotation/both-parts",
    OMO_JOB_WEB_ROTATE,
    "{\"inner_degrees\": 50, \"outer_degrees\": 40}",
    { OMO_ANSWER_ROTATION, .degrees = 90 } },
  { "rotation/outer-null",
    OMO_JOB_WEB_ROTATE,
    "{\"inner_degrees\": 50, \"outer_degrees\": null}",
    { OMO_ANSWER_ROTATION, .degrees = 50 } },
  { "rotation/other-way",
    OMO_JOB_WEB_ROTATE,
    "{\"inner_degrees\": -90}",
    { OMO_ANSWER_ROTATION, .degrees = 270 } },
  { "rotation/whole-turns",
    OMO_JOB_WEB_ROTATE,
    "{\"inner_degrees\": 720, \"outer_degrees\": 370}",
    { OMO_ANSWER_ROTATION, .degrees = 10 } },
  { "rotation/hair-before-a-turn",
    OMO_JOB_WEB_ROTATE,
    "{\"inner_degrees\": -1e-30}",
    { OMO_ANSWER_ROTATION, .degrees = 0 } },
  { "slide", OMO_JOB_WEB_SLIDE, "{\"x_natural\": 131}", { OMO_ANSWER_SLIDE, .x = 131 } },
};

static void
test_read (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr (GError) error = NULL;
  OmoExpected expected = { 0 };

  g_assert_true (read_text (c->text, c->kind, &expected, &error));
  g_assert_no_error (error);
  g_assert_true (omo_expected_equal (&expected, &c->expected));
}

static void
test_round_trip (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  OmoExpected expected = { 0 };

  omo_expected_write_json (&c->expected, builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  g_assert_true (read_text (text, c->kind, &expected, NULL));
  g_assert_true (omo_expected_equal (&expected, &c->expected));
}

typedef struct
{
  const char *name;
  OmoJobKind kind;
  const char *text;
} RefusalCase;

static const RefusalCase refusal_cases[] = {
  { "no-json", OMO_JOB_WEB_PAIR, "57_31_246_148" },
  { "empty", OMO_JOB_WEB_PAIR, "" },
  { "no-points", OMO_JOB_WEB_PAIR, "{\"result\": \"1_2_3_4\"}" },
  { "points-no-list", OMO_JOB_WEB_PAIR, "{\"points_natural\": \"1,2,3,4\"}" },
  { "one-point", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[1, 2]]}" },
  { "three-points", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[1, 2], [3, 4], [5, 6]]}" },
  { "point-of-one", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[1], [3, 4]]}" },
  { "point-of-three", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[1, 2, 3], [3, 4]]}" },
  { "point-no-list", OMO_JOB_WEB_PAIR, "{\"points_natural\": [1, 2]}" },
  { "point-of-text", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[\"1\", 2], [3, 4]]}" },
  { "point-of-null", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[null, 2], [3, 4]]}" },
  { "point-of-lists", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[[1], 2], [3, 4]]}" },
  { "negative", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[-1, 2], [3, 4]]}" },
  { "too-far", OMO_JOB_WEB_PAIR, "{\"points_natural\": [[1000001, 2], [3, 4]]}" },
  { "no-angle", OMO_JOB_WEB_ROTATE, "{\"outer_degrees\": 40}" },
  { "angle-text", OMO_JOB_WEB_ROTATE, "{\"inner_degrees\": \"50\"}" },
  { "outer-text", OMO_JOB_WEB_ROTATE, "{\"inner_degrees\": 50, \"outer_degrees\": \"1\"}" },
  { "angle-huge", OMO_JOB_WEB_ROTATE, "{\"inner_degrees\": 1e300}" },
  { "no-x", OMO_JOB_WEB_SLIDE, "{\"points_natural\": [[1, 2], [3, 4]]}" },
  { "x-negative", OMO_JOB_WEB_SLIDE, "{\"x_natural\": -0.5}" },
  { "other-shape", OMO_JOB_PHONE_SLIDE,
    "{\"job_type\": \"web-pair\", \"points_natural\": [[1, 2], [3, 4]]}" },
  { "unknown-type", OMO_JOB_WEB_PAIR,
    "{\"job_type\": \"pair\", \"points_natural\": [[1, 2], [3, 4]]}" },
  { "type-no-text", OMO_JOB_WEB_PAIR, "{\"job_type\": 22, \"points_natural\": [[1, 2], [3, 4]]}" },
};

static void
test_refusal (gconstpointer data)
{
  const RefusalCase *c = data;
  g_autoptr (GError) error = NULL;
  OmoExpected expected = { .shape = OMO_N_ANSWER_SHAPES };

  g_assert_false (read_text (c->text, c->kind, &expected, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_MALFORMED);
  g_assert_cmpint (expected.shape, ==, OMO_N_ANSWER_SHAPES);
}

static void
test_equal (void)
{
  OmoExpected points = { OMO_ANSWER_POINTS, { { 1, 2 }, { 3, 4 } } };
  OmoExpected moved = { OMO_ANSWER_POINTS, { { 1, 2 }, { 3, 5 } } };
  OmoExpected drag = { OMO_ANSWER_DRAG, { { 1, 2 }, { 3, 4 } } };
  OmoExpected turn = { OMO_ANSWER_ROTATION, .degrees = 1 };
  OmoExpected other_turn = { OMO_ANSWER_ROTATION, .degrees = 2 };
  OmoExpected slide = { OMO_ANSWER_SLIDE, .x = 1 };
  OmoExpected other_slide = { OMO_ANSWER_SLIDE, .x = 2 };
  g_autoptr (OmoExpected) copy = omo_expected_copy (&points);

  g_assert_true (omo_expected_equal (&points, copy));
  g_assert_true (omo_expected_equal (NULL, NULL));
  g_assert_false (omo_expected_equal (&points, NULL));
  g_assert_false (omo_expected_equal (&points, &moved));
  g_assert_false (omo_expected_equal (&points, &drag));
  g_assert_false (omo_expected_equal (&turn, &other_turn));
  g_assert_false (omo_expected_equal (&slide, &other_slide));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      g_autofree char *read = g_strconcat ("/core/expected/read/", read_cases[i].name, NULL);
      g_autofree char *trip = g_strconcat ("/core/expected/round-trip/", read_cases[i].name, NULL);

      g_test_add_data_func (read, &read_cases[i], test_read);
      g_test_add_data_func (trip, &read_cases[i], test_round_trip);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refusal_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/expected/refused/", refusal_cases[i].name, NULL);

      g_test_add_data_func (path, &refusal_cases[i], test_refusal);
    }
  g_test_add_func ("/core/expected/equal", test_equal);

  return g_test_run ();
}
