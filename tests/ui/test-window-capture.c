/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "portal.h"
#include "ui/omo-canvas-private.h"
#include "waiting.h"
#include "window-fixture.h"

/* A picture as large as the test's screen, and the mark that only it has. */
#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 1024

static char *screen_uri;
static char *part_uri;

static OmoWindow *
open_active (void)
{
  OmoWindow *window = open_window ();

  wait_until (window->has_portal || window->has_no_portal);
  wait_until (gtk_window_is_active (GTK_WINDOW (window)));
  return window;
}

static void
press (OmoWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.capture", NULL));
}

static const char *
get_notice (OmoWindow *window)
{
  return gtk_revealer_get_reveal_child (window->notice) ? gtk_label_get_text (window->notice_label)
                                                        : "";
}

static gboolean
is_loaded (OmoWindow *window)
{
  return omo_workspace_get_picture (window->workspace, 0) != NULL;
}

static void
test_part (void)
{
  Portal *portal = portal_new ();
  OmoWindow *window = open_active ();

  portal->uri = g_strdup (part_uri);
  press (window);
  g_assert_true (window->is_aside);
  wait_until (is_loaded (window));
  g_assert_null (window->capturing);
  g_assert_false (window->is_aside);
  g_assert_true (g_str_has_prefix (get_notice (window), "Captured "));
  g_assert_false (omo_canvas_is_cropping (window->canvas));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_false (is_loaded (window));
  close_windows ();
  portal_free (portal);
}

/* Nobody has chosen a part of it: the crop tool is there at once, and both steps can be undone. */
static void
test_whole_screen (void)
{
  Portal *portal = portal_new ();
  OmoWindow *window = open_active ();

  portal->uri = g_strdup (screen_uri);
  press (window);
  wait_until (is_loaded (window));
  g_assert_true (omo_canvas_is_cropping (window->canvas));
  omo_canvas_stop_crop (window->canvas);
  omo_workspace_crop (window->workspace, (OmoCrop){ 10, 20, 300, 200 });
  wait_until (omo_workspace_get_natural_size (window->workspace).width == 300);
  g_assert_cmpfloat (omo_workspace_get_view_size (window->workspace).width, ==, 300);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpfloat (omo_workspace_get_natural_size (window->workspace).width, ==, SCREEN_WIDTH);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_false (is_loaded (window));
  close_windows ();
  portal_free (portal);
}

static void
test_dialog_closed (void)
{
  Portal *portal = portal_new ();
  OmoWindow *window = open_active ();

  portal->mood = PORTAL_CANCELS;
  press (window);
  wait_until (window->capturing == NULL);
  g_assert_cmpuint (portal->n_asked, ==, 1);
  g_assert_cmpstr (get_notice (window), ==, "");
  g_assert_false (is_loaded (window));
  close_windows ();
  portal_free (portal);
}

static void
test_refused (void)
{
  Portal *portal = portal_new ();
  OmoWindow *window = open_active ();

  portal->mood = PORTAL_REFUSES;
  press (window);
  wait_until (window->capturing == NULL);
  g_assert_true (g_str_has_prefix (get_notice (window), "The desktop took no screenshot."));
  close_windows ();
  portal_free (portal);
}

/* The same button stops what it began. */
static void
test_never_answered (void)
{
  Portal *portal = portal_new ();
  OmoWindow *window = open_active ();

  portal->mood = PORTAL_STAYS_OPEN;
  press (window);
  wait_until (portal->n_asked == 1);
  g_assert_cmpstr (gtk_button_get_icon_name (window->capture_button), ==, "process-stop-symbolic");
  press (window);
  wait_until (window->capturing == NULL);
  wait_until (portal->n_closed == 1);
  g_assert_cmpstr (gtk_button_get_icon_name (window->capture_button), ==, "camera-photo-symbolic");
  close_windows ();
  portal_free (portal);
}

/* A window that is closed meanwhile is not waited for. */
static void
test_closed_meanwhile (void)
{
  Portal *portal = portal_new ();
  OmoWindow *window = open_active ();

  portal->mood = PORTAL_STAYS_OPEN;
  press (window);
  wait_until (portal->n_asked == 1);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  close_windows ();
  wait_until (window == NULL);
  wait_until (portal->n_closed == 1);
  portal_free (portal);
}

/* Nor one that is built anew in another language: the old one asks no more, and comes not back. */
static void
test_built_anew_meanwhile (void)
{
  Portal *portal = portal_new ();
  OmoWindow *window = open_active ();
  OmoWindow *renewed;

  portal->mood = PORTAL_STAYS_OPEN;
  press (window);
  g_assert_cmpuint (window->stepping_aside, !=, 0);
  renewed = omo_window_renew (window);
  wait_until (renewed->has_portal);
  press (renewed);
  wait_until (portal->n_asked > 0);
  g_assert_cmpuint (portal->n_asked, ==, 1);

  g_assert_cmpuint (renewed->stepping_aside, ==, 0);
  g_object_add_weak_pointer (G_OBJECT (renewed), (gpointer *) &renewed);
  omo_window_renew (renewed);
  wait_until (portal->n_closed == 1);
  wait_until (renewed == NULL);
  close_windows ();
  portal_free (portal);
}

/* The button is not greyed: it says what to do instead. */
static void
test_no_portal (void)
{
  OmoWindow *window = open_active ();

  g_assert_true (window->has_no_portal);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (window->capture_button)),
                            "press Print, then paste"));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (window->capture_button)));
  press (window);
  g_assert_false (window->is_aside);
  wait_until (window->capturing == NULL);
  g_assert_true (
      g_str_has_prefix (get_notice (window), "This desktop lets no program take a screenshot."));
  close_windows ();
}

/* It may have been slow to start. */
static void
test_portal_comes_late (void)
{
  OmoWindow *window = open_active ();
  Portal *portal;

  g_assert_true (window->has_no_portal);
  portal = portal_new ();
  portal->uri = g_strdup (part_uri);
  press (window);
  wait_until (is_loaded (window));
  g_assert_true (g_str_has_prefix (
      gtk_widget_get_tooltip_text (GTK_WIDGET (window->capture_button)), "Capture a part"));
  press (window);
  g_assert_true (window->is_aside);
  wait_until (window->capturing == NULL);
  close_windows ();
  portal_free (portal);
}

static char *
save_picture (const char *directory, const char *name, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x4080c0ff);
  gdk_pixbuf_save (pixbuf, path, "png", &error, NULL);
  g_assert_no_error (error);
  return g_filename_to_uri (path, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = NULL;

  g_test_init (&argc, &argv, NULL);
  directory = g_dir_make_tmp (NULL, &error);
  g_assert_no_error (error);
  screen_uri = save_picture (directory, "screen.png", SCREEN_WIDTH, SCREEN_HEIGHT);
  part_uri = save_picture (directory, "part.png", 300, 200);
  start_application ();

  g_test_add_func ("/ui/window-capture/part", test_part);
  g_test_add_func ("/ui/window-capture/whole-screen", test_whole_screen);
  g_test_add_func ("/ui/window-capture/dialog-closed", test_dialog_closed);
  g_test_add_func ("/ui/window-capture/refused", test_refused);
  g_test_add_func ("/ui/window-capture/never-answered", test_never_answered);
  g_test_add_func ("/ui/window-capture/closed-meanwhile", test_closed_meanwhile);
  g_test_add_func ("/ui/window-capture/built-anew", test_built_anew_meanwhile);
  g_test_add_func ("/ui/window-capture/no-portal", test_no_portal);
  g_test_add_func ("/ui/window-capture/portal-comes-late", test_portal_comes_late);

  return g_test_run ();
}
