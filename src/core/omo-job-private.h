/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job.h"

G_BEGIN_DECLS

/* Seen by the files of the job alone: omo-job.c (what is sent and what is known), -steps.c (how far it is). */
struct _OmoJob
{
  GObject parent_instance;

  const OmoJobType *type;
  OmoPicture *pictures[2];
  char *type_job_id;
  int view_width;
  int view_height;
  char *question;
  gboolean is_imported;
  char *kept_as;

  OmoJobState state;
  OmoJobId *id;
  char *message;
  guint n_asked;
  OmoOddities oddities;
  OmoAnswer *answer;
  GError *error;
  GListStore *exchanges;

  /* Monotonic microseconds; 0 until then. */
  gint64 started;
  gint64 accepted;
  gint64 ended;
};

G_END_DECLS
