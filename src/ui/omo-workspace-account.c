/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-account-query.h"
#include "net/omo-price-cache.h"
#include "net/omo-price-list.h"
#include "ui/omo-workspace-private.h"

/* What the service says about the account: asked for when the person has to do with the service anyway, with a token and a
 * captcha, never at the mere start of the program. A failure is no news: what is not known is not shown. */

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
  g_autoptr (GPtrArray) prices = omo_price_list_get_finish (result, NULL);

  if (prices != NULL && self != NULL)
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

/* Those of the stand-in are not worth keeping in a file. The others are read from theirs each time: a window may be open
 * for longer than a list is good. */
static void
ask_prices (OmoWorkspace *self, OmoEndpoint *endpoint, const char *token)
{
  const char *base = omo_endpoint_get_base (endpoint);
  g_autofree char *path = self->simulated ? NULL : omo_price_cache_get_path ();
  gboolean is_same = g_strcmp0 (self->prices_base, base) == 0;

  if (is_same && self->simulated && self->prices != NULL)
    return;
  if (!is_same)
    {
      g_free (self->prices_base);
      self->prices_base = g_strdup (base);
      set_prices (self, NULL);
    }
  omo_price_list_get_async (path, g_get_real_time () / G_USEC_PER_SEC, self->transport, endpoint,
                            self->dialect, token, self->asking, prices_cb, weak_ref_new (self));
}

void
omo_workspace_refresh_account (OmoWorkspace *self)
{
  g_autoptr (OmoEndpoint) endpoint = NULL;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  endpoint = omo_workspace_make_endpoint (self, self->dialect, NULL);
  if (endpoint == NULL)
    return;
  ask_prices (self, endpoint, omo_workspace_get_token (self));
  if (omo_workspace_get_token (self) == NULL)
    set_balance (self, NULL);
  else
    omo_account_query_balance_async (self->transport, endpoint, self->dialect,
                                     omo_workspace_get_token (self), self->asking, balance_cb,
                                     weak_ref_new (self));
}

void
omo_workspace_expect_call (OmoWorkspace *self)
{
  g_autoptr (OmoEndpoint) endpoint = NULL;

  if (omo_workspace_get_token (self) == NULL)
    return;
  if (self->asking == NULL)
    self->asking = g_cancellable_new ();
  endpoint = omo_workspace_make_endpoint (self, self->dialect, NULL);
  if (endpoint != NULL)
    ask_prices (self, endpoint, omo_workspace_get_token (self));
}

void
omo_workspace_forget_account (OmoWorkspace *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->prices_base, g_free);
  set_prices (self, NULL);
  set_balance (self, NULL);
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
  const char *id;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  if (self->prices == NULL)
    return NULL;
  id = omo_workspace_choose_type_id (self, self->dialect);
  if (*id != '\0')
    return omo_service_prices_find (self->prices, id);
  return omo_service_prices_find_kind (self->prices, self->kind);
}

/* --- the prices of another profile --- */

/* Who only looks what it would cost has not said that OMOSCOPE_TOKEN may go there. */
static const char *
get_own_token (OmoWorkspace *self, const OmoProfile *guest)
{
  if (omo_tokens_get_state (self->tokens, guest->id) == OMO_TOKEN_ENVIRONMENT)
    return NULL;
  return omo_tokens_get (self->tokens, guest->id);
}

static void
guest_prices_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *prices = omo_price_list_get_finish (result, &error);

  if (prices == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, prices, (GDestroyNotify) g_ptr_array_unref);
}

void
omo_workspace_ask_guest_prices_async (OmoWorkspace *self,
                                      const OmoProfile *guest,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;
  g_autoptr (OmoTransport) transport = NULL;
  g_autofree char *path = NULL;
  GError *error = NULL;

  g_return_if_fail (OMO_IS_WORKSPACE (self) && guest != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, omo_workspace_ask_guest_prices_async);
  endpoint = omo_endpoint_new_for_profile (guest, guest->dialect, &error);
  if (endpoint == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  path = omo_price_cache_get_path_for (omo_endpoint_get_base (endpoint));
  transport = omo_transport_new ();
  omo_transport_set_ca_file (transport, guest->ca_file);
  omo_price_list_get_async (path, g_get_real_time () / G_USEC_PER_SEC, transport, endpoint,
                            guest->dialect, get_own_token (self, guest), cancellable,
                            guest_prices_cb, g_steal_pointer (&task));
}

GPtrArray *
omo_workspace_ask_guest_prices_finish (OmoWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const OmoServicePrice *
omo_workspace_find_guest_price (OmoWorkspace *self, GPtrArray *prices, const OmoProfile *guest)
{
  const char *id;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self) && prices != NULL && guest != NULL, NULL);

  id = guest->type_job_ids[self->kind];
  if (id != NULL && *id != '\0')
    return omo_service_prices_find (prices, id);
  return omo_service_prices_find_kind (prices, self->kind);
}

/* --- the way to the service --- */

static OmoConnectionDoctor *
ensure_doctor (OmoWorkspace *self)
{
  if (self->doctor == NULL)
    self->doctor = omo_connection_doctor_new (self->transport);
  return self->doctor;
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  omo_connection_doctor_run_finish (OMO_CONNECTION_DOCTOR (source), result, NULL);
  g_task_return_boolean (task, TRUE);
}

void
omo_workspace_check_connection_async (OmoWorkspace *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;
  OmoConnectionDoctor *doctor;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, omo_workspace_check_connection_async);
  doctor = ensure_doctor (self);
  endpoint = omo_workspace_make_endpoint (self, self->dialect, NULL);
  if (endpoint == NULL || omo_connection_doctor_is_running (doctor))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  omo_connection_doctor_run_async (doctor, endpoint, self->dialect, omo_workspace_get_token (self),
                                   cancellable, checked_cb, g_steal_pointer (&task));
}

/* What was found stands in the lines. */
void
omo_workspace_check_connection_finish (OmoWorkspace *self, GAsyncResult *result)
{
  g_return_if_fail (g_task_is_valid (result, self));

  g_task_propagate_boolean (G_TASK (result), NULL);
}

GListModel *
omo_workspace_get_connection_lines (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return omo_connection_doctor_get_lines (ensure_doctor (self));
}
