/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"

/* What the tests of what dialects write and read share. */

/* createJob in v1 and createTask in v2, round `data` or `task`, string literals both. */
#define CREATE(data) "{\"api_token\": \"T\", \"data\": {" data "}}"
#define TASK(task) "{\"clientKey\": \"T\", \"task\": {" task "}}"

/* NULL: the default. */
const OmoDialect *find_dialect (const char *id);
/* Of `text`, without its NUL. */
GBytes *create_body (const char *text);
