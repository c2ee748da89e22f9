/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-account-report.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-check-plain.h"
#include "cli/omo-check-report.h"
#include "core/omo-json.h"

static void
append_balance_line (GString *text, const OmoBalance *balance)
{
  g_string_append_printf (text, _ ("Balance: %s"), balance->amount);
  /* Translators: what vouchers add to the balance */
  if (balance->voucher != NULL)
    g_string_append_printf (text, _ (", vouchers: %s"), balance->voucher);
  /* Translators: how many captchas the balance pays for, as the service says */
  if (balance->quantity != NULL)
    g_string_append_printf (text, _ (", captchas: %s"), balance->quantity);
  g_string_append_c (text, '\n');
}

/* NULL for one that this program does not know. */
static const char *
find_job_type (const OmoServicePrice *price)
{
  OmoJobKind kind;

  return omo_service_price_find_kind (price, &kind) ? omo_job_type_get (kind)->id : NULL;
}

static void
append_price_line (GString *text, const OmoServicePrice *price)
{
  const char *job_type = find_job_type (price);
  g_autofree char *type_id = omo_check_plain_new (price->type_id);
  g_autofree char *name = omo_check_plain_new (price->name);
  g_autofree char *told = omo_service_price_print (price);

  g_string_append_printf (text, "  %s, %s", type_id, name);
  if (job_type != NULL)
    g_string_append_printf (text, " (%s)", job_type);
  if (*told != '\0')
    g_string_append_printf (text, ": %s", told);
  if (!price->is_active)
    g_string_append (text, _ (", not offered now"));
  g_string_append_c (text, '\n');
}

char *
omo_account_report_print_text (const OmoAccountReport *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  if (self->balance != NULL)
    append_balance_line (text, self->balance);
  if (self->prices == NULL)
    return g_string_free (text, FALSE);
  g_string_append (text, _ ("Prices, as the service writes them:"));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->prices->len; i++)
    append_price_line (text, g_ptr_array_index (self->prices, i));
  return g_string_free (text, FALSE);
}

static void
append_text (GString *json, const char *before, const char *text)
{
  g_string_append (json, before);
  if (text == NULL)
    g_string_append (json, "null");
  else
    omo_json_append_string (json, text);
}

static void
append_told (GString *json, const char *before, double number)
{
  g_autofree char *digits = omo_json_print_number (number);

  g_string_append_printf (json, "%s%s", before, number == OMO_UNTOLD ? "null" : digits);
}

static void
append_error (GString *json, const char *before, const GError *error)
{
  g_autofree char *object = error == NULL ? NULL : omo_check_report_print_error (error);

  g_string_append_printf (json, "%s%s", before, object == NULL ? "null" : object);
}

static void
append_balance (GString *json, const OmoBalance *balance)
{
  if (balance == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  append_text (json, "{\"amount\": ", balance->amount);
  append_text (json, ", \"voucher\": ", balance->voucher);
  append_text (json, ", \"quantity\": ", balance->quantity);
  g_string_append_c (json, '}');
}

static void
append_price (GString *json, const OmoServicePrice *price)
{
  append_text (json, "{\"type_id\": ", price->type_id);
  append_text (json, ", \"job_type\": ", find_job_type (price));
  append_text (json, ", \"name\": ", price->name);
  append_text (json, ", \"price\": ", price->price);
  append_told (json, ", \"success_percent\": ", price->success_percent);
  append_told (json, ", \"seconds\": ", price->seconds);
  g_string_append_printf (json, ", \"active\": %s}", price->is_active ? "true" : "false");
}

static void
append_prices (GString *json, GPtrArray *prices)
{
  if (prices == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '[');
  for (guint i = 0; i < prices->len; i++)
    {
      g_string_append (json, i == 0 ? "" : ", ");
      append_price (json, g_ptr_array_index (prices, i));
    }
  g_string_append_c (json, ']');
}

char *
omo_account_report_print_json (const OmoAccountReport *self)
{
  GString *json;

  g_return_val_if_fail (self != NULL, NULL);

  json = g_string_new ("{\"balance\": ");
  append_balance (json, self->balance);
  append_error (json, ", \"balance_error\": ", self->balance_error);
  g_string_append (json, ", \"prices\": ");
  append_prices (json, self->prices);
  append_error (json, ", \"prices_error\": ", self->prices_error);
  g_string_append (json, "}\n");
  return g_string_free (json, FALSE);
}
