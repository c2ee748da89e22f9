/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "core/omo-exchange.h"

G_BEGIN_DECLS

/* Watches one SoupMessage and writes down when what happened, and what was really sent and received. */
typedef struct _OmoRecorder OmoRecorder;

/* The message must not be sent yet; the clock starts now. */
OmoRecorder *omo_recorder_new (SoupMessage *message);
/* Stops watching. */
void omo_recorder_free (OmoRecorder *self);

/* Some of the answer's body was read. */
void omo_recorder_note_read (OmoRecorder *self);
/* It is over, well or not; the clock stops. */
void omo_recorder_stop (OmoRecorder *self);

/* Everything but the bodies and the error, after it was stopped. `out` is overwritten. */
void omo_recorder_fill (OmoRecorder *self, OmoExchangeRecord *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoRecorder, omo_recorder_free)

G_END_DECLS
