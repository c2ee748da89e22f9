/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-answer.h"

#include <math.h>
#include <string.h>

#include "core/omo-answer-private.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

/* Four coordinates with decimals are near 50 bytes; more is no answer. */
#define MAX_RESULT_BYTES 256
/* The same as an object, with what else v2 may put there. */
#define MAX_OBJECT_BYTES 2048
/* A coordinate or an angle beyond this is on no picture, and would be noise in every sum. */
#define MAX_MAGNITUDE 1e6

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
  return shape == OMO_ANSWER_POINTS || shape == OMO_ANSWER_DRAG ? 2 * OMO_ANSWER_N_POINTS : 1;
}

/* A drag may have another end. */
static guint
count_most_numbers (OmoAnswerShape shape)
{
  return shape == OMO_ANSWER_DRAG ? OMO_ANSWER_MAX_NUMBERS : count_numbers (shape);
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
parse_number (const char *text, double *out_number)
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
read_text (OmoAnswerNumbers *numbers, const char *text, GError **error)
{
  guint n_least = count_numbers (numbers->shape);
  guint n_most = count_most_numbers (numbers->shape);
  guint n_numbers;
  const char *at = text;
  char separator = '\0';

  if (strlen (text) > MAX_RESULT_BYTES)
    return refuse ("the result is too long", text, error);

  for (n_numbers = 0; n_numbers < n_most; n_numbers++)
    {
      if (n_numbers == n_least && *at == '\0')
        break;
      if (n_numbers == 1)
        separator = *at;
      if (n_numbers > 0 && (*at == '\0' || *at++ != separator))
        return refuse ("more numbers were expected", text, error);
      at = parse_number (at, &numbers->numbers[n_numbers]);
      if (at == NULL)
        return refuse ("something that is no number", text, error);
    }
  if (*at != '\0')
    return refuse ("something follows the numbers", text, error);
  if (separator != '\0' && separator != '_' && separator != '|')
    return refuse ("numbers are separated by _ or |", text, error);
  numbers->n_numbers = n_numbers;
  return TRUE;
}

static OmoAnswer *
create_answer (const OmoAnswerNumbers *numbers, const char *raw)
{
  OmoAnswer *self = g_new0 (OmoAnswer, 1);

  self->shape = numbers->shape;
  self->raw = g_strdup (raw);
  if (count_numbers (numbers->shape) == 1)
    {
      self->value = numbers->numbers[0];
      return self;
    }
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      self->points[i].x = numbers->numbers[2 * i];
      self->points[i].y = numbers->numbers[2 * i + 1];
    }
  self->has_end2 = numbers->n_numbers == OMO_ANSWER_MAX_NUMBERS;
  if (self->has_end2)
    self->end2 = (OmoPoint){ numbers->numbers[4], numbers->numbers[5] };
  return self;
}

static OmoAnswer *
create_from_number (OmoAnswerShape shape, JsonNode *result, GError **error)
{
  g_autofree char *raw = json_node_get_value_type (result) == G_TYPE_INT64
                             ? g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (result))
                             : omo_json_print_number (json_node_get_double (result));
  OmoAnswerNumbers numbers = { shape, 1 };

  if (count_numbers (shape) != 1)
    {
      refuse ("a single number where two points were expected", raw, error);
      return NULL;
    }
  if (!omo_answer_read_number (result, &numbers.numbers[0]))
    {
      refuse ("a number out of range", raw, error);
      return NULL;
    }
  return create_answer (&numbers, raw);
}

static OmoAnswer *
create_from_object (OmoAnswerShape shape, JsonNode *result, GError **error)
{
  g_autoptr (GString) raw = g_string_new (NULL);
  OmoAnswerNumbers numbers = { shape };

  omo_answer_print_json (result, raw);
  if (!omo_answer_read_object (&numbers, json_node_get_object (result)))
    {
      refuse ("an object of an unknown shape", raw->str, error);
      return NULL;
    }
  if (raw->len > MAX_OBJECT_BYTES)
    {
      refuse ("the result is too long", raw->str, error);
      return NULL;
    }
  return create_answer (&numbers, raw->str);
}

void
omo_answer_get_numbers (const OmoAnswer *self, OmoAnswerNumbers *out_numbers)
{
  *out_numbers = (OmoAnswerNumbers){ self->shape, count_numbers (self->shape), { self->value } };
  if (out_numbers->n_numbers == 1)
    return;
  for (guint i = 0; i < OMO_ANSWER_N_POINTS; i++)
    {
      out_numbers->numbers[2 * i] = self->points[i].x;
      out_numbers->numbers[2 * i + 1] = self->points[i].y;
    }
  if (self->has_end2)
    {
      out_numbers->n_numbers = OMO_ANSWER_MAX_NUMBERS;
      out_numbers->numbers[4] = self->end2.x;
      out_numbers->numbers[5] = self->end2.y;
    }
}

gboolean
omo_answer_read_number (JsonNode *node, double *out_number)
{
  double number;

  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *text = json_node_get_string (node);
      const char *end = strlen (text) > MAX_RESULT_BYTES ? NULL : parse_number (text, &number);

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
  OmoAnswerNumbers numbers = { shape };

  g_return_val_if_fail (text != NULL, NULL);

  return read_text (&numbers, text, error) ? create_answer (&numbers, text) : NULL;
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
