/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-price-cache.h"

#include <glib/gstdio.h>

#include "core/omo-account.h"

#define BASE "https://omocaptcha.com/api"
#define NOW G_GINT64_CONSTANT (1700000000)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "deeper", "prices.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deeper = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (deeper);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
save (Fixture *fixture)
{
  g_autoptr (GPtrArray) prices =
      g_ptr_array_new_with_free_func ((GDestroyNotify) omo_service_price_free);
  g_autoptr (GError) error = NULL;
  OmoServicePrice *price = omo_service_price_new ("22", "Two “same” shapes");

  price->price = g_strdup ("0.00055");
  price->success_percent = 98;
  price->seconds = 15;
  g_ptr_array_add (prices, price);
  price = omo_service_price_new ("23", "Not now");
  price->is_active = FALSE;
  g_ptr_array_add (prices, price);
  omo_price_cache_save (fixture->path, BASE, NOW, prices, &error);
  g_assert_no_error (error);
}

static void
test_what_was_saved_is_loaded_for_a_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) prices = NULL;
  const OmoServicePrice *price;

  save (fixture);
  prices = omo_price_cache_load (fixture->path, BASE, NOW + OMO_PRICE_CACHE_SECONDS - 1);
  g_assert_nonnull (prices);
  g_assert_cmpuint (prices->len, ==, 2);
  price = prices->pdata[0];
  g_assert_cmpstr (price->type_id, ==, "22");
  g_assert_cmpstr (price->name, ==, "Two “same” shapes");
  g_assert_cmpstr (price->price, ==, "0.00055");
  g_assert_cmpfloat (price->success_percent, ==, 98);
  g_assert_cmpfloat (price->seconds, ==, 15);
  g_assert_true (price->is_active);
  price = prices->pdata[1];
  g_assert_cmpstr (price->type_id, ==, "23");
  g_assert_null (price->price);
  g_assert_false (price->is_active);
}

typedef struct
{
  const char *path;
  const char *base;
  gint64 now;
} Miss;

static const Miss misses[] = {
  { "old", BASE, NOW + OMO_PRICE_CACHE_SECONDS },
  { "future", BASE, NOW - 1 },
  { "other-address", "https://api.omocaptcha.com/v2", NOW },
};

static void
test_a_miss (Fixture *fixture, gconstpointer data)
{
  const Miss *miss = data;

  save (fixture);
  g_assert_null (omo_price_cache_load (fixture->path, miss->base, miss->now));
}

static void
test_rubbish_is_no_list (Fixture *fixture, gconstpointer text)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  g_assert_null (omo_price_cache_load (fixture->path, BASE, NOW));
}

/* So long ago that the difference is no number. */
static void
test_before_all_time (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  save (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "1700000000", "-9223372036854775808", 0), ==, 1);
  g_assert_true (g_file_set_contents (fixture->path, changed->str, -1, NULL));
  g_assert_null (omo_price_cache_load (fixture->path, BASE, NOW));
}

static void
test_a_large_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) padded = NULL;
  g_autoptr (GPtrArray) prices = NULL;

  save (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  padded = g_string_new (text);
  while (padded->len < OMO_PRICE_CACHE_MAX_BYTES)
    g_string_append_c (padded, ' ');
  g_assert_true (g_file_set_contents (fixture->path, padded->str, -1, NULL));
  prices = omo_price_cache_load (fixture->path, BASE, NOW);
  g_assert_nonnull (prices);
  g_string_append_c (padded, ' ');
  g_assert_true (g_file_set_contents (fixture->path, padded->str, -1, NULL));
  g_assert_null (omo_price_cache_load (fixture->path, BASE, NOW));
}

/* Each address has a file of its own, whatever is in it, and beside that of the service. */
static void
test_places (void)
{
  g_autofree char *all = omo_price_cache_get_path ();
  g_autofree char *one = omo_price_cache_get_path_for (BASE);
  g_autofree char *again = omo_price_cache_get_path_for (BASE);
  g_autofree char *other = omo_price_cache_get_path_for ("https://example.com/../../api");
  const char *const paths[] = { one, other };
  g_autofree char *folder = g_path_get_dirname (all);

  g_assert_cmpstr (one, ==, again);
  g_assert_cmpstr (one, !=, other);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *place = g_path_get_dirname (paths[i]);

      g_assert_cmpstr (place, ==, folder);
      g_assert_cmpstr (paths[i], !=, all);
    }
}

static void
test_no_file_is_no_list (Fixture *fixture, gconstpointer data)
{
  g_assert_null (omo_price_cache_load (fixture->path, BASE, NOW));
}

static void
test_a_folder_that_is_a_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) prices = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (omo_price_cache_save ("/dev/null/prices.json", BASE, NOW, prices, &error));
  g_assert_nonnull (error);
}

#define ADD(path, data, test)                                                                      \
  g_test_add ("/net/price-cache/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("hit", NULL, test_what_was_saved_is_loaded_for_a_day);
  for (gsize i = 0; i < G_N_ELEMENTS (misses); i++)
    {
      g_autofree char *path = g_strconcat ("/net/price-cache/miss/", misses[i].path, NULL);

      g_test_add (path, Fixture, &misses[i], set_up, test_a_miss, tear_down);
    }
  ADD ("rubbish/json", "{\"base\": ", test_rubbish_is_no_list);
  ADD ("rubbish/types", "{\"base\": 1, \"time\": \"x\", \"reply\": []}", test_rubbish_is_no_list);
  ADD ("rubbish/reply",
       "{\"base\": \"" BASE "\", \"time\": 1700000000, \"reply\": \"{\\\"error\\\": true}\"}",
       test_rubbish_is_no_list);
  ADD ("none", NULL, test_no_file_is_no_list);
  ADD ("unwritable", NULL, test_a_folder_that_is_a_file);
  ADD ("before-all-time", NULL, test_before_all_time);
  ADD ("large", NULL, test_a_large_file);
  g_test_add_func ("/net/price-cache/places", test_places);

  return g_test_run ();
}
