/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-announcement.h"

/* Not seen, and not spoken: it makes a name another one. */
#define WORD_JOINER "\xe2\x81\xa0"
/* A program is known on the accessibility bus about a tenth of a second after its first window is shown. */
#define KNOWN_MILLISECONDS 800

static GQuark
get_last_quark (void)
{
  return g_quark_from_static_string ("omo-announcement-last");
}

static void
name_window (GtkWindow *window, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The title alone; while another window is in front nobody has to hear that. */
static void
activity_changed_cb (GtkWindow *window)
{
  if (gtk_window_is_active (window)
      || g_object_get_qdata (G_OBJECT (window), get_last_quark ()) == NULL)
    return;
  g_object_set_qdata (G_OBJECT (window), get_last_quark (), NULL);
  name_window (window, gtk_window_get_title (window));
}

static void
follow_activity (GtkWindow *window)
{
  g_signal_handlers_disconnect_by_func (window, activity_changed_cb, NULL);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (activity_changed_cb), NULL);
}

void
omo_announce (GtkWindow *window, const char *text)
{
  const char *last;
  char *name;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (!gtk_window_is_active (window))
    return;
  last = g_object_get_qdata (G_OBJECT (window), get_last_quark ());
  name = g_strdup_printf ("%s – Omoscope", text);
  if (g_strcmp0 (last, name) == 0)
    {
      g_free (name);
      name = g_strdup_printf ("%s" WORD_JOINER " – Omoscope", text);
    }
  follow_activity (window);
  g_object_set_qdata_full (G_OBJECT (window), get_last_quark (), name, g_free);
  name_window (window, name);
}

/* --- the focus --- */

static GQuark
get_later_quark (void)
{
  return g_quark_from_static_string ("omo-announcement-later");
}

static void
stop (gpointer data)
{
  g_source_remove (GPOINTER_TO_UINT (data));
}

/* A person who is typing already has moved the focus, and would find the text selected; one who chooses in a menu would
 * begin anew. */
static gboolean
is_in_use (GtkWindow *window, GtkWidget *focus)
{
  return GTK_IS_TEXT (focus) || gtk_widget_get_native (focus) != GTK_NATIVE (window);
}

static gboolean
tell_focus_cb (gpointer user_data)
{
  GtkWindow *window = user_data;
  GtkWidget *focus = gtk_window_get_focus (window);

  g_object_steal_qdata (G_OBJECT (window), get_later_quark ());
  if (focus == NULL || is_in_use (window, focus) || !gtk_window_is_active (window))
    return G_SOURCE_REMOVE;
  gtk_window_set_focus (window, NULL);
  gtk_window_set_focus (window, focus);
  return G_SOURCE_REMOVE;
}

void
omo_announce_focus_later (GtkWindow *window)
{
  guint id;

  g_return_if_fail (GTK_IS_WINDOW (window));

  id = g_timeout_add (KNOWN_MILLISECONDS, tell_focus_cb, window);
  g_object_set_qdata_full (G_OBJECT (window), get_later_quark (), GUINT_TO_POINTER (id), stop);
}
