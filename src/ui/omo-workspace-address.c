/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-endpoint.h"
#include "ui/omo-workspace-private.h"

/* The address to which a pasted request was sent: used when the person says so, in this window alone, and only with a
 * token that was given for it. */

static void
set_offered (OmoWorkspace *self, char *address)
{
  if (g_strcmp0 (address, self->offered_address) == 0)
    {
      g_free (address);
      return;
    }
  g_free (self->offered_address);
  self->offered_address = address;
  g_object_notify (G_OBJECT (self), "offered-address");
}

/* As an endpoint has it; NULL when nothing can be sent there. Plain http goes to this computer alone. */
static char *
tidy (const char *base)
{
  g_autoptr (OmoEndpoint) endpoint = base == NULL ? NULL : omo_endpoint_new (base, FALSE, NULL);

  return endpoint == NULL ? NULL : g_strdup (omo_endpoint_get_base (endpoint));
}

/* Also while the service is simulated: it is where the window sends to otherwise. */
static gboolean
is_in_force (OmoWorkspace *self, const OmoDialect *dialect, const char *address)
{
  const char *base =
      self->address != NULL ? self->address : omo_profile_get_base_for (self->profile, dialect);

  return g_str_equal (base, address);
}

void
omo_workspace_offer_address (OmoWorkspace *self, const OmoPasteRequest *request)
{
  g_autofree char *base = request == NULL ? NULL : omo_paste_request_dup_base (request);
  g_autofree char *address = tidy (base);

  if (address != NULL && is_in_force (self, request->dialect, address))
    g_clear_pointer (&address, g_free);
  set_offered (self, g_steal_pointer (&address));
}

const char *
omo_workspace_get_offered_address (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->offered_address;
}

const char *
omo_workspace_get_address (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->address;
}

/* What is known of the account is of the other one. */
static void
set_address (OmoWorkspace *self, char *address)
{
  g_free (self->address);
  self->address = address;
  omo_workspace_forget_account (self);
  g_object_notify (G_OBJECT (self), "address");
  g_object_notify (G_OBJECT (self), "has-token");
}

void
omo_workspace_use_offered_address (OmoWorkspace *self)
{
  char *address;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (self->offered_address == NULL || omo_workspace_refuse_change (self))
    return;
  address = g_strdup (self->offered_address);
  /* One that was given for another host is not sent to this one. */
  if (g_strcmp0 (self->token_address, address) != 0)
    omo_workspace_forget_token (self);
  set_offered (self, NULL);
  g_object_set (self, "simulated", FALSE, NULL);
  set_address (self, address);
}

void
omo_workspace_leave_address (OmoWorkspace *self)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (self->address == NULL || omo_workspace_refuse_change (self))
    return;
  omo_workspace_forget_token (self);
  set_address (self, NULL);
}

void
omo_workspace_refuse_offered_address (OmoWorkspace *self)
{
  set_offered (self, NULL);
}
