/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-language.h"

#include <glib/gi18n-lib.h>

#include "core/omo-detail.h"
#include "language-fixture.h"

/* As the program begins. */
static void
begin (const char *locale, const char *language)
{
  if (language == NULL)
    g_unsetenv ("LANGUAGE");
  else
    g_setenv ("LANGUAGE", language, TRUE);
  start_language (locale);
}

/* One process each: GLib decides once whether it translates. */
typedef struct
{
  const char *name;
  const char *locale;
  const char *language; /* LANGUAGE */
  const char *desktop;  /* “Submit” as the desktop wants it */
} Case;

static const Case cases[] = {
  { "english", "C.UTF-8", NULL, "Submit" },      { "vietnamese", "C.UTF-8", "vi", "Gửi" },
  { "untranslated", "C.UTF-8", "fr", "Submit" }, { "no-locale", "C", NULL, "Submit" },
  { "several", "C.UTF-8", "fr:vi", "Gửi" },
};

static void
test_language (gconstpointer data)
{
  const Case *c = data;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  begin (c->locale, c->language);
  g_assert_cmpstr (_ ("Submit"), ==, c->desktop);
  for (guint i = 0; i < 2; i++)
    {
      omo_language_apply ("vi");
      g_assert_cmpstr (_ ("Submit"), ==, "Gửi");
      omo_language_apply ("en");
      g_assert_cmpstr (_ ("Submit"), ==, "Submit");
      omo_language_apply (OMO_LANGUAGE_DESKTOP);
      g_assert_cmpstr (_ ("Submit"), ==, c->desktop);
    }
  omo_language_apply ("vi");
  omo_language_apply ("tlh");
  g_assert_cmpstr (_ ("Submit"), ==, c->desktop);
}

/* Numbers are the locale's, whatever the words are. */
static void
test_numbers_stay (void)
{
  g_autofree char *number = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  begin ("C.UTF-8", NULL);
  omo_language_apply ("vi");
  number = g_strdup_printf ("%.1f", 1.5);
  g_assert_cmpstr (number, ==, "1.5");
}

/* What went wrong is told in the language, what others said of it stays. */
static const struct
{
  const char *detail;
  const char *told;
} details[] = {
  { "PNG of 9000x9000 = 81000000 pixels, more than 67108864",
    "PNG cỡ 9000x9000 = 81000000 pixel, quá mức 67108864" },
  { "a.png: there is no such file", "a.png: không có tệp này" },
  { "the server's certificate was refused: it is for another host, it has expired",
    "chứng chỉ của máy chủ bị từ chối: chứng chỉ của tên miền khác, đã hết hạn" },
  { "no connection: Connection refused", "không kết nối được: “Connection refused”" },
  { "byte 17: a comma or a closing bracket was expected",
    "byte thứ 17: cần dấu phẩy hoặc ngoặc đóng" },
  { "a.png: something else", "a.png: something else" },
  { "it lies outside the picture", "nằm ngoài ảnh" },
  { "no picture in the folder", "không có ảnh nào trong thư mục" },
  { "findings[0]: no text “text”", "findings[0]: thiếu chuỗi “text”" },
  { "the body is not written out: “text” stands for a part of it",
    "nội dung không được viết đầy đủ: “text” thay cho một phần" },
};

static void
test_details (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  begin ("C.UTF-8", NULL);
  omo_language_apply ("vi");
  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *told = omo_detail_translate (details[i].detail);

      g_assert_cmpstr (told, ==, details[i].told);
    }
}

static void
test_names (void)
{
  g_assert_cmpuint (omo_language_get_n (), ==, 3);
  for (guint i = 0; i < omo_language_get_n (); i++)
    g_assert_cmpuint (omo_language_find (omo_language_get_id (i)), ==, i);
  g_assert_cmpstr (omo_language_get_name (omo_language_find ("vi")), ==, "Tiếng Việt");
  g_assert_cmpuint (omo_language_find ("tlh"), ==, 0);
  g_assert_cmpuint (omo_language_find (NULL), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/language/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_language);
    }
  g_test_add_func ("/ui/language/numbers", test_numbers_stay);
  g_test_add_func ("/ui/language/details", test_details);
  g_test_add_func ("/ui/language/names", test_names);

  return g_test_run ();
}
