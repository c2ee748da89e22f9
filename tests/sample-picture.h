/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-picture.h"
#include "core/omo-sample.h"

/* A picture of a sample, read as one that was opened; NULL where the sample has none at `index`. Free with
 * omo_picture_unref. */
OmoPicture *sample_picture_new (const OmoSample *sample, guint index);
