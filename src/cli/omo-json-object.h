/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON written member by member into a string, strict in every language; see omo-json. Commas come by themselves. */

/* "{", or `"name": {` where there is a name; the same for a list. */
void omo_json_object_begin (GString *json, const char *name);
void omo_json_object_end (GString *json);
void omo_json_object_begin_list (GString *json, const char *name);
void omo_json_object_end_list (GString *json);

/* NULL is null; what is no UTF-8 is made so. */
void omo_json_object_add_text (GString *json, const char *name, const char *text);
/* To a thousandth; null where it is not finite. */
void omo_json_object_add_number (GString *json, const char *name, double number);
void omo_json_object_add_int (GString *json, const char *name, gint64 number);
void omo_json_object_add_boolean (GString *json, const char *name, gboolean truth);
/* JSON that is ready; NULL is null. */
void omo_json_object_add_ready (GString *json, const char *name, const char *value);
/* UTC, "2024-05-01T07:30:00Z". */
void omo_json_object_add_time (GString *json, const char *name, gint64 unix_seconds);

G_END_DECLS
