/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/omo-sql.h"

G_BEGIN_DECLS

/* The tables of the history's file. The file tells its version with `PRAGMA user_version`; a file of every older
 * version becomes one of this version when it is opened.
 *
 *   pictures    each picture once, whatever the number of jobs that sent it, by the SHA-256 of its bytes; the last job
 *               that goes takes it along
 *   jobs        one row a job; `deletion` is the moment at which it was deleted and can still be brought back
 *   cases       the case file of a job as gzip, large and seldom read
 *   thumbnails  of pictures: not beside the bytes, which would have to be read along
 *
 * 1  as described
 * 2  `jobs.search`, what is sought in
 * 3  `thumbnails` */
#define OMO_HISTORY_SCHEMA_VERSION 3

/* "OMOS": told from any other program's file by it. */
#define OMO_HISTORY_SCHEMA_APPLICATION_ID 0x4f4d4f53

/* Sets up `db`, which was just opened: what SQLite is to do for safety, the functions that statements use, and all
 * tables, in one go. Errors: OMO_ERROR_HISTORY_NEWER, OMO_ERROR_HISTORY_DAMAGED for another program's file, and what
 * omo_sql_set_error says; the file is then as it was. */
gboolean omo_history_schema_set_up (sqlite3 *db, GError **error);

/* An expression over the columns of `jobs`: what `search` holds. */
#define OMO_HISTORY_SCHEMA_SEARCH                                                                  \
  "omo_search (ticket, note, result, message, error_words, error_message, error_service_code, "    \
  "question, first_name, second_name)"

G_END_DECLS
