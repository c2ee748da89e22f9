/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Name lookups that leave this computer alone. */

/* "silent.invalid" is looked up for ever, any other name does not exist. Addresses are none of its business. Until the
 * process ends. */
void names_install (void);
