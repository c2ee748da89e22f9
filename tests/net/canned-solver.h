/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canned-server.h"
#include "net/omo-solver.h"
#include "running.h"

/* A solver that asks a server of this process, whose replies are known. */

#define TOKEN "t0p-s3cret"

#define ACCEPTED "{\"error\": false, \"job_id\": 123456, \"message\": \"Create job success.\"}"
#define RUNNING "{\"error\": false, \"status\": \"running\", \"result\": null}"
#define SOLVED "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_246_148\"}"

typedef struct
{
  CannedServer *server;
  OmoTransport *transport;
  OmoSolver *solver; /* until a running takes it */
} CannedSolver;

/* As of canned_server_new; `certificate` may be NULL. */
void
canned_solver_set_up (CannedSolver *self, const char *const *replies, GTlsCertificate *certificate);
void canned_solver_tear_down (CannedSolver *self);
/* Until the job of the sample is over. Once. */
void canned_solver_run (CannedSolver *self, Running *running, const char *sample_id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CannedSolver, canned_solver_tear_down)
