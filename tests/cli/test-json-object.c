/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-json-object.h"

#include <math.h>

static void
test_object (void)
{
  GString *json = g_string_new (NULL);

  omo_json_object_begin (json, NULL);
  omo_json_object_add_text (json, "a", "đ\"\x1f");
  omo_json_object_add_text (json, "b", NULL);
  omo_json_object_add_text (json, "c", "\xff");
  omo_json_object_add_number (json, "d", 1.23456);
  omo_json_object_add_number (json, "e", NAN);
  omo_json_object_add_int (json, "f", G_MININT64);
  omo_json_object_add_time (json, "g", 1700000000);
  omo_json_object_add_time (json, "h", G_MAXINT64);
  omo_json_object_begin_list (json, "i");
  omo_json_object_begin (json, NULL);
  omo_json_object_end (json);
  omo_json_object_begin (json, NULL);
  omo_json_object_add_int (json, "j", 1);
  omo_json_object_end (json);
  omo_json_object_end_list (json);
  omo_json_object_begin (json, "k");
  omo_json_object_end (json);
  omo_json_object_add_boolean (json, "l", TRUE);
  omo_json_object_add_ready (json, "m", "[2]");
  omo_json_object_add_ready (json, "n", NULL);
  omo_json_object_end (json);
  g_assert_cmpstr (json->str, ==,
                   "{\"a\": \"đ\\\"\\u001f\", \"b\": null, \"c\": \"\xef\xbf\xbd\", \"d\": 1.235,"
                   " \"e\": null, \"f\": -9223372036854775808, \"g\": \"2023-11-14T22:13:20Z\","
                   " \"h\": null, \"i\": [{}, {\"j\": 1}], \"k\": {}, \"l\": true,"
                   " \"m\": [2], \"n\": null}");
  g_string_free (json, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/json-object", test_object);

  return g_test_run ();
}
