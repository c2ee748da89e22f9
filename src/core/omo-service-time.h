/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How long the service took for a job, as far as questions can tell. All in seconds since the job was accepted. */
typedef struct
{
  double seconds; /* the answer was here */
  double waiting; /* of these, spent between questions */
  /* When it was ready is known to lie between two questions: that which was told "running" last (0 where none was)
   * and that which was answered. The moments at which they were sent: so they speak of when a question is worth
   * asking. */
  double not_before;
  double not_after;
} OmoServiceTime;

/* Of an answered job: `exchanges` of OmoExchange as omo_job_get_exchanges gives them: the first created the job, the
 * others asked. FALSE, and nothing touched, when there was no question. */
gboolean omo_service_time_measure (GListModel *exchanges, OmoServiceTime *out_time);

G_END_DECLS
