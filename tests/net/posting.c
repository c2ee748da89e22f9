/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "posting.h"

#include <string.h>

static void
posted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Posting *self = user_data;

  self->body = omo_transport_finish (OMO_TRANSPORT (source), result, &self->exchange, &self->error);
  self->is_over = TRUE;
  g_assert_true ((self->body == NULL) != (self->error == NULL));
}

void
posting_start (Posting *self,
               OmoTransport *transport,
               GUri *uri,
               gboolean repeatable,
               GCancellable *cancellable)
{
  g_autoptr (GBytes) body = g_bytes_new_static (POSTED_BODY, strlen (POSTED_BODY));

  posting_start_body (self, transport, uri, body, repeatable, cancellable);
}

void
posting_start_body (Posting *self,
                    OmoTransport *transport,
                    GUri *uri,
                    GBytes *body,
                    gboolean repeatable,
                    GCancellable *cancellable)
{
  *self = (Posting){ .transport = transport };
  omo_transport_post_async (transport, uri, body, repeatable, NULL, cancellable, posted_cb, self);
}

void
posting_start_get (Posting *self, OmoTransport *transport, GUri *uri)
{
  *self = (Posting){ .transport = transport };
  omo_transport_get_async (transport, uri, NULL, NULL, posted_cb, self);
}

void
posting_wait (Posting *self)
{
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
}

void
posting_clear (Posting *self)
{
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->exchange);
}
