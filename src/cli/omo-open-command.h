/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-command.h"

G_BEGIN_DECLS

/* `omoscope open [--render=OUT.png] CASE`: tells what a case file holds, without a window and without the network: the
 * answer in words, what people said about it and what was found; and draws it. Exit statuses as of `omoscope check`
 * (omo-check.h): 0, also for a job that failed, 1 when something could not be written, 2 usage, 7 when the case file or
 * its picture cannot be read. */
extern const OmoCommand omo_open_command;

G_END_DECLS
