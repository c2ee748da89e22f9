/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "switch-fixture.h"

#include "language-fixture.h"
#include "ui/omo-application.h"
#include "ui/omo-language.h"
#include "waiting.h"

static GSettings *settings;

GSettings *
start_switching (void)
{
  start_language ("C.UTF-8");
  settings = g_settings_new (OMO_APPLICATION_ID);
  /* Of a job that ends before its window is in front; there is no desktop to take them. */
  g_settings_set_boolean (settings, "notify", FALSE);
  start_application ();
  return settings;
}

void
end_switching (void)
{
  g_clear_object (&settings);
}

OmoWindow *
find_window (void)
{
  for (GList *l = get_windows (); l != NULL; l = l->next)
    if (OMO_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static guint
count_windows (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        n++;
    }
  return n;
}

OmoWindow *
choose (const char *language)
{
  OmoWindow *old = find_window ();

  g_settings_set_string (settings, "language", language);
  wait_until (find_window () != old);
  g_assert_cmpuint (count_windows (OMO_TYPE_WINDOW), ==, 1);
  return find_window ();
}

/* The windows are built anew once more before they go. */
void
close_switched (void)
{
  choose (OMO_LANGUAGE_DESKTOP);
  close_windows ();
}
