/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-agreement.h"
#include "core/omo-scatter.h"
#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* The same captcha sent several times, one after another, to see how its answers agree; in two versions of the API or to two
 * profiles by turns, to compare them. Drives the workspace: each of its jobs is the workspace's job for its time.
 *
 * Signal "changed": another answer, the end, or nothing any more. */
#define OMO_TYPE_REPETITION (omo_repetition_get_type ())
G_DECLARE_FINAL_TYPE (OmoRepetition, omo_repetition, OMO, REPETITION, GObject)

/* It is for seeing a spread by eye, not for sending in bulk. */
#define OMO_REPETITION_MIN 2
#define OMO_REPETITION_MAX 10

/* Holds on to the workspace, and follows what happens there. */
OmoRepetition *omo_repetition_new (OmoWorkspace *workspace);

/* Sends what is loaded `times` in the workspace's dialect, and as often in `other` when that is not NULL. Forgets what
 * was repeated before. Does nothing while a job is under way. */
void omo_repetition_start (OmoRepetition *self, guint times, const OmoDialect *other);
/* The same, where the second series goes to the service of another profile, with its token. */
void omo_repetition_start_with_profile (OmoRepetition *self, guint times, const OmoProfile *other);
/* Stops with the job under way; what has come stays. */
void omo_repetition_stop (OmoRepetition *self);
/* Also when other pictures are loaded. */
void omo_repetition_clear (OmoRepetition *self);

gboolean omo_repetition_is_running (OmoRepetition *self);
/* 1, or 2 when versions or profiles are compared; 0 when there is nothing. */
guint omo_repetition_get_n_series (OmoRepetition *self);
/* What tells a series from the other: the version, or the profile's name. Translated. Borrowed. */
const char *omo_repetition_get_title (OmoRepetition *self, guint series);
/* How many of a series are over, and how many of these have no answer. */
guint omo_repetition_get_n_done (OmoRepetition *self, guint series);
guint omo_repetition_get_n_failed (OmoRepetition *self, guint series);
/* How often each series is sent; what it was asked to do. */
guint omo_repetition_get_times (OmoRepetition *self);

/* The answers so far on the picture, as they are read now. */
OmoScatter omo_repetition_get_scatter (OmoRepetition *self);
/* How well the answers of a series agree, in the workspace's tolerance. */
OmoAgreement omo_repetition_measure (OmoRepetition *self, guint series);

G_END_DECLS
