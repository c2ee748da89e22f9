/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-standin-account.h"

#include "core/omo-account.h"

/* Plausible, not the service's own; the last one is of a type that this program does not know. */
static const struct
{
  const char *v1;
  const char *v2;
  const char *name;
  const char *price;
  double success_percent;
  double seconds;
} services[] = {
  { "22", "Tiktok3DSelectObjectWebTask", "Tiktok pick two same shapes, web", "0.00055", 98, 3 },
  { "25", "Tiktok3DSelectObjectPhoneTask", "Tiktok pick two same shapes, phone", "0.00055", 97, 3 },
  { "23", "TiktokRotateWebTask", "Tiktok rotate, web", "0.00030", 99, 2 },
  { "33", "TiktokSelectObjectWebTask", "Tiktok pick by a question, web", "0.00080", 95, 4 },
  { "21", "TiktokSliderWebTask", "Tiktok slide, web", "0.00030", 99, 1 },
  { "24", "TiktokSliderPhoneTask", "Tiktok slide, phone", "0.00030", 98, 2 },
  { "1", "ImageToTextTask", "Text in a picture", "0.00020", 96, 5 },
};

static GPtrArray *
list_prices (const OmoDialect *dialect)
{
  gboolean is_v2 = g_str_equal (omo_dialect_get_id (dialect), "v2");
  GPtrArray *prices = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_service_price_free);

  for (gsize i = 0; i < G_N_ELEMENTS (services); i++)
    {
      OmoServicePrice *price =
          omo_service_price_new (is_v2 ? services[i].v2 : services[i].v1, services[i].name);

      price->price = g_strdup (services[i].price);
      price->success_percent = services[i].success_percent;
      price->seconds = services[i].seconds;
      price->is_active = TRUE;
      g_ptr_array_add (prices, price);
    }
  return prices;
}

static GBytes *
encode_prices (const OmoDialect *dialect)
{
  g_autoptr (GPtrArray) prices = list_prices (dialect);

  return omo_dialect_encode_prices (dialect, prices);
}

static GBytes *
encode_balance (const OmoDialect *dialect)
{
  gboolean is_v2 = g_str_equal (omo_dialect_get_id (dialect), "v2");
  g_auto (OmoBalance) balance = { .amount = g_strdup ("12.50000") };

  if (is_v2)
    {
      balance.voucher = g_strdup ("0");
      balance.quantity = g_strdup ("22727");
    }
  return omo_dialect_encode_balance (dialect, &balance);
}

GBytes *
omo_standin_account_answer (const OmoDialect *dialect,
                            const char *call,
                            GBytes *request,
                            const char *bad_token,
                            const char *bad_token_message)
{
  const char *service = omo_dialect_get_service_path (dialect);
  gboolean is_balance = g_str_equal (call, omo_dialect_get_balance_path (dialect));
  g_autofree char *token = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (call, OMO_STANDIN_PRICES_CALL))
    return encode_prices (dialect);
  if (!is_balance && g_strcmp0 (call, service) != 0)
    return NULL;
  if (!omo_dialect_decode_account (dialect, request, &token, &error))
    return omo_dialect_encode_refusal (dialect, error->message);
  if (g_strcmp0 (token, bad_token) == 0)
    return omo_dialect_encode_refusal (dialect, bad_token_message);
  return is_balance ? encode_balance (dialect) : encode_prices (dialect);
}
