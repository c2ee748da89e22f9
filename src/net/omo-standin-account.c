/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-standin-account.h"

#include "core/omo-account.h"
#include "net/omo-standin.h"

#define UNKNOWN_TYPE_ID "ImageToTextTask"

/* Plausible, not the service's own; the last one is of a type that this program does not know. */
static const struct
{
  OmoJobKind kind; /* OMO_N_JOB_TYPES: none that is known */
  const char *name;
  const char *price;
  double success_percent;
  double seconds;
} services[] = {
  { OMO_JOB_WEB_PAIR, "Tiktok pick two same shapes, web", "0.00055", 98, 3 },
  { OMO_JOB_PHONE_PAIR, "Tiktok pick two same shapes, phone", "0.00055", 97, 3 },
  { OMO_JOB_WEB_ROTATE, "Tiktok rotate, web", "0.00030", 99, 2 },
  { OMO_JOB_WEB_QUESTION, "Tiktok pick by a question, web", "0.00080", 95, 4 },
  { OMO_JOB_WEB_SLIDE, "Tiktok slide, web", "0.00030", 99, 1 },
  { OMO_JOB_PHONE_SLIDE, "Tiktok slide, phone", "0.00030", 98, 2 },
  { OMO_N_JOB_TYPES, "Text in a picture", "0.00020", 96, 5 },
};

/* What a job of it is sent with. */
static const char *
find_type_id (const OmoDialect *dialect, OmoJobKind kind)
{
  const char *own;

  if (kind == OMO_N_JOB_TYPES)
    return UNKNOWN_TYPE_ID;
  own = omo_dialect_get_type_id (dialect, kind);
  return *own != '\0' ? own : omo_standin_choose_type_id (dialect, kind, NULL);
}

static GPtrArray *
list_prices (const OmoDialect *dialect)
{
  GPtrArray *prices = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_service_price_free);

  for (gsize i = 0; i < G_N_ELEMENTS (services); i++)
    {
      OmoServicePrice *price =
          omo_service_price_new (find_type_id (dialect, services[i].kind), services[i].name);

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
  g_auto (OmoBalance) balance = { .amount = g_strdup ("12.50000"),
                                  .voucher = g_strdup ("0"),
                                  .quantity = g_strdup ("22727") };

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
