/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-page.h"

#include "../folder.h"
#include "waiting.h"

#define GIB (G_GUINT64_CONSTANT (1) << 30)

typedef struct
{
  char *folder;
  GSettings *settings;
  OmoArchive *archive;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "history-days", "history-bytes", "start-private" };
  g_autofree char *path = NULL;

  fixture->folder = folder_new ();
  path = g_build_filename (fixture->folder, "history.sqlite", NULL);
  fixture->archive = omo_archive_new (path);
  fixture->settings = g_settings_new ("io.github.omoscope.Omoscope");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  fixture->page = g_object_ref_sink (omo_history_page_new (fixture->settings, fixture->archive));
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (fixture->page, OMO_TYPE_HISTORY_PAGE, name);
}

static const char *
get_used (Fixture *fixture)
{
  return gtk_label_get_label (get_child (fixture, "used_label"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wait_until (*get_used (fixture) != '\0');
  g_object_unref (fixture->page);
  omo_archive_close (fixture->archive);
  g_object_unref (fixture->archive);
  g_object_unref (fixture->settings);
  folder_remove (fixture->folder);
}

static guint
get_days (Fixture *fixture)
{
  return g_settings_get_uint (fixture->settings, "history-days");
}

static guint64
get_bytes (Fixture *fixture)
{
  return g_settings_get_uint64 (fixture->settings, "history-bytes");
}

static void
test_what_is_typed_is_kept (Fixture *fixture, gconstpointer data)
{
  gtk_spin_button_set_value (get_child (fixture, "days_spin"), 30);
  gtk_spin_button_set_value (get_child (fixture, "size_spin"), 0.5);
  g_assert_cmpuint (get_days (fixture), ==, 30);
  g_assert_cmpuint (get_bytes (fixture), ==, GIB / 2);
}

/* 0 stands for none; what was typed comes back with the tick. */
static void
test_without_limits (Fixture *fixture, gconstpointer data)
{
  gtk_spin_button_set_value (get_child (fixture, "days_spin"), 30);
  for (gboolean limited = FALSE; limited <= TRUE; limited++)
    {
      gtk_check_button_set_active (get_child (fixture, "days_check"), limited);
      gtk_check_button_set_active (get_child (fixture, "size_check"), limited);
      g_assert_cmpuint (get_days (fixture), ==, limited ? 30 : 0);
      g_assert_cmpuint (get_bytes (fixture), ==, limited ? 2 * GIB : 0);
      g_assert_true (gtk_widget_is_sensitive (get_child (fixture, "days_spin")) == limited);
      g_assert_true (gtk_widget_is_sensitive (get_child (fixture, "size_spin")) == limited);
    }
}

/* Another program may have set what the field cannot show exactly: it stays until somebody types. */
static void
test_settings_are_shown (Fixture *fixture, gconstpointer data)
{
  g_settings_set_uint (fixture->settings, "history-days", 7);
  g_settings_set_uint64 (fixture->settings, "history-bytes", GIB + 12345);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (get_child (fixture, "days_spin")), ==, 7);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (get_child (fixture, "size_spin")), 1,
                                  0.05);
  g_assert_cmpuint (get_bytes (fixture), ==, GIB + 12345);
}

static void
test_what_it_uses (Fixture *fixture, gconstpointer data)
{
  wait_until (g_str_has_prefix (get_used (fixture), "It uses "));
  g_assert_true (g_str_has_suffix (get_used (fixture), "KiB now."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/ui/history-page/typed", Fixture, NULL, set_up, test_what_is_typed_is_kept,
              tear_down);
  g_test_add ("/ui/history-page/without-limits", Fixture, NULL, set_up, test_without_limits,
              tear_down);
  g_test_add ("/ui/history-page/settings", Fixture, NULL, set_up, test_settings_are_shown,
              tear_down);
  g_test_add ("/ui/history-page/used", Fixture, NULL, set_up, test_what_it_uses, tear_down);

  return g_test_run ();
}
