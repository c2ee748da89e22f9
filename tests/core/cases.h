/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"
#include "core/omo-sample.h"

/* What the tests of case files share: jobs with traffic, made of the samples. */

#define CASE_TOKEN "k3y-0f/the+customer"

/* A call of v1 and its reply, without the token. Takes `body`. */
OmoExchange *create_case_exchange (const char *call, GBytes *body, const char *reply);
/* The job of a sample, not started; where its type wants a question, with one that is awkward to write. */
OmoJob *create_case_job (const OmoSample *sample);
/* What is sent for `job`, with the token in it. */
GBytes *encode_case_request (OmoJob *job, const OmoDialect *dialect);
/* The job of a sample, sent, asked once, and answered. */
OmoJob *create_solved_case_job (const char *sample_id);
