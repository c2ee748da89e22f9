/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-redact.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *token;
  const char *expected;
} Case;

static const Case cases[] = {
  { "once", "Invalid token s3cret.", "s3cret", "Invalid token [token]." },
  { "twice", "s3crets3cret", "s3cret", "[token][token]" },
  { "absent", "Invalid token.", "s3cret", "Invalid token." },
  { "no-token", "Invalid token.", NULL, "Invalid token." },
  { "empty-token", "Invalid token.", "", "Invalid token." },
  { "no-text", "", "s3cret", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *redacted = omo_redact_text (c->text, c->token);

  g_assert_cmpstr (redacted, ==, c->expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/redact/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
