/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-field.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *dialect; /* that is meant */
  guint index;         /* of the field */
  const char *field;
  OmoDoctorName fit;
  OmoField role;
  gboolean has_blanks;
  gboolean is_misplaced;
} Case;

static const Case cases[] = {
  { "own", "{\"api_token\":\"a\"}", "v1", 0, "api_token", OMO_DOCTOR_NAME_OWN, OMO_FIELD_TOKEN },
  { "inside", "{\"data\":{\"widthview\":1}}", "v1", 1, "widthview", OMO_DOCTOR_NAME_OWN,
    OMO_FIELD_WIDTH },
  { "outside", "{\"data\":{},\"widthview\":1}", "v1", 1, "widthview", OMO_DOCTOR_NAME_OWN,
    OMO_FIELD_WIDTH, FALSE, TRUE },
  { "too-deep", "{\"data\":{\"a\":{\"widthview\":1}}}", "v1", 2, "widthview", OMO_DOCTOR_NAME_OWN,
    OMO_FIELD_WIDTH, FALSE, TRUE },
  { "behind-a-list", "{\"data\":{\"a\":[1],\"widthview\":1}}", "v1", 3, "widthview",
    OMO_DOCTOR_NAME_OWN, OMO_FIELD_WIDTH },
  { "misspelt-container", "{\"date\":{\"widthview\":1}}", "v1", 1, "widthview", OMO_DOCTOR_NAME_OWN,
    OMO_FIELD_WIDTH },
  { "blanks", "{\" api_token \":\"a\"}", "v1", 0, "api_token", OMO_DOCTOR_NAME_OWN, OMO_FIELD_TOKEN,
    TRUE },
  { "edition", "{\"data\":{\"height_view\":1}}", "v1", 1, "height_view", OMO_DOCTOR_NAME_EDITION,
    OMO_FIELD_HEIGHT },
  { "oldest", "{\"data\":{\"base64\":1}}", "v1", 1, "base64", OMO_DOCTOR_NAME_OLDEST,
    OMO_FIELD_IMAGE },
  { "other", "{\"clientKey\":1}", "v1", 0, "clientKey", OMO_DOCTOR_NAME_OTHER, OMO_FIELD_TOKEN },
  { "misspelt", "{\"data\":{\"image_bas64\":1}}", "v1", 1, "image_bas64", OMO_DOCTOR_NAME_MISSPELT,
    OMO_FIELD_IMAGE },
  { "misspelt-of-other", "{\"data\":{\"imageBase64z\":1}}", "v1", 1, "imageBase64z",
    OMO_DOCTOR_NAME_MISSPELT, OMO_FIELD_IMAGE },
  { "synonym", "{\"data\":{\"img\":1}}", "v1", 1, "img", OMO_DOCTOR_NAME_MISSPELT,
    OMO_FIELD_IMAGE },
  { "short", "{\"task\":{\"tipo\":1}}", "v2", 1, "tipo", OMO_DOCTOR_NAME_UNKNOWN, OMO_N_FIELDS },
  { "unknown", "{\"softId\":1}", "v1", 0, "softId", OMO_DOCTOR_NAME_UNKNOWN, OMO_N_FIELDS },
  { "empty", "{\"\":1}", "v1", 0, "", OMO_DOCTOR_NAME_UNKNOWN, OMO_N_FIELDS },
  { "cut", "{\"data\":{\"widthview\":\"34", "v1", 1, "widthview", OMO_DOCTOR_NAME_OWN,
    OMO_FIELD_WIDTH },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize length = strlen (c->text);
  g_autofree char *exact = g_memdup2 (c->text, length);
  g_autoptr (GArray) fields = omo_doctor_fields_read (exact, length);
  const OmoDoctorField *field;

  omo_doctor_fields_compare (fields, omo_dialect_from_id (c->dialect));

  g_assert_cmpuint (fields->len, >, c->index);
  field = &g_array_index (fields, OmoDoctorField, c->index);
  g_assert_cmpstr (field->name, ==, c->field);
  g_assert_cmpint (field->fit, ==, c->fit);
  g_assert_cmpint (field->role, ==, c->role);
  g_assert_cmpint (field->has_blanks, ==, c->has_blanks);
  g_assert_cmpint (field->is_misplaced, ==, c->is_misplaced);
}

static void
test_elements (void)
{
  static const char text[] = "{\"task\":{\"imageBase64s\":[\"a\",\"b\"]}}";
  g_autoptr (GArray) fields = omo_doctor_fields_read (text, strlen (text));

  omo_doctor_fields_compare (fields, omo_dialect_from_id ("v2"));

  g_assert_cmpuint (fields->len, ==, 4);
  for (guint i = 0; i < fields->len; i++)
    {
      const OmoDoctorField *field = &g_array_index (fields, OmoDoctorField, i);

      g_assert_cmpint (field->is_element, ==, i >= 2);
      g_assert_false (field->is_misplaced);
    }
}

static void
test_tells_dialect (void)
{
  static const struct
  {
    const char *text;
    const char *dialect; /* NULL: none */
  } rows[] = {
    { "{\"api_token\":1,\"data\":{\"type_job_id\":1}}", "v1" },
    { "{\"api_token\":1,\"data\":{\"width_view\":1}}", "v1-current" },
    { "{\"api_token\":1,\"data\":{\"type_job_id\":\"22\",\"width_view\":1}}", "v1-current" },
    { "{\"api_token\":1,\"data\":{\"type_job_id\":\"21\",\"width_view\":1}}", "v1" },
    { "{\"clientKey\":1,\"task\":{\"type\":1}}", "v2" },
    { "{\"clientKey\":1,\"data\":{\"type_job_id\":1}}", "v1" },
    { "{\"a\":1}", NULL },
    { "{}", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) fields = omo_doctor_fields_read (rows[i].text, strlen (rows[i].text));
      const OmoDialect *dialect = omo_doctor_fields_tell_dialect (fields);

      g_assert_cmpstr (dialect == NULL ? NULL : omo_dialect_get_id (dialect), ==, rows[i].dialect);
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) fields = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "{\"a\":");
  fields = omo_doctor_fields_read (text->str, text->len);
  omo_doctor_fields_compare (fields, omo_dialect_get_default ());

  g_assert_cmpuint (fields->len, ==, OMO_JSON_MAX_DEPTH);
}

static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GArray) fields = NULL;

  for (guint i = 0; i < 10 * OMO_DOCTOR_MAX_FIELDS; i++)
    g_string_append (text, "\"a\":1,");
  fields = omo_doctor_fields_read (text->str, text->len);

  g_assert_cmpuint (fields->len, ==, OMO_DOCTOR_MAX_FIELDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/doctor-field/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/doctor-field/elements", test_elements);
  g_test_add_func ("/core/doctor-field/tells-dialect", test_tells_dialect);
  g_test_add_func ("/core/doctor-field/deep", test_deep);
  g_test_add_func ("/core/doctor-field/many", test_many);

  return g_test_run ();
}
