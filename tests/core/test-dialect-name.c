/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-dialect.h"

/* In the order of OmoField. */
static const struct
{
  const char *dialect;
  const char *names[OMO_N_FIELDS];
  gboolean has_sizes_as_text;
  gboolean has_pairs_as_list;
} rows[] = {
  { "v1",
    { "api_token", "data", "type_job_id", "image_base64", "image_base64", "widthview", "weightview",
      "question", "job_id" },
    TRUE,
    FALSE },
  { "v1-current",
    { "api_token", "data", "type_job_id", "image_base64", "image_base64", "width_view",
      "height_view", "question", "job_id" },
    FALSE,
    FALSE },
  { "v1-task",
    { "api_token", "data", "type_job_id", "image_base64", "image_base64", "widthview", "weightview",
      "question", "job_id" },
    TRUE,
    FALSE },
  { "v2",
    { "clientKey", "task", "type", "imageBase64", "imageBase64s", "widthView", "heightView",
      "question", "taskId" },
    FALSE,
    TRUE },
};

static void
test_fields (void)
{
  g_assert_cmpuint (omo_dialect_get_n (), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const OmoDialect *dialect = omo_dialect_from_id (rows[i].dialect);

      for (guint field = 0; field < OMO_N_FIELDS; field++)
        g_assert_cmpstr (omo_dialect_get_field (dialect, (OmoField) field), ==,
                         rows[i].names[field]);
      g_assert_cmpint (omo_dialect_has_sizes_as_text (dialect), ==, rows[i].has_sizes_as_text);
      g_assert_cmpint (omo_dialect_has_pairs_as_list (dialect), ==, rows[i].has_pairs_as_list);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/dialect-name/fields", test_fields);

  return g_test_run ();
}
