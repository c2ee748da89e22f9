/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-case-file.h"

#include "core/omo-error.h"
#include "core/omo-file-error.h"
#include "core/omo-limited-read.h"

#define FILE_ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE, why);
  return FALSE;
}

static gboolean
refuse_size (GError **error)
{
  g_set_error (error, OMO_ERROR, OMO_ERROR_CASE_UNREADABLE, "more than %u MiB",
               OMO_CASE_MAX_BYTES / (1024 * 1024));
  return FALSE;
}

static gboolean
check_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, FILE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileType type;

  if (info == NULL)
    return FALSE;
  type = g_file_info_get_file_type (info);
  if (type == G_FILE_TYPE_DIRECTORY)
    return refuse (error, "it is a folder, not a file");
  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    return refuse (error, "it is not a regular file");
  return g_file_info_get_size (info) <= OMO_CASE_MAX_BYTES || refuse_size (error);
}

static GBytes *
read_bytes (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;

  if (!check_file (file, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  return stream == NULL
             ? NULL
             : omo_limited_read (G_INPUT_STREAM (stream), OMO_CASE_MAX_BYTES, cancellable, error);
}

OmoCase *
omo_case_file_read (GFile *file,
                    const OmoRedaction *redaction,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_bytes (file, cancellable, &reason);
  if (bytes != NULL)
    return omo_case_read (bytes, redaction, error);
  omo_file_error_set (error, file, reason);
  return NULL;
}
