/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-command.h"
#include "store/omo-history-filter.h"
#include "store/omo-history-pictures.h"

G_BEGIN_DECLS

typedef enum
{
  OMO_HISTORY_LIST,
  OMO_HISTORY_SHOW,
  OMO_HISTORY_EXPORT,
  OMO_HISTORY_STATS,
  OMO_N_HISTORY_ACTIONS
} OmoHistoryAction;

typedef enum
{
  OMO_HISTORY_TEXT,
  OMO_HISTORY_JSON,
  OMO_HISTORY_CSV,
  OMO_HISTORY_HTML,
  OMO_N_HISTORY_FORMATS
} OmoHistoryFormat;

/* As many as fit a screen or two. */
#define OMO_HISTORY_LIMIT_DEFAULT 50

/* What was typed after `omoscope history`, checked: what is here can be run. */
typedef struct
{
  OmoHistoryAction action;
  OmoHistoryFormat format; /* one that the action has */
  OmoHistoryFilter filter;
  guint limit;   /* 0: all */
  char *uuid;    /* of the job to show; else NULL */
  char *output;  /* where the text goes; NULL: standard output */
  char *picture; /* where the picture of the job goes, and its case file; or NULL */
  char *case_file;
  OmoPictures pictures; /* that a page of statistics shows */
  char *history;        /* which file is read; NULL: the usual one */
  char *
      help; /* the text of --help, to be printed instead of a run; else NULL and nothing else counts */
} OmoHistoryOptions;

extern const OmoCommand omo_history_command;

/* `argv[0]` is the command's name. A day is one of this computer's time zone. Errors: G_OPTION_ERROR, in translated
 * words. */
OmoHistoryOptions *omo_history_options_parse (int argc, char *argv[], GError **error);
void omo_history_options_free (OmoHistoryOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoHistoryOptions, omo_history_options_free)

G_END_DECLS
