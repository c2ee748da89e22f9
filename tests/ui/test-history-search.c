/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-search.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "ui/omo-day-range.h"
#include "ui/omo-language.h"
#include "widget-search.h"

static int
measure (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
check_choices (GtkWidget *search, GtkDropDown *list)
{
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (list));
  int width = measure (search);

  g_assert_cmpuint (n, >, 1);
  for (guint i = 1; i < n; i++)
    {
      gtk_drop_down_set_selected (list, i);
      g_assert_cmpint (measure (search), ==, width);
    }
}

typedef struct
{
  const char *name;
  const char *language;
  int dpi;
} Look;

static const Look looks[] = {
  { "english", "en", 96 },
  { "english-large", "en", 192 },
  { "vietnamese", "vi", 96 },
  { "vietnamese-large", "vi", 192 },
};

/* What stands below would grow with it, and the picture beside it shrink. */
static void
test_no_choice_widens_it (gconstpointer data)
{
  const Look *look = data;
  GtkWidget *window;
  GtkWidget *search;
  GtkWidget *list;

  omo_language_apply (look->language);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", look->dpi * PANGO_SCALE, NULL);
  /* What is chosen has no words before it is in a window. */
  window = gtk_window_new ();
  search = g_object_new (OMO_TYPE_HISTORY_SEARCH, NULL);
  gtk_window_set_child (GTK_WINDOW (window), search);
  list = find_widget (search, GTK_TYPE_DROP_DOWN);
  check_choices (search, GTK_DROP_DOWN (list));
  check_choices (search, GTK_DROP_DOWN (gtk_widget_get_next_sibling (list)));
  list = find_widget (find_widget (search, OMO_TYPE_DAY_RANGE), GTK_TYPE_DROP_DOWN);
  check_choices (search, GTK_DROP_DOWN (list));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_all_is_wanted_at_first (void)
{
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  g_auto (OmoHistoryFilter) filter = OMO_HISTORY_FILTER_INIT;
  OmoHistorySearch *search = g_object_ref_sink (g_object_new (OMO_TYPE_HISTORY_SEARCH, NULL));

  omo_history_search_fill_filter (search, &filter);
  g_assert_true (omo_history_filter_equal (&filter, &all));
  g_assert_finalize_object (search);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OMOSCOPE_LOCALE"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  omo_language_set_up ();
  gtk_init ();

  g_test_add_func ("/ui/history-search/all", test_all_is_wanted_at_first);
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/history-search/width/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_no_choice_widens_it);
    }

  return g_test_run ();
}
