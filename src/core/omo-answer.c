/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-answer.h"

#include <math.h>
#include <string.h>

#include "core/omo-error.h"
#include "core/omo-json.h"

/* Four coordinates with decimals are near 50 bytes; more is no answer. */
#define MAX_RESULT_BYTES 256
/* A coordinate or an angle beyond this is on no picture, and would be noise in every sum. */
#define MAX_MAGNITUDE 1e6

#define N_COORDINATES (2 * OMO_ANSWER_N_POINTS)

static const char *const point_names[N_COORDINATES] = { "x1", "y1", "x2", "y2" };
/* The oldest edition: px to drag the slider by. */
static const char *const rotation_names[] = { "slide" };

typedef struct
{
  OmoAnswerShape shape;
  double numbers[N_COORDINATES];
} Reading;

static gboolean
refuse (const char *what, const char *found, GError **error)
{
  g_autoptr (GError) refusal = g_error_new_literal (OMO_ERROR, OMO_ERROR_RESULT_UNREADABLE, what);

  omo_error_set_words (refusal, found);
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

static guint
count_numbers (OmoAnswerShape shape)
{
  return shape == OMO_ANSWER_POINTS ? N_COORDINATES : 1;
}

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " \t\r\n");
}

static const char *
skip_digits (const char *text)
{
  return text + strspn (text, "0123456789");
}

/* Reads digits with an optional sign and decimals, and the blanks round them. NULL when there is no such
 * number, else what follows. */
static const char *
read_number (const char *text, double *out_number)
{
  const char *start = skip_blanks (text);
  const char *digits = *start == '-' ? start + 1 : start;
  const char *end = skip_digits (digits);
  double number;

  if (end == digits)
    return NULL;
  if (*end == '.')
    {
      const char *decimals = end + 1;

      end = skip_digits (decimals);
      if (end == decimals)
        return NULL;
    }
  /* g_ascii_strtod would go on into an exponent. */
  if (*end == 'e' || *end == 'E')
    return NULL;
  number = g_ascii_strtod (start, NULL);
  if (fabs (number) > MAX_MAGNITUDE)
    return NULL;
  *out_number = number;
  return skip_blanks (end);
}

static gboolean
read_text (Reading *reading, const char *text, GError **error)
{
  guint n_numbers = count_numbers (reading->shape);
  const char *at = text;
  char separator = '\0';

  if (strlen (text) > MAX_RESULT_BYTES)
    return refuse ("the result is too long", text, error);

  for (guint i = 0; i < n_numbers; i++)
    {
      if (i == 1)
        separator = *at;
      if (i > 0 && (*at == '\0' || *at++ != separator))
        return refuse ("four numbers were expected", text, error);
      at = read_number (at, &reading->numbers[i]);
      if (at == NULL)
        return refuse ("something that is no number", text, error);
    }
  if (*at != '\0')
    return refuse ("something follows the numbers", text, error);
  if (separator != '\0' && separator != '_' && separator != '|')
    return refuse ("numbers are separated by _ or |", text, error);
  return TRUE;
}

static gboolean
read_number_node (JsonNode *node, double *out_number)
{
  double number;

  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *text = json_node_get_string (node);
      const char *end = strlen (text) > MAX_RESULT_BYTES ? NULL : read_number (text, &number);

      if (end == NULL || *end != '\0')
        return FALSE;
    }
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return FALSE;
  else
    number = json_node_get_double (node);

  if (!isfinite (number) || fabs (number) > MAX_MAGNITUDE)
    return FALSE;
  *out_number = number;
  return TRUE;
}

/* {"x1": ..., "y1": ..., "x2": ..., "y2": ...} or {"slide": ...}, and no member besides. */
static gboolean
read_object (Reading *reading, JsonObject *object)
{
  const char *const *names = reading->shape == OMO_ANSWER_POINTS ? point_names : rotation_names;
  guint n_numbers = count_numbers (reading->shape);

  if (json_object_get_size (object) != n_numbers)
    return FALSE;
  for (guint i = 0; i < n_numbers; i++)
    {
      JsonNode *member = json_object_get_member (object, names[i]);

      if (member == NULL || !read_number_node (member, &reading->numbers[i]))
        return FALSE;
    }
  return TRUE;
}

static OmoAnswer *
create_answer (const Reading *reading, const char *raw)
{
  OmoAnswer *self = g_new0 (OmoAnswer, 1);

  self->shape = reading->shape;
  self->raw = g_strdup (raw);
  if (reading->shape == OMO_ANSWER_ROTATION)
    {
      self->value = reading->numbers[0];
      return self;
    }
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      self->points[i].x = reading->numbers[2 * i];
      self->points[i].y = reading->numbers[2 * i + 1];
    }
  return self;
}

static OmoAnswer *
create_from_number (OmoAnswerShape shape, JsonNode *result, GError **error)
{
  g_autofree char *raw = json_node_get_value_type (result) == G_TYPE_INT64
                             ? g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (result))
                             : omo_json_print_number (json_node_get_double (result));
  Reading reading = { shape };

  if (shape != OMO_ANSWER_ROTATION)
    {
      refuse ("a single number where two points were expected", raw, error);
      return NULL;
    }
  if (!read_number_node (result, &reading.numbers[0]))
    {
      refuse ("a number out of range", raw, error);
      return NULL;
    }
  return create_answer (&reading, raw);
}

/* An object whose members are text or numbers, as compact JSON. json-glib would print 0.7 with 17 digits. */
static char *
print_object (JsonObject *object)
{
  g_autoptr (GString) text = g_string_new ("{");
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (text->len > 1)
        g_string_append_c (text, ',');
      omo_json_append_string (text, name);
      g_string_append_c (text, ':');
      if (json_node_get_value_type (member) == G_TYPE_STRING)
        omo_json_append_string (text, json_node_get_string (member));
      else
        {
          g_autofree char *number = omo_json_print_number (json_node_get_double (member));
          g_string_append (text, number);
        }
    }
  g_string_append_c (text, '}');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static OmoAnswer *
create_from_object (OmoAnswerShape shape, JsonNode *result, GError **error)
{
  JsonObject *object = json_node_get_object (result);
  g_autofree char *raw = NULL;
  Reading reading = { shape };

  if (!read_object (&reading, object))
    {
      raw = json_to_string (result, FALSE);
      refuse ("an object of an unknown shape", raw, error);
      return NULL;
    }
  raw = print_object (object);
  return create_answer (&reading, raw);
}

OmoAnswer *
omo_answer_new_from_json (OmoAnswerShape shape, JsonNode *result, GError **error)
{
  g_autofree char *raw = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  if (JSON_NODE_HOLDS_OBJECT (result))
    return create_from_object (shape, result, error);
  if (JSON_NODE_HOLDS_VALUE (result))
    {
      GType type = json_node_get_value_type (result);

      if (type == G_TYPE_STRING)
        return omo_answer_new_from_text (shape, json_node_get_string (result), error);
      if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
        return create_from_number (shape, result, error);
    }
  raw = json_to_string (result, FALSE);
  refuse ("neither text, number nor object", raw, error);
  return NULL;
}

OmoAnswer *
omo_answer_new_from_text (OmoAnswerShape shape, const char *text, GError **error)
{
  Reading reading = { shape };

  g_return_val_if_fail (text != NULL, NULL);

  return read_text (&reading, text, error) ? create_answer (&reading, text) : NULL;
}

OmoAnswer *
omo_answer_copy (const OmoAnswer *self)
{
  OmoAnswer *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->raw = g_strdup (self->raw);
  return copy;
}

void
omo_answer_free (OmoAnswer *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->raw);
  g_free (self);
}
