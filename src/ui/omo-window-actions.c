/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-painter.h"
#include "ui/omo-connection-window.h"
#include "ui/omo-file-save.h"
#include "ui/omo-history-pane.h"
#include "ui/omo-intake.h"
#include "ui/omo-marked-picture.h"
#include "ui/omo-price-window.h"
#include "ui/omo-repeat-dialog.h"
#include "ui/omo-statistics-window.h"
#include "ui/omo-window-private.h"

/* --- open --- */

static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const types[] = { "image/png", "image/jpeg", "image/webp", "image/gif",
                                       "image/bmp" };
  static const char *const suffixes[] = { "omocase", "har", "json", "txt" };
  GtkFileFilter *pictures = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _ ("Pictures, requests and cases"));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (pictures, suffixes[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    gtk_file_filter_add_mime_type (pictures, types[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, pictures);
  gtk_file_chooser_add_filter (chooser, all);
  g_object_unref (pictures);
  g_object_unref (all);
}

static GtkFileChooserNative *
new_chooser (OmoWindow *self, const char *title, GtkFileChooserAction action, GCallback response_cb)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  /* The response handler lets it go. */
  g_signal_connect_object (chooser, "response", response_cb, self, 0);
  return chooser;
}

static void
opened_cb (GtkNativeDialog *dialog, int response, OmoWindow *self)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      omo_workspace_load_files (self->workspace, files);
    }
  g_object_unref (dialog);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
      new_chooser (OMO_WINDOW (widget), _ ("Open Pictures"), GTK_FILE_CHOOSER_ACTION_OPEN,
                   G_CALLBACK (opened_cb));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
opened_into_cb (GtkNativeDialog *dialog, int response, OmoWindow *self)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "place"));
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      omo_workspace_load_into (self->workspace, file, place);
    }
  g_object_unref (dialog);
}

static void
open_into_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint place = MIN (g_variant_get_uint32 (parameter), 1);
  GtkFileChooserNative *chooser =
      new_chooser (OMO_WINDOW (widget), _ ("Open a Picture"), GTK_FILE_CHOOSER_ACTION_OPEN,
                   G_CALLBACK (opened_into_cb));

  g_object_set_data (G_OBJECT (chooser), "place", GUINT_TO_POINTER (place));
  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- save --- */

static GBytes *
produce_png (gpointer data, GError **error)
{
  return omo_painter_encode_png (data, error);
}

static void
save_marked_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_file_save (widget, _ ("Save Picture with Marks"), _ ("captcha with marks.png"), produce_png,
                 omo_workspace_render_captioned (OMO_WINDOW (widget)->workspace),
                 (GDestroyNotify) cairo_surface_destroy);
}

static void
copy_marked_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);
  cairo_surface_t *surface = omo_workspace_render_marked (self->workspace);
  g_autoptr (GdkContentProvider) content = omo_marked_picture_new (surface, NULL);

  cairo_surface_destroy (surface);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  omo_window_tell (self, _ ("Copied the picture with its marks."));
}

/* --- the rest --- */

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_intake_paste (OMO_WINDOW (widget)->workspace, gtk_widget_get_clipboard (widget));
}

/* A sample without a token is looked at with the simulated service: the banner says so. */
static void
sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);
  const OmoSample *sample = omo_sample_from_id (g_variant_get_string (parameter, NULL));
  gboolean has_token;

  if (sample == NULL)
    return;
  g_object_get (self->workspace, "has-token", &has_token, NULL);
  if (!has_token)
    g_object_set (self->workspace, "simulated", TRUE, NULL);
  omo_workspace_load_sample (self->workspace, sample);
}

static void
swap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_workspace_swap (OMO_WINDOW (widget)->workspace);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_workspace_clear (OMO_WINDOW (widget)->workspace);
}

static void
prices_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  gtk_popover_popdown (GTK_POPOVER (self->connection));
  omo_price_window_show (GTK_WINDOW (self), self->workspace);
}

static void
test_connection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  gtk_popover_popdown (GTK_POPOVER (self->connection));
  omo_connection_window_show (GTK_WINDOW (self), self->workspace);
}

/* Of what the history pane shows, when it does. */
static void
statistics_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);
  OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;

  omo_statistics_window_show (GTK_WINDOW (self), self->workspace, self->archive,
                              omo_window_is_history_shown (self)
                                  ? omo_history_pane_get_filter (OMO_HISTORY_PANE (self->history))
                                  : &all);
}

static void
repeat_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  omo_repeat_dialog_show (GTK_WINDOW (self), self->repetition, self->workspace);
}

static void
crop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  omo_canvas_start_crop (self->canvas);
  omo_window_tell (self, _ ("Drag the edges, or use the arrows (Shift resizes, Ctrl takes longer "
                            "steps). Enter cuts, Esc leaves everything as it is."));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  omo_workspace_undo (self->workspace);
  gtk_revealer_set_reveal_child (self->notice, FALSE);
}

/* A token in what was pasted is used only when the person says so. */
static void
take_token_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  omo_workspace_take_offered_token (self->workspace, TRUE);
  omo_window_tell (self, _ ("The pasted token is used until the window closes."));
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_workspace_step (OMO_WINDOW (widget)->workspace, g_str_equal (name, "win.next") ? 1 : -1);
}

static void
end_queue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_workspace_end_queue (OMO_WINDOW (widget)->workspace);
}

static void
mark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoVerification *verification = omo_workspace_get_verification (OMO_WINDOW (widget)->workspace);
  gboolean marking;

  g_object_get (verification, "marking", &marking, NULL);
  g_object_set (verification, "marking", !marking, NULL);
}

/* Said twice it is taken back. */
static void
verdict_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoVerification *verification = omo_workspace_get_verification (OMO_WINDOW (widget)->workspace);
  OmoVerdict verdict;
  OmoVerdict said;

  if (!omo_verdict_from_id (g_variant_get_string (parameter, NULL), &verdict))
    return;
  g_object_get (verification, "verdict", &said, NULL);
  g_object_set (verification, "verdict", said == verdict ? OMO_VERDICT_NONE : verdict, NULL);
}

static void
submit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_workspace_submit (OMO_WINDOW (widget)->workspace);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_workspace_cancel (OMO_WINDOW (widget)->workspace);
}

static void
connection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (OMO_WINDOW (widget)->connection_button);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *canvas_action = g_strconcat ("canvas.", name + strlen ("win."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (OMO_WINDOW (widget)->canvas), canvas_action, NULL);
}

static void
show_traffic_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_object_set (widget, "traffic-shown", TRUE, NULL);
}

static void
present_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  omo_window_present (self, !omo_window_is_presenting (self));
}

/* Stops what is under way, first a capture, then the job, then the presentation. */
static void
stop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  if (omo_window_stop_capture (self))
    return;
  if (omo_workspace_is_working (self->workspace))
    omo_workspace_cancel (self->workspace);
  else
    omo_window_present (self, FALSE);
}

static void
tell_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  omo_window_tell (OMO_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Ctrl+C, Ctrl+V, Ctrl+Z, Escape and bare letters are the window's only where no entry or popover wants them, so they are
 * bindings of the class, which come last, and not accelerators of the application, which come first. */
static void
add_keys (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding_action (class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Insert, GDK_SHIFT_MASK, "win.paste", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-marked", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_n, 0, "win.next", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_p, 0, "win.previous", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_c, 0, "win.crop", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_m, 0, "win.mark", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_r, 0, "win.verdict", "s", "right");
  gtk_widget_class_add_binding_action (class, GDK_KEY_w, 0, "win.verdict", "s", "wrong");
  gtk_widget_class_add_binding_action (class, GDK_KEY_u, 0, "win.verdict", "s", "unsure");
  gtk_widget_class_add_binding_action (class, GDK_KEY_Escape, 0, "win.stop", NULL);
}

void
omo_window_install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (class, "win.open-into", "u", open_into_action);
  gtk_widget_class_install_action (class, "win.save-marked", NULL, save_marked_action);
  gtk_widget_class_install_action (class, "win.copy-marked", NULL, copy_marked_action);
  gtk_widget_class_install_action (class, "win.paste", NULL, paste_action);
  gtk_widget_class_install_action (class, "win.sample", "s", sample_action);
  gtk_widget_class_install_action (class, "win.swap", NULL, swap_action);
  gtk_widget_class_install_action (class, "win.clear", NULL, clear_action);
  gtk_widget_class_install_action (class, "win.repeat", NULL, repeat_action);
  gtk_widget_class_install_action (class, "win.test-connection", NULL, test_connection_action);
  gtk_widget_class_install_action (class, "win.prices", NULL, prices_action);
  gtk_widget_class_install_action (class, "win.statistics", NULL, statistics_action);
  gtk_widget_class_install_action (class, "win.crop", NULL, crop_action);
  gtk_widget_class_install_action (class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (class, "win.take-token", NULL, take_token_action);
  gtk_widget_class_install_action (class, "win.next", NULL, step_action);
  gtk_widget_class_install_action (class, "win.previous", NULL, step_action);
  gtk_widget_class_install_action (class, "win.end-queue", NULL, end_queue_action);
  gtk_widget_class_install_action (class, "win.mark", NULL, mark_action);
  gtk_widget_class_install_action (class, "win.verdict", "s", verdict_action);
  gtk_widget_class_install_action (class, "win.submit", NULL, submit_action);
  gtk_widget_class_install_action (class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (class, "win.connection", NULL, connection_action);
  gtk_widget_class_install_property_action (class, "win.traffic", "traffic-shown");
  gtk_widget_class_install_property_action (class, "win.history", "history-shown");
  gtk_widget_class_install_property_action (class, "win.private", "private");
  gtk_widget_class_install_action (class, "win.show-traffic", NULL, show_traffic_action);
  gtk_widget_class_install_action (class, "win.present", NULL, present_action);
  gtk_widget_class_install_action (class, "win.stop", NULL, stop_action);
  gtk_widget_class_install_action (class, "win.tell", "s", tell_action);
  gtk_widget_class_install_action (class, "win.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (class, "win.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (class, "win.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (class, "win.zoom-original", NULL, zoom_action);
  omo_window_install_evidence_actions (class);
  omo_window_install_capture_action (class);
  add_keys (class);
}

void
omo_window_update_actions (OmoWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  OmoWorkspace *workspace = self->workspace;
  gboolean working = omo_workspace_is_working (workspace);
  gboolean loaded = omo_workspace_get_natural_size (workspace).width > 0;
  gboolean is_pair = omo_workspace_get_job_type (workspace)->n_pictures == 2;
  OmoJob *job = omo_workspace_get_job (workspace);
  gboolean has_answer = job != NULL && omo_job_is_over (job);
  gboolean can_undo;

  gtk_widget_action_set_enabled (widget, "win.submit", loaded && !working);
  gtk_widget_action_set_enabled (widget, "win.repeat", loaded && !working);
  gtk_widget_action_set_enabled (widget, "win.cancel", working);
  gtk_widget_action_set_enabled (widget, "win.capture", !working);
  gtk_widget_action_set_enabled (widget, "win.clear", loaded && !working);
  g_object_get (workspace, "can-undo", &can_undo, NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo && !working);
  gtk_widget_action_set_enabled (widget, "win.save-marked", loaded);
  gtk_widget_action_set_enabled (widget, "win.copy-marked", loaded);
  gtk_widget_action_set_enabled (widget, "win.mark", loaded);
  gtk_widget_action_set_enabled (widget, "win.crop", loaded && !is_pair && !working);
  gtk_widget_action_set_enabled (widget, "win.next",
                                 !working && omo_workspace_can_step (workspace, 1));
  gtk_widget_action_set_enabled (widget, "win.previous",
                                 !working && omo_workspace_can_step (workspace, -1));
  gtk_widget_action_set_enabled (widget, "win.verdict", has_answer);
  gtk_widget_action_set_enabled (widget, "win.swap", loaded && is_pair && !working);
  omo_window_update_evidence_actions (self);
}
