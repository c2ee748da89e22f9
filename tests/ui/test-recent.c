/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-recent.h"

#include <glib/gstdio.h>

#include "waiting.h"

typedef struct
{
  char *folder;
  GtkRecentManager *manager;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp (NULL, &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "recent.xbel", NULL);
  fixture->manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", path, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "recent.xbel", NULL);

  g_object_unref (fixture->manager);
  g_unlink (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
add (Fixture *fixture, const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  omo_recent_add (fixture->manager, file);
}

static char *
get_item (GMenuModel *menu, int index, const char *attribute)
{
  char *value = NULL;

  g_assert_true (g_menu_model_get_item_attribute (menu, index, attribute, "s", &value));
  return value;
}

#define assert_item(menu, index, attribute, expected)                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *item_value = get_item (menu, index, attribute);                               \
    g_assert_cmpstr (item_value, ==, expected);                                                    \
  }                                                                                                \
  G_STMT_END

static void
test_item (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  add (fixture, "file:///a/inner_disc.png");
  menu = omo_recent_make_menu (fixture->manager, "win.open-recent");
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  assert_item (menu, 0, G_MENU_ATTRIBUTE_LABEL, "inner__disc.png");
  assert_item (menu, 0, G_MENU_ATTRIBUTE_ACTION, "win.open-recent");
  assert_item (menu, 0, G_MENU_ATTRIBUTE_TARGET, "file:///a/inner_disc.png");
}

static void
test_namesakes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  add (fixture, "file:///monday/captcha.png");
  add (fixture, "file:///tuesday/captcha.png");
  menu = omo_recent_make_menu (fixture->manager, "win.open-recent");
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  first = get_item (menu, 0, G_MENU_ATTRIBUTE_LABEL);
  second = get_item (menu, 1, G_MENU_ATTRIBUTE_LABEL);
  g_assert_cmpstr (first, !=, second);
  g_assert_true (g_str_has_prefix (first, "captcha.png ("));
}

/* The names of files may be in no known encoding. */
static void
test_alien_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  add (fixture, "file:///b%E1n/h%E0ng.png");
  add (fixture, "file:///mua/h%E0ng.png");
  menu = omo_recent_make_menu (fixture->manager, "win.open-recent");
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *label = get_item (menu, i, G_MENU_ATTRIBUTE_LABEL);

      g_assert_true (g_utf8_validate (label, -1, NULL));
      g_assert_nonnull (g_strrstr (label, "ng.png ("));
    }
}

static void
test_at_most_ten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  for (int i = 0; i < OMO_RECENT_MAX + 3; i++)
    {
      g_autofree char *uri = g_strdup_printf ("file:///a/%d.png", i);
      add (fixture, uri);
    }
  menu = omo_recent_make_menu (fixture->manager, "win.open-recent");
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, OMO_RECENT_MAX);
}

/* What other programs opened is neither shown nor cleared. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  static char *other = (char *) "other";
  GtkRecentData foreign = { .mime_type = (char *) "image/png",
                            .app_name = other,
                            .app_exec = other };
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GMenuModel) cleared = NULL;

  gtk_recent_manager_add_full (fixture->manager, "file:///a/foreign.png", &foreign);
  add (fixture, "file:///a/own.png");
  menu = omo_recent_make_menu (fixture->manager, "win.open-recent");
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  assert_item (menu, 0, G_MENU_ATTRIBUTE_LABEL, "own.png");

  omo_recent_clear (fixture->manager);
  cleared = omo_recent_make_menu (fixture->manager, "win.open-recent");
  g_assert_cmpint (g_menu_model_get_n_items (cleared), ==, 0);
  g_assert_true (gtk_recent_manager_has_item (fixture->manager, "file:///a/foreign.png"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/ui/recent/item", test_item },
    { "/ui/recent/namesakes", test_namesakes },
    { "/ui/recent/alien-names", test_alien_names },
    { "/ui/recent/at-most-ten", test_at_most_ten },
    { "/ui/recent/others", test_others },
  };

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
