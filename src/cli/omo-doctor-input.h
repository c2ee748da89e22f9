/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"
#include "core/omo-paste.h"
#include "core/omo-picture.h"

G_BEGIN_DECLS

/* What the files hold that the doctor is given: pictures, and a text or a case. */
typedef struct
{
  GPtrArray *pictures; /* of OmoPicture: at most two */
  OmoPaste *paste;     /* NULL: there is no text */
  OmoCase *read;       /* NULL: there is no case file */
} OmoDoctorInput;

/* Reads them; "-" is standard input. Blocks. Pictures that stand in a text are not among `pictures`. Errors:
 * OMO_ERROR_FILE_UNREADABLE; OMO_ERROR_NOT_UNDERSTOOD, also for a text or picture too many; those of
 * omo_picture_new_from_bytes and omo_case_read. `self` is zeroed, and is cleared also after an error. */
gboolean omo_doctor_input_read (OmoDoctorInput *self, const char *const *files, GError **error);

void omo_doctor_input_clear (OmoDoctorInput *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoDoctorInput, omo_doctor_input_clear)

G_END_DECLS
