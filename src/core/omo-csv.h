/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-record.h"

G_BEGIN_DECLS

/* Records as a table that spreadsheets open: RFC 4180 with a first line of names, UTF-8 with a byte order mark, without
 * which Excel takes Vietnamese for another encoding. The names are English and numbers have a decimal point in every
 * language, so that programs may read it; a time is UTC, "2024-05-01T07:30:00Z". What is not known is empty. */

/* The columns, in order: time, job_type, endpoint, outcome, result, verdict, distance, distance_unit ("px" displayed or
 * "degrees"), seconds, service_seconds, waiting_seconds, ticket, note, message. */
#define OMO_CSV_N_COLUMNS 14

GBytes *omo_csv_write (const OmoRecord *records, gsize n_records);

/* For a table that is written piece by piece. */
void omo_csv_append_head (GString *table);
void omo_csv_append_record (GString *table, const OmoRecord *record);

/* Appends one field, without a separator. A text that a spreadsheet would take for a formula (=, +, -, @, tab or line
 * end at its start, also after blanks) gets an apostrophe before it: what a service or a customer wrote must not run on
 * the reader's computer. */
void omo_csv_append_text (GString *table, const char *text);

G_END_DECLS
