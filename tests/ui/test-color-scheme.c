/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-color-scheme.h"

#include "ui/omo-application.h"

#define PREFER_DARK "gtk-application-prefer-dark-theme"

/* What GTK was told, and how often: each time it loads the theme anew. */
typedef struct
{
  GtkSettings *gtk_settings;
  GSettings *settings;
  OmoColorScheme *scheme;
  guint n_told;
} Fixture;

static void
told_cb (Fixture *fixture)
{
  fixture->n_told++;
}

static void
set_up (Fixture *fixture, gconstpointer wanted)
{
  fixture->gtk_settings = gtk_settings_get_default ();
  gtk_settings_reset_property (fixture->gtk_settings, PREFER_DARK);
  g_signal_connect_swapped (fixture->gtk_settings, "notify::" PREFER_DARK, G_CALLBACK (told_cb),
                            fixture);
  fixture->settings = g_settings_new (OMO_APPLICATION_ID);
  g_settings_set_string (fixture->settings, "color-scheme", wanted);
  fixture->scheme = omo_color_scheme_new (fixture->gtk_settings, fixture->settings);
}

static void
tear_down (Fixture *fixture, gconstpointer wanted)
{
  omo_color_scheme_free (fixture->scheme);
  g_signal_handlers_disconnect_by_data (fixture->gtk_settings, fixture);
  g_settings_reset (fixture->settings, "color-scheme");
  g_object_unref (fixture->settings);
}

static gboolean
is_dark (Fixture *fixture)
{
  gboolean dark;

  g_object_get (fixture->gtk_settings, PREFER_DARK, &dark, NULL);
  return dark;
}

static void
test_nothing_is_told_at_the_start (Fixture *fixture, gconstpointer wanted)
{
  g_assert_cmpuint (fixture->n_told, ==, 0);
  g_assert_false (is_dark (fixture));
}

static void
test_a_choice_is_told_once_and_taken_back (Fixture *fixture, gconstpointer wanted)
{
  g_assert_true (is_dark (fixture));
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_settings_set_string (fixture->settings, "color-scheme", "desktop");
  g_assert_false (is_dark (fixture));
  g_settings_set_string (fixture->settings, "color-scheme", "dark");
  g_assert_true (is_dark (fixture));
  g_settings_set_string (fixture->settings, "color-scheme", "light");
  g_assert_false (is_dark (fixture));
}

#define ADD(path, wanted, test)                                                                    \
  g_test_add ("/ui/color-scheme/" path, Fixture, wanted, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("desktop", "desktop", test_nothing_is_told_at_the_start);
  ADD ("light", "light", test_nothing_is_told_at_the_start);
  ADD ("dark", "dark", test_a_choice_is_told_once_and_taken_back);

  return g_test_run ();
}
