/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-complaint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/omo-detail.h"
#include "core/omo-error.h"
#include "core/omo-service-error.h"

/* Of the proxy, whether or not it opened a way to the service. */
#define STATUS_PROXY_PASSWORD 407

typedef struct
{
  OmoSide side;
  const char *what;
  const char *advice;
  const char *terminal_advice; /* where `advice` names parts of the window; else NULL */
} Wording;

/* NULL for `what` means that the error's own message is the best sentence there is. */
/* clang-format off */
static const Wording wordings[] = {
  [OMO_ERROR_NO_PICTURE] = { OMO_SIDE_YOURS, N_ ("A picture is missing."),
                             N_ ("Drop, paste or open the captcha first. A rotate job needs two: the inner disc and the outer ring."),
                             N_ ("Name the captcha’s picture file. A rotate job needs two: the inner disc, then the outer ring.") },
  [OMO_ERROR_PICTURE_UNREADABLE] = { OMO_SIDE_YOURS, N_ ("This picture cannot be read."),
                                     N_ ("Use a PNG, JPEG, WebP, GIF or BMP picture; open it in a picture viewer to see whether it is whole.") },
  [OMO_ERROR_NO_DECODER] = { OMO_SIDE_YOURS, N_ ("Omoscope is not fully installed: the part that reads pictures is missing."),
                             N_ ("Nothing is wrong with the picture. Install Omoscope again; in its source folder, src/run starts it.") },
  [OMO_ERROR_PICTURE_TOO_LARGE] = { OMO_SIDE_YOURS, N_ ("This picture is too large."),
                                    N_ ("At most 20 MiB and 64 megapixels are read. Crop it to the captcha and try again.") },
  [OMO_ERROR_NO_TOKEN] = { OMO_SIDE_YOURS, N_ ("There is no API token yet."),
                           N_ ("Enter the token of your account under “Connection”, or switch the simulated service on to look around without one."),
                           N_ ("Put the token of your account into OMOSCOPE_TOKEN or a --token-file, or use --demo to look around without one.") },
  [OMO_ERROR_NO_QUESTION] = { OMO_SIDE_YOURS, N_ ("The question is missing or too long."),
                              N_ ("Enter the question as the page asks it; one line is enough."),
                              N_ ("Give --question as the page asks it; one line is enough.") },
  [OMO_ERROR_NO_TYPE_ID] = { OMO_SIDE_YOURS, N_ ("The type id is missing."),
                             N_ ("The service’s list for this API has no known id for this job type. Enter the one of your account, or choose v2."),
                             N_ ("The service’s list for this API has no known id for this job type. Give the one of your account with --type-job-id.") },
  [OMO_ERROR_ENDPOINT] = { OMO_SIDE_YOURS, N_ ("The service’s address cannot be used."),
                           N_ ("Correct it in the profile."),
                           N_ ("Correct --endpoint. Plain http to another computer needs --allow-http.") },
  [OMO_ERROR_NAME_UNRESOLVED] = { OMO_SIDE_NETWORK, N_ ("The service’s name was not found."),
                                  N_ ("Check the network and the address in the profile, then try again."),
                                  N_ ("Check the network and --endpoint, then try again.") },
  [OMO_ERROR_UNREACHABLE] = { OMO_SIDE_NETWORK, N_ ("The service cannot be reached."),
                              N_ ("Check the network, the proxy and the address in the profile, then try again."),
                              N_ ("Check the network, the proxy and --endpoint, then try again.") },
  [OMO_ERROR_TLS] = { OMO_SIDE_NETWORK, N_ ("No secure connection could be made."),
                      N_ ("Nothing secret was sent. Check this computer’s clock, and whether a proxy or a firewall stands in between.") },
  [OMO_ERROR_CUT] = { OMO_SIDE_NETWORK,
                      N_ ("The connection was cut before the whole answer had come."),
                      N_ ("Check the network and try again.") },
  [OMO_ERROR_TIMED_OUT] = { OMO_SIDE_NETWORK, N_ ("The service did not answer in time."),
                            N_ ("Try again in a moment; if it persists, the service or the network is down.") },
  [OMO_ERROR_HTTP_STATUS] = { OMO_SIDE_SERVICE, N_ ("The service answered with an error."),
                              N_ ("Try again in a moment. If it persists, report this status to the service’s support.") },
  [OMO_ERROR_REDIRECTED] = { OMO_SIDE_SERVICE, N_ ("The service redirects to another address."),
                             N_ ("It was not followed, so that your token does not travel to a stranger. Check the address in the profile."),
                             N_ ("It was not followed, so that your token does not travel to a stranger. Check --endpoint.") },
  [OMO_ERROR_ANSWER_TOO_LARGE] = { OMO_SIDE_SERVICE,
                                   N_ ("The answer is far larger than the service’s answers are."),
                                   N_ ("Check that the address in the profile is the API’s."),
                                   N_ ("Check that --endpoint is the API’s.") },
  [OMO_ERROR_MALFORMED] = { OMO_SIDE_SERVICE, N_ ("The answer is not what the API sends."),
                            N_ ("Check that the address in the profile is the API’s; a login page or a proxy may have answered instead."),
                            N_ ("Check that --endpoint is the API’s; a login page or a proxy may have answered instead.") },
  [OMO_ERROR_RESULT_UNREADABLE] = { OMO_SIDE_SERVICE,
                                    N_ ("The service says success, but its result cannot be read for this job type."),
                                    N_ ("Check that the job type and the type id fit the captcha."),
                                    N_ ("Check that --job and --type-job-id fit the captcha.") },
  [OMO_ERROR_REFUSED] = { OMO_SIDE_SERVICE, N_ ("The service refused the request."),
                          N_ ("Read what it said, word for word. Most often the token is wrong, the balance is used up, or the type id does not exist.") },
  [OMO_ERROR_UNSOLVED] = { OMO_SIDE_SERVICE, N_ ("The service gave up on this captcha."),
                           N_ ("Check that the job type fits and that the whole captcha is in the picture, then try again."),
                           N_ ("Check that --job fits and that the whole captcha is in the picture, then try again.") },
  [OMO_ERROR_DEADLINE] = { OMO_SIDE_SERVICE,
                           N_ ("The time you allow is over, and no answer has come."),
                           N_ ("Try again, or allow more time in the profile."),
                           N_ ("Try again, or allow more time with --deadline.") },
  [OMO_ERROR_NOT_UNDERSTOOD] = { OMO_SIDE_YOURS, N_ ("What was pasted is not understood."),
                                 N_ ("Paste a picture, a data: URL or base64 (two as inner|outer), a request as JSON, HTTP, curl, HAR or code, or a reply.") },
  [OMO_ERROR_HISTORY_FULL] = { OMO_SIDE_YOURS, N_ ("There is no room on the disk for the history."),
                               N_ ("You can go on working; what you do now is not kept. Make room, or clear old jobs from the history."),
                               N_ ("Make room on the disk and run it again.") },
  [OMO_ERROR_HISTORY_UNWRITABLE] = { OMO_SIDE_YOURS, N_ ("The history cannot be written."),
                                     N_ ("You can go on working; what you do now is not kept. Check that you may write to the folder that the details name."),
                                     N_ ("Check that you may write to the folder that the details name.") },
  [OMO_ERROR_HISTORY_DAMAGED] = { OMO_SIDE_YOURS, N_ ("The history’s file is damaged."),
                                  N_ ("You can go on working; what you do now is not kept. Move the file that the details name away, and a new history begins."),
                                  N_ ("Move the file that the details name away, and a new history begins.") },
  [OMO_ERROR_HISTORY_NEWER] = { OMO_SIDE_YOURS,
                                N_ ("The history was written by a later version of Omoscope."),
                                N_ ("You can go on working; what you do now is not kept. Install that version again to see it."),
                                N_ ("Install that version again to see it.") },
  [OMO_ERROR_HISTORY_BUSY] = { OMO_SIDE_YOURS, N_ ("Another program is using the history."),
                               N_ ("Try again in a moment.") },
  [OMO_ERROR_HISTORY_GONE] = { OMO_SIDE_YOURS, N_ ("This job is not in the history any more."),
                               N_ ("It may have been deleted in another window."),
                               N_ ("“omoscope history list” tells what there is.") },
  [OMO_ERROR_CASE_UNREADABLE] = { OMO_SIDE_YOURS, N_ ("This case file cannot be read."),
                                  N_ ("It is damaged, or something else. Ask who sent it to save it again, or to send it as an attachment that no program changes.") },
  [OMO_ERROR_CASE_NEWER] = { OMO_SIDE_YOURS,
                             N_ ("This case file was written by a later version of Omoscope."),
                             N_ ("Install that version to open it.") },
  [OMO_ERROR_KEYRING] = { OMO_SIDE_YOURS, N_ ("The keyring cannot be used."),
                          N_ ("The token works until Omoscope is closed, and must be entered again then."),
                          N_ ("Put the token of your account into OMOSCOPE_TOKEN or a --token-file.") },
  [OMO_ERROR_KEYRING_LOCKED] = { OMO_SIDE_YOURS, N_ ("The keyring stayed locked."),
                                 N_ ("Start Omoscope again and unlock the keyring when it asks, or enter the token again."),
                                 N_ ("Unlock it, or put the token of your account into OMOSCOPE_TOKEN or a --token-file.") },
  [OMO_ERROR_NO_PORTAL] = { OMO_SIDE_YOURS, N_ ("This desktop lets no program take a screenshot."),
                            N_ ("Take one with the desktop’s own key (Print), then paste it here (Ctrl+V). With xdg-desktop-portal and its part for this desktop (-gnome, -kde, -wlr) installed, this button does it.") },
  [OMO_ERROR_SCREENSHOT] = { OMO_SIDE_YOURS, N_ ("The desktop took no screenshot."),
                             N_ ("Nothing was chosen, or its own tool failed. Try again; or take one with the desktop’s own key (Print) and paste it here (Ctrl+V).") },
  [OMO_ERROR_CA_FILE] = { OMO_SIDE_YOURS,
                          N_ ("The profile’s file of trusted certificates cannot be used."),
                          N_ ("Nothing was sent. Choose another file in the profile, or none: then this computer’s own list counts.") },
  [OMO_ERROR_FILE_UNREADABLE] = { OMO_SIDE_YOURS, N_ ("This file cannot be opened."),
                                  N_ ("Check that it is still where it was, and that you may read it.") },
};
/* clang-format on */

static const Wording cancelled = { OMO_SIDE_NOBODY, N_ ("Cancelled."),
                                   N_ ("Nothing more is sent. Submit again when you like."),
                                   N_ ("Nothing more is sent. Run it again when you like.") };

static const Wording unknown = { OMO_SIDE_YOURS, N_ ("Something went wrong on this computer."),
                                 N_ ("Read the details and try again.") };

/* The service's code says that it will be better later. */
static const Wording passing = {
  OMO_SIDE_SERVICE, N_ ("The service cannot do this just now."),
  N_ ("It says so itself, and it is nothing that you did. Wait a little and try again; if it persists, wait longer.")
};

/* createJob had gone well before. */
static const Wording refused_question = {
  OMO_SIDE_SERVICE, N_ ("The service refused the request."),
  N_ ("Read what it said, word for word. The job itself had been accepted: most often its number is not known any more.")
};

/* Of all that cannot be read this alone was surely written by the service. */
static const Wording unknown_word = {
  OMO_SIDE_SERVICE, N_ ("The service answers with a word that is in none of its documents."),
  N_ ("Ask the service’s support what it means. The job itself had been accepted.")
};

/* What a status of HTTP says and the code of its error does not; the first that fits. */
static const struct
{
  guint first;
  guint last;
  Wording wording;
} status_wordings[] = {
  { 200,
    299,
    { OMO_SIDE_SERVICE, N_ ("The answer is not what the API sends."),
      N_ ("Check that the address in the profile is the API’s; a login page or a proxy may have answered instead."),
      N_ ("Check that --endpoint is the API’s; a login page or a proxy may have answered instead.") } },
  { 404,
    405,
    { OMO_SIDE_YOURS, N_ ("There is no API at this address."),
      N_ ("Check the address and the paths in the profile, and the version of the API."),
      N_ ("Check --endpoint, the base address without createJob or createTask, and --dialect.") } },
  { STATUS_PROXY_PASSWORD,
    STATUS_PROXY_PASSWORD,
    { OMO_SIDE_NETWORK, N_ ("The proxy wants to know who you are."),
      N_ ("Omoscope gives no proxy a name and a password: ask whoever runs this network for a way without.") } },
  { 413,
    413,
    { OMO_SIDE_YOURS, N_ ("The service does not accept a request this large."),
      N_ ("Crop the picture to the captcha and try again.") } },
  { 429,
    429,
    { OMO_SIDE_SERVICE, N_ ("The service gets too many requests."),
      N_ ("Wait a minute, then try again. Others may be using the same token or the same network.") } },
  { 400,
    499,
    { OMO_SIDE_SERVICE, N_ ("The request was refused."),
      N_ ("Read what was said, word for word. The API refuses with HTTP 200: a firewall or a proxy may have answered instead. Check the token, too.") } },
};

static const char *const side_labels[] = {
  [OMO_SIDE_YOURS] = N_ ("On your side"),
  [OMO_SIDE_NETWORK] = N_ ("On the network"),
  [OMO_SIDE_SERVICE] = N_ ("On the service’s side"),
  [OMO_SIDE_NOBODY] = "",
};

/* NULL where the status says no more than the code. */
static const Wording *
find_status_wording (guint status)
{
  for (gsize i = 0; i < G_N_ELEMENTS (status_wordings); i++)
    if (status >= status_wordings[i].first && status <= status_wordings[i].last)
      return &status_wordings[i].wording;
  return NULL;
}

static const Wording *
find_wording (const GError *error)
{
  const Wording *wording = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return &cancelled;
  if (error->domain != OMO_ERROR)
    return &unknown;
  if (omo_service_error_may_pass (error))
    return &passing;
  g_return_val_if_fail ((gsize) error->code < G_N_ELEMENTS (wordings), &unknown);
  if (error->code == OMO_ERROR_HTTP_STATUS
      || omo_error_get_http_status (error) == STATUS_PROXY_PASSWORD)
    wording = find_status_wording (omo_error_get_http_status (error));
  else if (error->code == OMO_ERROR_REFUSED && omo_error_get_stage (error) == OMO_STAGE_ASK)
    wording = &refused_question;
  else if (error->code == OMO_ERROR_MALFORMED && omo_error_get_words (error) != NULL)
    wording = &unknown_word;
  return wording != NULL ? wording : &wordings[error->code];
}

/* createJob was sent and nobody can tell whether it arrived: the job may exist. */
static gboolean
may_be_charged (const GError *error)
{
  guint status = omo_error_get_http_status (error);

  if (omo_error_get_stage (error) != OMO_STAGE_CREATE)
    return FALSE;
  switch (error->code)
    {
    case OMO_ERROR_CUT:
    case OMO_ERROR_TIMED_OUT:
    case OMO_ERROR_MALFORMED:
    case OMO_ERROR_ANSWER_TOO_LARGE:
    case OMO_ERROR_DEADLINE:
      return TRUE;
    case OMO_ERROR_HTTP_STATUS:
      return status < 300 || status >= 500;
    default:
      return FALSE;
    }
}

/* A code of the service's own is final unless it says otherwise. */
static OmoRetry
find_retry (const GError *error)
{
  if (omo_service_error_may_pass (error))
    return OMO_RETRY_LATER;
  return omo_error_get_service_code (error) != NULL ? OMO_RETRY_NEVER : OMO_RETRY_NOW;
}

/* The status stands inside the sentence. */
static char *
add_status (const char *sentence, guint status)
{
  gsize length = strlen (sentence);

  if (length > 0 && sentence[length - 1] == '.')
    length--;
  return g_strdup_printf ("%.*s (HTTP %u).", (int) length, sentence, status);
}

static OmoComplaint *
word (const GError *error, gboolean for_terminal)
{
  OmoComplaint *self = g_new0 (OmoComplaint, 1);
  const Wording *wording = find_wording (error);
  const char *advice =
      for_terminal && wording->terminal_advice != NULL ? wording->terminal_advice : wording->advice;
  guint status = omo_error_get_http_status (error);

  self->side = wording->side;
  self->words = g_strdup (omo_error_get_words (error));
  self->detail = wording == &cancelled ? NULL : omo_detail_tell (error);
  self->may_be_charged = may_be_charged (error);
  self->retry = find_retry (error);
  self->what = status != 0 ? add_status (_ (wording->what), status) : g_strdup (_ (wording->what));
  self->advice =
      self->may_be_charged
          ? g_strdup_printf ("%s %s",
                             _ ("The job may have been created and charged all the same; it was "
                                "not sent again."),
                             _ (advice))
          : g_strdup (_ (advice));
  return self;
}

OmoComplaint *
omo_complaint_new (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return word (error, FALSE);
}

OmoComplaint *
omo_complaint_new_for_terminal (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return word (error, TRUE);
}

void
omo_complaint_free (OmoComplaint *self)
{
  if (self == NULL)
    return;
  g_free (self->what);
  g_free (self->advice);
  g_free (self->detail);
  g_free (self->words);
  g_free (self);
}

const char *
omo_side_get_label (OmoSide side)
{
  g_return_val_if_fail (side < G_N_ELEMENTS (side_labels), "");
  return *side_labels[side] == '\0' ? "" : _ (side_labels[side]);
}
