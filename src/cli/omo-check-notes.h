/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-job.h"
#include "core/omo-reading.h"

G_BEGIN_DECLS

/* What is odd about a job that is over, one thing a line, translated: its pictures, what the service sent and was
 * read all the same, a number that looks impossible, a point outside the picture. "" when nothing is. `choice` is
 * for a rotation. Free with g_free. */
char *omo_check_notes_print (OmoJob *job, const OmoReadingChoice *choice);

G_END_DECLS
