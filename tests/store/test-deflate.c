/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-deflate.h"

#include <string.h>

static void
assert_comes_back (GBytes *bytes)
{
  g_autoptr (GBytes) packed = omo_deflate_pack (bytes);
  g_autoptr (GBytes) back = omo_deflate_unpack (packed, g_bytes_get_size (bytes));

  g_assert_nonnull (back);
  g_assert_true (g_bytes_equal (back, bytes));
}

static void
test_comes_back (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("{\"a\": 1}", 8);
  guint8 *noise = g_malloc (300000);
  g_autoptr (GBytes) large = NULL;

  for (guint i = 0; i < 300000; i++)
    noise[i] = (guint8) g_test_rand_int ();
  large = g_bytes_new_take (noise, 300000);
  assert_comes_back (nothing);
  assert_comes_back (text);
  assert_comes_back (large);
}

static void
test_is_smaller (void)
{
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (1000000), 1000000);
  g_autoptr (GBytes) packed = omo_deflate_pack (zeros);

  g_assert_cmpuint (g_bytes_get_size (packed), <, 10000);
}

static void
test_too_much (void)
{
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (1000000), 1000000);
  g_autoptr (GBytes) packed = omo_deflate_pack (zeros);

  g_assert_null (omo_deflate_unpack (packed, 999999));
  g_assert_null (omo_deflate_unpack (packed, 0));
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("a text that is long enough", 26);
  g_autoptr (GBytes) packed = omo_deflate_pack (text);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (packed, 0, g_bytes_get_size (packed) - 9);

  g_assert_null (omo_deflate_unpack (text, 1000));
  g_assert_null (omo_deflate_unpack (cut, 1000));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/deflate/comes-back", test_comes_back);
  g_test_add_func ("/store/deflate/is-smaller", test_is_smaller);
  g_test_add_func ("/store/deflate/too-much", test_too_much);
  g_test_add_func ("/store/deflate/damaged", test_damaged);

  return g_test_run ();
}
