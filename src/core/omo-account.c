/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-account.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than any price has; fewer than a double tells exactly. */
#define MAX_DECIMALS 12

void
omo_balance_clear (OmoBalance *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->amount, g_free);
  g_clear_pointer (&self->voucher, g_free);
  g_clear_pointer (&self->quantity, g_free);
}

OmoServicePrice *
omo_service_price_new (const char *type_id, const char *name)
{
  OmoServicePrice *self;

  g_return_val_if_fail (type_id != NULL && name != NULL, NULL);

  self = g_new0 (OmoServicePrice, 1);
  self->type_id = g_strdup (type_id);
  self->name = g_strdup (name);
  self->success_percent = OMO_UNTOLD;
  self->seconds = OMO_UNTOLD;
  self->is_active = TRUE;
  return self;
}

void
omo_service_price_free (OmoServicePrice *self)
{
  if (self == NULL)
    return;
  g_free (self->type_id);
  g_free (self->name);
  g_free (self->price);
  g_free (self);
}

char *
omo_service_price_print_sum (const OmoServicePrice *self, guint n)
{
  char sum[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];
  const char *point;
  char *end = NULL;
  double price;
  gsize n_decimals;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->price == NULL)
    return NULL;
  price = g_ascii_strtod (self->price, &end);
  point = strchr (self->price, '.');
  n_decimals = point == NULL ? 0 : strlen (point + 1);
  if (end == self->price || *end != '\0' || n_decimals > MAX_DECIMALS)
    return NULL;
  g_snprintf (format, sizeof format, "%%.%uf", (guint) n_decimals);
  return g_strdup (g_ascii_formatd (sum, sizeof sum, format, price * n));
}

gboolean
omo_service_price_find_kind (const OmoServicePrice *self, OmoJobKind *out_kind)
{
  g_return_val_if_fail (self != NULL && out_kind != NULL, FALSE);

  for (OmoJobKind kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    if (omo_job_type_has_id (omo_job_type_get (kind), self->type_id))
      {
        *out_kind = kind;
        return TRUE;
      }
  return FALSE;
}

const OmoServicePrice *
omo_service_prices_find (GPtrArray *prices, const char *type_id)
{
  g_return_val_if_fail (prices != NULL && type_id != NULL, NULL);

  for (guint i = 0; i < prices->len; i++)
    {
      const OmoServicePrice *price = g_ptr_array_index (prices, i);

      if (g_str_equal (price->type_id, type_id))
        return price;
    }
  return NULL;
}

const OmoServicePrice *
omo_service_prices_find_kind (GPtrArray *prices, OmoJobKind kind)
{
  const OmoServicePrice *found = NULL;

  g_return_val_if_fail (prices != NULL && kind < OMO_N_JOB_TYPES, NULL);

  for (guint i = 0; i < prices->len; i++)
    {
      const OmoServicePrice *price = g_ptr_array_index (prices, i);

      if (!omo_job_type_has_id (omo_job_type_get (kind), price->type_id))
        continue;
      if (price->is_active)
        return price;
      if (found == NULL)
        found = price;
    }
  return found;
}

static void
append_part (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

char *
omo_service_price_print (const OmoServicePrice *self)
{
  GString *text = g_string_new (NULL);

  if (self->price != NULL)
    {
      /* Translators: the price of one captcha */
      g_autofree char *price = g_strdup_printf (_ ("%s each"), self->price);

      append_part (text, price);
    }
  if (self->success_percent != OMO_UNTOLD)
    {
      g_autofree char *success = g_strdup_printf (_ ("%.0f %% solved"), self->success_percent);

      append_part (text, success);
    }
  if (self->seconds != OMO_UNTOLD)
    {
      g_autofree char *seconds = g_strdup_printf (_ ("%.0f s on average"), self->seconds);

      append_part (text, seconds);
    }
  return g_string_free (text, FALSE);
}
