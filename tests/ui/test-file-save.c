/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-file-save.h"

#include <glib/gstdio.h>

#include "switch-fixture.h"
#include "waiting.h"
#include "widget-search.h"

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static GBytes *
produce (gpointer data, GError **error)
{
  return g_bytes_new_static ("0", 1);
}

/* Again and again: at first the dialog looks at the folder. */
static gboolean
accept (void)
{
  GtkWindow *dialog = find_dialog ();

  if (dialog != NULL)
    gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  return dialog == NULL;
}

/* The dialog was open all the time, and what came of it is told in the window that is there now. */
static void
test_another_language (void)
{
  g_autofree char *folder = g_dir_make_tmp ("omoscope-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog;

  open_demo ();
  omo_file_save (GTK_WIDGET (find_window ()), "Save", "a.txt", produce, g_strdup (""), g_free);
  choose ("vi");
  choose ("en");
  choose ("vi");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL));
  wait_until (accept ());
  wait_until (has_label (GTK_WIDGET (find_window ()), "Đã lưu vào a.txt."));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_remove (path);
  g_rmdir (folder);
  close_switched ();
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  start_switching ();

  g_test_add_func ("/ui/file-save/another-language", test_another_language);

  status = g_test_run ();
  end_switching ();
  return status;
}
