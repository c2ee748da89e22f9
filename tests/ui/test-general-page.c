/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-general-page.h"

#include "ui/omo-color-scheme.h"

typedef struct
{
  GSettings *settings;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "language", "color-scheme", "notify" };

  fixture->settings = g_settings_new ("io.github.omoscope.Omoscope");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  fixture->page = g_object_ref_sink (omo_general_page_new (fixture->settings));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->page);
  g_object_unref (fixture->settings);
}

static gpointer
get_list (Fixture *fixture, int row)
{
  return gtk_grid_get_child_at (GTK_GRID (fixture->page), 1, row);
}

/* Row 0 is the language, row 1 the colors; the settings and the list follow each other. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int row;
    const char *key;
    guint place;
    const char *value;
  } cases[] = {
    { 0, "language", 0, "" },          { 0, "language", 1, "en" },
    { 0, "language", 2, "vi" },        { 1, "color-scheme", 0, "desktop" },
    { 1, "color-scheme", 1, "light" }, { 1, "color-scheme", 2, "dark" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkDropDown *list = get_list (fixture, cases[i].row);
      g_autofree char *value = NULL;

      g_settings_reset (fixture->settings, cases[i].key);
      g_assert_cmpuint (gtk_drop_down_get_selected (list), ==, 0);
      gtk_drop_down_set_selected (list, cases[i].place);
      value = g_settings_get_string (fixture->settings, cases[i].key);
      g_assert_cmpstr (value, ==, cases[i].value);
      g_settings_reset (fixture->settings, cases[i].key);
      g_settings_set_string (fixture->settings, cases[i].key, cases[i].value);
      g_assert_cmpuint (gtk_drop_down_get_selected (list), ==, cases[i].place);
    }
}

static void
test_notify (Fixture *fixture, gconstpointer data)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_grid_get_child_at (GTK_GRID (fixture->page), 0, 2));

  g_assert_true (gtk_check_button_get_active (check));
  gtk_check_button_set_active (check, FALSE);
  g_assert_false (g_settings_get_boolean (fixture->settings, "notify"));
}

static gboolean
is_dark (void)
{
  gboolean dark;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark;
}

/* No portal answers here: the desktop's is the theme as it is. */
static void
test_colors (Fixture *fixture, gconstpointer data)
{
  OmoColorScheme *scheme;

  g_settings_set_string (fixture->settings, "color-scheme", "dark");
  scheme = omo_color_scheme_new (gtk_settings_get_default (), fixture->settings);
  g_assert_true (is_dark ());
  g_settings_set_string (fixture->settings, "color-scheme", "light");
  g_assert_false (is_dark ());
  g_settings_set_string (fixture->settings, "color-scheme", "dark");
  g_assert_true (is_dark ());
  g_settings_set_string (fixture->settings, "color-scheme", "desktop");
  g_assert_false (is_dark ());
  omo_color_scheme_free (scheme);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/ui/general-page/lists", Fixture, NULL, set_up, test_lists, tear_down);
  g_test_add ("/ui/general-page/notify", Fixture, NULL, set_up, test_notify, tear_down);
  g_test_add ("/ui/general-page/colors", Fixture, NULL, set_up, test_colors, tear_down);

  return g_test_run ();
}
