/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "checking.h"
#include "core/omo-case.h"

/* The web pair, as it was sent with `token` to `base` and polled twice. */
OmoCase *sample_case_new (const char *base, const char *token);

/* Puts it into the folder of a run. */
void sample_case_save (const OmoCase *self, Checking *f, const char *name);
