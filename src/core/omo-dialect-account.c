/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

#include <string.h>

#include "core/omo-dialect-field.h"
#include "core/omo-json.h"

/* A sum of money, a count or an average is a few digits. */
#define MAX_DECIMAL_BYTES 32
/* Names are a few words. */
#define MAX_NAME_BYTES 200
#define MAX_PERCENT 100.0
/* A day; what takes longer is no average. */
#define MAX_SECONDS 86400.0

/* The list, and what an entry of it is sent with. */
static const struct
{
  const char *list;
  const char *type_id;
} lists[] = {
  { "typeJob", "type" },
  { "service", "id" },
};

/* Digits with perhaps a minus before and decimals behind them; what follows, or NULL. */
static const char *
skip_decimal (const char *text)
{
  const char *digits = *text == '-' ? text + 1 : text;
  const char *end = digits + strspn (digits, "0123456789");

  if (end == digits)
    return NULL;
  if (*end == '.' && g_ascii_isdigit (end[1]))
    end += 1 + strspn (end + 1, "0123456789");
  return end;
}

/* Without an exponent, as people write money. */
static char *
print_decimal (double number)
{
  char *text = omo_json_print_number (number);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  if (strchr (text, 'e') == NULL || number > 1 || number < -1)
    return text;
  g_free (text);
  g_ascii_formatd (digits, sizeof digits, "%.12f", number);
  length = strlen (digits);
  while (digits[length - 1] == '0')
    length--;
  return g_strndup (digits, digits[length - 1] == '.' ? length - 1 : length);
}

/* A number, or a text that is one: as it was written. NULL for anything else. */
static char *
dup_decimal (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  g_autofree char *text = NULL;
  const char *end;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    text = g_strndup (json_node_get_string (node), MAX_DECIMAL_BYTES + 1);
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    text = print_decimal (json_node_get_double (node));
  if (text == NULL || strlen (text) > MAX_DECIMAL_BYTES)
    return NULL;
  end = skip_decimal (text);
  return end != NULL && *end == '\0' ? g_steal_pointer (&text) : NULL;
}

/* "98%", "15s", "15 s", 15 or "15". */
static double
read_average (JsonObject *object, const char *name, const char *unit, double max)
{
  g_autofree char *text = dup_decimal (object, name);
  const char *written = NULL;
  double average;

  if (text == NULL && omo_json_read_string (object, name, &written))
    {
      const char *end = skip_decimal (written);

      if (end != NULL && end - written <= MAX_DECIMAL_BYTES
          && g_str_equal (end + strspn (end, OMO_FIELD_BLANKS), unit))
        text = g_strndup (written, (gsize) (end - written));
    }
  if (text == NULL)
    return OMO_UNTOLD;
  average = g_ascii_strtod (text, NULL);
  return average >= 0 && average <= max ? average : OMO_UNTOLD;
}

/* TRUE unless it says no. */
static gboolean
read_active (JsonObject *object)
{
  gboolean truth = TRUE;
  gint64 number = 1;
  const char *text = NULL;

  if (omo_json_read_boolean (object, "is_active", &truth))
    return truth;
  if (omo_json_read_int (object, "is_active", &number))
    return number != 0;
  return !omo_json_read_string (object, "is_active", &text) || !g_str_equal (text, "0");
}

/* NULL for an entry that no job could be sent with. */
static OmoServicePrice *
read_price (JsonNode *node, const char *type_id_name)
{
  JsonObject *object;
  g_autoptr (OmoJobId) id = NULL;
  g_autofree char *name = NULL;
  OmoServicePrice *price;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  id = omo_job_id_new_from_json (json_object_get_member (object, type_id_name));
  if (id == NULL || strlen (id->text) > OMO_TYPE_JOB_ID_MAX_LENGTH)
    return NULL;

  name = omo_dialect_dup_text (object, "name");
  if (name != NULL && strlen (name) > MAX_NAME_BYTES)
    *g_utf8_find_prev_char (name, name + MAX_NAME_BYTES + 1) = '\0';
  price = omo_service_price_new (id->text, name != NULL ? name : id->text);
  price->price = dup_decimal (object, "price");
  price->success_percent = read_average (object, "avg_success", "%", MAX_PERCENT);
  price->seconds = read_average (object, "avg_time", "s", MAX_SECONDS);
  price->is_active = read_active (object);
  return price;
}

static GPtrArray *
read_list (JsonArray *list, const char *type_id_name)
{
  GPtrArray *prices = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_service_price_free);
  guint length = MIN (json_array_get_length (list), OMO_PRICES_MAX);

  for (guint i = 0; i < length; i++)
    {
      OmoServicePrice *price = read_price (json_array_get_element (list, i), type_id_name);

      if (price != NULL)
        g_ptr_array_add (prices, price);
    }
  return prices;
}

static void
append_member (GString *body, const char *name, const char *decimal)
{
  if (decimal != NULL)
    g_string_append_printf (body, ",\"%s\":%s", name, decimal);
}

static void
append_average (GString *body, const char *name, double average, const char *unit)
{
  g_autofree char *digits = NULL;

  if (average == OMO_UNTOLD)
    return;
  digits = omo_json_print_number (average);
  g_string_append_printf (body, ",\"%s\":\"%s%s\"", name, digits, unit);
}

static void
append_price (GString *body, const OmoServicePrice *price, gboolean is_v2)
{
  if (body->str[body->len - 1] != '[')
    g_string_append_c (body, ',');
  g_string_append_printf (body, "{\"%s\":", is_v2 ? "type" : "id");
  omo_json_append_string (body, price->type_id);
  g_string_append (body, ",\"name\":");
  omo_json_append_string (body, price->name);
  if (price->price != NULL)
    g_string_append_printf (body, ",\"price\":\"%s\"", price->price);
  append_average (body, "avg_success", price->success_percent, "%");
  append_average (body, "avg_time", price->seconds, "s");
  if (!is_v2)
    g_string_append_printf (body, ",\"is_active\":%d", price->is_active ? 1 : 0);
  g_string_append_c (body, '}');
}

GBytes *
omo_dialect_encode_account (const OmoDialect *self, const char *token)
{
  GString *body;

  g_return_val_if_fail (self != NULL && token != NULL, NULL);

  body = g_string_new ("{");
  omo_json_append_string (body, self->wire->token_field);
  g_string_append_c (body, ':');
  omo_json_append_string (body, token);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

gboolean
omo_dialect_decode_account (const OmoDialect *self, GBytes *body, char **out_token, GError **error)
{
  OmoFieldReader reader = { self, OMO_EDITION_ANY, OMO_ODD_NONE };
  g_autoptr (JsonNode) root = NULL;
  const char *token = NULL;

  g_return_val_if_fail (self != NULL && body != NULL && out_token != NULL, FALSE);

  root = omo_dialect_parse_body (body, &reader.oddities, error);
  if (root == NULL
      || !omo_field_read_text (&reader, json_node_get_object (root), omo_token_spellings, &token,
                               error))
    return FALSE;
  *out_token = g_strdup (token);
  return TRUE;
}

gboolean
omo_dialect_decode_balance (const OmoDialect *self,
                            GBytes *body,
                            OmoBalance *out_balance,
                            GError **error)
{
  OmoOddities oddities = OMO_ODD_NONE;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  char *amount;

  g_return_val_if_fail (self != NULL && body != NULL && out_balance != NULL, FALSE);

  root = omo_dialect_open_reply (self, body, &oddities, error);
  if (root == NULL)
    return FALSE;
  object = json_node_get_object (root);
  amount = dup_decimal (object, "balance");
  if (amount == NULL)
    return omo_dialect_refuse (OMO_ERROR_MALFORMED, "no “balance” that is a number in the answer",
                               NULL, error);
  out_balance->amount = amount;
  out_balance->voucher = dup_decimal (object, "voucher_balance");
  out_balance->quantity = dup_decimal (object, "quantity");
  return TRUE;
}

GBytes *
omo_dialect_encode_balance (const OmoDialect *self, const OmoBalance *balance)
{
  GString *body;

  g_return_val_if_fail (self != NULL && balance != NULL && balance->amount != NULL, NULL);

  body = g_string_new ("{");
  g_string_append (body, self->wire->accepted);
  if (self->wire->edition == OMO_EDITION_V2)
    {
      append_member (body, "balance", balance->amount);
      append_member (body, "quantity", balance->quantity);
      append_member (body, "voucher_balance", balance->voucher);
    }
  else
    g_string_append_printf (body, ",\"balance\":\"%s\"", balance->amount);
  g_string_append_c (body, '}');
  return g_string_free_to_bytes (body);
}

GPtrArray *
omo_dialect_decode_prices (const OmoDialect *self, GBytes *body, GError **error)
{
  OmoOddities oddities = OMO_ODD_NONE;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL && body != NULL, NULL);

  root = omo_dialect_open_reply (self, body, &oddities, error);
  if (root == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonNode *list = json_object_get_member (json_node_get_object (root), lists[i].list);

      if (list != NULL && JSON_NODE_HOLDS_ARRAY (list))
        return read_list (json_node_get_array (list), lists[i].type_id);
    }
  omo_dialect_refuse (OMO_ERROR_MALFORMED, "neither “typeJob” nor “service” in the answer", NULL,
                      error);
  return NULL;
}

GBytes *
omo_dialect_encode_prices (const OmoDialect *self, GPtrArray *prices)
{
  gboolean is_v2;
  GString *body;

  g_return_val_if_fail (self != NULL && prices != NULL, NULL);

  is_v2 = self->wire->edition == OMO_EDITION_V2;
  body = g_string_new ("{\"error\":false,");
  g_string_append_printf (body, "\"%s\":[", is_v2 ? "typeJob" : "service");
  for (guint i = 0; i < prices->len; i++)
    append_price (body, g_ptr_array_index (prices, i), is_v2);
  g_string_append (body, "]}");
  return g_string_free_to_bytes (body);
}
