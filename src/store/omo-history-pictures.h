/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-report.h"
#include "store/omo-history-database.h"

G_BEGIN_DECLS

/* Which jobs of the history a report shows as pictures with their marks. */
typedef enum
{
  OMO_PICTURES_NONE,
  OMO_PICTURES_WRONG,
  OMO_PICTURES_UNSURE,
  OMO_PICTURES_NEWEST,
  OMO_PICTURES_CHOSEN, /* by a person, one by one */
  OMO_N_PICTURES
} OmoPictures;

/* "none", "wrong", ...; and back: FALSE when unknown. */
const char *omo_pictures_get_id (OmoPictures pictures);
gboolean omo_pictures_from_id (const char *id, OmoPictures *out_pictures);

/* All borrowed. */
typedef struct
{
  OmoPictures which;
  const OmoHistoryFilter *filter; /* of those that it lets through, the newest first */
  const gint64 *ids;              /* for OMO_PICTURES_CHOSEN these, in their order */
  guint n_ids;
  guint limit; /* so many at most; OMO_REPORT_MAX_PICTURES are shown */
} OmoPicturesWanted;

/* Draws them: of OmoReportPicture, which the array owns. A job whose picture cannot be drawn is left out. Blocks for as
 * long as the drawing takes: call it from a thread. Errors: as of the database. */
GArray *omo_history_pictures_draw (OmoHistoryDatabase *database,
                                   const OmoPicturesWanted *wanted,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
