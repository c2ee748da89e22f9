/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/omo-command.h"

G_BEGIN_DECLS

/* `omoscope account`: the balance and the price list. Neither waits for the other to succeed: what is known is printed,
 * and the exit status is that of the first that failed, as of `omoscope check` (omo-check.h). */
extern const OmoCommand omo_account_command;

G_END_DECLS
