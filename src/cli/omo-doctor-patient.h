/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-doctor-input.h"
#include "cli/omo-doctor-options.h"
#include "core/omo-patient.h"

G_BEGIN_DECLS

/* Puts together what was read and what was typed: what was typed wins. Decodes pictures that stand in a text, which
 * blocks; one that cannot be decoded is a matter of the findings. `self` is as new. Errors: those of omo_case_build_job,
 * and OMO_ERROR_NO_DECODER. */
gboolean omo_patient_fill (OmoPatient *self,
                           OmoDoctorInput *input,
                           const OmoDoctorOptions *options,
                           GError **error);

G_END_DECLS
