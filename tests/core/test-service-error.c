/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-service-error.h"

#include "core/omo-error.h"

typedef struct
{
  const char *code;
  gboolean is_transient;
} Case;

static const Case cases[] = {
  { "ERROR_TASK_IS_MAINTENANCE", TRUE },  { "ERROR_SERVICE_UNAVAILABLE", TRUE },
  { "ERROR_REDIS_UNAVAILABLE", TRUE },    { "ERROR_REDIS_JOB_DATA", TRUE },
  { "ERROR_JOB_STATUS", FALSE },          { "ERROR_REDIS", FALSE },
  { "error_service_unavailable", FALSE }, { "SOMETHING_NEW", FALSE },
};

static void
test_code (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = g_error_new (OMO_ERROR, OMO_ERROR_REFUSED, "refused");

  g_assert_false (omo_service_error_may_pass (error));
  omo_error_set_service_code (error, c->code);

  g_assert_cmpint (omo_service_error_is_transient (c->code), ==, c->is_transient);
  g_assert_cmpint (omo_service_error_may_pass (error), ==, c->is_transient);
}

static void
test_nothing (void)
{
  g_autoptr (GError) other = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  g_assert_false (omo_service_error_is_transient (NULL));
  g_assert_false (omo_service_error_is_transient (""));
  g_assert_false (omo_service_error_may_pass (other));
}

static void
test_pause (void)
{
  static const guint pauses[] = { 5, 5, 10, 20, 40, 80, 160, 300, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (pauses); i++)
    g_assert_cmpuint (omo_service_error_get_pause (i), ==, pauses[i]);
  g_assert_cmpuint (omo_service_error_get_pause (G_MAXUINT), ==, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/service-error/code/%s", cases[i].code);
      g_test_add_data_func (path, &cases[i], test_code);
    }
  g_test_add_func ("/core/service-error/nothing", test_nothing);
  g_test_add_func ("/core/service-error/pause", test_pause);

  return g_test_run ();
}
