/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-form.h"

#include <string.h>

/* As requests 2.28 and jQuery 3.6 send them. */
static const struct
{
  const char *object;
  const char *python;
  const char *jquery;
} cases[] = {
  { "{}", "", "" },
  { "{\"a\":\"x y\",\"b\":1.5}", "a=x+y&b=1.5", "a=x+y&b=1.5" },
  { "{\"a\":\"+/=&\\u00e9\"}", "a=%2B%2F%3D%26%C3%A9", "a=%2B%2F%3D%26%C3%A9" },
  { "{\"a\":true,\"b\":false,\"c\":null}", "a=True&b=False", "a=true&b=false&c=" },
  { "{\"t\":\"x\",\"data\":{\"id\":\"22\",\"w\":340}}", "t=x&data=id&data=w",
    "t=x&data%5Bid%5D=22&data%5Bw%5D=340" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) object = g_bytes_new_static (cases[i].object, strlen (cases[i].object));
      g_autoptr (GBytes) python = omo_paste_form_encode (object, OMO_PASTE_FORM_PYTHON);
      g_autoptr (GBytes) jquery = omo_paste_form_encode (object, OMO_PASTE_FORM_JQUERY);

      g_assert_cmpmem (g_bytes_get_data (python, NULL), g_bytes_get_size (python), cases[i].python,
                       strlen (cases[i].python));
      g_assert_cmpmem (g_bytes_get_data (jquery, NULL), g_bytes_get_size (jquery), cases[i].jquery,
                       strlen (cases[i].jquery));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/paste-form/cases", test_cases);

  return g_test_run ();
}
