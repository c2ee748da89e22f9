/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-record.h"

G_BEGIN_DECLS

/* Records as a table that spreadsheets open: RFC 4180 with a first line of names, UTF-8 with a byte order mark, without
 * which Excel takes Vietnamese for another encoding. The names are English and numbers have a decimal point in every
 * language, so that programs may read it; a time is UTC, "2024-05-01T07:30:00Z". What is not known is empty.
 *
 * A spreadsheet whose language has a decimal comma, as Vietnamese, takes a number with a point for a text unless it is told
 * that the file is English; so what is measured stands there once more in thousandths, as a whole number, which it reads
 * in any language. */

/* The columns, in order: time, job_type, endpoint, outcome, result, verdict, distance, distance_unit ("px" displayed or
 * "degrees"), seconds, service_seconds, waiting_seconds, ticket, note, message, distance_thousandths, milliseconds,
 * service_milliseconds, waiting_milliseconds. */
#define OMO_CSV_N_COLUMNS 18

/* The whole table. Free with g_bytes_unref. */
GBytes *omo_csv_write (const OmoRecord *records, gsize n_records);

/* For a table that is written piece by piece: the names, then a line for each record. */
void omo_csv_append_head (GString *table);
void omo_csv_append_record (GString *table, const OmoRecord *record);

/* Appends a number, rounded to thousandths; nothing for one that is not finite. It never has exactly three decimals:
 * "5.219" is five thousand to a spreadsheet whose language separates thousands by a point. */
void omo_csv_append_number (GString *table, double number);

/* Appends one field, without a separator. A text that a spreadsheet would take for a formula (=, +, -, @, tab or line
 * end at its start, also after blanks) gets an apostrophe before it: what a service or a customer wrote must not run on
 * the reader's computer. So does one that it might take for another number, as "0.762" for 762. */
void omo_csv_append_text (GString *table, const char *text);

G_END_DECLS
