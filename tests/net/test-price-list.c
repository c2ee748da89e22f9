/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-price-list.h"

#include <glib/gstdio.h>

#include "canned-server.h"
#include "core/omo-error.h"
#include "net/omo-price-cache.h"

#define NOW G_GINT64_CONSTANT (1700000000)
#define WAIT_SECONDS 20

static const char *const replies[] = {
  "{\"error\": false, \"typeJob\": [{\"type\": \"TiktokRotateWebTask\", \"name\": \"Turn\"}]}",
  "{\"error\": true, \"message\": \"Not now.\"}",
  NULL,
};

/* The service tells its prices once, and refuses from then on. */
typedef struct
{
  char *folder;
  char *path;
  CannedServer *server;
  OmoEndpoint *endpoint;
  OmoTransport *transport;
  GCancellable *cancellable;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "prices.json", NULL);
  f->server = canned_server_new (replies, NULL);
  f->endpoint = canned_server_dup_endpoint (f->server);
  f->transport = omo_transport_new ();
  f->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->result);
  g_clear_object (&f->cancellable);
  g_assert_finalize_object (f->transport);
  omo_endpoint_unref (f->endpoint);
  canned_server_free (f->server);
  g_unlink (f->path);
  g_rmdir (f->folder);
  g_free (f->path);
  g_free (f->folder);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *f = user_data;

  g_set_object (&f->result, result);
}

static GPtrArray *
get (Fixture *f, const char *path, gint64 now, GError **error)
{
  g_clear_object (&f->result);
  omo_price_list_get_async (path, now, f->transport, f->endpoint, omo_dialect_get_default (), NULL,
                            f->cancellable, done_cb, f);
  while (f->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return omo_price_list_get_finish (f->result, error);
}

/* It is written after it was told. */
static void
wait_for_file (Fixture *f)
{
  gint64 limit = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;

  while (!g_file_test (f->path, G_FILE_TEST_EXISTS))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_usleep (1000);
    }
}

static void
assert_told (GPtrArray *prices, const GError *error)
{
  g_assert_no_error (error);
  g_assert_cmpuint (prices->len, ==, 1);
  g_assert_cmpstr (((OmoServicePrice *) prices->pdata[0])->name, ==, "Turn");
}

static void
test_asked_once_a_day (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = get (f, f->path, NOW, &error);
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) third = NULL;

  assert_told (first, error);
  wait_for_file (f);
  second = get (f, f->path, NOW + OMO_PRICE_CACHE_SECONDS - 1, &error);
  assert_told (second, error);
  g_assert_cmpuint (f->server->paths->len, ==, 1);

  third = get (f, f->path, NOW + OMO_PRICE_CACHE_SECONDS, &error);
  g_assert_null (third);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_REFUSED);
  g_assert_cmpuint (f->server->paths->len, ==, 2);
}

static void
test_without_a_cache (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prices = get (f, NULL, NOW, &error);

  assert_told (prices, error);
  g_assert_cmpuint (f->server->paths->len, ==, 1);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

/* There it can neither be read nor written. */
static void
test_no_place_for_a_file (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prices = get (f, "/dev/null/prices.json", NOW, &error);

  assert_told (prices, error);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (f->cancellable);
  g_assert_null (get (f, f->path, NOW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (f->server->paths->len, ==, 0);
}

#define ADD(path, test) g_test_add ("/net/price-list/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("once-a-day", test_asked_once_a_day);
  ADD ("no-cache", test_without_a_cache);
  ADD ("no-place", test_no_place_for_a_file);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
