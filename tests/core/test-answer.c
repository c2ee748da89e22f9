/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-answer.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json.h"

#define POINTS OMO_ANSWER_POINTS
#define ROTATION OMO_ANSWER_ROTATION
#define SLIDE OMO_ANSWER_SLIDE
#define DRAG OMO_ANSWER_DRAG

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = omo_json_parse (json, strlen (json), NULL, &error);

  g_assert_no_error (error);
  return root;
}

typedef struct
{
  const char *name;
  OmoAnswerShape shape;
  const char *json;
  const char *raw;
  double numbers[6];
  gboolean has_end2;
} ReadCase;

static const ReadCase read_cases[] = {
  { "underscores", POINTS, "\"57_31_246_148\"", "57_31_246_148", { 57, 31, 246, 148 } },
  { "pipes", POINTS, "\"57|31|246|148\"", "57|31|246|148", { 57, 31, 246, 148 } },
  { "decimals", POINTS, "\"231.5|80|0.25|7\"", "231.5|80|0.25|7", { 231.5, 80, 0.25, 7 } },
  { "blanks", POINTS, "\" 57 _ 31_246 _148 \"", " 57 _ 31_246 _148 ", { 57, 31, 246, 148 } },
  { "outside", POINTS, "\"-5_0_1000000_-0.5\"", "-5_0_1000000_-0.5", { -5, 0, 1e6, -0.5 } },
  { "text-members",
    POINTS,
    "{\"x1\": \"50\", \"y1\": \"60\", \"x2\": \"70.5\", \"y2\": \"80\"}",
    "{\"x1\":\"50\",\"y1\":\"60\",\"x2\":\"70.5\",\"y2\":\"80\"}",
    { 50, 60, 70.5, 80 } },
  { "number-members",
    POINTS,
    "{\"y2\": 80, \"x2\": 70.5, \"y1\": 60, \"x1\": 50}",
    "{\"y2\":80,\"x2\":70.5,\"y1\":60,\"x1\":50}",
    { 50, 60, 70.5, 80 } },
  { "rotation-text", ROTATION, "\"50\"", "50", { 50 } },
  { "rotation-zero", ROTATION, "\"0\"", "0", { 0 } },
  { "rotation-ratio", ROTATION, "\"0.76\"", "0.76", { 0.76 } },
  { "rotation-blanks", ROTATION, "\" 50 \"", " 50 ", { 50 } },
  { "rotation-number", ROTATION, "50", "50", { 50 } },
  { "rotation-double", ROTATION, "50.0", "50", { 50 } },
  { "rotation-decimal", ROTATION, "0.7", "0.7", { 0.7 } },
  { "rotation-slide-text", ROTATION, "{\"slide\": \"50\"}", "{\"slide\":\"50\"}", { 50 } },
  { "rotation-slide-decimal", ROTATION, "{\"slide\": 0.7}", "{\"slide\":0.7}", { 0.7 } },
  { "solution-points",
    POINTS,
    "{\"pointA\": {\"x\": 57, \"y\": 31.5}, \"pointB\": {\"x\": \"246\", \"y\": 148}}",
    "{\"pointA\":{\"x\":57,\"y\":31.5},\"pointB\":{\"x\":\"246\",\"y\":148}}",
    { 57, 31.5, 246, 148 } },
  { "solution-with-more",
    POINTS,
    "{\"score\": 0.7, \"pointB\": {\"y\": 4, \"x\": 3}, \"pointA\": {\"x\": 1, \"y\": 2, \"z\": [true]}}",
    "{\"score\":0.7,\"pointB\":{\"y\":4,\"x\":3},\"pointA\":{\"x\":1,\"y\":2,\"z\":[true]}}",
    { 1, 2, 3, 4 } },
  { "solution-rotation", ROTATION, "{\"rotate\": 0.76}", "{\"rotate\":0.76}", { 0.76 } },
  { "solution-rotation-text", ROTATION, "{\"rotate\": \"1\"}", "{\"rotate\":\"1\"}", { 1 } },
  { "slide-text", SLIDE, "\"50\"", "50", { 50 } },
  { "slide-number", SLIDE, "50.5", "50.5", { 50.5 } },
  { "slide-oldest", SLIDE, "{\"slide\": \"50\"}", "{\"slide\":\"50\"}", { 50 } },
  { "slide-solution",
    SLIDE,
    "{\"end\": {\"x\": 50, \"y\": 3}}",
    "{\"end\":{\"x\":50,\"y\":3}}",
    { 50 } },
  { "drag", DRAG, "\"1|2|3|4\"", "1|2|3|4", { 1, 2, 3, 4 } },
  { "drag-six", DRAG, "\"1_2_3_4_5_6.5\"", "1_2_3_4_5_6.5", { 1, 2, 3, 4, 5, 6.5 }, TRUE },
  { "drag-solution",
    DRAG,
    "{\"start\": {\"x\": 1, \"y\": 2}, \"end\": {\"x\": 3, \"y\": 4}, \"end2\": {\"x\": 5, \"y\": 6}}",
    "{\"start\":{\"x\":1,\"y\":2},\"end\":{\"x\":3,\"y\":4},\"end2\":{\"x\":5,\"y\":6}}",
    { 1, 2, 3, 4, 5, 6 },
    TRUE },
  { "drag-solution-one-end",
    DRAG,
    "{\"start\": {\"x\": 1, \"y\": 2}, \"end\": {\"x\": 3, \"y\": 4}, \"end2\": null}",
    "{\"start\":{\"x\":1,\"y\":2},\"end\":{\"x\":3,\"y\":4},\"end2\":null}",
    { 1, 2, 3, 4 } },
  { "rotation-slide-number", ROTATION, "{\"slide\": 50}", "{\"slide\":50}", { 50 } },
};

static void
test_read (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr (JsonNode) node = parse (c->json);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_json (c->shape, node, &error);

  g_assert_no_error (error);
  g_assert_cmpint (answer->shape, ==, c->shape);
  g_assert_cmpstr (answer->raw, ==, c->raw);
  g_assert_cmpint (answer->has_end2, ==, c->has_end2);
  g_assert_cmpfloat (answer->end2.x, ==, c->numbers[4]);
  g_assert_cmpfloat (answer->end2.y, ==, c->numbers[5]);
  if (c->shape == ROTATION || c->shape == SLIDE)
    g_assert_cmpfloat (answer->value, ==, c->numbers[0]);
  else
    {
      g_assert_cmpfloat (answer->points[0].x, ==, c->numbers[0]);
      g_assert_cmpfloat (answer->points[0].y, ==, c->numbers[1]);
      g_assert_cmpfloat (answer->points[1].x, ==, c->numbers[2]);
      g_assert_cmpfloat (answer->points[1].y, ==, c->numbers[3]);
    }
}

typedef struct
{
  const char *name;
  OmoAnswerShape shape;
  const char *json;
  const char *words;
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "empty", POINTS, "\"\"", "" },
  { "three", POINTS, "\"1_2_3\"", "1_2_3" },
  { "five", POINTS, "\"1_2_3_4_5\"", "1_2_3_4_5" },
  { "trailing-separator", POINTS, "\"1_2_3_4_\"", "1_2_3_4_" },
  { "empty-number", POINTS, "\"1__3_4\"", "1__3_4" },
  { "mixed-separators", POINTS, "\"1_2|3_4\"", "1_2|3_4" },
  { "commas", POINTS, "\"1,2,3,4\"", "1,2,3,4" },
  { "decimal-commas", POINTS, "\"1,5_2_3_4\"", "1,5_2_3_4" },
  { "blank-separator", POINTS, "\"1 2 3 4\"", "1 2 3 4" },
  { "words", POINTS, "\"x1_y1_x2_y2\"", "x1_y1_x2_y2" },
  { "hexadecimal", POINTS, "\"0x1_2_3_4\"", "0x1_2_3_4" },
  { "exponent", POINTS, "\"1e2_2_3_4\"", "1e2_2_3_4" },
  { "plus", POINTS, "\"+1_2_3_4\"", "+1_2_3_4" },
  { "ends-with-point", POINTS, "\"1._2_3_4\"", "1._2_3_4" },
  { "starts-with-point", POINTS, "\".1_2_3_4\"", ".1_2_3_4" },
  { "beyond-limit", POINTS, "\"1000000.5_2_3_4\"", "1000000.5_2_3_4" },
  { "infinite", POINTS, "\"inf_2_3_4\"", "inf_2_3_4" },
  { "number-for-points", POINTS, "50", "50" },
  { "array", POINTS, "[1,2,3,4]", "[1,2,3,4]" },
  { "boolean", POINTS, "true", "true" },
  { "null", POINTS, "null", "null" },
  { "missing-member", POINTS, "{\"x1\":1,\"y1\":2,\"x2\":3}", "{\"x1\":1,\"y1\":2,\"x2\":3}" },
  { "other-member", POINTS, "{\"x1\":1,\"y1\":2,\"x2\":3,\"z\":4}",
    "{\"x1\":1,\"y1\":2,\"x2\":3,\"z\":4}" },
  { "more-members", POINTS, "{\"x1\":1,\"y1\":2,\"x2\":3,\"y2\":4,\"x3\":5}",
    "{\"x1\":1,\"y1\":2,\"x2\":3,\"y2\":4,\"x3\":5}" },
  { "boolean-member", POINTS, "{\"x1\":1,\"y1\":2,\"x2\":3,\"y2\":true}",
    "{\"x1\":1,\"y1\":2,\"x2\":3,\"y2\":true}" },
  { "nested-member", ROTATION, "{\"slide\":{}}", "{\"slide\":{}}" },
  { "slide-for-points", POINTS, "{\"slide\":\"50\"}", "{\"slide\":\"50\"}" },
  { "points-for-rotation", ROTATION, "\"57_31_246_148\"", "57_31_246_148" },
  { "solution-half", POINTS, "{\"pointA\":{\"x\":1,\"y\":2}}", "{\"pointA\":{\"x\":1,\"y\":2}}" },
  { "solution-no-object", POINTS, "{\"pointA\":[1,2],\"pointB\":[3,4]}",
    "{\"pointA\":[1,2],\"pointB\":[3,4]}" },
  { "solution-null", ROTATION, "{\"rotate\":null}", "{\"rotate\":null}" },
  { "solution-beyond-limit", ROTATION, "{\"rotate\":1000001}", "{\"rotate\":1000001}" },
  { "points-six", POINTS, "\"1_2_3_4_5_6\"", "1_2_3_4_5_6" },
  { "slide-two", SLIDE, "\"1_2\"", "1_2" },
  { "slide-rotate", SLIDE, "{\"rotate\":0.5}", "{\"rotate\":0.5}" },
  { "slide-end-no-object", SLIDE, "{\"end\":5}", "{\"end\":5}" },
  { "drag-one", DRAG, "\"50\"", "50" },
  { "drag-number", DRAG, "50", "50" },
  { "drag-five", DRAG, "\"1|2|3|4|5\"", "1|2|3|4|5" },
  { "drag-seven", DRAG, "\"1|2|3|4|5|6|7\"", "1|2|3|4|5|6|7" },
  { "drag-no-start", DRAG, "{\"end\":{\"x\":3,\"y\":4}}", "{\"end\":{\"x\":3,\"y\":4}}" },
  { "unit", ROTATION, "\"50deg\"", "50deg" },
  { "number-beyond-limit", ROTATION, "1000001", "1000001" },
  { "boolean-for-rotation", ROTATION, "true", "true" },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *c = data;
  g_autoptr (JsonNode) node = parse (c->json);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_answer_new_from_json (c->shape, node, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_RESULT_UNREADABLE);
  g_assert_cmpstr (omo_error_get_words (error), ==, c->words);
}

static void
test_refused_too_long (void)
{
  g_autofree char *blanks = g_strnfill (300, ' ');
  g_autofree char *text = g_strconcat ("50", blanks, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_answer_new_from_text (ROTATION, text, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_RESULT_UNREADABLE);
}

static void
test_refused_object_too_long (void)
{
  g_autofree char *filler = g_strnfill (2048, 'x');
  g_autofree char *json = g_strdup_printf ("{\"rotate\": 0.76, \"more\": \"%s\"}", filler);
  g_autoptr (JsonNode) node = parse (json);
  g_autoptr (GError) error = NULL;

  g_assert_null (omo_answer_new_from_json (ROTATION, node, &error));
  g_assert_error (error, OMO_ERROR, OMO_ERROR_RESULT_UNREADABLE);
}

typedef struct
{
  const char *name;
  OmoAnswerShape shape;
  const char *text;
  const char *solution;
} SolutionCase;

static const SolutionCase solution_cases[] = {
  { "points", POINTS, "57_31_246.5_148",
    "{\"pointA\":{\"x\":57,\"y\":31},\"pointB\":{\"x\":246.5,\"y\":148}}" },
  { "rotation", ROTATION, "0.76", "{\"rotate\":0.76}" },
  { "slide", SLIDE, "50", "{\"end\":{\"x\":50}}" },
  { "drag", DRAG, "1|2|3|4", "{\"start\":{\"x\":1,\"y\":2},\"end\":{\"x\":3,\"y\":4}}" },
  { "drag-six", DRAG, "1|2|3|4|5|6",
    "{\"start\":{\"x\":1,\"y\":2},\"end\":{\"x\":3,\"y\":4},\"end2\":{\"x\":5,\"y\":6}}" },
};

static void
test_solution (gconstpointer data)
{
  const SolutionCase *c = data;
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (c->shape, c->text, NULL);
  g_autoptr (GString) body = g_string_new (NULL);

  omo_answer_append_solution (answer, body);
  g_assert_cmpstr (body->str, ==, c->solution);
}

static void
test_copy (void)
{
  g_autoptr (OmoAnswer) answer = omo_answer_new_from_text (POINTS, "1_2_3_4", NULL);
  g_autoptr (OmoAnswer) copy = omo_answer_copy (answer);

  g_assert_true (copy->raw != answer->raw);
  g_assert_cmpstr (copy->raw, ==, "1_2_3_4");
  g_assert_cmpint (copy->shape, ==, POINTS);
  g_assert_cmpfloat (copy->points[1].y, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/answer/read/%s", read_cases[i].name);
      g_test_add_data_func (path, &read_cases[i], test_read);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/answer/refused/%s", refused_cases[i].name);
      g_test_add_data_func (path, &refused_cases[i], test_refused);
    }
  g_test_add_func ("/core/answer/refused/too-long", test_refused_too_long);
  g_test_add_func ("/core/answer/refused/object-too-long", test_refused_object_too_long);
  for (guint i = 0; i < G_N_ELEMENTS (solution_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/answer/solution/%s", solution_cases[i].name);
      g_test_add_data_func (path, &solution_cases[i], test_solution);
    }
  g_test_add_func ("/core/answer/copy", test_copy);

  return g_test_run ();
}
