/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-connection-report.h"

#include <math.h>

#include "cli/omo-check-report.h"
#include "cli/omo-check.h"
#include "cli/omo-json-object.h"
#include "core/omo-error.h"

static void
add_line (GString *json, OmoConnectionLine *line)
{
  double seconds = omo_connection_line_get_seconds (line);

  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "step",
                            omo_connection_step_get_id (omo_connection_line_get_step (line)));
  omo_json_object_add_text (json, "state",
                            omo_connection_state_get_id (omo_connection_line_get_state (line)));
  omo_json_object_add_text (json, "title", omo_connection_line_get_title (line));
  omo_json_object_add_text (json, "detail", omo_connection_line_get_detail (line));
  omo_json_object_add_text (json, "advice", omo_connection_line_get_advice (line));
  omo_json_object_add_number (json, "seconds", seconds == OMO_CONNECTION_NO_TIME ? NAN : seconds);
  omo_json_object_add_text (json, "error", omo_connection_line_get_error (line));
  omo_json_object_end (json);
}

/* Borrowed; NULL when none failed. */
static OmoConnectionLine *
find_failed (GListModel *lines)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (OmoConnectionLine) line = g_list_model_get_item (lines, i);

      if (omo_connection_line_get_state (line) == OMO_CONNECTION_STATE_FAILED)
        return line;
    }
  return NULL;
}

char *
omo_connection_report_print_json (GListModel *lines)
{
  GString *json;

  g_return_val_if_fail (G_IS_LIST_MODEL (lines), NULL);

  json = g_string_new (NULL);
  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "status", find_failed (lines) == NULL ? "ok" : "failed");
  omo_json_object_begin_list (json, "steps");
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (OmoConnectionLine) line = g_list_model_get_item (lines, i);

      add_line (json, line);
    }
  omo_json_object_end_list (json);
  omo_json_object_end (json);
  g_string_append_c (json, '\n');
  return g_string_free (json, FALSE);
}

int
omo_connection_report_get_exit_status (GListModel *lines)
{
  OmoConnectionLine *failed;
  const char *name;
  OmoErrorCode code;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (lines), OMO_CHECK_EXIT_NETWORK);

  failed = find_failed (lines);
  if (failed == NULL)
    return OMO_CHECK_EXIT_ANSWERED;
  name = omo_connection_line_get_error (failed);
  if (name == NULL || !omo_error_code_from_name (name, &code))
    return OMO_CHECK_EXIT_NETWORK;
  error = g_error_new_literal (OMO_ERROR, (int) code, name);
  return omo_check_report_get_exit_status (error);
}
