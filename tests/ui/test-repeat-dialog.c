/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-repeat-dialog.h"

#include "waiting.h"
#include "widget-search.h"
#include "workspace-fixture.h"

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (OMO_IS_REPEAT_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Of another service, which takes the question and never answers. Free with g_object_unref. */
static OmoProfileStore *
make_profiles (GSettings *settings, GSocketListener *mute)
{
  OmoProfileStore *profiles = omo_profile_store_new (settings);
  OmoProfile *guest = omo_profile_new ("Mute");
  guint16 port = g_socket_listener_add_any_inet_port (mute, NULL, NULL);

  g_assert_cmpuint (port, !=, 0);
  g_free (guest->base);
  guest->base = g_strdup_printf ("http://127.0.0.1:%u", port);
  g_assert_true (omo_profile_store_insert (profiles, G_MAXUINT, guest));
  return profiles;
}

static void
accepted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GSocketConnection **connection = user_data;

  *connection = g_socket_listener_accept_finish (G_SOCKET_LISTENER (source), result, NULL, NULL);
}

/* Whoever has closed it wants to know no price. */
static void
test_closed_while_a_price_is_asked_for (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GSocketListener) mute = g_socket_listener_new ();
  g_autoptr (OmoProfileStore) profiles = make_profiles (fixture->settings, mute);
  g_autoptr (OmoRepetition) repetition = omo_repetition_new (fixture->workspace);
  g_autoptr (GSocketConnection) connection = NULL;
  GtkWindow *dialog;
  GtkDropDown *others;

  omo_workspace_set_profile (fixture->workspace, omo_profile_store_get (profiles, 0));
  omo_repeat_dialog_show (NULL, repetition, fixture->workspace, profiles);
  dialog = find_dialog ();
  others = GTK_DROP_DOWN (find_widget (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN));
  g_socket_listener_accept_async (mute, NULL, accepted_cb, &connection);
  gtk_drop_down_set_selected (others,
                              g_list_model_get_n_items (gtk_drop_down_get_model (others)) - 1);
  wait_until (connection != NULL);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (dialog);
  wait_until (dialog == NULL);
  /* The question, which is stopped, lets go of it. */
  g_clear_object (&repetition);
  wait_until (G_OBJECT (fixture->workspace)->ref_count == 1);
  g_settings_reset (fixture->settings, "profiles");
}

int
main (int argc, char *argv[])
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);

  ADD_WORKSPACE_TEST ("/ui/repeat-dialog/closed", NULL, test_closed_while_a_price_is_asked_for);

  return g_test_run ();
}
