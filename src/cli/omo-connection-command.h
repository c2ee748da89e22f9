/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-command.h"

G_BEGIN_DECLS

/* `omoscope connection`: the connection doctor's lines, as they come or as one JSON object. Exit statuses as of
 * `omoscope check` (omo-check.h), by the first step that failed; 0 also with warnings. */
extern const OmoCommand omo_connection_command;

G_END_DECLS
