/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-workspace.h"

G_BEGIN_DECLS

/* A captcha shown to an audience, step by step: the picture, the question to the service, the answer. Each step is one
 * press of the space bar. No widget.
 *
 * Property "step" uint r (OmoPresentationStep), notified, also when what the step says has changed. */
#define OMO_TYPE_PRESENTATION (omo_presentation_get_type ())
G_DECLARE_FINAL_TYPE (OmoPresentation, omo_presentation, OMO, PRESENTATION, GObject)

typedef enum
{
  OMO_STEP_GALLERY, /* nothing loaded: the samples are offered */
  OMO_STEP_PICTURE, /* the captcha alone */
  OMO_STEP_ASKED,   /* the service works on it */
  OMO_STEP_READY,   /* the answer has come, and is not shown yet */
  OMO_STEP_SHOWN,   /* the answer, or how it failed */
} OmoPresentationStep;

/* Holds on to the workspace, and follows what happens there. */
OmoPresentation *omo_presentation_new (OmoWorkspace *workspace);

/* Begins with what is loaded; its answer, if it has one, waits to be shown. */
void omo_presentation_begin (OmoPresentation *self);
/* Answers are shown again as they come. */
void omo_presentation_end (OmoPresentation *self);
gboolean omo_presentation_is_on (OmoPresentation *self);

/* One step on: sends, shows, goes to the next captcha of the queue or back to the gallery. */
void omo_presentation_advance (OmoPresentation *self);
OmoPresentationStep omo_presentation_get_step (OmoPresentation *self);

/* What the audience reads below the picture, translated; and what the space bar does next, "" while there is nothing to
 * do but wait. Free with g_free. */
char *omo_presentation_print_caption (OmoPresentation *self);
const char *omo_presentation_get_hint (OmoPresentation *self);
/* What the page asks about the captcha that is shown, as it was typed; "" where its job type sends no question. Free with
 * g_free. */
char *omo_presentation_print_question (OmoPresentation *self);

G_END_DECLS
