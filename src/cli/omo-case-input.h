/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-command.h"
#include "core/omo-case.h"

G_BEGIN_DECLS

/* What commands that are given a case file do alike. */

/* As omo_command_parse, for a command whose remaining arguments are one case file, `out_path`, free with g_free. With
 * --help there need be none. Errors: G_OPTION_ERROR, in translated words. */
gboolean omo_case_input_parse (const OmoCommand *command,
                               int argc,
                               char *argv[],
                               gpointer typed,
                               char **out_help,
                               char **out_path,
                               GError **error);

/* Reads it; a token in OMOSCOPE_TOKEN is taken out wherever it stands. Errors: as of omo_case_file_read. */
OmoCase *omo_case_input_read (const char *path, GError **error);

/* Refuses to write what is made of a case over it. Errors: G_OPTION_ERROR, in translated words. */
gboolean omo_case_input_check_output (const char *path, const char *output, GError **error);

/* Prints the help. Returns the exit status. */
int omo_case_input_help (const char *help);

G_END_DECLS
