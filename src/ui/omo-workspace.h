/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-crop.h"
#include "core/omo-finding.h"
#include "core/omo-job.h"
#include "core/omo-overlay.h"
#include "core/omo-paste-request.h"
#include "core/omo-patient.h"
#include "core/omo-profile.h"
#include "core/omo-reading.h"
#include "core/omo-sample.h"
#include "core/omo-redaction.h"
#include "store/omo-history-job.h"
#include "ui/omo-opened-case.h"
#include "ui/omo-queue.h"
#include "ui/omo-tokens.h"
#include "ui/omo-verification.h"

G_BEGIN_DECLS

/* What one window is working on: the pictures, what is asked about them, and the job. No widget; every pane
 * binds to it, commands come down as calls and facts go up as property notifications.
 *
 * Properties, all notified (r: read-only):
 *   "job-kind" uint (OmoJobKind)      "proposal" uint r (OmoProposal): why that kind was proposed
 *   "first", "second" OmoPicture r    "loading" boolean r
 *   "view-width", "view-height" int: displayed px
 *   "type-job-id" string: as typed; "" means the profile's, or the job type's own
 *   "question" string: of the page, for the job types that send one
 *   "profile" string r: id of the profile in force
 *   "dialect" string: its id (omo-dialect.h); the profile's, until something that is pasted or opened brings another
 *   "job" OmoJob r, NULL before the first submission: the last one that fits "job-kind"
 *   "working" boolean r: a job is under way
 *   "reading" uint (OmoReading), "travel" double (px), "flip" boolean: as the profile has them, until changed here
 *   "scrub" double: where the person has put the slider, px; -1 when it follows the answer
 *   "tolerance" double r: how far off an answer of the job type may be, displayed px or degrees; another one in the
 *     settings counts at once
 *   "has-token" boolean r
 *   "simulated" boolean: the stand-in answers instead of the service
 *
 *   "concealed" boolean: answers stay hidden, for a presentation
 *   "offered-address" string r: where a pasted request was sent, while it can be used; NULL
 *   "address" string r: the one that is used in place of the profile's, in this window alone; NULL
 *   "offers-token" boolean r: there was a token in what was pasted, and nobody has said whether to use it
 *   "prices" GPtrArray of OmoServicePrice r, "balance" string r: what the service says, NULL while it is not known
 *   "can-undo" boolean r
 *   "case-name" string r: of the case file that is shown as it was recorded; NULL for anything else
 *   "queue-position" uint r: which of the queue is loaded; G_MAXUINT for none
 *
 * Signal "notice" (const GError *error, const char *text): something to tell, not about a job; one of the two.
 * Signal "opened" (GFile *file): a picture or a case was loaded from it, by itself and not out of a queue.
 * Signal "changed" (const char *text): what was just changed, in a line, and can be undone. */
#define OMO_TYPE_WORKSPACE (omo_workspace_get_type ())
G_DECLARE_FINAL_TYPE (OmoWorkspace, omo_workspace, OMO, WORKSPACE, GObject)

/* `settings` has the application's schema. The profile in force is the service as documented, and the tokens are its own
 * (omo_tokens_new), until others are given. */
OmoWorkspace *omo_workspace_new (GSettings *settings);

/* --- pictures --- */

/* Loads files and puts them where they belong. One alone may also be a case file, or have the text of a request or a
 * reply in it, which is then loaded as omo_workspace_load_text does. Two pictures make a rotate pair, told apart by transparency and size; one
 * completes a half-filled pair or replaces what is there. More than two, or those of a folder, make a queue, and its
 * first is loaded. Failures are notices; what was loaded before stays. */
void omo_workspace_load_files (OmoWorkspace *self, GListModel *files);
/* `bytes` is one picture; `name` is what to call it. */
void omo_workspace_load_bytes (OmoWorkspace *self, GBytes *bytes, const char *name);
/* Pasted or dropped text: whatever core/omo-paste.h knows. Recognised in a worker thread. Pictures and what a request
 * says are filled in; a result is shown on the picture that is there, and nothing is sent. Of an address or a token in it
 * nothing is used unasked. */
void omo_workspace_load_text (OmoWorkspace *self, GBytes *text);
/* Puts a file into one place: 0 the inner disc or only picture, 1 the outer ring. */
void omo_workspace_load_into (OmoWorkspace *self, GFile *file, guint place);
void omo_workspace_load_sample (OmoWorkspace *self, const OmoSample *sample);
/* Inner becomes outer and the reverse. */
void omo_workspace_swap (OmoWorkspace *self);
/* A part of the screen, just captured, becomes the single picture. FALSE, and told, while a job is under way. */
gboolean omo_workspace_take_capture (OmoWorkspace *self, OmoPicture *picture);
/* Cuts a part out of the single picture, which becomes the picture, and its size the displayed one. */
void omo_workspace_crop (OmoWorkspace *self, OmoCrop crop);
/* Back to the empty window; settings and token stay. */
void omo_workspace_clear (OmoWorkspace *self);
/* Back to what was there before the last load, paste, crop or removal, with its answer; OMO_WORKSPACE_MAX_PAST steps
 * far. Does nothing while a job is under way. */
void omo_workspace_undo (OmoWorkspace *self);
/* When what that undoes was done, as g_get_monotonic_time has it; 0: there is nothing. */
gint64 omo_workspace_get_undo_time (OmoWorkspace *self);
/* Pictures are large, and nobody undoes further. */
#define OMO_WORKSPACE_MAX_PAST 10
/* TRUE when the pair looks as if the ring came first. */
gboolean omo_workspace_pair_is_swapped (OmoWorkspace *self);

/* In `place` 0 or 1; NULL where there is none. Borrowed, until other pictures come. */
OmoPicture *omo_workspace_get_picture (OmoWorkspace *self, guint place);
/* Static. */
const OmoJobType *omo_workspace_get_job_type (OmoWorkspace *self);
/* Natural size of what the canvas shows: the picture, or the composed pair; 0x0 when empty. */
OmoSize omo_workspace_get_natural_size (OmoWorkspace *self);
/* Displayed size in force: equal to the natural one where the job type has none. */
OmoSize omo_workspace_get_view_size (OmoWorkspace *self);

/* --- what was pasted --- */

/* The request that came with these pictures, or NULL. Borrowed, until other pictures come. */
const OmoPasteRequest *omo_workspace_get_pasted_request (OmoWorkspace *self);
/* Where it was sent, when that is another address than the one in force; NULL. Borrowed. */
const char *omo_workspace_get_offered_address (OmoWorkspace *self);
/* Requests go there from now on, until the person goes back or chooses a profile: with no token but one that was pasted
 * with it, or is entered from now on. */
void omo_workspace_use_offered_address (OmoWorkspace *self);
void omo_workspace_refuse_offered_address (OmoWorkspace *self);
/* That address, or NULL: the profile's is used. Borrowed. */
const char *omo_workspace_get_address (OmoWorkspace *self);
/* Back to the profile's; the token that was used there is forgotten. */
void omo_workspace_leave_address (OmoWorkspace *self);
/* The token in it becomes the workspace's, or is forgotten. */
void omo_workspace_take_offered_token (OmoWorkspace *self, gboolean take);

/* --- the history --- */

/* Shows a job that was kept: pictures, request, how it ended, and what was said about it. Nothing is sent. Takes
 * `kept`. */
void omo_workspace_show_kept (OmoWorkspace *self, OmoHistoryJob *kept);
/* What to call the service in force: its base URL, or OMO_STANDIN_NAME. Free with g_free. */
char *omo_workspace_dup_endpoint_name (OmoWorkspace *self);
/* The same of the service that the job was sent to, which may be another profile's, and the version of the API that it was
 * written in. */
char *omo_workspace_dup_job_endpoint_name (OmoWorkspace *self);
const OmoDialect *omo_workspace_get_job_dialect (OmoWorkspace *self);
/* Knows the tokens that are known here. Transfer full. */
OmoRedaction *omo_workspace_make_redaction (OmoWorkspace *self);

/* What is wrong with the request in the window, or as it was pasted, and with the replies to it (core/omo-patient.h): of
 * OmoFinding. In a worker thread. */
void
omo_workspace_examine_async (OmoWorkspace *self, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *omo_workspace_examine_finish (GAsyncResult *result);
/* Whether there is something to examine: pictures, or something that was pasted without. */
gboolean omo_workspace_has_patient (OmoWorkspace *self);
/* The same for another thread: `patient` is not initialised, and cleared by the caller. */
void omo_workspace_fill_patient (OmoWorkspace *self, OmoPatient *patient);
/* Mends what the finding of `rule` is about, after a while; can be undone. "loading" meanwhile. */
void omo_workspace_mend (OmoWorkspace *self, const char *rule);
/* Opens a case file (core/omo-case.h): nothing is sent. Failures are notices. */
void omo_workspace_open_case (OmoWorkspace *self, GFile *file);
/* The one that is shown as it was recorded, until something is loaded, changed by a mend, or sent; NULL for anything
 * else. Borrowed. */
OmoOpenedCase *omo_workspace_get_opened_case (OmoWorkspace *self);

/* --- the queue: captchas that wait to be looked at, one after the other --- */

/* Empty where nothing waits. Borrowed. */
OmoQueue *omo_workspace_get_queue (OmoWorkspace *self);
/* Loads the one at `position`, with what was done about it before. Does nothing while a job is under way. */
void omo_workspace_go_to (OmoWorkspace *self, guint position);
/* The next (1) or the one before (-1); FALSE at the end. */
gboolean omo_workspace_step (OmoWorkspace *self, int step);
gboolean omo_workspace_can_step (OmoWorkspace *self, int step);
/* Empties the queue; what is loaded stays. */
void omo_workspace_end_queue (OmoWorkspace *self);

/* --- job --- */

/* Starts a job with what is loaded. What is missing makes it fail at once, as any other failure. Does nothing
 * while one is under way. */
void omo_workspace_submit (OmoWorkspace *self);
/* The same in another version of the API than the one chosen, at the address where the service speaks it. */
void omo_workspace_submit_as (OmoWorkspace *self, const OmoDialect *dialect);
/* The same to the service of another profile, as that has it, with its token; which one is in force stays. */
void omo_workspace_submit_to (OmoWorkspace *self, const OmoProfile *profile);
/* Stops the job under way at once. */
void omo_workspace_cancel (OmoWorkspace *self);
/* Stops what is being read or opened at once, and says so: the workspace stays as it is. FALSE when there is nothing. */
gboolean omo_workspace_stop_loading (OmoWorkspace *self);

/* Something is read for the workspace by who calls, as from the clipboard: it is "loading" until the end is said. What is
 * given is cancelled by omo_workspace_stop_loading; free with g_object_unref. */
GCancellable *omo_workspace_begin_reading (OmoWorkspace *self);
void omo_workspace_end_reading (OmoWorkspace *self);
/* Seconds from acceptance to the first question of the jobs to come (core/omo-first-question.h). */
void omo_workspace_set_first_pause (OmoWorkspace *self, double seconds);
OmoJob *omo_workspace_get_job (OmoWorkspace *self);
/* Seconds to wait before the same captcha is sent again: grows with each refusal in a row that may pass by itself
 * (omo-service-error.h), 0 after any other end. */
guint omo_workspace_get_retry_pause (OmoWorkspace *self);
const OmoDialect *omo_workspace_get_dialect (OmoWorkspace *self);
gboolean omo_workspace_is_working (OmoWorkspace *self);

/* --- what the answer means --- */

/* Marks of a points answer and of the truth as far as it is marked; none otherwise. */
OmoOverlay omo_workspace_get_overlay (OmoWorkspace *self);
/* For the answer that is shown. */
OmoReadingChoice omo_workspace_get_reading_choice (OmoWorkspace *self);
/* For one that is answered in `dialect`, by the service of `guest` or, with NULL, by the one in force: as the person has
 * chosen, unless the version of the API means another thing by its numbers. */
OmoReadingChoice omo_workspace_find_reading_choice (OmoWorkspace *self,
                                                    const OmoDialect *dialect,
                                                    const OmoProfile *guest);
/* The number of a rotation answer: FALSE when there is none. */
gboolean omo_workspace_get_rotation_value (OmoWorkspace *self, double *out_value);
/* How the parts stand: where the slider was put, else the answer, else unturned. */
OmoRotation omo_workspace_get_rotation (OmoWorkspace *self);

/* The picture with its marks, or the turned pair, as it is saved and handed on: natural size, in RGB24 or ARGB32. Something
 * is loaded. Free with cairo_surface_destroy. */
cairo_surface_t *omo_workspace_render_marked (OmoWorkspace *self);
/* The same with a caption below that says what it is, once there is something to say: a job is over, its answer is not
 * hidden, and the slider stands where the answer put it. Without the token. */
cairo_surface_t *omo_workspace_render_captioned (OmoWorkspace *self);

/* --- what the person says about it --- */

/* Of the pictures that are loaded; the same object always. */
OmoVerification *omo_workspace_get_verification (OmoWorkspace *self);
/* How far the answer is from the truth; FALSE while one of them is missing. */
gboolean omo_workspace_measure (OmoWorkspace *self, OmoDistance *out_distance);
/* For the job type chosen, from the settings. */
OmoTolerance omo_workspace_get_tolerance (OmoWorkspace *self);
/* What the person said, else what the distance proposes. */
OmoVerdict omo_workspace_get_verdict (OmoWorkspace *self);
/* An answer has come and stays hidden: until the truth is marked in blind mode, or until it is presented. */
gboolean omo_workspace_is_answer_hidden (OmoWorkspace *self);

/* --- service --- */

/* The service in force from now on: a copy is taken. Of the same profile after an edit only what differs is taken. What
 * is under way ends as it began. */
void omo_workspace_set_profile (OmoWorkspace *self, const OmoProfile *profile);
/* Borrowed, until the next one. */
const OmoProfile *omo_workspace_get_profile (OmoWorkspace *self);
/* The service's id that is sent for the job type where none is typed; "" where none is known. Borrowed. */
const char *omo_workspace_get_usual_type_id (OmoWorkspace *self);
/* What goes there can be read on the way. */
gboolean omo_workspace_is_insecure (OmoWorkspace *self);

/* Those of all windows, in the stead of its own. */
void omo_workspace_share_tokens (OmoWorkspace *self, OmoTokens *tokens);
OmoTokens *omo_workspace_get_tokens (OmoWorkspace *self);
/* Asks the keyring for the profile's, and for that of each profile to come; not while the service is simulated. A
 * submission does it too, and waits for the answer. */
void omo_workspace_look_up_token (OmoWorkspace *self);
/* What a person has typed as the profile's: for all windows, and for the keyring. Does nothing with a blank one. */
void omo_workspace_enter_token (OmoWorkspace *self, const char *token);
/* A token of this window alone, in memory only, before the profile's; "" forgets it. */
void omo_workspace_set_token (OmoWorkspace *self, const char *token);
/* Forgets the window's own where it has one, else the profile's, also in the keyring. */
void omo_workspace_drop_token (OmoWorkspace *self);
gboolean omo_workspace_has_token (OmoWorkspace *self);
gboolean omo_workspace_has_own_token (OmoWorkspace *self);
gboolean omo_workspace_is_simulated (OmoWorkspace *self);
/* Asks the service for balance and, at most once a day, for its prices: neither is billed. */
void omo_workspace_refresh_account (OmoWorkspace *self);
/* Borrowed; NULL while they are not known. */
GPtrArray *omo_workspace_get_prices (OmoWorkspace *self);
/* What a submission costs now; NULL while it is not known. Borrowed. */
const OmoServicePrice *omo_workspace_find_price (OmoWorkspace *self);
/* The price list of another profile's service, of OmoServicePrice: from its own file of the cache, else asked for, with
 * its own token alone. NULL with the errors of omo_price_list_get_finish and omo_endpoint_new_for_profile. */
void omo_workspace_ask_guest_prices_async (OmoWorkspace *self,
                                           const OmoProfile *guest,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
GPtrArray *
omo_workspace_ask_guest_prices_finish (OmoWorkspace *self, GAsyncResult *result, GError **error);
/* In it, of the job type that is chosen here. Borrowed; NULL: it is not in it. */
const OmoServicePrice *
omo_workspace_find_guest_price (OmoWorkspace *self, GPtrArray *prices, const OmoProfile *guest);
/* Walks the way to the service (net/omo-connection-doctor.h): nothing is billed. One run at a time. */
void omo_workspace_check_connection_async (OmoWorkspace *self,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
void omo_workspace_check_connection_finish (OmoWorkspace *self, GAsyncResult *result);
/* Of OmoConnectionLine: what the last walk found. Borrowed. */
GListModel *omo_workspace_get_connection_lines (OmoWorkspace *self);
/* The stand-in's script (omo-script.h) for what comes next; NULL is the demonstration's. Errors: its own. */
gboolean omo_workspace_set_script (OmoWorkspace *self, const char *script, GError **error);

G_END_DECLS
