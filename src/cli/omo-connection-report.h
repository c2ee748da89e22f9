/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-connection-line.h"

G_BEGIN_DECLS

/* What is told of the connection doctor's lines (a list of OmoConnectionLine). */

/* One JSON object on one line, with the line's end: `status` ("ok" or "failed") and `steps`, each with `step`, `state`,
 * `title`, `detail`, `advice`, `seconds` and `error`, null where there is none. Free with g_free. */
char *omo_connection_report_print_json (GListModel *lines);

/* 0 when none failed, else that of the first one that did: see omo-check.h. */
int omo_connection_report_get_exit_status (GListModel *lines);

G_END_DECLS
