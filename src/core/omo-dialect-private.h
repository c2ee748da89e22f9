/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-dialect.h"
#include "core/omo-error.h"

G_BEGIN_DECLS

/* What the files of the codec share; nobody else includes it. */

/* Who writes a name or a word so: a set of editions. The oldest edition is only ever read: it is the empty set. */
typedef enum
{
  OMO_EDITION_OLDEST = 0,
  OMO_EDITION_2022 = 1 << 0,
  OMO_EDITION_CURRENT = 1 << 1,
  OMO_EDITION_V1 = OMO_EDITION_2022 | OMO_EDITION_CURRENT,
  OMO_EDITION_V2 = 1 << 2,
  OMO_EDITION_ANY = OMO_EDITION_V1 | OMO_EDITION_V2,
} OmoEdition;

/* The same in every edition. */
#define OMO_QUESTION_FIELD "question"

/* How an edition is written. */
typedef struct
{
  OmoEdition edition; /* one of them */

  const char *token_field;
  const char *job_field; /* the object that holds the rest */
  const char *type_field;
  const char *image_field;
  const char *pair_field;   /* where two pictures go */
  const char *pair_start;   /* before the first */
  const char *pair_between; /* between the two */
  const char *pair_end;
  const char *width_field;
  const char *lone_width_field; /* see omo_dialect_get_lone_width_field */
  const char *height_field;
  gboolean sizes_are_text;
  const char *id_field;

  const char *accepted; /* the member that says that the call went well */
  const char *refused;
  const char *message_field; /* of a refusal */
  const char *running;       /* whole replies */
  const char *unsolved;
  const char *solved; /* up to the answer */
  char separator;     /* written between coordinates; 0: as they came */
} OmoWire;

struct _OmoDialect
{
  const char *id;
  const char *title;
  const char *base;
  const char *create_path;
  const char *ask_path;
  const OmoWire *wire;
};

/* What is odd when this dialect meets what `editions` write. */
OmoOddities omo_dialect_judge (const OmoDialect *self, OmoEdition editions);

/* This dialect when it is one of `editions`, else the first of the table that is; never NULL. */
const OmoDialect *omo_dialect_choose (const OmoDialect *self, OmoEdition editions);

/* `type_job_id` as this dialect writes it, see OmoCreateRequest; may be NULL. Borrowed from the argument or the
 * tables; "" when it is not known. */
const char *
omo_dialect_settle_type_id (const OmoDialect *self, OmoJobKind kind, const char *type_job_id);

/* The body as JSON whose root is an object; the root is owned by the caller. `out_oddities` is set, and
 * untouched on failure. Errors: OMO_ERROR_MALFORMED. */
JsonNode *omo_dialect_parse_body (GBytes *body, OmoOddities *out_oddities, GError **error);

/* Sets an error with the service's own `words`, which may be NULL. Always FALSE. */
gboolean
omo_dialect_refuse (OmoErrorCode code, const char *what, const char *words, GError **error);

/* The member as valid text of bounded length, or NULL when it is no text or empty. */
char *omo_dialect_dup_text (JsonObject *object, const char *name);

/* Parses the body and checks every flag that says how the call went; the root is owned by the caller. Errors:
 * OMO_ERROR_REFUSED, OMO_ERROR_UNSOLVED, OMO_ERROR_MALFORMED. */
JsonNode *omo_dialect_open_reply (const OmoDialect *self,
                                  GBytes *body,
                                  OmoOddities *oddities,
                                  GError **error);

/* An integer from 0 or a text of 1 to OMO_JOB_ID_MAX_LENGTH bytes, else NULL. `node` may be NULL. */
OmoJobId *omo_job_id_new_from_json (JsonNode *node);

/* The id with the JSON type it came with. */
void omo_job_id_append (const OmoJobId *self, GString *body);

G_END_DECLS
