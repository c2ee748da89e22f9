/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"
#include "core/omo-paste.h"
#include "net/omo-connection-doctor.h"
#include "net/omo-standin.h"
#include "net/omo-transport.h"
#include "ui/omo-tokens.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* Seen by the files of the workspace alone: omo-workspace.c (how it begins and ends), -properties.c, -state.c (how they
 * change together), -load.c (pictures), -paste.c, -case.c, -doctor.c, -undo.c, -queue.c, -submit.c (jobs), -profile.c
 * (which service), -account.c and -meaning.c (what the numbers mean). */
struct _OmoWorkspace
{
  GObject parent_instance;

  OmoJobKind kind;
  OmoProposal proposal;
  gboolean kind_is_chosen; /* by the person: no proposal overrules it until the window is cleared */
  OmoPicture *first;
  OmoPicture *second;
  int view_width;
  int view_height;
  char *type_job_id;
  char *question;
  OmoProfile *profile; /* in force; own copy */
  const OmoDialect *dialect;
  gboolean is_brought; /* dialect and choice by what was pasted or opened, not by the profile */
  OmoVerification *verification;
  OmoReadingChoice choice;     /* for the answer that is shown */
  OmoReadingChoice own_choice; /* for the service in force, while `choice` is a guest's */
  gboolean is_guest_read;
  double scrub;

  GCancellable *loading;
  int n_loading;

  GQueue past; /* of OmoSnapshot, the youngest first */
  OmoQueue *queue;
  guint queue_position; /* of what is loaded, or GTK_INVALID_LIST_POSITION */
  guint queue_last;     /* the last one that was */

  OmoPaste
      *pasted; /* the request that was pasted with these pictures, for who looks at it; or NULL */
  gboolean pasted_had_token;
  char *offered_token;   /* secret: the one in it, until it is taken or refused */
  char *offered_address; /* where it was sent, until it is used or refused; or NULL */
  char *address;         /* the one that is used in place of the profile's; or NULL */
  char *token_address;   /* the one that `token` was pasted with; or NULL */
  GPtrArray *mended;     /* of OmoFinding: what was mended since it was pasted; or NULL */

  OmoOpenedCase *opened; /* the case file that is shown; or NULL */

  OmoJob *job;
  const OmoDialect *asked; /* in which it was; NULL: not known */
  gboolean working;
  GCancellable *running; /* of the job under way */
  OmoProfile *guest;     /* the one that it goes to in the stead of the profile in force; or NULL */
  char *asked_at;        /* what to call the service that it was sent to; NULL: not known */
  gboolean waits_for_token; /* it is not sent yet: the keyring is being asked */
  double first_pause;       /* seconds before the first question */
  guint n_passing;          /* refusals in a row that may pass by themselves */

  GPtrArray *prices; /* of OmoServicePrice, or NULL */
  char *prices_base; /* the address they are of */
  char *balance;     /* as the service wrote it, or NULL */
  GCancellable *asking;

  OmoConnectionDoctor *doctor; /* made when first wanted */
  GSettings *settings;
  OmoTransport *transport;
  OmoStandin *standin; /* made when first wanted */
  gboolean simulated;
  gboolean concealed;
  OmoTokens *tokens;
  gboolean looks_up; /* once asked for one, also for the next profile's */
  char *token;       /* of this window, before the profile's: one that was pasted; or NULL */
};

/* Those that omo-workspace.h lists, once, as the class is made. */
void omo_workspace_install_properties (GObjectClass *class);
void omo_workspace_set_job (OmoWorkspace *self, OmoJob *job);
void omo_workspace_set_kind (OmoWorkspace *self, OmoJobKind kind, OmoProposal proposal);
/* Replaces the pictures and drops the answer that belonged to the old ones; `propose` lets them choose the job
 * type. */
void omo_workspace_put_pictures (OmoWorkspace *self,
                                 OmoPicture *first,
                                 OmoPicture *second,
                                 gboolean propose);
/* The same where they belong: one picture completes a half-filled pair or replaces what is there; two are told apart by
 * what they look like, unless they were `as_written`; at 0 the inner disc or only picture, at 1 the outer ring; a sample
 * brings its own job type and displayed size. */
void omo_workspace_place_one (OmoWorkspace *self, OmoPicture *picture);
void omo_workspace_place_pair (OmoWorkspace *self,
                               OmoPicture *first,
                               OmoPicture *second,
                               gboolean as_written);
void omo_workspace_place_at (OmoWorkspace *self, OmoPicture *picture, guint place);
void omo_workspace_place_sample (OmoWorkspace *self,
                                 OmoPicture *first,
                                 OmoPicture *second,
                                 const OmoSample *sample);
/* What a request asks, besides its pictures. */
typedef struct
{
  OmoJobKind kind;
  int view_width; /* displayed px; outside 1 to OMO_VIEW_SIZE_MAX what is proposed stays */
  int view_height;
  const char *type_job_id; /* NULL or an own id of the kind: its own, whatever was typed before */
  const char *question;    /* NULL: what is there stays */
  const char *dialect;     /* its id; NULL: what is there stays */
} OmoAsked;
/* Fills the fields in, as if the person had chosen them; after the pictures, which propose a size. */
void omo_workspace_fill_in (OmoWorkspace *self, const OmoAsked *asked);
/* A job as a file or the history has it. All borrowed. */
typedef struct
{
  OmoAsked asked;
  OmoJob *job;          /* over, or not yet started */
  const char *endpoint; /* NULL: not known */
  OmoHistoryJudgement judgement;
} OmoRecorded;
/* Shows it: its pictures, what was asked, how it ended, and what was said about it (-recorded.c). FALSE, and told, while
 * another job is under way. */
gboolean omo_workspace_show_recorded (OmoWorkspace *self, const OmoRecorded *recorded);
/* How the number of a rotation is read from now on. */
void omo_workspace_set_reading_choice (OmoWorkspace *self, OmoReadingChoice choice);
/* The answer of the job that begins is read as another version of the API means it, or `guest` (may be NULL), until
 * another job is shown; what the person has chosen comes back then (-reading.c). */
void omo_workspace_read_as_guest (OmoWorkspace *self,
                                  const OmoDialect *dialect,
                                  const OmoProfile *guest);
void omo_workspace_read_as_own (OmoWorkspace *self);
/* Everything that a load, a paste or a crop changes, to be had back. */
typedef struct _OmoSnapshot OmoSnapshot;
OmoSnapshot *omo_workspace_take_snapshot (OmoWorkspace *self);
/* Takes `snapshot`. */
void omo_workspace_restore (OmoWorkspace *self, OmoSnapshot *snapshot);
void omo_snapshot_free (OmoSnapshot *snapshot);
/* What is there now can be had back with omo_workspace_undo; before a change. */
void omo_workspace_remember (OmoWorkspace *self);
void omo_workspace_forget_past (OmoWorkspace *self);
/* `files` wait from now on, and the first of them is loaded. */
void omo_workspace_start_queue (OmoWorkspace *self, GListModel *files, gboolean is_cut);
/* Something else is about to be loaded: what was done about the current one of the queue is put by. */
void omo_workspace_leave_queue_item (OmoWorkspace *self);
/* How the current one of the queue was judged is seen in the strip. */
void omo_workspace_update_badge (OmoWorkspace *self);
/* One file alone: a picture, a case file, or the text of a request or reply, told by what is in it. */
void omo_workspace_load_file (OmoWorkspace *self, GFile *file);
/* One that is a picture, or at least no text. */
void omo_workspace_load_picture_file (OmoWorkspace *self, GFile *file);
/* A case file that was pasted, whole. */
void omo_workspace_open_case_bytes (OmoWorkspace *self, GBytes *bytes);
/* Loads the pictures of what was pasted, then applies the rest. Takes `paste`. */
void omo_workspace_load_pasted (OmoWorkspace *self, OmoPaste *paste);
/* Fills in what a pasted request says, shows a pasted answer, and tells what was recognised. Takes `paste`. */
void omo_workspace_apply_paste (OmoWorkspace *self, OmoPaste *paste);
/* A request whose pictures are none is shown without: what is wrong with them the doctor says. Takes `paste`. */
void omo_workspace_apply_unreadable (OmoWorkspace *self, OmoPaste *paste);
/* Of what was pasted, when it is another than the one in force. */
void omo_workspace_offer_address (OmoWorkspace *self, const OmoPasteRequest *request);
/* What was pasted belonged to other pictures. */
void omo_workspace_forget_paste (OmoWorkspace *self);
/* `opened` is shown from now on, or NULL: no case file is. */
void omo_workspace_set_opened_case (OmoWorkspace *self, OmoOpenedCase *opened);
/* Takes what the file beside a picture says, which is loaded: the truth, the job type, the displayed size. It is told,
 * and can be undone; what is wrong with it is told too. `name` is of the picture. */
void omo_workspace_apply_sidecar (OmoWorkspace *self, GBytes *bytes, const char *name);
/* The file beside the picture `name` cannot be used, and why. */
void omo_workspace_refuse_sidecar (OmoWorkspace *self, const char *name, const GError *error);
/* Loads one of the queue, as if nothing had been loaded before. */
void omo_workspace_load_item (OmoWorkspace *self, OmoQueueItem *item);
/* Emits "changed". */
void omo_workspace_tell_change (OmoWorkspace *self, const char *text);
/* TRUE, and told, when pictures must stay because a job about them is under way. */
gboolean omo_workspace_refuse_change (OmoWorkspace *self);
/* One load more (1) or fewer (-1) is under way. */
void omo_workspace_count_loading (OmoWorkspace *self, int change);
/* Emits "notice". */
void omo_workspace_tell (OmoWorkspace *self, const GError *error, const char *text);
/* --- -profile.c --- */

/* Undoes what was brought, before something else is looked at. */
void omo_workspace_return_to_profile (OmoWorkspace *self);
/* What is sent as the type id: as typed, else the profile's, else "" for the dialect's. Borrowed. */
const char *omo_workspace_choose_type_id (OmoWorkspace *self, const OmoDialect *dialect);
/* The one that would be sent anyway, or NULL. */
gboolean omo_workspace_is_usual_type_id (OmoWorkspace *self, const char *id);
/* The one to send with to the service in force, or NULL. A secret. Borrowed. */
const char *omo_workspace_get_token (OmoWorkspace *self);
gboolean omo_workspace_is_token_on_its_way (OmoWorkspace *self);
/* The profile that the job under way goes to. Borrowed. */
const OmoProfile *omo_workspace_get_host (OmoWorkspace *self);
/* It may be known now whether there is a token (-submit.c). */
void omo_workspace_go_on (OmoWorkspace *self);
/* Prices and balance are another's (-account.c). */
void omo_workspace_forget_account (OmoWorkspace *self);
/* Clears the window's own from memory, and says nothing. */
void omo_workspace_forget_token (OmoWorkspace *self);
/* As omo_workspace_dup_endpoint_name, of the service that speaks `dialect`. */
char *omo_workspace_dup_endpoint_name_for (OmoWorkspace *self, const OmoDialect *dialect);
/* Where the service is that speaks `dialect`, or the stand-in. Errors: OMO_ERROR_ENDPOINT. */
OmoEndpoint *
omo_workspace_make_endpoint (OmoWorkspace *self, const OmoDialect *dialect, GError **error);
/* A captcha is there that may be submitted: what that costs is found out, at most once a day from the service. Without a
 * token nothing can be submitted, and nobody is asked. */
void omo_workspace_expect_call (OmoWorkspace *self);
/* What is asked about now, not started. Transfer full. */
OmoJob *omo_workspace_make_job (OmoWorkspace *self);
void omo_workspace_begin_job (OmoWorkspace *self, OmoJob *job);
void omo_workspace_end_job (OmoWorkspace *self);

G_END_DECLS
