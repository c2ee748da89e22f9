/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-doctor-input.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

#include "core/omo-error.h"
#include "core/omo-file-error.h"
#include "core/omo-limited-read.h"
#include "core/omo-signature.h"

#define N_PICTURES 2
#define TOKEN_VARIABLE "OMOSCOPE_TOKEN"

static gboolean
refuse (GError **error, const char *name, const char *why)
{
  g_set_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD, "%s: %s", name, why);
  return FALSE;
}

static GInputStream *
open_file (const char *path, GFile *file, GError **error)
{
  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GInputStream) stream = open_file (path, file, &reason);
  GBytes *bytes =
      stream == NULL ? NULL : omo_limited_read (stream, OMO_PASTE_MAX_BYTES, NULL, &reason);

  if (bytes == NULL)
    omo_file_error_set (error, file, reason);
  return bytes;
}

static gboolean
take_picture (OmoDoctorInput *self, GBytes *bytes, const char *name, GError **error)
{
  OmoPicture *picture;

  if (self->pictures->len == N_PICTURES)
    return refuse (error, name, "a third picture");
  picture = omo_picture_new_from_bytes (bytes, name, NULL, error);
  if (picture == NULL)
    return FALSE;
  g_ptr_array_add (self->pictures, picture);
  return TRUE;
}

static gboolean
take_case (OmoDoctorInput *self, GBytes *bytes, GError **error)
{
  const char *const tokens[] = { g_getenv (TOKEN_VARIABLE), NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);

  g_clear_pointer (&self->paste, omo_paste_free);
  self->read = omo_case_read (bytes, redaction, error);
  return self->read != NULL;
}

static gboolean
take_text (OmoDoctorInput *self, GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (self->paste != NULL || self->read != NULL)
    return refuse (error, name, "a second text");
  self->paste = omo_paste_recognise (text != NULL ? text : "", size, error);
  if (self->paste == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  return self->paste->kind != OMO_PASTE_CASE || take_case (self, bytes, error);
}

static gboolean
take_file (OmoDoctorInput *self, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = read_file (path, error);
  gsize size;
  const guint8 *data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return omo_signature_find_kind (data, size, NULL) ? take_picture (self, bytes, name, error)
                                                    : take_text (self, bytes, name, error);
}

gboolean
omo_doctor_input_read (OmoDoctorInput *self, const char *const *files, GError **error)
{
  g_return_val_if_fail (self != NULL && files != NULL, FALSE);

  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) omo_picture_unref);
  for (; *files != NULL; files++)
    if (!take_file (self, *files, error))
      return FALSE;
  return TRUE;
}

void
omo_doctor_input_clear (OmoDoctorInput *self)
{
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->paste, omo_paste_free);
  g_clear_pointer (&self->read, omo_case_free);
}
