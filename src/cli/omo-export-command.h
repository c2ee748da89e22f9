/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-command.h"

G_BEGIN_DECLS

/* `omoscope export --har|--curl|--png [--output=FILE] CASE`: what is in a case file, for other programs: its traffic as
 * HAR 1.2 or as a script for bash, or the picture with the answer and a caption. What was taken out of the traffic is
 * told on standard error. Exit statuses as of `omoscope check` (omo-check.h): 0, 1 when it could not be written, 2 usage
 * or nothing that can be exported so, 7 when the case file or its picture cannot be read. */
extern const OmoCommand omo_export_command;

G_END_DECLS
