/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name under which the stand-in's jobs are kept and written into files, instead of an address that changes with each
 * run. */
#define OMO_STANDIN_NAME "simulated"

/* Where a job was sent, an address or OMO_STANDIN_NAME (may be NULL), for people: the name is translated, an address is
 * returned as it is. Borrowed from `endpoint`, or a constant. */
const char *omo_standin_name_tell (const char *endpoint);

G_END_DECLS
