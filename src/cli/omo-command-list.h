/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-command.h"

G_BEGIN_DECLS

/* Every command, in the order in which people are told of them. */
guint omo_command_list_get_n (void);
const OmoCommand *omo_command_list_get (guint index);

/* What `argv`, the program's own, calls for; NULL: no command but the window. A picture that is called like a command is
 * opened as "./check". */
const OmoCommand *omo_command_list_find (int argc, char *argv[]);

/* Names and summaries, translated, for the program's own --help; the caller frees. */
char *omo_command_list_describe (void);

G_END_DECLS
