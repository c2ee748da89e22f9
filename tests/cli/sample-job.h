/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job.h"

/* A job with the pictures of a built-in sample, ready; displayed as the sample is. */
OmoJob *sample_job_new (const char *sample_id);
/* The same, accepted as `id`, asked twice and answered with `result`. */
OmoJob *sample_job_new_answered (const char *sample_id, const OmoJobId *id, const char *result);
/* The picture of the web pair sent as a job of another type, answered with `result`. */
OmoJob *sample_job_new_answered_as (OmoJobKind kind, const char *result);
