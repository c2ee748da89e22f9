/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <unistd.h>

#include "ui/omo-application.h"

/* Starts a window and ends the process at the first frame with content: `first-frame bare` is the floor, a window
 * with nothing in it; `first-frame omoscope` is ours, with or without pictures. */

/* The first frame of a window is empty. */
#define FRAMES 2

static void
painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  static int n_frames;

  if (++n_frames == FRAMES)
    _exit (0);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static void
mapped_cb (GtkWidget *window, gpointer user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    NULL);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer user_data)
{
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), NULL);
}

static void
activate_bare_cb (GtkApplication *application, gpointer user_data)
{
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 760);
  gtk_window_present (GTK_WINDOW (window));
}

static GtkApplication *
new_bare (void)
{
  GtkApplication *application =
      gtk_application_new ("io.github.omoscope.Bare", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_bare_cb), NULL);
  return application;
}

int
main (int argc, char *argv[])
{
  gboolean is_bare = argc > 1 && g_str_equal (argv[1], "bare");
  GtkApplication *application = is_bare ? new_bare () : GTK_APPLICATION (omo_application_new ());

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  argv[1] = argv[0];
  return g_application_run (G_APPLICATION (application), argc - 1, argv + 1);
}
