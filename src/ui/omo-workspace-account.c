/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-account-query.h"
#include "net/omo-price-cache.h"
#include "ui/omo-workspace-private.h"

/* What the service says about the account: asked for when the person has to do with the service anyway, never at the mere
 * start of the program. A failure is no news: what is not known is not shown. */

static void
set_prices (OmoWorkspace *self, GPtrArray *prices)
{
  g_clear_pointer (&self->prices, g_ptr_array_unref);
  self->prices = prices;
  g_object_notify (G_OBJECT (self), "prices");
}

static void
set_balance (OmoWorkspace *self, const char *balance)
{
  if (g_strcmp0 (balance, self->balance) == 0)
    return;
  g_free (self->balance);
  self->balance = g_strdup (balance);
  g_object_notify (G_OBJECT (self), "balance");
}

/* --- writing the cache, off the main thread --- */

typedef struct
{
  char *base;
  gint64 now;
  GPtrArray *prices;
} Saving;

static void
saving_free (Saving *saving)
{
  g_free (saving->base);
  g_ptr_array_unref (saving->prices);
  g_free (saving);
}

/* Without a cache it is asked again: nothing to tell. */
static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  g_autofree char *path = omo_price_cache_get_path ();

  omo_price_cache_save (path, saving->base, saving->now, saving->prices, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
save_prices (const char *base, GPtrArray *prices)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Saving *saving = g_new0 (Saving, 1);

  saving->base = g_strdup (base);
  saving->now = g_get_real_time () / G_USEC_PER_SEC;
  saving->prices = g_ptr_array_ref (prices);
  g_task_set_source_tag (task, save_prices);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/* --- asking; nobody waits for the answer, least of all a window that is closed --- */

static GWeakRef *
weak_ref_new (OmoWorkspace *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  return weak;
}

static OmoWorkspace *
weak_ref_finish (GWeakRef *weak)
{
  OmoWorkspace *self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);
  return self;
}

static void
prices_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = weak_ref_finish (user_data);
  g_autoptr (GPtrArray) prices = omo_account_query_prices_finish (result, NULL);

  if (prices == NULL || self == NULL)
    return;
  if (!self->simulated)
    save_prices (self->prices_base, prices);
  set_prices (self, g_steal_pointer (&prices));
}

static void
balance_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = weak_ref_finish (user_data);
  g_auto (OmoBalance) balance = { 0 };

  if (omo_account_query_balance_finish (result, &balance, NULL) && self != NULL)
    set_balance (self, balance.amount);
}

static void
ask_prices (OmoWorkspace *self, OmoEndpoint *endpoint, const char *token)
{
  const char *base = omo_endpoint_get_base (endpoint);
  g_autofree char *path = omo_price_cache_get_path ();
  GPtrArray *known = NULL;

  if (self->prices != NULL && g_strcmp0 (self->prices_base, base) == 0)
    return;
  g_free (self->prices_base);
  self->prices_base = g_strdup (base);
  set_prices (self, NULL);
  if (!self->simulated)
    known = omo_price_cache_load (path, base, g_get_real_time () / G_USEC_PER_SEC);
  if (known != NULL)
    set_prices (self, known);
  else
    omo_account_query_prices_async (self->transport, endpoint, self->dialect, token, self->asking,
                                    prices_cb, weak_ref_new (self));
}

void
omo_workspace_refresh_account (OmoWorkspace *self)
{
  g_autoptr (OmoEndpoint) endpoint = NULL;
  const char *token;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  endpoint = omo_workspace_make_endpoint (self, self->dialect, NULL);
  token = self->simulated ? OMO_STANDIN_TOKEN : self->token;
  if (endpoint == NULL)
    return;
  ask_prices (self, endpoint, token);
  if (token == NULL)
    set_balance (self, NULL);
  else
    omo_account_query_balance_async (self->transport, endpoint, self->dialect, token, self->asking,
                                     balance_cb, weak_ref_new (self));
}

GPtrArray *
omo_workspace_get_prices (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->prices;
}

const OmoServicePrice *
omo_workspace_find_price (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  if (self->prices == NULL)
    return NULL;
  if (*self->type_job_id != '\0')
    return omo_service_prices_find (self->prices, self->type_job_id);
  return omo_service_prices_find_kind (self->prices, self->kind);
}
