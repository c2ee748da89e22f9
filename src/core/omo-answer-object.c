/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-answer.h"

#include "core/omo-answer-private.h"
#include "core/omo-json.h"

/* Where a number is: a member of the object, or of a member that is an object. */
typedef struct
{
  const char *outer; /* NULL: of the object itself */
  const char *name;
} Place;

/* One way in which an answer is an object. */
typedef struct
{
  OmoAnswerShape shape;
  gboolean is_v2;
  guint n_numbers;
  Place places[OMO_ANSWER_MAX_NUMBERS];
} Form;

static const Form forms[] = {
  { OMO_ANSWER_POINTS,
    FALSE,
    4,
    { { NULL, "x1" }, { NULL, "y1" }, { NULL, "x2" }, { NULL, "y2" } } },
  { OMO_ANSWER_ROTATION, FALSE, 1, { { NULL, "slide" } } }, /* px to drag the slider by */
  { OMO_ANSWER_POINTS,
    TRUE,
    4,
    { { "pointA", "x" }, { "pointA", "y" }, { "pointB", "x" }, { "pointB", "y" } } },
  { OMO_ANSWER_ROTATION, TRUE, 1, { { NULL, "rotate" } } },
  { OMO_ANSWER_SLIDE, FALSE, 1, { { NULL, "slide" } } },
  { OMO_ANSWER_SLIDE, TRUE, 1, { { "end", "x" } } },
  { OMO_ANSWER_DRAG, FALSE, 4, { { NULL, "x1" }, { NULL, "y1" }, { NULL, "x2" }, { NULL, "y2" } } },
  { OMO_ANSWER_DRAG,
    TRUE,
    6,
    { { "start", "x" },
      { "start", "y" },
      { "end", "x" },
      { "end", "y" },
      { "end2", "x" },
      { "end2", "y" } } },
  { OMO_ANSWER_DRAG,
    TRUE,
    4,
    { { "start", "x" }, { "start", "y" }, { "end", "x" }, { "end", "y" } } },
};

static JsonNode *
find_node (JsonObject *object, const Place *place)
{
  JsonNode *outer;

  if (place->outer == NULL)
    return json_object_get_member (object, place->name);
  outer = json_object_get_member (object, place->outer);
  if (outer == NULL || !JSON_NODE_HOLDS_OBJECT (outer))
    return NULL;
  return json_object_get_member (json_node_get_object (outer), place->name);
}

static gboolean
read_form (const Form *form, JsonObject *object, OmoAnswerNumbers *numbers)
{
  if (!form->is_v2 && json_object_get_size (object) != form->n_numbers)
    return FALSE;
  for (guint i = 0; i < form->n_numbers; i++)
    {
      JsonNode *node = find_node (object, &form->places[i]);

      if (node == NULL || !omo_answer_read_number (node, &numbers->numbers[i]))
        return FALSE;
    }
  numbers->n_numbers = form->n_numbers;
  return TRUE;
}

/* `,"name":` without the comma where nothing stands before. */
static void
append_key (GString *text, const char *name)
{
  char last = text->len > 0 ? text->str[text->len - 1] : '\0';

  if (last != '{' && last != '[' && last != '\0')
    g_string_append_c (text, ',');
  omo_json_append_string (text, name);
  g_string_append_c (text, ':');
}

static void
append_number (GString *text, double number)
{
  g_autofree char *digits = omo_json_print_number (number);

  g_string_append (text, digits);
}

static void
print_object (JsonObject *object, GString *text)
{
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      append_key (text, name);
      omo_answer_print_json (member, text);
    }
  g_string_append_c (text, '}');
}

static const Form *
find_solution (OmoAnswerShape shape, guint n_numbers)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].is_v2 && forms[i].shape == shape && forms[i].n_numbers == n_numbers)
      return &forms[i];
  g_return_val_if_reached (NULL);
}

gboolean
omo_answer_read_object (OmoAnswerNumbers *numbers, JsonObject *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].shape == numbers->shape && read_form (&forms[i], object, numbers))
      return TRUE;
  return FALSE;
}

void
omo_answer_print_json (JsonNode *node, GString *text)
{
  g_autofree char *other = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    print_object (json_node_get_object (node), text);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE)
    append_number (text, json_node_get_double (node));
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    omo_json_append_string (text, json_node_get_string (node));
  else
    {
      other = json_to_string (node, FALSE);
      g_string_append (text, other);
    }
}

void
omo_answer_append_solution (const OmoAnswer *self, GString *body)
{
  OmoAnswerNumbers numbers;
  const Form *form;
  const char *open = NULL;

  g_return_if_fail (self != NULL && body != NULL);

  omo_answer_get_numbers (self, &numbers);
  form = find_solution (numbers.shape, numbers.n_numbers);
  g_string_append_c (body, '{');
  for (guint i = 0; i < form->n_numbers; i++)
    {
      const Place *place = &form->places[i];

      if (open != NULL && g_strcmp0 (open, place->outer) != 0)
        g_string_append_c (body, '}');
      if (place->outer != NULL && g_strcmp0 (open, place->outer) != 0)
        {
          append_key (body, place->outer);
          g_string_append_c (body, '{');
        }
      open = place->outer;
      append_key (body, place->name);
      append_number (body, numbers.numbers[i]);
    }
  g_string_append (body, open != NULL ? "}}" : "}");
}
