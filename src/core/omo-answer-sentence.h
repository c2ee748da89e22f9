/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-answer-text.h"

G_BEGIN_DECLS

typedef enum
{
  OMO_LANGUAGE_ENGLISH,
  OMO_LANGUAGE_VIETNAMESE,
  OMO_N_LANGUAGES
} OmoLanguage;

/* The answer in a sentence or two: which job, what the service gave, where that is. A ticket is written in the
 * language of who reads it, which is not always that of the window; a catalogue speaks one language a process, so the
 * words stand in tables here. Free with g_free. */
char *omo_answer_sentence_print (const OmoAnswerView *view, OmoLanguage language);

/* The language the program speaks, as far as it is one of these. */
OmoLanguage omo_answer_sentence_get_language (void);

G_END_DECLS
