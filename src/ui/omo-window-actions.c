/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/omo-painter.h"
#include "ui/omo-connection-window.h"
#include "ui/omo-file-save.h"
#include "ui/omo-focus.h"
#include "ui/omo-history-pane.h"
#include "ui/omo-intake.h"
#include "ui/omo-marked-picture.h"
#include "ui/omo-price-window.h"
#include "ui/omo-repeat-dialog.h"
#include "ui/omo-statistics-window.h"
#include "ui/omo-window-private.h"

/* --- save --- */

static GBytes *
produce_png (gpointer data, GError **error)
{
  return omo_painter_encode_marked_png (data, error);
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
close_connection (OmoWindow *self)
{
  if (self->connection != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->connection));
}

static void
prices_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  close_connection (self);
  omo_price_window_show (GTK_WINDOW (self), self->workspace);
}

static void
test_connection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  close_connection (self);
  omo_connection_window_show (GTK_WINDOW (self), self->workspace);
}

/* Of what the history pane shows, when it does. */
static void
statistics_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);
  const OmoHistoryFilter all = OMO_HISTORY_FILTER_INIT;
  OmoHistoryPane *pane =
      omo_window_is_history_shown (self) ? OMO_HISTORY_PANE (self->history) : NULL;

  omo_statistics_window_show (GTK_WINDOW (self), self->workspace, self->archive,
                              pane == NULL ? &all : omo_history_pane_get_filter (pane),
                              pane == NULL ? NULL : omo_history_pane_list_chosen (pane));
}

static void
repeat_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  omo_repeat_dialog_show (GTK_WINDOW (self), self->repetition, self->workspace, self->profiles);
}

static void
crop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  omo_canvas_start_crop (self->canvas);
  omo_window_tell (self, _ ("Drag the edges, or use the arrows (Shift resizes, Ctrl takes longer "
                            "steps). Enter cuts, Esc leaves everything as it is."));
}

/* What was done last is undone first, here or in the history. */
static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  gtk_revealer_set_reveal_child (self->notice, FALSE);
  if (omo_history_bin_get_undo_time (self->bin) > omo_workspace_get_undo_time (self->workspace))
    omo_history_bin_undo (self->bin);
  else
    omo_workspace_undo (self->workspace);
}

/* A token in what was pasted is used only when the person says so. */
static void
take_token_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  omo_workspace_take_offered_token (self->workspace, TRUE);
  omo_window_tell_of_paste (self, _ ("The pasted token is used until the window closes."));
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
  OmoWindow *self = OMO_WINDOW (widget);
  gboolean has_focus = omo_focus_is_within (GTK_WIDGET (self->submit_stack));

  omo_workspace_submit (self->workspace);
  if (has_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->submit_stack), GTK_DIR_TAB_FORWARD);
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

/* Stops what is under way, first a capture, then what is being read, the job, the presentation. */
static void
stop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoWindow *self = OMO_WINDOW (widget);

  if (omo_window_stop_capture (self) || omo_workspace_stop_loading (self->workspace))
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
  omo_window_install_open_actions (class);
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
  gtk_widget_class_install_property_action (class, "win.profile", "profile");
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
  omo_window_install_address_actions (class);
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
  gboolean can_undo = omo_workspace_get_undo_time (workspace) != 0 && !working;
  gboolean can_restore = omo_history_bin_get_undo_time (self->bin) != 0;

  gtk_widget_action_set_enabled (widget, "win.submit", loaded && !working);
  gtk_widget_action_set_enabled (widget, "win.repeat", loaded && !working);
  gtk_widget_action_set_enabled (widget, "win.cancel", working);
  gtk_widget_action_set_enabled (widget, "win.profile", !working);
  gtk_widget_action_set_enabled (widget, "win.clear", loaded && !working);
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo || can_restore);
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
  omo_window_update_private_actions (self);
}
