/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-canvas.h"
#include "ui/omo-connection.h"
#include "ui/omo-job-announcement.h"
#include "ui/omo-job-notification.h"
#include "ui/omo-history-bin.h"
#include "ui/omo-history-keeper.h"
#include "ui/omo-presentation.h"
#include "ui/omo-side-pane.h"
#include "ui/omo-welcome.h"
#include "ui/omo-window.h"

G_BEGIN_DECLS

/* Seen by the files of the window alone: omo-window.c (what it shows), -furnish.c (what tells whom), -layout.c (what
 * stands where), -actions.c (what can be done), -working.c (a job under way), -profile.c (which service), -notice.c (what
 * it tells), -strips.c (what stands over the picture), -present.c (for an audience), -evidence.c (to hand on). */
struct _OmoWindow
{
  GtkApplicationWindow parent_instance;

  /* Template */
  GtkHeaderBar *header;
  GtkLabel *title_label;
  GtkWidget *open_button;
  GtkMenuButton *open_menu_button;
  GtkWidget *paste_button;
  GtkButton *capture_button;
  GtkMenuButton *profile_button;
  GtkLabel *profile_label;
  GtkMenuButton *connection_button;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  OmoConnection *connection; /* NULL until it is first wanted; then the button's */
  GtkStack *submit_stack;
  GtkLabel *cost_label;
  GtkProgressBar *progress;
  GtkRevealer *banner;
  GtkLabel *banner_label;
  GtkWidget *banner_button;
  GtkWidget *address_banner_button;
  GtkRevealer *notice;
  GtkWidget *notice_alert;
  GtkLabel *notice_label;
  GtkWidget *undo_button;
  GtkWidget *token_button;
  GtkWidget *address_button;
  GtkBox *strips; /* those of -strips.c, which show and hide themselves */
  GtkBox *column;
  GtkBox *row;
  GtkPaned *split;
  GtkPaned *work;
  GtkStack *stage;
  OmoWelcome *welcome;
  OmoCanvas *canvas;
  GtkWidget *scrubber;
  GtkWidget *zoom_bar; /* and what the pointer is at, below it in a narrow window */
  GtkWidget *side;
  GtkLabel *zoom_label;

  OmoSidePane *side_pane; /* NULL until something is loaded; then the child of `side` */
  GtkWidget *history;     /* NULL until it is first wanted; then a child of `row` */
  /* NULL until it is first wanted; then a child of `work`, or of `column`. */
  GtkWidget *traffic;

  /* NULL until they are first wanted; then in `strips`. */
  GtkWidget *case_strip;
  GtkWidget *queue_strip;

  GtkWidget *caption; /* NULL until it is first wanted; then a child of `column` */

  /* Owned */
  OmoWorkspace *workspace;
  OmoArchive *archive;
  OmoHistoryKeeper *keeper;
  OmoHistoryBin *bin;
  OmoRepetition *repetition;
  OmoJobAnnouncement *announcement;
  OmoJobNotification *notification;
  OmoPresentation *presentation; /* NULL until it is first wanted */
  GSettings *settings;
  OmoProfileStore *profiles;
  guint frames_shown; /* since it was realized, as long as somebody counts */
  int laid_out_width; /* that what stands where is made for; 0: not yet */
  gboolean
      is_roomy; /* there is room for history and traffic with the picture, and for the price beside Submit */
  guint pulse;
  guint reveal; /* what is new in the side pane is scrolled into view when it has grown */
  guint frames_since;
  gboolean is_repetition_news; /* the end of a job was one of a repetition's */
  gboolean is_unexamined; /* a captcha or the replies of a job: what is found is not shown yet */
  guint notice_timer;
  gboolean is_notice_lasting; /* as long as what it tells of */
  guint patience;             /* what is under way has not taken long yet (-activity.c) */

  /* Capturing (-capture.c) */
  GCancellable *probing;
  GCancellable *capturing; /* NULL when no screenshot is awaited */
  guint stepping_aside;
  gboolean has_portal;    /* known to be there */
  gboolean has_no_portal; /* known to be missing */
  gboolean is_aside;      /* minimised or hidden, to come back */
  GPtrArray *aside;       /* all windows that are hidden with it (-aside.c), or NULL */
};

/* Opening files (-open.c). */
void omo_window_install_open_actions (GtkWidgetClass *class);
/* Files that are opened from now on are in the menu of recent ones, but for a private session. */
void omo_window_follow_opened (OmoWindow *self);
/* A part of the screen (-capture.c): looks whether the desktop can, and says on the button why when it cannot. */
void omo_window_prepare_capture (OmoWindow *self);
/* FALSE when none was under way. */
gboolean omo_window_stop_capture (OmoWindow *self);
/* The window is about to be closed, and what is awaited with it. */
void omo_window_end_capture (OmoWindow *self);
/* Out of the way, and back to where it was (-aside.c): under Wayland with all windows of the program. */
void omo_window_step_aside (OmoWindow *self);
void omo_window_come_back (OmoWindow *self);
/* The others alone, for it is there already, or is not to come. */
void omo_window_bring_others_back (OmoWindow *self);
void omo_window_install_capture_action (GtkWidgetClass *class);
/* Sending to where a pasted request was sent (-address.c). */
void omo_window_install_address_actions (GtkWidgetClass *class);
/* Handing a job on (-evidence.c). */
void omo_window_install_evidence_actions (GtkWidgetClass *class);
void omo_window_update_evidence_actions (OmoWindow *self);
void omo_window_install_actions (GtkWidgetClass *class);
/* Lays the panes out for the width that the window has, from now on; the window is realized. */
void omo_window_follow_size (OmoWindow *self);
/* What the call costs, beside Submit (-cost.c). */
void omo_window_update_cost (OmoWindow *self);
/* The sizes of window and panes, for the next time. */
void omo_window_remember_layout (OmoWindow *self);
gboolean omo_window_is_traffic_shown (OmoWindow *self);
gboolean omo_window_is_history_shown (OmoWindow *self);
void omo_window_show_history (OmoWindow *self, gboolean show);
void omo_window_show_traffic (OmoWindow *self, gboolean show);
/* Fills the window with what is worked on (-furnish.c): settings, archive, workspace, keeper and repetition are there. */
void omo_window_furnish (OmoWindow *self);
/* Something is loaded, or was pasted: what is asked and answered is to be seen. */
void omo_window_ensure_side_pane (OmoWindow *self);
/* A job is under way, or is no more (-working.c): how it ended is scrolled into view. */
void omo_window_update_working (OmoWindow *self);
/* There is another captcha: of one that was not asked yet, what it is and what is wrong with it is scrolled into view, else
 * its answer. */
void omo_window_show_captcha (OmoWindow *self);
/* What is found is shown now; once after a job, the answer below it is scrolled into view anew, and once of another captcha
 * what is found. */
void omo_window_show_examined (OmoWindow *self);
/* Full screen for an audience (-present.c), and back. */
void omo_window_present (OmoWindow *self, gboolean present);
/* Goes on with a presentation that another window has begun. */
void omo_window_resume_presentation (OmoWindow *self, OmoPresentation *presentation);
/* While presenting, where nothing is loaded: the space bar chooses one. */
void omo_window_focus_samples (OmoWindow *self);
/* What an audience need not see cannot be asked for; after the other actions were updated. */
void omo_window_update_private_actions (OmoWindow *self);
/* What is loaded decides what is to be seen. */
void omo_window_update_stage (OmoWindow *self);
/* Tells from now on what the workspace says. */
void omo_window_follow_notices (OmoWindow *self);
/* Tells from now on what takes long (-activity.c). */
void omo_window_follow_activity (OmoWindow *self);
/* What is under way just now; FALSE: nothing is. */
gboolean omo_window_tell_activity (OmoWindow *self);
/* A case file that is open, and captchas that wait (-strips.c): over the picture as soon as there are any. */
void omo_window_follow_strips (OmoWindow *self);
/* Neither is for an audience. */
void omo_window_show_strips (OmoWindow *self, gboolean show);
/* What the window `other` says with what it offers, in the words that it used. */
void omo_window_take_over_notice (OmoWindow *self, OmoWindow *other);
/* It has stood there long enough: what is still under way takes its place. */
void omo_window_pass_notice (OmoWindow *self);
/* What stands there goes, and what it offered is refused. */
void omo_window_end_notice (OmoWindow *self);
void omo_window_bind_notice_callbacks (GtkWidgetClass *class);
/* What stays true of every answer stays visible. */
void omo_window_update_banner (OmoWindow *self);
/* The profile in force (-profile.c): its id, borrowed; NULL while the window is being made. */
const char *omo_window_get_profile (OmoWindow *self);
/* Here, and for the windows to come. */
void omo_window_choose_profile (OmoWindow *self, const char *id);
/* The workspace follows its profile when that is edited, from now on. */
void omo_window_follow_profiles (OmoWindow *self);
/* Asks the keyring once the window stands there with its content; the window is realized. */
void omo_window_look_up_token_later (OmoWindow *self);
/* Enables what can be done now. */
void omo_window_update_actions (OmoWindow *self);
/* Shows a sentence for a while, without stopping anything. */
void omo_window_tell (OmoWindow *self, const char *text);
/* The same, not for a while but until omo_window_end_lasting, or something else is told. */
void omo_window_tell_lasting (OmoWindow *self, const char *text);
void omo_window_end_lasting (OmoWindow *self);
/* As omo_window_tell, with what else came with what was pasted beside it. */
void omo_window_tell_of_paste (OmoWindow *self, const char *text);

G_END_DECLS
