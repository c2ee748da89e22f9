/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-edit-distance.h"

#include <string.h>

static const struct
{
  const char *a;
  const char *b;
  guint distance;
} rows[] = {
  { "", "", 0 },
  { "", "abc", 3 },
  { "widthview", "widthview", 0 },
  { "WidthView", "widthview", 0 },
  { "widhtview", "widthview", 1 }, /* swapped */
  { "widtview", "widthview", 1 },  /* missing */
  { "widthvieww", "widthview", 1 },
  { "heightview", "weightview", 1 },
  { "width_view", "widthview", 1 },
  { "type_job", "type_job_id", 3 },
  { "ab", "ba", 1 },
  { "abc", "cba", 2 },
  { "kitten", "sitting", 3 },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpuint (omo_edit_distance (rows[i].a, rows[i].b), ==, rows[i].distance);
      g_assert_cmpuint (omo_edit_distance (rows[i].b, rows[i].a), ==, rows[i].distance);
    }
}

static void
test_too_long (void)
{
  g_autofree char *longest = g_strnfill (OMO_EDIT_DISTANCE_MAX_LENGTH, 'a');
  g_autofree char *longer = g_strnfill (OMO_EDIT_DISTANCE_MAX_LENGTH + 1, 'a');

  g_assert_cmpuint (omo_edit_distance (longest, "a"), ==, OMO_EDIT_DISTANCE_MAX_LENGTH - 1);
  g_assert_cmpuint (omo_edit_distance (longest, longer), ==, G_MAXUINT);
  g_assert_cmpuint (omo_edit_distance (longer, "a"), ==, G_MAXUINT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/edit-distance/rows", test_rows);
  g_test_add_func ("/core/edit-distance/too-long", test_too_long);

  return g_test_run ();
}
