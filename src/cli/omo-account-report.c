/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-account-report.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/omo-check-plain.h"
#include "cli/omo-check-report.h"
#include "cli/omo-json-object.h"

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
add_told (GString *json, const char *name, double number)
{
  omo_json_object_add_number (json, name, number == OMO_UNTOLD ? NAN : number);
}

static void
add_error (GString *json, const char *name, const GError *error)
{
  g_autofree char *object = error == NULL ? NULL : omo_check_report_print_error (error);

  omo_json_object_add_ready (json, name, object);
}

static void
add_balance (GString *json, const OmoBalance *balance)
{
  if (balance == NULL)
    {
      omo_json_object_add_ready (json, "balance", NULL);
      return;
    }
  omo_json_object_begin (json, "balance");
  omo_json_object_add_text (json, "amount", balance->amount);
  omo_json_object_add_text (json, "voucher", balance->voucher);
  omo_json_object_add_text (json, "quantity", balance->quantity);
  omo_json_object_end (json);
}

static void
add_price (GString *json, const OmoServicePrice *price)
{
  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "type_id", price->type_id);
  omo_json_object_add_text (json, "job_type", find_job_type (price));
  omo_json_object_add_text (json, "name", price->name);
  omo_json_object_add_text (json, "price", price->price);
  add_told (json, "success_percent", price->success_percent);
  add_told (json, "seconds", price->seconds);
  omo_json_object_add_boolean (json, "active", price->is_active);
  omo_json_object_end (json);
}

static void
add_prices (GString *json, GPtrArray *prices)
{
  if (prices == NULL)
    {
      omo_json_object_add_ready (json, "prices", NULL);
      return;
    }
  omo_json_object_begin_list (json, "prices");
  for (guint i = 0; i < prices->len; i++)
    add_price (json, g_ptr_array_index (prices, i));
  omo_json_object_end_list (json);
}

char *
omo_account_report_print_json (const OmoAccountReport *self)
{
  GString *json;

  g_return_val_if_fail (self != NULL, NULL);

  json = g_string_new (NULL);
  omo_json_object_begin (json, NULL);
  add_balance (json, self->balance);
  add_error (json, "balance_error", self->balance_error);
  add_prices (json, self->prices);
  add_error (json, "prices_error", self->prices_error);
  omo_json_object_end (json);
  g_string_append_c (json, '\n');
  return g_string_free (json, FALSE);
}
