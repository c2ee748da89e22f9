/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-case.h"

G_BEGIN_DECLS

/* The case file that a window shows: what stands in it, for as long as it is shown, and while it can be come back to.
 * Immutable, and shared with the thread that writes it again. */
typedef struct
{
  char *name;       /* of the file, without folders */
  OmoCase *content; /* as it was read */

  gatomicrefcount references;
} OmoOpenedCase;

/* Takes `content`. */
OmoOpenedCase *omo_opened_case_new (const char *name, OmoCase *content);
OmoOpenedCase *omo_opened_case_ref (OmoOpenedCase *self);
void omo_opened_case_unref (OmoOpenedCase *self);

/* "Case evidence.omocase, recorded on 2026-05-01 14:30 with Omoscope 0.1.0": translated, in one line. Free with
 * g_free. */
char *omo_opened_case_describe (const OmoOpenedCase *self);
/* Where and with what it was recorded, and what the check of the connection said: translated, a line each, without the
 * last line's end. Free with g_free. */
char *omo_opened_case_print_details (const OmoOpenedCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OmoOpenedCase, omo_opened_case_unref)

G_END_DECLS
