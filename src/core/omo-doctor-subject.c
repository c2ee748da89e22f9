/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor.h"

#include <string.h>

void
omo_doctor_subject_clear (OmoDoctorSubject *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->method);
  g_free (self->uri);
  g_free (self->content_type);
  if (self->token != NULL)
    explicit_bzero (self->token, strlen (self->token));
  g_free (self->token);
  g_clear_pointer (&self->first, omo_picture_unref);
  g_clear_pointer (&self->second, omo_picture_unref);
  g_free (self->type_job_id);
  g_free (self->question);
  memset (self, 0, sizeof *self);
}

void
omo_doctor_subject_read_request (OmoDoctorSubject *self, const OmoPasteRequest *request)
{
  g_return_if_fail (self != NULL && request != NULL);

  self->body = g_bytes_ref (request->body);
  self->has_head = request->headers != NULL;
  self->method = g_strdup (request->method);
  self->uri = g_strdup (request->uri);
  self->content_type = g_strdup (omo_paste_request_find_header (request, "Content-Type"));
  self->call = request->call;
  self->token = g_strdup (request->token);
  self->kind = request->create.kind;
  self->view_width = request->create.view_width;
  self->view_height = request->create.view_height;
  self->type_job_id = g_strdup (request->create.type_job_id);
  self->question = g_strdup (request->create.question);
}
