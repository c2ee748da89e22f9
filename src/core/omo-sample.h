/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job-type.h"

G_BEGIN_DECLS

/* The built-in captchas, made by this project, with their true answers. Compiled in as resources. */
typedef struct
{
  const char *id; /* "web-pair" */
  OmoJobKind kind;
  const char *label;    /* English, marked for translation */
  const char *names[2]; /* file names, [1] NULL where there is one picture */
  int view_width;       /* displayed px, 0 where the job type has none */
  int view_height;
  const char *question; /* of the page, NULL where the job type has none */
  const char *result;   /* what the service would answer */
} OmoSample;

/* Static; `index` below omo_sample_get_n. */
const OmoSample *omo_sample_get (guint index);
guint omo_sample_get_n (void);
/* The sample with this id, or NULL. */
const OmoSample *omo_sample_from_id (const char *id);

/* The bytes of a picture of the sample; `index` 0 or 1. Free with g_bytes_unref; NULL where there is none. */
GBytes *omo_sample_dup_bytes (const OmoSample *self, guint index);

G_END_DECLS
