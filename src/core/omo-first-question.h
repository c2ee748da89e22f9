/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-service-time.h"

G_BEGIN_DECLS

/* When to ask about a job for the first time. After "running" the document wants 2 s to pass: a question that comes
 * a moment too early costs 2 s, one that comes late costs what it is late. */

/* So many of the last jobs of the same type at the same endpoint count. */
#define OMO_FIRST_QUESTION_N_JOBS 50
/* Fewer say nothing: then it is asked at once, as the document's own clients do. */
#define OMO_FIRST_QUESTION_MIN_JOBS 5
/* Asked when this part of them was ready. */
#define OMO_FIRST_QUESTION_PART 0.8
/* Never later than this after the job was accepted. */
#define OMO_FIRST_QUESTION_MAX_SECONDS 2.0

/* Seconds from acceptance to the first question, 0 to OMO_FIRST_QUESTION_MAX_SECONDS. Of `times`, newest first, the
 * first OMO_FIRST_QUESTION_N_JOBS are read. A job is known to have been ready between two moments only; how ready
 * times are spread over them is estimated as the most likely (B. W. Turnbull, "The empirical distribution function
 * with arbitrarily grouped, censored and truncated data", 1976), evenly where nothing tells more. So it is asked a
 * little earlier each time until an answer is missed, and learns from that. Pure. */
double omo_first_question_choose (const OmoServiceTime *times, gsize n_times);

G_END_DECLS
