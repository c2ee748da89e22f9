/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whose side a failure is on. */
typedef enum
{
  OMO_SIDE_YOURS,   /* what was loaded or typed */
  OMO_SIDE_NETWORK, /* between here and the service */
  OMO_SIDE_SERVICE,
  OMO_SIDE_NOBODY, /* cancelled */
} OmoSide;

/* Whether the same may be sent again. */
typedef enum
{
  OMO_RETRY_NEVER, /* the service named a reason that stays: something has to change first */
  OMO_RETRY_LATER, /* it may pass by itself: after a pause, see omo_service_error_get_pause; said in the advice too */
  OMO_RETRY_NOW,
} OmoRetry;

/* An error in words a person can act on, translated. The only place where codes become words; the window
 * and the command line show the same. */
typedef struct
{
  char *what; /* one sentence: what happened */
  OmoSide side;
  char *advice; /* what to do next */
  char *detail; /* the technical sentence as by omo_detail_tell, or NULL; holds no token */
  char *words;  /* the service's own words, verbatim, plain text; or NULL */
  gboolean may_be_charged; /* createJob's outcome is unknown: said in `advice` too */
  OmoRetry retry;
} OmoComplaint;

/* For any error, also of another domain. Never fails. */
OmoComplaint *omo_complaint_new (const GError *error);
/* The same where there is no window: the advice names options of `omoscope check` where it would name parts of
 * the window. */
OmoComplaint *omo_complaint_new_for_terminal (const GError *error);
void omo_complaint_free (OmoComplaint *self);

/* "On your side", "On the network", "On the service's side": translated. */
const char *omo_side_get_label (OmoSide side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoComplaint, omo_complaint_free)

G_END_DECLS
