/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/omo-error.h"
#include "core/omo-redaction.h"
#include "ui/omo-workspace-private.h"

/* --- a request: what it says is filled in --- */

static void
keep_token (OmoWorkspace *self, OmoPasteRequest *request)
{
  self->pasted_had_token = request->token != NULL;
  /* Where it was taken out before the text came here, there is none to use. */
  if (request->token == NULL || g_str_equal (request->token, OMO_REDACTED))
    return;
  self->offered_token = g_steal_pointer (&request->token);
  g_object_notify (G_OBJECT (self), "offers-token");
}

/* The pictures are there already. */
static void
fill_in (OmoWorkspace *self, const OmoPasteRequest *request)
{
  const OmoCreateRequest *create = &request->create;
  const OmoAsked asked = {
    .kind = create->kind,
    .view_width = create->view_width,
    .view_height = create->view_height,
    .type_job_id = create->type_job_id,
    .question = create->question,
    .dialect = omo_dialect_get_id (request->dialect),
  };

  omo_workspace_fill_in (self, &asked);
}

/* --- an answer: shown without sending anything --- */

OmoRedaction *
omo_workspace_make_redaction (OmoWorkspace *self)
{
  const char *own;
  const char *kept;
  const char *guest;

  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  own = self->token == NULL ? "" : self->token;
  kept = omo_tokens_get (self->tokens, self->profile->id);
  guest = self->guest == NULL ? NULL : omo_tokens_get (self->tokens, self->guest->id);
  return omo_redaction_new (
      (const char *[]){ own, kept == NULL ? "" : kept, guest == NULL ? "" : guest,
                        self->offered_token == NULL ? "" : self->offered_token, NULL });
}

/* The service's words may repeat the token that came with them. */
static GError *
redact (OmoWorkspace *self, const GError *error)
{
  g_autoptr (OmoRedaction) redaction = omo_workspace_make_redaction (self);

  return omo_redaction_apply_error (redaction, error);
}

/* A refusal of either call ends a job; the codec knows its words. */
static OmoAnswer *
read_answer (const OmoPaste *paste, OmoAnswerShape shape, GError **error)
{
  const OmoPasteReply *last =
      paste->replies->len == 0 ? NULL : paste->replies->pdata[paste->replies->len - 1];
  g_auto (OmoAskReply) reply = { 0 };

  if (last == NULL || last->state != OMO_PASTE_REFUSED)
    return omo_paste_read_answer (paste, shape, error);
  omo_dialect_decode_ask_reply (last->dialect, last->body, shape, &reply, error);
  return g_steal_pointer (&reply.answer);
}

static void
show_answer (OmoWorkspace *self, const OmoPaste *paste)
{
  const OmoJobType *type = omo_workspace_get_job_type (self);
  g_autoptr (OmoJobId) id = omo_job_id_new ("-", TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoJob) job = omo_workspace_make_job (self);
  OmoAnswer *answer = read_answer (paste, type->shape, &error);

  omo_job_set_imported (job);
  omo_job_start (job);
  omo_job_accept (job, id);
  if (answer != NULL)
    omo_job_solve (job, answer);
  else
    {
      g_autoptr (GError) redacted = redact (self, error);

      omo_job_fail (job, redacted);
    }
  omo_workspace_begin_job (self, job);
  omo_workspace_end_job (self);
}

/* In which what is shown was answered; NULL when nothing says so, as of a result alone. */
static const OmoDialect *
find_dialect (const OmoPaste *paste)
{
  const OmoPasteReply *last =
      paste->replies->len == 0 ? NULL : paste->replies->pdata[paste->replies->len - 1];

  if (paste->request != NULL)
    return paste->request->dialect;
  return last == NULL ? NULL : last->dialect;
}

/* A reply that is no end of a job has nothing to show on the picture. */
static gboolean
has_answer (const OmoPaste *paste)
{
  if (paste->kind == OMO_PASTE_RESULT)
    return TRUE;
  for (guint i = 0; i < paste->replies->len; i++)
    {
      const OmoPasteReply *reply = paste->replies->pdata[i];

      if (reply->state != OMO_PASTE_ACCEPTED && reply->state != OMO_PASTE_RUNNING)
        return TRUE;
    }
  return FALSE;
}

/* --- what to do with it --- */

static char *
describe (OmoWorkspace *self, const OmoPaste *paste)
{
  g_autofree char *description = omo_paste_describe (paste);
  const char *address = omo_workspace_get_offered_address (self);

  if (address != NULL)
    {
      g_autofree char *plain = g_steal_pointer (&description);

      /* Translators: what was pasted, then an address */
      description =
          g_strdup_printf (_ ("%s; it was sent to %s, which is not used here"), plain, address);
    }
  if (paste->pictures->len == 0 || !omo_workspace_pair_is_swapped (self))
    return g_steal_pointer (&description);
  return g_strdup_printf (
      _ ("The ring comes first in what was pasted; the service expects the inner disc first. “Swap” puts it right. (%s)"),
      description);
}

void
omo_workspace_apply_paste (OmoWorkspace *self, OmoPaste *paste)
{
  g_autofree char *description = NULL;
  gboolean is_create = paste->request != NULL && paste->request->call == OMO_PASTE_CREATE;

  omo_workspace_forget_paste (self);
  self->pasted = paste;
  omo_workspace_offer_address (self, paste->request);
  description = describe (self, paste);
  if (paste->request != NULL)
    keep_token (self, paste->request);
  if (is_create && (self->first == NULL || paste->pictures->len > 0))
    fill_in (self, paste->request);
  if (has_answer (paste) && omo_workspace_get_natural_size (self).width > 0)
    {
      const OmoDialect *dialect = find_dialect (paste);

      show_answer (self, paste);
      if (dialect != NULL && dialect != self->dialect)
        omo_workspace_read_as_guest (self, dialect, NULL);
      self->asked = paste->request == NULL ? NULL : paste->request->dialect;
      self->asked_at = paste->request == NULL ? NULL : omo_paste_request_dup_base (paste->request);
    }
  omo_workspace_tell_change (self, description);
}

/* There is nothing to draw it on, and all the same it can be wrong. Takes `paste`. */
static void
keep_to_examine (OmoWorkspace *self, OmoPaste *paste)
{
  omo_workspace_remember (self);
  omo_workspace_forget_paste (self);
  self->pasted = paste;
  if (paste->request != NULL)
    keep_token (self, paste->request);
}

void
omo_workspace_apply_unreadable (OmoWorkspace *self, OmoPaste *paste)
{
  g_autoptr (OmoPaste) owned = paste;

  if (omo_workspace_refuse_change (self))
    return;
  omo_workspace_leave_queue_item (self);
  omo_workspace_remember (self);
  omo_workspace_return_to_profile (self);
  omo_workspace_put_pictures (self, NULL, NULL, FALSE);
  omo_workspace_apply_paste (self, g_steal_pointer (&owned));
}

/* Without a picture of its own it is about the one that is there. */
static void
apply_without_pictures (OmoWorkspace *self, OmoPaste *paste)
{
  g_autoptr (OmoPaste) owned = paste;

  if (omo_workspace_refuse_change (self))
    return;
  if (has_answer (paste) && omo_workspace_get_natural_size (self).width <= 0)
    {
      g_autofree char *description = omo_paste_describe (paste);
      g_autofree char *text = g_strdup_printf (
          _ ("Load the picture this belongs to first, then paste it again. (%s)"), description);

      keep_to_examine (self, g_steal_pointer (&owned));
      omo_workspace_tell_change (self, text);
      return;
    }
  omo_workspace_remember (self);
  omo_workspace_apply_paste (self, g_steal_pointer (&owned));
}

static void
recognise_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (data, &size);
  OmoPaste *paste = omo_paste_recognise (text, size, &error);

  if (paste == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, paste, (GDestroyNotify) omo_paste_free);
}

static void
recognised_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoWorkspace) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPaste) paste = g_task_propagate_pointer (G_TASK (result), &error);

  if (paste == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        omo_workspace_tell (self, error, NULL);
    }
  else if (paste->kind == OMO_PASTE_CASE)
    omo_workspace_open_case_bytes (self, g_task_get_task_data (G_TASK (result)));
  else if (paste->pictures->len > 0)
    omo_workspace_load_pasted (self, g_steal_pointer (&paste));
  else
    apply_without_pictures (self, g_steal_pointer (&paste));
  omo_workspace_count_loading (self, -1);
}

void
omo_workspace_load_text (OmoWorkspace *self, GBytes *text)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (OMO_IS_WORKSPACE (self));

  /* The thread may let go of the task last: it is given nothing that belongs to this one. */
  task = g_task_new (NULL, self->loading, recognised_cb, g_object_ref (self));
  g_task_set_source_tag (task, omo_workspace_load_text);
  g_task_set_task_data (task, g_bytes_ref (text), (GDestroyNotify) g_bytes_unref);
  /* Who stops it does not wait until a large text is read to its end. */
  g_task_set_return_on_cancel (task, TRUE);
  omo_workspace_count_loading (self, 1);
  g_task_run_in_thread (task, recognise_in_thread);
}

const OmoPasteRequest *
omo_workspace_get_pasted_request (OmoWorkspace *self)
{
  g_return_val_if_fail (OMO_IS_WORKSPACE (self), NULL);

  return self->pasted == NULL ? NULL : self->pasted->request;
}

static void
forget_offered_token (OmoWorkspace *self)
{
  if (self->offered_token == NULL)
    return;
  explicit_bzero (self->offered_token, strlen (self->offered_token));
  g_clear_pointer (&self->offered_token, g_free);
  g_object_notify (G_OBJECT (self), "offers-token");
}

void
omo_workspace_take_offered_token (OmoWorkspace *self, gboolean take)
{
  g_return_if_fail (OMO_IS_WORKSPACE (self));

  if (take && self->offered_token != NULL)
    {
      omo_workspace_set_token (self, self->offered_token);
      self->token_address = g_strdup (self->offered_address);
    }
  forget_offered_token (self);
}

void
omo_workspace_forget_paste (OmoWorkspace *self)
{
  forget_offered_token (self);
  omo_workspace_refuse_offered_address (self);
  g_clear_pointer (&self->pasted, omo_paste_free);
  g_clear_pointer (&self->mended, g_ptr_array_unref);
}
