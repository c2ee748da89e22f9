/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-window-private.h"

#include "ui/omo-focus.h"

/* Ticks come before the layout of their frame, and labels that wrap may take two. */
#define FRAMES_TO_SETTLE 3
/* Round what stands in the side pane (omo-side-pane.ui). */
#define SIDE_MARGIN 18
/* Between the edge of the side pane and the heading of the news. */
#define NEWS_MARGIN 6
#define PULSE_MILLISECONDS 120

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (OMO_WINDOW (user_data)->progress);
  return G_SOURCE_CONTINUE;
}

/* The bar stands still where the desktop wants no motion. */
static void
begin_pulse (OmoWindow *self)
{
  gboolean animated;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated,
                NULL);
  gtk_progress_bar_pulse (self->progress);
  if (animated)
    self->pulse = g_timeout_add (PULSE_MILLISECONDS, pulse_cb, self);
}

static void
scroll_to (GtkAdjustment *adjustment, GtkWidget *news)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (news, gtk_widget_get_parent (news), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y + SIDE_MARGIN - NEWS_MARGIN,
                               bounds.origin.y + bounds.size.height + 2 * SIDE_MARGIN);
}

/* From its top, but down to what is wrong with it. */
static void
scroll_to_request (GtkAdjustment *adjustment, OmoSidePane *side_pane)
{
  GtkWidget *findings = omo_side_pane_find_findings (side_pane);

  gtk_adjustment_set_value (adjustment, 0);
  if (findings != NULL)
    scroll_to (adjustment, findings);
}

/* How a job goes and how it ended, or how far a repetition is, must not stay below the edge of the side pane; nor above it, of a captcha
 * that was not asked yet, what it is. What grew has its place only after a frame. */
static gboolean
reveal_cb (GtkWidget *side, GdkFrameClock *clock, gpointer user_data)
{
  OmoWindow *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (side));

  if (++self->frames_since < FRAMES_TO_SETTLE)
    return G_SOURCE_CONTINUE;
  if (omo_workspace_get_job (self->workspace) != NULL)
    scroll_to (adjustment, omo_side_pane_find_news (self->side_pane, self->is_repetition_news));
  else
    scroll_to_request (adjustment, self->side_pane);
  self->reveal = 0;
  return G_SOURCE_REMOVE;
}

static void
reveal_news (OmoWindow *self)
{
  self->frames_since = 0;
  if (self->side_pane != NULL && self->reveal == 0)
    self->reveal = gtk_widget_add_tick_callback (self->side, reveal_cb, self, NULL);
}

void
omo_window_show_captcha (OmoWindow *self)
{
  self->is_unexamined = TRUE;
  reveal_news (self);
}

/* What is found in a reply stands above the answer. */
void
omo_window_show_examined (OmoWindow *self)
{
  if (self->is_unexamined)
    reveal_news (self);
  self->is_unexamined = FALSE;
}

void
omo_window_update_working (OmoWindow *self)
{
  gboolean working = omo_workspace_is_working (self->workspace);
  gboolean has_focus = omo_focus_is_within (GTK_WIDGET (self->submit_stack));

  gtk_stack_set_visible_child_name (self->submit_stack, working ? "cancel" : "submit");
  gtk_widget_set_visible (GTK_WIDGET (self->progress), working);
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (working)
    begin_pulse (self);
  self->is_repetition_news = omo_repetition_is_running (self->repetition);
  reveal_news (self);
  self->is_unexamined = !working && omo_workspace_get_job (self->workspace) != NULL;
  omo_window_update_actions (self);
  if (has_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->submit_stack), GTK_DIR_TAB_FORWARD);
}
