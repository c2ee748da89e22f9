/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-opened-case.h"

#include "language-fixture.h"
#include "net/omo-standin-name.h"
#include "ui/omo-language.h"

/* Recorded by another program than this one, so that only what is added here is in it. */
static OmoOpenedCase *
open_case (const char *endpoint)
{
  OmoCase *content = omo_case_new ();

  g_ptr_array_set_size (content->versions, 0);
  omo_case_add_version (content, OMO_CASE_SYSTEM, "Debian 12");
  omo_case_add_version (content, "GTK", "4.8.3");
  content->dialect = g_strdup ("v2");
  content->endpoint = g_strdup (endpoint);
  omo_case_add_connection_line (content, "Reached.");
  return omo_opened_case_new ("T-17.omocase", content);
}

typedef struct
{
  const char *name;
  const char *language;
  const char *endpoint;
  const char *details;
} Case;

static const Case cases[] = {
  { "english", "en", "https://example.org/api",
    "Service: https://example.org/api\nVersion of the API: v2\nSystem: Debian 12\nGTK: 4.8.3\n"
    "The connection was tested:\nReached." },
  { "vietnamese", "vi", "https://example.org/api",
    "Dịch vụ: https://example.org/api\nPhiên bản API: v2\nHệ thống: Debian 12\nGTK: 4.8.3\n"
    "Kết nối đã được kiểm tra:\nReached." },
  { "simulated", "vi", OMO_STANDIN_NAME,
    "Dịch vụ: mô phỏng\nPhiên bản API: v2\nHệ thống: Debian 12\nGTK: 4.8.3\n"
    "Kết nối đã được kiểm tra:\nReached." },
};

static void
test_details (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoOpenedCase) opened = open_case (c->endpoint);
  g_autofree char *details = NULL;

  omo_language_apply (c->language);
  details = omo_opened_case_print_details (opened);
  g_assert_cmpstr (details, ==, c->details);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_language ("C.UTF-8");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/opened-case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_details);
    }

  return g_test_run ();
}
