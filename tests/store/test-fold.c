/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-fold.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *folded;
} FoldCase;

static const FoldCase cases[] = {
  { "empty", "", "" },
  { "plain", "ERROR_KEY 57_31", "error_key 57_31" },
  { "vietnamese", "Lỗi ĐĂNG NHẬP, người dùng", "loi dang nhap, nguoi dung" },
  { "decomposed", "Lo\xcc\x82\xcc\x83i", "loi" },
  { "other-scripts", "Größe Ünal 漢字", "grosse unal 漢字" },
};

static void
test_fold (gconstpointer data)
{
  const FoldCase *c = data;
  g_autofree char *folded = omo_fold_text (c->text);
  g_autofree char *again = omo_fold_text (folded);

  g_assert_cmpstr (folded, ==, c->folded);
  g_assert_cmpstr (again, ==, c->folded);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/fold/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_fold);
    }

  return g_test_run ();
}
