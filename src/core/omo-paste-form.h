/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What becomes of an object that a library sends as a form, which is a mistake that customers make. Part of
 * omo-paste-snippet. */

typedef enum
{
  OMO_PASTE_FORM_NONE,
  OMO_PASTE_FORM_PYTHON, /* a nested dictionary is its keys: data=type_job_id&data=image_base64 */
  OMO_PASTE_FORM_JQUERY, /* data[type_job_id]=22 */
} OmoPasteFormStyle;

/* `object` is an object of JSON. The members of objects in its objects are left out. */
GBytes *omo_paste_form_encode (GBytes *object, OmoPasteFormStyle style);

G_END_DECLS
