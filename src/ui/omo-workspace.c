/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-workspace-private.h"

G_DEFINE_FINAL_TYPE (OmoWorkspace, omo_workspace, G_TYPE_OBJECT)

static void
omo_workspace_dispose (GObject *object)
{
  OmoWorkspace *self = OMO_WORKSPACE (object);

  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->asking);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->job);
  g_clear_object (&self->standin);
  g_clear_object (&self->doctor);
  g_clear_object (&self->transport);
  g_clear_object (&self->settings);
  g_clear_object (&self->tokens);
  G_OBJECT_CLASS (omo_workspace_parent_class)->dispose (object);
}

static void
omo_workspace_finalize (GObject *object)
{
  OmoWorkspace *self = OMO_WORKSPACE (object);

  g_clear_object (&self->verification);
  g_clear_object (&self->queue);
  g_clear_pointer (&self->prices, g_ptr_array_unref);
  g_clear_object (&self->asking);
  g_free (self->prices_base);
  g_free (self->balance);
  g_clear_object (&self->loading);
  g_clear_object (&self->running);
  g_clear_pointer (&self->first, omo_picture_unref);
  g_clear_pointer (&self->second, omo_picture_unref);
  g_clear_pointer (&self->type_job_id, g_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->opened, omo_opened_case_unref);
  g_free (self->address);
  omo_workspace_forget_paste (self);
  omo_workspace_forget_past (self);
  omo_workspace_forget_token (self);
  g_clear_pointer (&self->profile, omo_profile_free);
  g_clear_pointer (&self->guest, omo_profile_free);
  g_clear_pointer (&self->asked_at, g_free);
  G_OBJECT_CLASS (omo_workspace_parent_class)->finalize (object);
}

static void
omo_workspace_class_init (OmoWorkspaceClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = omo_workspace_dispose;
  object_class->finalize = omo_workspace_finalize;
  omo_workspace_install_properties (object_class);
  g_signal_new ("notice", OMO_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                2, G_TYPE_ERROR, G_TYPE_STRING);
  g_signal_new ("opened", OMO_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                1, G_TYPE_FILE);
  g_signal_new ("changed", OMO_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                1, G_TYPE_STRING);
}

static void
omo_workspace_init (OmoWorkspace *self)
{
  g_autoptr (OmoTokens) tokens = omo_tokens_new ();

  self->view_width = OMO_PAGE_VIEW_WIDTH;
  self->view_height = OMO_PAGE_VIEW_HEIGHT;
  self->type_job_id = g_strdup ("");
  self->question = g_strdup ("");
  self->profile = omo_profile_new ("OMOcaptcha");
  self->dialect = self->profile->dialect;
  self->choice = self->profile->choice;
  self->scrub = -1;
  self->queue = omo_queue_new ();
  self->queue_position = G_MAXUINT;
  self->verification = omo_verification_new ();
  g_signal_connect_object (self->verification, "notify::verdict",
                           G_CALLBACK (omo_workspace_update_badge), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->verification, "truth-changed",
                           G_CALLBACK (omo_workspace_update_badge), self, G_CONNECT_SWAPPED);
  self->loading = g_cancellable_new ();
  self->transport = omo_transport_new ();
  omo_workspace_share_tokens (self, tokens);
}

static void
tolerances_changed_cb (OmoWorkspace *self)
{
  g_object_notify (G_OBJECT (self), "tolerance");
  omo_workspace_update_badge (self);
}

OmoWorkspace *
omo_workspace_new (GSettings *settings)
{
  OmoWorkspace *self = g_object_new (OMO_TYPE_WORKSPACE, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::tolerances", G_CALLBACK (tolerances_changed_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}
