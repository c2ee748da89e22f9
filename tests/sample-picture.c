/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-picture.h"

OmoPicture *
sample_picture_new (const OmoSample *sample, guint index)
{
  g_autoptr (GBytes) bytes = omo_sample_dup_bytes (sample, index);
  g_autoptr (GError) error = NULL;
  OmoPicture *picture;

  if (bytes == NULL)
    return NULL;
  picture = omo_picture_new_from_bytes (bytes, sample->names[index], NULL, &error);
  g_assert_no_error (error);
  return picture;
}
