/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-written.h"

#include <string.h>

#include "core/omo-error.h"
#include "core/omo-literal.h"

#define OPAQUE(name) "\"" OMO_LITERAL_OPAQUE name "\""

static const struct
{
  const char *name;
  const char *json;
  const char *written; /* NULL: refused */
  const char *words;   /* of the refusal */
} cases[] = {
  { "object", "{\"a\":1}", "{\"a\":1}", NULL },
  { "list", "[1]", "[1]", NULL },
  { "token", "{\"api_token\":" OPAQUE ("TOKEN") ",\"b\":{\"c\":2}}",
    "{\"api_token\":\"\",\"b\":{\"c\":2}}", NULL },
  { "tokens", "{\"clientKey\":" OPAQUE ("K") ",\"apiKey\":" OPAQUE ("K") "}",
    "{\"clientKey\":\"\",\"apiKey\":\"\"}", NULL },
  { "picture", "{\"data\":{\"image_base64\":" OPAQUE ("img") "}}", NULL,
    "“img” stands for a part" },
  { "element", "{\"imageBase64s\":[" OPAQUE ("a") "]}", NULL, "“a” stands for a part" },
  { "name", "{" OPAQUE ("...") ":null}", NULL, "“...” stands for a part" },
  { "name-of-an-object", "{" OPAQUE ("k") ":{}}", NULL, "“k” stands for a part" },
  { "all", OPAQUE ("payload"), NULL, "“payload” stands for a part" },
  { "number", "5", NULL, "a single value" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written =
      omo_paste_write_out ((OmoPasteJson){ cases[i].json, strlen (cases[i].json) }, &error);

  if (cases[i].written != NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                       cases[i].written, strlen (cases[i].written));
      return;
    }
  g_assert_null (written);
  g_assert_error (error, OMO_ERROR, OMO_ERROR_NOT_UNDERSTOOD);
  g_assert_nonnull (strstr (error->message, cases[i].words));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/paste-written/%s", cases[i].name);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }

  return g_test_run ();
}
