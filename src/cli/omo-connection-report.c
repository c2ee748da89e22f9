/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-connection-report.h"

#include <math.h>

#include "cli/omo-check-report.h"
#include "cli/omo-check.h"
#include "core/omo-error.h"
#include "core/omo-json.h"

static void
append_text (GString *json, const char *before, const char *text)
{
  g_string_append (json, before);
  if (text == NULL)
    g_string_append (json, "null");
  else
    omo_json_append_string (json, text);
}

static void
append_line (GString *json, OmoConnectionLine *line)
{
  double seconds = omo_connection_line_get_seconds (line);
  g_autofree char *digits = omo_json_print_number (round (seconds * 1000) / 1000);

  append_text (json,
               "{\"step\": ", omo_connection_step_get_id (omo_connection_line_get_step (line)));
  append_text (json,
               ", \"state\": ", omo_connection_state_get_id (omo_connection_line_get_state (line)));
  append_text (json, ", \"title\": ", omo_connection_line_get_title (line));
  append_text (json, ", \"detail\": ", omo_connection_line_get_detail (line));
  append_text (json, ", \"advice\": ", omo_connection_line_get_advice (line));
  g_string_append_printf (json, ", \"seconds\": %s",
                          seconds == OMO_CONNECTION_NO_TIME ? "null" : digits);
  append_text (json, ", \"error\": ", omo_connection_line_get_error (line));
  g_string_append_c (json, '}');
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
  append_text (json, "{\"status\": ", find_failed (lines) == NULL ? "ok" : "failed");
  g_string_append (json, ", \"steps\": [");
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (OmoConnectionLine) line = g_list_model_get_item (lines, i);

      g_string_append (json, i == 0 ? "" : ", ");
      append_line (json, line);
    }
  g_string_append (json, "]}\n");
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
