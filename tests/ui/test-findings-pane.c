/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-findings-pane.h"

#include "waiting.h"
#include "widget-search.h"
#include "window-fixture.h"

/* As large as a whole screen: one finding of several lines, which no button mends. */
static void
load_screen (OmoWorkspace *workspace)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 1280, 1024);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *buffer;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x4080c0ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "png", &error, NULL);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (buffer, size);
  omo_workspace_load_bytes (workspace, bytes, "screen.png");
}

/* What stands in the pane, to its last line, stands inside it. */
static void
test_nothing_hangs_out (void)
{
  OmoWindow *window = open_window ();
  GtkWidget *findings;
  GtkWidget *last;
  graphene_rect_t bounds;

  load_screen (window->workspace);
  wait_until (window->side_pane != NULL);
  findings = find_widget (GTK_WIDGET (window->side_pane), OMO_TYPE_FINDINGS_PANE);
  wait_until (gtk_widget_get_mapped (findings) && gtk_widget_get_height (findings) > 0);

  last = gtk_widget_get_last_child (findings);
  wait_until (gtk_widget_get_height (last) > 0);
  while (gtk_widget_get_last_child (last) != NULL)
    last = gtk_widget_get_last_child (last);
  g_assert_true (GTK_IS_LABEL (last));
  g_assert_true (gtk_widget_compute_bounds (last, findings, &bounds));
  g_assert_cmpfloat (bounds.size.height, >, 30);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (findings));
  close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/findings-pane/nothing-hangs-out", test_nothing_hangs_out);

  return g_test_run ();
}
