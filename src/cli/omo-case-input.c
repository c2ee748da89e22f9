/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-case-input.h"

#include <glib/gi18n-lib.h>

#include "cli/omo-check-annotated.h"
#include "cli/omo-check.h"
#include "cli/omo-service-run.h"
#include "core/omo-case-file.h"

#define TOKEN_VARIABLE "OMOSCOPE_TOKEN"

/* What is left: the command's name, perhaps `--`, and the file. */
static gboolean
take_path (char *rest[], char **out_path, GError **error)
{
  guint at = 1;

  if (rest[0] != NULL && rest[1] != NULL && g_str_equal (rest[1], "--"))
    at = 2;
  if (rest[0] == NULL || rest[at] == NULL || rest[at + 1] != NULL)
    return omo_command_refuse (error, _ ("This command needs exactly one case file."));
  *out_path = g_strdup (rest[at]);
  return TRUE;
}

gboolean
omo_case_input_parse (const OmoCommand *command,
                      int argc,
                      char *argv[],
                      gpointer typed,
                      char **out_help,
                      char **out_path,
                      GError **error)
{
  g_auto (GStrv) rest = NULL;

  g_return_val_if_fail (argc > 0 && out_help != NULL && out_path != NULL, FALSE);

  return omo_command_parse (command, argc, argv, typed, &rest, out_help, error)
         && (*out_help != NULL || take_path (rest, out_path, error));
}

OmoCase *
omo_case_input_read (const char *path, GError **error)
{
  const char *tokens[] = { g_getenv (TOKEN_VARIABLE), NULL };
  g_autoptr (OmoRedaction) redaction = omo_redaction_new (tokens);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return omo_case_file_read (file, redaction, NULL, error);
}

gboolean
omo_case_input_check_output (const char *path, const char *output, GError **error)
{
  if (output == NULL)
    return TRUE;
  if (*output == '\0')
    return omo_command_refuse (error, _ ("The file to write needs a name."));
  return !omo_check_annotated_is_same_file (path, output)
         || omo_command_refuse (error,
                                _ ("That would write over the case file: name another file."));
}

int
omo_case_input_help (const char *help)
{
  return omo_service_run_put (help, OMO_CHECK_TEXT) ? OMO_CHECK_EXIT_ANSWERED
                                                    : OMO_CHECK_EXIT_UNWRITTEN;
}
