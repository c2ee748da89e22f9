/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* What stands below an annotated picture that is handed on, so that it speaks for itself. In the window's language,
 * plain text, without names of files. Parts of it were written by the service: they are as clean as the job is. */
typedef struct
{
  char *title; /* the job type */
  char *text;  /* the answer in words, or why there is none; NULL for a job that is not over */
  char *
      detail; /* "displayed at 340 × 212 px · 2026-05-01 14:30 +07:00"; NULL where neither is known */
} OmoCaption;

/* Longer words come from a service gone wrong: they are cut. */
#define OMO_CAPTION_MAX_CHARACTERS 1000

/* `choice` is what a rotation means; `time` is when it was submitted, unix seconds, 0 where that is not known. Clear it
 * with omo_caption_clear. */
void omo_caption_init (OmoCaption *self, OmoJob *job, const OmoReadingChoice *choice, gint64 time);
void omo_caption_clear (OmoCaption *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OmoCaption, omo_caption_clear)

G_END_DECLS
